import { createCommandes } from '../../../src/taskpane/etat/commandes';
import { BROUILLON_VIERGE } from '../../../src/taskpane/etat/brouillon';
import type { Action } from '../../../src/taskpane/etat/reducer';
import { ErreurClasseur } from '../../../src/taskpane/ports';
import { dossierToJson } from '../../../src/domain/dossier-json';
import { readExample } from '../../examples';
import { FakeClasseur } from '../fake-classeur';

const dossier = readExample('centre-alsace');

function start(): {
  classeur: FakeClasseur;
  actions: Action[];
  types: () => readonly string[];
  commandes: ReturnType<typeof createCommandes>;
} {
  const classeur = new FakeClasseur(dossierToJson(dossier));
  const actions: Action[] = [];
  const commandes = createCommandes(classeur, (action) => actions.push(action));
  return { classeur, actions, types: () => actions.map(({ type }) => type), commandes };
}

it('generates with its progress, step after step', async () => {
  const { commandes, actions, classeur } = start();
  await commandes.generer(dossier, BROUILLON_VIERGE);
  expect(actions.map((action) => (action.type === 'travail-avance' ? action.progress.step : action.type))).toEqual([
    'travail-commence',
    'reading',
    'writing',
    'calculating',
    'genere',
  ]);
  expect(classeur.generes).toHaveLength(1);
});

it('drops a reading that a writing has overtaken', async () => {
  const { commandes, types, classeur } = start();
  const release = classeur.holdNext('read');
  const lecture = commandes.relire();
  await commandes.generer(dossier, BROUILLON_VIERGE);
  release();
  await lecture;
  expect(types()).not.toContain('classeur-lu');
});

it('drops the older of two readings, whichever ends last', async () => {
  const { commandes, actions, classeur } = start();
  const release = classeur.holdNext('read');
  const premiere = commandes.relire();
  await commandes.relire();
  release();
  await premiere;
  expect(actions).toHaveLength(1);
});

it('reads once more after a writing during which somebody changed the workbook', async () => {
  const { commandes, types, classeur } = start();
  await commandes.suivre();
  const release = classeur.holdNext('generate');
  const generation = commandes.generer(dossier, BROUILLON_VIERGE);
  classeur.change((json) => ({ ...json, cpts: { ...json.cpts, membres: 300 } }));
  classeur.change((json) => ({ ...json, cpts: { ...json.cpts, membres: 301 } }));
  expect(types()).not.toContain('classeur-lu');
  release();
  await generation;
  await Promise.resolve();
  await Promise.resolve();
  expect(types().filter((type) => type === 'classeur-lu')).toHaveLength(1);
});

it('writes one thing at a time', async () => {
  const { commandes, classeur } = start();
  const [depense] = dossier.depenses;
  if (depense === undefined) throw new Error('The example has expenses');
  const release = classeur.holdNext('generate');
  const generation = commandes.generer(dossier, BROUILLON_VIERGE);
  await commandes.ajouterDepense(depense, '');
  release();
  await generation;
  expect(classeur.dossier?.depenses).toHaveLength(dossier.depenses.length);
});

test.each([
  [new ErreurClasseur('protege', 'AccessDenied'), 'protege', 'AccessDenied'],
  [new TypeError('x is undefined'), 'inattendu', 'TypeError: x is undefined'],
])('tells why a call was refused: %s', async (erreur, code, detail) => {
  const { commandes, actions, classeur } = start();
  classeur.refuseNext('addRessource', erreur);
  const [ressource] = dossier.ressources;
  if (ressource === undefined) throw new Error('The example has resources');
  await commandes.ajouterRessource(ressource, '');
  expect(actions.at(-1)).toEqual({ type: 'echec', echec: { operation: 'ressource', code, detail } });
});

it('goes on after a refusal', async () => {
  const { commandes, types, classeur } = start();
  classeur.refuseNext('generate', new ErreurClasseur('trop-grand', ''));
  await commandes.generer(dossier, BROUILLON_VIERGE);
  await commandes.generer(dossier, BROUILLON_VIERGE);
  expect(types().at(-1)).toBe('genere');
});
