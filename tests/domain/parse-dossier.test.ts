import { BAREMES, getDated } from '../../src/baremes';
import { lignesDe, type CodeBaremeDate } from '../../src/domain/bareme';
import { Decimal } from '../../src/domain/money';
import { parseDossier } from '../../src/domain/parse-dossier';
import { dossierOf, MINIMAL, type Json } from './sample';

/** Every fault of the minimal dossier changed by `input`, as `path: code`. */
function fautes(input: Json): readonly string[] {
  const result = parseDossier({ ...MINIMAL, ...input }, BAREMES);
  return result.ok ? [] : result.fautes.map(({ chemin, code }) => `${chemin}: ${code}`);
}

/** The one fault expected, whole. */
function faute(input: Json): unknown {
  const result = parseDossier({ ...MINIMAL, ...input }, BAREMES);
  if (result.ok || result.fautes.length !== 1) throw new Error(`One fault expected: ${JSON.stringify(result)}`);
  return result.fautes[0];
}

const DEPENSE = { section: 'parcours', poste: 'moyens', quantite: '1', coutUnitaire: '10' };
const RESSOURCE = { section: 'parcours', montant: '10' };
const DEROGATION = { ligne: 'parcours.fixe', montant: '10', motif: 'avenant' };
const INDICATEUR = { id: 'MT1', mission: 'acces' };
const MESURE = { indicateur: 'MT1', date: '2026-01-31', valeur: '1' };

const cpts = (change: Json): Json => ({ cpts: { ...MINIMAL.cpts, ...change } });
const contrat = (change: Json): Json => ({ contrat: { ...MINIMAL.contrat, ...change } });
const depense = (change: Json): Json => ({ depenses: [{ ...DEPENSE, ...change }] });
const ressource = (change: Json): Json => ({ ressources: [{ ...RESSOURCE, ...change }] });
const derogation = (change: Json): Json => ({ derogations: [{ ...DEROGATION, ...change }] });
const indicateur = (change: Json): Json => ({ indicateurs: [{ ...INDICATEUR, ...change }] });
const mesure = (change: Json): Json => ({ indicateurs: [INDICATEUR], mesures: [{ ...MESURE, ...change }] });
const personnalise = (montants: Json, base: CodeBaremeDate = 'avenant-2', bareme = 'personnalise'): Json => ({
  ...contrat({ bareme }),
  baremePersonnalise: {
    base,
    montants: { ...Object.fromEntries(lignesDe(getDated(base)).map((ligne) => [ligne, ['1', '2', '3', '4']])), ...montants },
  },
});

describe('what a dossier is when little is said', () => {
  it('takes every default', () => {
    expect(dossierOf({})).toEqual({
      version: 1,
      cpts: { nom: 'CPTS d’essai', population: 30_000, membres: 0, taille: null },
      contrat: { bareme: 'avenant-2', dateSignature: '2022-06-15', fonctionnementAdditionnel: false },
      exercice: { anneeContrat: 1 },
      hypothese: { variable: new Decimal(0) },
      missions: {},
      derogations: [],
      depenses: [],
      ressources: [],
      indicateurs: [],
      mesures: [],
      baremePersonnalise: null,
    });
  });

  it('takes the defaults of each mission and each line', () => {
    const debut = '2022-06-15';
    const dossier = dossierOf({
      hypothese: {},
      missions: { acces: { debut }, crise: { debut } },
      depenses: [DEPENSE],
      ressources: [RESSOURCE],
      ...mesure({}),
    });
    expect(dossier.missions).toEqual({
      acces: { debut, partMedecinTraitant: new Decimal('0.5'), orientationSnp: false },
      crise: { debut, survenue: false },
    });
    const empty = { fiche: '', libelle: '', profession: '', unite: '' };
    expect(dossier.depenses).toEqual([
      { ...DEPENSE, ...empty, quantite: new Decimal(1), coutUnitaire: new Decimal(10), realise: new Decimal(0) },
    ]);
    expect(dossier.ressources).toEqual([{ section: 'parcours', libelle: '', financeur: '', montant: new Decimal(10), statut: 'demandee' }]);
    expect(dossier.indicateurs).toEqual([
      {
        ...INDICATEUR,
        libelle: '',
        type: 'resultat',
        sens: 'croissant',
        unite: '',
        depart: null,
        cible: null,
        cibles: [null, null, null, null, null],
        poids: null,
        methode: 'progression',
        paliers: [],
        tauxMinimum: new Decimal(0),
        tauxMaximum: new Decimal(1),
        tauxCpam: [null, null, null, null, null],
      },
    ]);
    expect(dossier.mesures).toEqual([{ ...MESURE, valeur: new Decimal(1), source: '', piece: '', commentaire: '' }]);
  });

  it('takes a member that is undefined for one that is absent', () => {
    expect(dossierOf({ ...cpts({ membres: undefined, taille: undefined }), depenses: undefined })).toEqual(dossierOf({}));
  });
});

describe('shape', () => {
  it.each([[null], [undefined], [[]], ['{}'], [12], [true]])('%j is no dossier', (input) => {
    expect(parseDossier(input, BAREMES)).toEqual({ ok: false, fautes: [{ chemin: '', code: 'type', recu: input, attendu: 'objet' }] });
  });

  it('names every required member that is missing', () => {
    const result = parseDossier({}, BAREMES);
    expect(result.ok ? [] : result.fautes.map(({ chemin, code }) => [chemin, code])).toEqual(
      ['version', 'cpts', 'contrat', 'exercice'].map((chemin) => [chemin, 'champ-absent']),
    );
  });

  it.each([
    ['cpts.nom', cpts({ nom: undefined })],
    ['cpts.population', cpts({ population: undefined })],
    ['contrat.dateSignature', contrat({ dateSignature: undefined })],
    ['exercice.anneeContrat', { exercice: {} }],
    ['missions.parcours.debut', { missions: { parcours: {} } }],
    ['missions.crise.debut', { missions: { crise: { survenue: true } } }],
    ['depenses[0].section', depense({ section: undefined })],
    ['depenses[0].poste', depense({ poste: undefined })],
    ['depenses[0].quantite', depense({ quantite: undefined })],
    ['depenses[0].coutUnitaire', depense({ coutUnitaire: undefined })],
    ['ressources[0].section', ressource({ section: undefined })],
    ['ressources[0].montant', ressource({ montant: undefined })],
    ['derogations[0].ligne', derogation({ ligne: undefined })],
    ['derogations[0].montant', derogation({ montant: undefined })],
    ['derogations[0].motif', derogation({ motif: undefined })],
    ['indicateurs[0].id', indicateur({ id: undefined })],
    ['indicateurs[0].mission', indicateur({ mission: undefined })],
    ['mesures[0].valeur', mesure({ valeur: undefined })],
    ['baremePersonnalise.base', { ...contrat({ bareme: 'personnalise' }), baremePersonnalise: { montants: {} } }],
    ['baremePersonnalise.montants["parcours.fixe"]', personnalise({ 'parcours.fixe': undefined })],
  ])('%s is required', (chemin, input) => {
    expect(fautes(input)).toEqual([`${chemin}: champ-absent`]);
  });

  it.each([
    ['mesure', { mesure: [] }],
    ['cpts.nomm', cpts({ nomm: 'x' })],
    ['contrat.date', contrat({ date: 'x' })],
    ['exercice.annee', { exercice: { anneeContrat: 1, annee: 1 } }],
    ['hypothese.fixe', { hypothese: { fixe: '1' } }],
    ['missions.autre', { missions: { autre: {} } }],
    ['missions.parcours.survenue', { missions: { parcours: { debut: '2022-06-15', survenue: true } } }],
    ['depenses[0].montant', depense({ montant: '10' })],
    ['ressources[0].poste', ressource({ poste: 'moyens' })],
    ['derogations[0].taux', derogation({ taux: 1 })],
    ['indicateurs[0].valeur', indicateur({ valeur: 1 })],
    ['mesures[0].taux', mesure({ taux: 1 })],
    ['baremePersonnalise.montants.fonctionement', personnalise({ fonctionement: [1, 2, 3, 4] })],
  ])('%s is unknown', (chemin, input) => {
    expect(fautes(input)).toEqual([`${chemin}: champ-inconnu`]);
  });

  it('says which members an object may have', () => {
    expect(faute(cpts({ nomm: 'x' }))).toEqual({
      chemin: 'cpts.nomm',
      code: 'champ-inconnu',
      champ: 'nomm',
      acceptes: ['nom', 'population', 'membres', 'taille'],
    });
  });

  it('is not fooled by the names that JavaScript gives every object', () => {
    const hostile: unknown = JSON.parse(`{"version":1,"__proto__":{"cpts":{}},"constructor":1}`);
    const result = parseDossier(hostile, BAREMES);
    const codes = result.ok ? [] : result.fautes.map(({ chemin, code }) => `${chemin}: ${code}`);
    expect(codes).toContain('__proto__: champ-inconnu');
    expect(codes).toContain('constructor: champ-inconnu');
    expect(codes).toContain('cpts: champ-absent');
  });

  it.each([
    ['cpts', { cpts: [] }, 'objet'],
    ['missions.parcours', { missions: { parcours: null } }, 'objet'],
    ['depenses', { depenses: {} }, 'liste'],
    ['depenses[1]', { depenses: [DEPENSE, 'x'] }, 'objet'],
    ['cpts.nom', cpts({ nom: 12 }), 'texte'],
    ['depenses[0].libelle', depense({ libelle: null }), 'texte'],
    ['contrat.fonctionnementAdditionnel', contrat({ fonctionnementAdditionnel: 'oui' }), 'booleen'],
    ['missions.acces.orientationSnp', { missions: { acces: { debut: '2022-06-15', orientationSnp: 1 } } }, 'booleen'],
  ])('%s must be of its type', (chemin, input, attendu) => {
    expect(faute(input)).toMatchObject({ chemin, code: 'type', attendu });
  });

  it.each([2, 0, '1', null, true])('version %j is refused', (version) => {
    expect(faute({ version })).toEqual({ chemin: 'version', code: 'version', recu: version });
  });
});

describe('texts', () => {
  it.each(['', '   ', '\t\r\n'])('a name may not be empty: %j', (nom) => {
    expect(fautes(cpts({ nom }))).toEqual(['cpts.nom: texte-vide']);
  });

  it('a name has 200 characters at most, any other text 1000', () => {
    expect(fautes(cpts({ nom: 'a'.repeat(200) }))).toEqual([]);
    expect(faute(cpts({ nom: 'a'.repeat(201) }))).toEqual({ chemin: 'cpts.nom', code: 'texte-trop-long', longueur: 201, maximum: 200 });
    expect(fautes(depense({ libelle: 'a'.repeat(1000) }))).toEqual([]);
    expect(faute(depense({ libelle: 'a'.repeat(1001) }))).toMatchObject({ code: 'texte-trop-long', longueur: 1001, maximum: 1000 });
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u0007', 'U+0007'],
    ['\u001b', 'U+001B'],
    ['\u0085', 'U+0085'],
    ['\n', 'U+000A'],
    ['\ud83c', 'U+D83C'],
    ['\uffff', 'U+FFFF'],
  ])('a label may not hold %j', (character, caractere) => {
    expect(faute(depense({ libelle: `a${character}b` }))).toEqual({ chemin: 'depenses[0].libelle', code: 'texte-caractere', caractere });
  });

  it('a comment may hold line breaks, and no other control character', () => {
    expect(dossierOf(mesure({ commentaire: ' un\r\ndeux ' })).mesures[0]?.commentaire).toBe('un\ndeux');
    expect(fautes(mesure({ commentaire: 'un\u0007' }))).toEqual(['mesures[0].commentaire: texte-caractere']);
  });

  it.each([
    ['  =1+1\r ', '=1+1'],
    ["'12", "'12"],
    ['a\tb', 'a b'],
    ['deux  espaces 🏥 é', 'deux  espaces 🏥 é'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(dossierOf(depense({ libelle: typed })).depenses[0]?.libelle).toBe(kept);
  });

  it('a derogation needs its reason', () => {
    expect(fautes(derogation({ motif: ' ' }))).toEqual(['derogations[0].motif: texte-vide']);
  });
});

describe('whole numbers', () => {
  it.each([0, -1, 1.5, '30000', null, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('a population of %p is refused', (population) => {
    expect(faute(cpts({ population }))).toEqual({ chemin: 'cpts.population', code: 'entier', recu: population, minimum: 1, maximum: null });
  });

  it.each([-1, 0.5, '12'])('%p members are refused', (membres) => {
    expect(faute(cpts({ membres }))).toMatchObject({ chemin: 'cpts.membres', code: 'entier', minimum: 0 });
  });

  it('one inhabitant and no member are accepted', () => {
    expect(fautes(cpts({ population: 1, membres: 0 }))).toEqual([]);
  });
});

describe('closed lists', () => {
  it.each([
    ['cpts.taille', cpts({ taille: 5 }), [1, 2, 3, 4]],
    ['cpts.taille', cpts({ taille: '1' }), [1, 2, 3, 4]],
    ['contrat.bareme', contrat({ bareme: 'avenant-3' }), ['avenant-2', 'aci-2019', 'personnalise']],
    ['exercice.anneeContrat', { exercice: { anneeContrat: 0 } }, [1, 2, 3, 4, 5]],
    ['exercice.anneeContrat', { exercice: { anneeContrat: 6 } }, [1, 2, 3, 4, 5]],
    ['depenses[0].poste', depense({ poste: 'Moyens' }), ['indemnites', 'salaires', 'honoraires', 'moyens']],
    ['ressources[0].statut', ressource({ statut: 'reçue' }), ['demandee', 'notifiee', 'versee']],
    [
      'indicateurs[0].mission',
      indicateur({ mission: 'acces-mt' }),
      ['acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement'],
    ],
    ['indicateurs[0].type', indicateur({ type: 'x' }), ['action', 'resultat', 'suivi']],
    ['indicateurs[0].sens', indicateur({ sens: 'x' }), ['croissant', 'decroissant']],
    ['indicateurs[0].methode', indicateur({ methode: 'x' }), ['progression', 'ratio', 'binaire', 'paliers', 'tauxCpam']],
    ['baremePersonnalise.base', { baremePersonnalise: { base: 'personnalise', montants: {} } }, ['avenant-2', 'aci-2019']],
  ])('%s lists what it accepts', (chemin, input, acceptees) => {
    expect(faute(input)).toMatchObject({ chemin, code: 'valeur-inconnue', acceptees });
  });

  it('a section that does not exist is told with the eight that do', () => {
    expect(faute(depense({ section: 'acces' }))).toMatchObject({
      code: 'valeur-inconnue',
      recu: 'acces',
      acceptees: ['fonctionnement', 'acces-mt', 'acces-snp', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement'],
    });
  });
});

describe('dates', () => {
  it.each(['2023-02-29', '2022-13-01', '15/06/2022', '2022-6-15', '', 44_727, null])('%p is no day', (dateSignature) => {
    expect(faute(contrat({ dateSignature }))).toEqual({ chemin: 'contrat.dateSignature', code: 'date', recu: dateSignature });
  });

  it.each(['1949-12-31', '2151-01-01', '0022-06-15', '1899-12-31', '9999-12-31'])('%s is out of the calendar', (debut) => {
    const bounds = { minimum: '1950-01-01', maximum: '2150-12-31' };
    expect(faute({ missions: { parcours: { debut } } })).toEqual({
      chemin: 'missions.parcours.debut',
      code: 'date-hors-bornes',
      recu: debut,
      ...bounds,
    });
  });

  it.each(['1950-01-01', '2150-12-31', '2024-02-29'])('%s is accepted', (dateSignature) => {
    expect(fautes(contrat({ dateSignature }))).toEqual([]);
  });
});

describe('decimals', () => {
  it.each([
    '1e3',
    '',
    ' ',
    '12,5',
    '1 000',
    '.5',
    '5.',
    '+5',
    '0x10',
    '--1',
    'NaN',
    'Infinity',
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    null,
    true,
    [],
    '1'.repeat(65),
  ])('%p is no decimal', (montant) => {
    expect(faute(ressource({ montant }))).toEqual({ chemin: 'ressources[0].montant', code: 'decimal', recu: montant });
  });

  it.each([
    ['12.50', '12.5'],
    ['0012.5', '12.5'],
    [12.5, '12.5'],
    [1e3, '1000'],
    ['-0', '0'],
    [-0, '0'],
    ['999999999999.99', '999999999999.99'],
    // The sum of two typed cells: Excel shows 0.3.
    [0.1 + 0.2, '0.3'],
  ])('%p is read as %s', (montant, expected) => {
    expect(dossierOf(ressource({ montant })).ressources[0]?.montant.toFixed()).toBe(expected);
  });

  it('an amount is never negative nor a thousand billion', () => {
    const bounds = { code: 'decimal-bornes', minimum: '0', maximum: null, exclu: '1000000000000' };
    for (const montant of ['-0.01', -5, '1000000000000', 1e21]) {
      expect(faute(ressource({ montant }))).toEqual({ chemin: 'ressources[0].montant', recu: montant, ...bounds });
    }
  });

  it.each([
    ['ressources[0].montant', ressource({ montant: '0.001' }), 2],
    ['depenses[0].realise', depense({ realise: '0.001' }), 2],
    ['derogations[0].montant', derogation({ montant: '1.005' }), 2],
    ['hypothese.variable', { hypothese: { variable: '0.33333' } }, 4],
    ['missions.acces.partMedecinTraitant', { missions: { acces: { debut: '2022-06-15', partMedecinTraitant: 1 / 3 } } }, 4],
    ['indicateurs[0].poids', indicateur({ poids: '33.33333' }), 4],
    ['indicateurs[0].tauxCpam', indicateur({ tauxCpam: '0.12345' }), 4],
    ['mesures[0].valeur', mesure({ valeur: '0.0000001' }), 6],
    ['baremePersonnalise.montants["parcours.fixe"][2]', personnalise({ 'parcours.fixe': ['1', '1', '1.001', '1'] }), 2],
  ])('%s has a limit of decimals', (chemin, input, maximum) => {
    expect(faute(input)).toMatchObject({ chemin, code: 'decimal-decimales', maximum });
  });

  it('a unit cost or a quantity is as fine as a cell can hold', () => {
    expect(dossierOf(depense({ quantite: 1 / 3, coutUnitaire: 50000 / 12 })).depenses[0]).toMatchObject({
      quantite: new Decimal('0.333333333333333'),
      coutUnitaire: new Decimal('4166.66666666667'),
    });
  });

  it('as many decimals as allowed are accepted, zeros at the end apart', () => {
    expect(fautes(depense({ quantite: '0.333333', coutUnitaire: '0.12345600', realise: '0.010' }))).toEqual([]);
  });

  it('sixteen digits are one too many for a cell', () => {
    expect(faute(depense({ coutUnitaire: '1234567890.123456' }))).toMatchObject({ code: 'decimal-chiffres', maximum: 15 });
    expect(fautes(depense({ coutUnitaire: '123456789.123456' }))).toEqual([]);
  });

  it('a share is between 0 and 1, a weight between 0 and 100', () => {
    for (const variable of ['-0.1', '1.0001', 50]) {
      expect(faute({ hypothese: { variable } })).toMatchObject({
        chemin: 'hypothese.variable',
        code: 'decimal-bornes',
        minimum: '0',
        maximum: '1',
      });
    }
    expect(fautes({ hypothese: { variable: '1' } })).toEqual([]);
    expect(faute(indicateur({ poids: '100.01' }))).toMatchObject({ code: 'decimal-bornes', minimum: '0', maximum: '100' });
    expect(faute(indicateur({ tauxCpam: '-0.1' }))).toMatchObject({ chemin: 'indicateurs[0].tauxCpam', code: 'decimal-bornes' });
  });

  it('a measure may be negative', () => {
    expect(dossierOf(mesure({ valeur: '-2.5' })).mesures[0]?.valeur.toNumber()).toBe(-2.5);
    expect(fautes(indicateur({ depart: '-1', cible: null, tauxCpam: null }))).toEqual([]);
    expect(faute(mesure({ valeur: '-1000000000000' }))).toMatchObject({ code: 'decimal-bornes', minimum: null });
  });

  it('a line whose product no cell can hold is refused whole', () => {
    const line = { quantite: '1000000', coutUnitaire: '1000000' };
    expect(faute(depense(line))).toEqual({
      chemin: 'depenses[0]',
      code: 'depense-trop-grande',
      montant: '1000000000000',
      exclu: '1000000000000',
    });
    expect(fautes(depense({ ...line, coutUnitaire: '999999.99' }))).toEqual([]);
  });

  it('the variable part may be counted from the indicators, and from nothing else that is a word', () => {
    expect(dossierOf({ hypothese: { variable: 'indicateurs' } }).hypothese).toEqual({ variable: 'indicateurs' });
    expect(faute({ hypothese: { variable: 'objectifs' } })).toMatchObject({ chemin: 'hypothese.variable', code: 'decimal' });
  });
});

describe('what must agree', () => {
  it('a line has one derogation', () => {
    expect(faute({ derogations: [DEROGATION, { ...DEROGATION, ligne: 'qualite.fixe' }, DEROGATION] })).toEqual({
      chemin: 'derogations[2].ligne',
      code: 'derogation-doublon',
      ligne: 'parcours.fixe',
      premiere: 'derogations[0].ligne',
    });
  });

  it.each([
    ['aci-2019', 'crise.survenue'],
    ['aci-2019', 'fonctionnementAdditionnel'],
    ['avenant-2', 'acces.supplementSnp'],
  ] as const)('%s grants nothing on %s', (bareme, ligne) => {
    expect(faute({ ...contrat({ bareme }), ...derogation({ ligne }) })).toMatchObject({
      chemin: 'derogations[0].ligne',
      code: 'ligne-hors-bareme',
      ligne,
      bareme: getDated(bareme).nom,
      acceptees: lignesDe(getDated(bareme)),
    });
  });

  it('a barème of one’s own has the lines of its base', () => {
    const montants = ['1', '2', '3', '4'];
    expect(faute(personnalise({ 'crise.survenue': montants }, 'aci-2019'))).toMatchObject({
      chemin: 'baremePersonnalise.montants["crise.survenue"]',
      code: 'ligne-hors-bareme',
      bareme: null,
    });
    expect(faute({ ...personnalise({}, 'aci-2019'), ...derogation({ ligne: 'crise.survenue' }) })).toMatchObject({
      code: 'ligne-hors-bareme',
    });
    expect(fautes(personnalise({ 'acces.fixeSnp': montants }, 'aci-2019'))).toEqual([]);
  });

  it('crise is no mission of ACI 2019', () => {
    const missions = { crise: { debut: '2022-06-15' } };
    const expected = { chemin: 'missions.crise', code: 'mission-hors-bareme', mission: 'crise' };
    expect(faute({ ...contrat({ bareme: 'aci-2019' }), missions })).toEqual({ ...expected, bareme: 'l’ACI 2019' });
    expect(faute({ ...personnalise({}, 'aci-2019'), missions })).toEqual({ ...expected, bareme: null });
    expect(fautes({ missions })).toEqual([]);
  });

  it('amounts of one’s own are needed by the barème of one’s own, and may wait under another', () => {
    const bareme = contrat({ bareme: 'personnalise' });
    const absent = { chemin: 'baremePersonnalise', code: 'bareme-personnalise-absent', bases: ['avenant-2', 'aci-2019'] };
    expect([faute(bareme), faute({ ...bareme, baremePersonnalise: null })]).toEqual([absent, absent]);
    expect(fautes(personnalise({}, 'avenant-2', 'avenant-2'))).toEqual([]);
    expect(fautes({ baremePersonnalise: null })).toEqual([]);
  });

  it.each([[[]], [['1', '2', '3']], [['1', '2', '3', '4', '5']]])('%j are not four amounts', (montants) => {
    expect(faute(personnalise({ fonctionnement: montants }))).toEqual({
      chemin: 'baremePersonnalise.montants.fonctionnement',
      code: 'montants-par-taille',
      nombre: montants.length,
    });
  });

  it('an indicator has its own id, whatever the case', () => {
    expect(faute({ indicateurs: [INDICATEUR, { ...INDICATEUR, id: ' mt1 ' }] })).toEqual({
      chemin: 'indicateurs[1].id',
      code: 'indicateur-doublon',
      id: 'mt1',
      premier: 'indicateurs[0].id',
    });
  });

  it('a measure names an indicator of the dossier', () => {
    expect(faute(mesure({ indicateur: 'MT9' }))).toEqual({
      chemin: 'mesures[0].indicateur',
      code: 'indicateur-inconnu',
      id: 'MT9',
      acceptes: ['MT1'],
    });
    expect(fautes(mesure({ indicateur: ' MT1 ' }))).toEqual([]);
  });

  it('a fault in one indicator does not make its measures faulty', () => {
    expect(fautes({ indicateurs: [{ ...INDICATEUR, mission: 'x' }], mesures: [MESURE] })).toEqual([
      'indicateurs[0].mission: valeur-inconnue',
    ]);
  });

  it('what depends on a barème that cannot be read is not judged', () => {
    const input = { ...derogation({ ligne: 'acces.fixeSnp' }), ...personnalise({}, 'aci-2019', 'x') };
    expect(fautes(input)).toEqual(['contrat.bareme: valeur-inconnue']);
  });

  it('what has no effect is no fault', () => {
    expect(fautes({ missions: { acces: { debut: '2022-06-15', orientationSnp: true } } })).toEqual([]);
    expect(fautes(contrat({ bareme: 'aci-2019', fonctionnementAdditionnel: true }))).toEqual([]);
  });
});

it('tells every fault at once, each at its place', () => {
  expect(
    fautes({
      version: 3,
      cpts: { nom: '', population: 0, sigle: 'X' },
      contrat: { dateSignature: '2023-02-29', bareme: 'aci-2019' },
      hypothese: { variable: '50' },
      missions: { crise: { debut: 'hier' } },
      derogations: [{ ligne: 'crise.survenue', montant: '-1', motif: '' }],
      depenses: [DEPENSE, { ...DEPENSE, section: 'x', quantite: '1e3' }],
      mesures: [MESURE],
    }),
  ).toEqual([
    'version: version',
    'cpts.nom: texte-vide',
    'cpts.population: entier',
    'cpts.sigle: champ-inconnu',
    'contrat.dateSignature: date',
    'hypothese.variable: decimal-bornes',
    'missions.crise.debut: date',
    'missions.crise: mission-hors-bareme',
    'derogations[0].ligne: ligne-hors-bareme',
    'derogations[0].montant: decimal-bornes',
    'derogations[0].motif: texte-vide',
    'depenses[1].section: valeur-inconnue',
    'depenses[1].quantite: decimal',
    'mesures[0].indicateur: indicateur-inconnu',
  ]);
});
