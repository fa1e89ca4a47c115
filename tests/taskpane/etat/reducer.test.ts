import { BAREMES } from '../../../src/baremes';
import { dossierToJson } from '../../../src/domain/dossier-json';
import { parseDossier } from '../../../src/domain/parse-dossier';
import type { Dossier } from '../../../src/domain/dossier';
import type { EtatClasseur } from '../../../src/taskpane/ports';
import { writeBrouillon } from '../../../src/taskpane/etat/brouillon';
import { PANNEAU_INITIAL, type Panneau } from '../../../src/taskpane/etat/panneau';
import { isModifie, reducePanneau, type Action } from '../../../src/taskpane/etat/reducer';
import { readExample } from '../../examples';

const dossier = readExample('centre-alsace');

/** The same workbook, changed by somebody. */
function changed(patch: (json: ReturnType<typeof dossierToJson>) => unknown): Dossier {
  const resultat = parseDossier(patch(dossierToJson(dossier)), BAREMES);
  if (!resultat.ok) throw new Error(JSON.stringify(resultat.fautes));
  return resultat.dossier;
}

const lu = (contenu: Dossier): Action => ({ type: 'classeur-lu', etat: budget(contenu) });
const budget = (contenu: Dossier): EtatClasseur => ({ kind: 'budget', dossier: contenu, actes: [], ecarts: [], noms: {}, controles: [] });
const ILLISIBLE = {
  kind: 'illisible',
  fautes: [{ chemin: 'depenses[0].poste', cellule: 'Dépenses!C6', message: 'Choisissez un poste.' }],
  noms: { Dep_Total: 12 },
  controles: [],
} as const satisfies EtatClasseur;
const after = (...actions: readonly Action[]): Panneau => actions.reduce(reducePanneau, PANNEAU_INITIAL);
const tape: Action = { type: 'saisie', patch: { population: '180 000' } };

it('a workbook read fills the form', () => {
  const panneau = after(lu(dossier));
  expect(panneau.brouillon).toEqual(writeBrouillon(dossier));
  expect(isModifie(panneau)).toBe(false);
});

it('what is typed makes the form modified, and typing it back does not', () => {
  expect(isModifie(after(lu(dossier), tape))).toBe(true);
  expect(isModifie(after(lu(dossier), tape, { type: 'saisie', patch: { population: '101\u202f500' } }))).toBe(false);
});

it('a workbook changed by somebody fills a form that nobody touched', () => {
  const panneau = after(lu(dossier), lu(changed((json) => ({ ...json, cpts: { ...json.cpts, membres: 300 } }))));
  expect(panneau.brouillon.membres).toBe('300');
  expect(panneau.conflit).toBe(false);
});

it('it never overwrites what the person has typed: they choose', () => {
  const autre = changed((json) => ({ ...json, cpts: { ...json.cpts, membres: 300 } }));
  const panneau = after(lu(dossier), tape, lu(autre));
  expect(panneau.brouillon.population).toBe('180 000');
  expect(panneau.brouillon.membres).toBe('250');
  expect(panneau.conflit).toBe(true);

  const recharge = reducePanneau(panneau, { type: 'modifications-annulees' });
  expect([recharge.brouillon.population, recharge.brouillon.membres, recharge.conflit]).toEqual(['101\u202f500', '300', false]);

  const garde = reducePanneau(panneau, { type: 'conflit-garde' });
  expect([garde.brouillon.population, garde.brouillon.membres, garde.conflit]).toEqual(['180 000', '250', false]);
  expect(isModifie(garde)).toBe(true);
});

it('a line typed in the sheets is no quarrel with the parameters being typed', () => {
  const panneau = after(lu(dossier), tape, lu(changed((json) => ({ ...json, depenses: [] }))));
  expect(panneau.conflit).toBe(false);
  expect(panneau.brouillon.population).toBe('180 000');
  expect(panneau.classeur).toMatchObject({ dossier: { depenses: [] } });
});

it('a quarrel is over when the workbook comes to say what was typed', () => {
  const autre = changed((json) => ({ ...json, cpts: { ...json.cpts, membres: 300 } }));
  const panneau = after(lu(dossier), tape, lu(autre), { type: 'saisie', patch: { population: '101\u202f500', membres: '300' } }, lu(autre));
  expect([panneau.conflit, isModifie(panneau)]).toEqual([false, false]);
});

it('a workbook that becomes unreadable leaves the form as it is', () => {
  const panneau = after(lu(dossier), tape, { type: 'classeur-lu', etat: ILLISIBLE });
  expect(panneau.brouillon.population).toBe('180 000');
  expect(isModifie(after(lu(dossier), tape, { type: 'classeur-lu', etat: ILLISIBLE }, lu(dossier)))).toBe(true);
});

it('a budget once read stays in sight while something in its sheets is not understood, with fresh results', () => {
  const panneau = after(lu(dossier), { type: 'classeur-lu', etat: ILLISIBLE });
  expect(panneau.classeur).toEqual({ kind: 'budget', dossier, actes: [], ecarts: [], noms: { Dep_Total: 12 }, controles: [] });
  expect(panneau.fautes).toEqual(ILLISIBLE.fautes);
  expect(reducePanneau(panneau, lu(dossier)).fautes).toEqual([]);
  expect(after({ type: 'classeur-lu', etat: ILLISIBLE }).classeur.kind).toBe('illisible');
});

it('what a workbook that is not understood refused stays in the form, unannounced', () => {
  const avant = after(lu(dossier), tape, { type: 'vue', vue: 'parametres' });
  const genere = reducePanneau(avant, { type: 'genere', etat: ILLISIBLE, envoye: avant.brouillon, annonce: 'Fait.' });
  expect([genere.brouillon.population, genere.vue, genere.annonce, genere.fautes.length]).toEqual(['180 000', 'parametres', '', 1]);
  const ligne = after(lu(dossier), { type: 'depense', patch: { libelle: 'Loyer' } });
  const ajoutee = reducePanneau(ligne, { type: 'ligne-ajoutee', operation: 'depense', etat: ILLISIBLE, annonce: 'Ajouté.' });
  expect([ajoutee.depense.libelle, ajoutee.ajoutees, ajoutee.annonce]).toEqual(['Loyer', 0, '']);
});

it('a workbook emptied of its sheets leaves the form ready to generate them again', () => {
  const panneau = after(lu(dossier), { type: 'classeur-lu', etat: { kind: 'vierge' } });
  expect(panneau.classeur.kind).toBe('vierge');
});

describe('generating', () => {
  const nouveau = changed((json) => ({ ...json, cpts: { ...json.cpts, population: 180_000 } }));

  it('shows the balance and leaves nothing to save', () => {
    const avant = after(
      lu(dossier),
      { type: 'vue', vue: 'parametres' },
      tape,
      { type: 'soumission-refusee' },
      { type: 'travail-commence', operation: 'generation' },
    );
    const apres = reducePanneau(avant, { type: 'genere', etat: budget(nouveau), envoye: avant.brouillon, annonce: 'Fait.' });
    expect([apres.vue, apres.travail, apres.annonce, apres.soumis, isModifie(apres)]).toEqual(['bilan', null, 'Fait.', false, false]);
    expect(apres.brouillon.population).toBe('180\u202f000');
  });

  it('keeps what was typed meanwhile, still to be saved', () => {
    const avant = after(lu(dossier), tape, { type: 'travail-commence', operation: 'generation' });
    const tapeEncore = reducePanneau(avant, { type: 'saisie', patch: { membres: '260' } });
    const apres = reducePanneau(tapeEncore, { type: 'genere', etat: budget(nouveau), envoye: avant.brouillon, annonce: '' });
    expect([apres.brouillon.membres, isModifie(apres), apres.conflit]).toEqual(['260', true, false]);
  });

  it('loses nothing when it fails', () => {
    const avant = after(lu(dossier), tape, { type: 'travail-commence', operation: 'generation' });
    const apres = reducePanneau(avant, { type: 'echec', echec: { operation: 'generation', code: 'protege', detail: 'x' } });
    expect([apres.travail, apres.echec?.code, apres.brouillon.population, apres.classeur.kind]).toEqual([
      null,
      'protege',
      '180 000',
      'budget',
    ]);
  });
});

it('a line added keeps its section and poste for the next one', () => {
  const avant = after(lu(dossier), {
    type: 'depense',
    patch: { section: 'prevention', poste: 'moyens', libelle: 'Affiches', coutUnitaire: '12', unite: 'lot' },
  });
  const apres = reducePanneau(avant, { type: 'ligne-ajoutee', operation: 'depense', etat: budget(dossier), annonce: 'Ajouté.' });
  expect(apres.depense).toEqual({
    section: 'prevention',
    poste: 'moyens',
    libelle: '',
    fiche: '',
    profession: '',
    quantite: '1',
    unite: '',
    coutUnitaire: '',
  });
  expect(apres.annonce).toBe('Ajouté.');
});

it('a sheet that cannot be shown does not stop the writing under way', () => {
  const panneau = after(
    lu(dossier),
    { type: 'travail-commence', operation: 'generation' },
    { type: 'echec', echec: { operation: 'navigation', code: 'inattendu', detail: '' } },
  );
  expect([panneau.travail?.operation, panneau.echec?.operation]).toEqual(['generation', 'navigation']);
});

it('a first reading that fails has nothing to show; a later one leaves what was known', () => {
  const echec: Action = { type: 'echec', echec: { operation: 'lecture', code: 'classeur-ferme', detail: '' } };
  expect(after(echec).classeur.kind).toBe('injoignable');
  const panneau = after(lu(dossier), echec);
  expect([panneau.classeur.kind, panneau.echec?.code]).toEqual(['budget', 'classeur-ferme']);
  expect(reducePanneau(panneau, lu(dossier)).echec).toBeNull();
});
