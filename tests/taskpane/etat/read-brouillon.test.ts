import { getBareme } from '../../../src/baremes';
import { computeBudget } from '../../../src/domain/budget';
import { parseDateIso } from '../../../src/domain/calendrier';
import type { Dossier } from '../../../src/domain/dossier';
import { BROUILLON_VIERGE, writeBrouillon, type Brouillon } from '../../../src/taskpane/etat/brouillon';
import { readBrouillon, type LectureBrouillon } from '../../../src/taskpane/etat/read-brouillon';
import { readExample } from '../../examples';

const aujourdhui = parseDateIso('2026-11-21');
if (aujourdhui === null) throw new Error('A real day');

const REMPLI: Brouillon = {
  ...BROUILLON_VIERGE,
  nom: 'CPTS Centre Alsace',
  population: '101 500',
  membres: '250',
  dateSignature: '15/6/22',
};

const lire = (patch: Partial<Brouillon>, base: Dossier | null = null): LectureBrouillon =>
  readBrouillon({ ...REMPLI, ...patch }, { aujourdhui, base });
const chemins = ({ fautes }: LectureBrouillon): readonly string[] => fautes.map(({ chemin }) => chemin);
const total = ({ apercu }: LectureBrouillon): string | null => {
  if (apercu === null) return null;
  const { fixe, variableRetenue } = computeBudget(apercu, getBareme(apercu)).total;
  return fixe.plus(variableRetenue).toFixed();
};

describe('a form filled', () => {
  it('is a dossier of the year that contains today, its missions started with the contract', () => {
    const { dossier, fautes } = lire({});
    expect(fautes).toEqual([]);
    expect(dossier?.cpts).toEqual({ nom: 'CPTS Centre Alsace', population: 101_500, membres: 250, taille: null });
    expect(dossier?.exercice.anneeContrat).toBe(5);
    expect(dossier?.missions.parcours?.debut).toBe('2022-06-15');
    expect(dossier?.missions.qualite).toBeUndefined();
    expect(dossier?.missions.acces?.partMedecinTraitant.toFixed()).toBe('0.5');
  });

  it('keeps the lines of the workbook it stands beside', () => {
    const base = readExample('centre-alsace');
    const { dossier } = readBrouillon({ ...writeBrouillon(base), membres: '251' }, { aujourdhui, base });
    expect(dossier?.cpts.membres).toBe(251);
    expect(dossier?.depenses).toBe(base.depenses);
    expect(dossier?.mesures).toBe(base.mesures);
  });

  it('leaves out a mission that the barème does not know, and finds it again under the other', () => {
    const aci = lire({ bareme: 'aci-2019' });
    expect(aci.fautes).toEqual([]);
    expect(aci.dossier?.missions.crise).toBeUndefined();
    expect(lire({}).dossier?.missions.crise?.debut).toBe('2022-06-15');
  });

  it('starts a barème of one’s own as a copy of its base', () => {
    const { dossier } = lire({ bareme: 'personnalise', base: 'aci-2019' });
    expect(dossier?.baremePersonnalise?.base).toBe('aci-2019');
    expect(dossier?.baremePersonnalise?.montants['acces.fixeSnp']?.map(String)).toEqual(['10000', '12000', '15000', '20000']);
  });

  it('keeps the amounts typed in a barème of one’s own until its base changes, and while another is followed', () => {
    const depart = lire({ bareme: 'personnalise' }).dossier;
    if (depart === null) throw new Error('A dossier');
    const { patch } = { patch: { bareme: 'personnalise' as const } };
    const montants = { ...depart.baremePersonnalise?.montants, fonctionnement: depart.baremePersonnalise?.montants['acces.fixe'] };
    const base = { ...depart, baremePersonnalise: { base: 'avenant-2', montants } } as Dossier;
    expect(lire(patch, base).dossier?.baremePersonnalise?.montants.fonctionnement?.map(String)).toEqual([
      '55000',
      '70000',
      '90000',
      '110000',
    ]);
    expect(lire({ ...patch, base: 'aci-2019' }, base).dossier?.baremePersonnalise?.montants.fonctionnement?.map(String)).toEqual([
      '50000',
      '60000',
      '75000',
      '90000',
    ]);
    expect(lire({ bareme: 'avenant-2' }, base).dossier?.baremePersonnalise).toBe(base.baremePersonnalise);
  });

  test.each([
    ['15/06/2022', 5],
    ['22/11/2022', 4],
    ['21/11/2022', 5],
    ['21/11/2025', 2],
    ['22/11/2025', 1],
    ['01/01/2027', 1],
    ['15/06/2010', 5],
  ])('signed on %s, it is for year %i', (dateSignature, annee) => {
    expect(lire({ dateSignature }).dossier?.exercice.anneeContrat).toBe(annee);
  });

  it('is for the year that was chosen, whatever the day', () => {
    expect(lire({ annee: '2' }).dossier?.exercice.anneeContrat).toBe(2);
  });
});

describe('faults', () => {
  it('of an empty form are told from top to bottom', () => {
    const lecture = readBrouillon(BROUILLON_VIERGE, { aujourdhui, base: null });
    expect(lecture.dossier).toBeNull();
    expect(chemins(lecture)).toEqual(['cpts.nom', 'cpts.population', 'cpts.membres', 'contrat.dateSignature']);
    expect(lecture.fautes.every(({ vide }) => vide)).toBe(true);
  });

  it('stand each at its field, once, with what is accepted', () => {
    const lecture = lire({
      population: '0',
      membres: 'beaucoup',
      dateSignature: '31/02/2022',
      variable: '120',
      missions: { ...REMPLI.missions, prevention: { retenue: true, debut: 'hier' } },
      derogations: [
        { cle: 0, ligne: 'parcours.fixe', montant: '40 000', motif: '' },
        { cle: 1, ligne: 'parcours.fixe', montant: '12,345', motif: 'avenant' },
        { cle: 2, ligne: '', montant: '-5', motif: 'avenant' },
      ],
    });
    expect(chemins(lecture)).toEqual([
      'cpts.population',
      'cpts.membres',
      'contrat.dateSignature',
      'missions.prevention.debut',
      'hypothese.variable',
      'derogations[0].motif',
      'derogations[1].ligne',
      'derogations[1].montant',
      'derogations[2].ligne',
      'derogations[2].montant',
    ]);
    const message = (chemin: string): string | undefined => lecture.fautes.find((faute) => faute.chemin === chemin)?.message;
    expect(message('cpts.population')).toMatch(/entier d’au moins 1/);
    expect(message('cpts.membres')).toMatch(/«\s?beaucoup\s?» n’est pas un nombre/);
    expect(message('contrat.dateSignature')).toMatch(/31\/02\/2022 n’existe pas/);
    expect(message('hypothese.variable')).toMatch(/entre 0 et 100/);
    expect(message('derogations[0].motif')).toMatch(/Indiquez le motif/);
    expect(message('derogations[1].ligne')).toMatch(/déjà une dérogation/);
    expect(message('derogations[1].montant')).toMatch(/Deux décimales/);
    expect(message('derogations[2].montant')).toMatch(/positif/);
  });

  it('are silent about what the barème does not ask', () => {
    const missions = { ...REMPLI.missions, crise: { retenue: true, debut: 'hier' } };
    expect(chemins(lire({ bareme: 'aci-2019', missions }))).toEqual([]);
    expect(chemins(lire({ missions: { ...REMPLI.missions, acces: { retenue: false, debut: 'hier' } }, partMedecinTraitant: '?' }))).toEqual(
      [],
    );
  });

  it('name the lines that another barème does not have', () => {
    const derogations = [{ cle: 0, ligne: 'crise.survenue' as const, montant: '1', motif: 'm' }];
    const { fautes } = lire({ bareme: 'aci-2019', derogations });
    expect(fautes).toEqual([
      { chemin: 'derogations[0].ligne', message: expect.stringMatching(/n’existe pas dans le barème choisi/) as string, vide: false },
    ]);
  });
});

describe('the preview', () => {
  it('needs a population, or the tier of the contract', () => {
    expect(readBrouillon(BROUILLON_VIERGE, { aujourdhui, base: null }).apercu).toBeNull();
    expect(total(readBrouillon({ ...BROUILLON_VIERGE, taille: '2' }, { aujourdhui, base: null }))).toBe('215000');
  });

  it('takes a contract signed today until its date is typed', () => {
    const lecture = readBrouillon({ ...BROUILLON_VIERGE, population: '30 000' }, { aujourdhui, base: null });
    expect(lecture.signatureSupposee).toBe(true);
    expect(total(lecture)).toBe('165000');
    expect(total(lire({ population: '30 000' }))).toBe('152500');
  });

  it('counts a derogation while its reason is still to be typed, and not while its amount is', () => {
    const derogation = { cle: 0, ligne: 'parcours.fixe' as const, montant: '40 000', motif: '' };
    expect(total(lire({}))).toBe('250000');
    expect(total(lire({ derogations: [derogation] }))).toBe('245000');
    expect(total(lire({ derogations: [{ ...derogation, montant: '' }] }))).toBe('250000');
    expect(total(lire({ derogations: [{ ...derogation, montant: '-1' }] }))).toBe('250000');
    expect(total(lire({ derogations: [derogation, { ...derogation, cle: 1, montant: '1' }] }))).toBe('245000');
  });

  it('counts the share of the variable part that is asked', () => {
    expect(total(lire({ variable: '50' }))).toBe('298750');
  });
});
