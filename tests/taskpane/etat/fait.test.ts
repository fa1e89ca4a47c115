import { BAREMES } from '../../../src/baremes';
import { parseDossier } from '../../../src/domain/parse-dossier';
import { createCommandes } from '../../../src/taskpane/etat/commandes';
import { COORDINATION_VIERGE } from '../../../src/taskpane/etat/coordination';
import { undoChangements, undoMesures } from '../../../src/taskpane/etat/fait';
import { PANNEAU_INITIAL, type Panneau } from '../../../src/taskpane/etat/panneau';
import { reducePanneau, type Action } from '../../../src/taskpane/etat/reducer';
import { ErreurClasseur } from '../../../src/taskpane/ports';
import { suiviJson } from '../coordinateur/suivi-json';
import { FakeClasseur } from '../fake-classeur';

const lu = parseDossier(suiviJson(), BAREMES);
if (!lu.ok) throw new Error('A dossier');
const { dossier } = lu;
const mt1 = dossier.indicateurs[0] ?? null;
const retrait = [{ avant: mt1, apres: null }];

function start(): { classeur: FakeClasseur; panneau: () => Panneau; commandes: ReturnType<typeof createCommandes> } {
  const classeur = new FakeClasseur(suiviJson());
  let panneau = PANNEAU_INITIAL;
  const dispatch = (action: Action): void => {
    panneau = reducePanneau(panneau, action);
  };
  return { classeur, panneau: () => panneau, commandes: createCommandes(classeur, dispatch) };
}

it('undoing measures takes them away', () => {
  expect(undoMesures(dossier.mesures)).toEqual([{ kind: 'retirer-mesures', mesures: dossier.mesures }]);
});

it('undoing a removal brings the indicator back, then its measures', () => {
  expect(undoChangements(retrait, dossier.mesures)).toEqual([
    { kind: 'changer-indicateurs', changements: [{ avant: null, apres: mt1 }] },
    { kind: 'ajouter-mesures', mesures: dossier.mesures.slice(0, 2) },
  ]);
});

it('undoing a change or an addition is one step', () => {
  expect(undoChangements([{ avant: null, apres: mt1 }], dossier.mesures)).toHaveLength(1);
  expect(undoChangements([{ avant: mt1, apres: mt1 }], dossier.mesures)).toHaveLength(1);
});

it('what could not be undone can be asked again, from where it stopped', async () => {
  const { classeur, panneau, commandes } = start();
  await commandes.relire();
  const fait = { texte: 'Retiré', bouton: 'Annuler', etapes: undoChangements(retrait, dossier.mesures) };
  await commandes.changerIndicateurs(retrait, dossier.mesures, { formulaire: 'indicateur', envoye: COORDINATION_VIERGE, fait });
  expect(panneau().coordination.fait).toBe(fait);

  classeur.refuseNext('addMesures', new ErreurClasseur('cellule-en-edition', ''));
  await commandes.annuler(fait, 'Annulé');
  expect(panneau().echec).toMatchObject({ operation: 'annulation', code: 'cellule-en-edition' });
  expect(panneau().annonce).not.toBe('Annulé');
  const reste = panneau().coordination.fait;
  expect(reste?.etapes.map(({ kind }) => kind)).toEqual(['ajouter-mesures']);

  if (reste === null) throw new Error('Something is left to undo');
  await commandes.annuler(reste, 'Annulé');
  expect(panneau().annonce).toBe('Annulé');
  expect(panneau().coordination.fait).toBeNull();
  expect(classeur.dossier?.mesures).toHaveLength(4);
  expect(classeur.dossier?.indicateurs).toHaveLength(8);
});

it('nothing is undone while the sheets cannot be understood', async () => {
  const { classeur, panneau, commandes } = start();
  const fait = { texte: 'Retiré', bouton: 'Annuler', etapes: undoChangements(retrait, dossier.mesures) };
  await commandes.changerIndicateurs(retrait, dossier.mesures, { formulaire: 'indicateur', envoye: COORDINATION_VIERGE, fait });
  classeur.breakWith([{ chemin: 'mesures[0].valeur', cellule: 'Mesures!C6', message: 'Un nombre est attendu.' }]);
  await commandes.annuler(fait, 'Annulé');
  expect(panneau().coordination.fait).toBe(fait);
  expect(panneau().fautes).toHaveLength(1);
});

it('reads again what somebody changed meanwhile', async () => {
  const { classeur, panneau, commandes } = start();
  await commandes.relire();
  classeur.change((json) => ({ ...json, cpts: { ...json.cpts, membres: 300 } }));
  const absent = mt1 && { ...mt1, libelle: 'Autre' };
  const fait = { texte: '', bouton: '', etapes: [] };
  await commandes.changerIndicateurs([{ avant: absent, apres: mt1 }], [], {
    formulaire: 'indicateur',
    envoye: COORDINATION_VIERGE,
    fait,
  });
  await Promise.resolve();
  await Promise.resolve();
  const { classeur: vu, echec } = panneau();
  expect(echec).toMatchObject({ operation: 'indicateur', code: 'modifie-entre-temps' });
  expect(vu.kind === 'budget' && vu.dossier.cpts.membres).toBe(300);
});
