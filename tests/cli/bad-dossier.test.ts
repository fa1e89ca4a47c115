import { readFileSync } from 'node:fs';
import { classeur, examplePath, linesOf, scratchFolder, type Ended } from './command-line';

jest.setTimeout(120_000);

const { path, put, names } = scratchFolder();
const KEPT = 'un classeur précieux';

/** Every kind of fault that a file can have, beside what is accepted. */
const FAULTY = {
  version: 2,
  nom: 'au mauvais endroit',
  cpts: { nom: ' ', population: 0, membres: -3, taille: 5, ville: 'Sélestat' },
  contrat: { bareme: 'aci-2019', dateSignature: '2026-02-30', fonctionnementAdditionnel: 'oui', signataire: 'x' },
  exercice: { anneeContrat: '4', civil: 2026 },
  hypothese: { variable: '1.5', acquise: 0 },
  missions: {
    acces: { debut: '2022-13-01', partMedecinTraitant: 2, orientationSnp: 1, poids: 0 },
    parcours: {},
    crise: { debut: '2022-06-15' },
    qualite: null,
    recherche: {},
  },
  derogations: [
    { ligne: 'parcours', montant: '-5', motif: '' },
    { ligne: 'parcours.fixe', montant: '1', motif: 'avenant', date: '' },
    { ligne: 'parcours.fixe', montant: '2', motif: 'avenant' },
  ],
  depenses: [
    { section: 'siege', poste: 'loyer', quantite: '12,5', coutUnitaire: '1e3', realise: ' 12 ', montant: '3' },
    { section: 'parcours', poste: 'moyens', quantite: '9'.repeat(80), coutUnitaire: '123456789.123456789' },
    { section: 'parcours', poste: 'moyens', libelle: 12 },
    { section: 'parcours', poste: 'moyens', quantite: 'NaN', coutUnitaire: '100000000000', realise: '0.001' },
    { section: 'parcours', poste: 'moyens', quantite: '999999999999', coutUnitaire: '999999999999' },
    'une ligne',
  ],
  ressources: [{ section: 'prevention', montant: -1, statut: 'perdue' }],
  indicateurs: [
    { id: 'MT2', mission: 'acces', type: 'autre', sens: 'haut', poids: '101', methode: 'pifometre', tauxCpam: '2' },
    { id: 'mt2', mission: 'sante' },
    { mission: 'acces' },
  ],
  mesures: [
    { indicateur: 'MT9', date: '2026-06-31', valeur: 'Infinity' },
    { indicateur: 'MT2', date: 20_260_630, valeur: '10', commentaire: 'sonne\u0007' },
  ],
};

/** What is told, path and first words. */
const TOLD: readonly (readonly [string, string])[] = [
  ['version', 'Version de dossier inconnue (reçu : 2). Version acceptée : 1.'],
  ['nom', 'Le champ « nom » n’existe pas. Champs acceptés : version, cpts, contrat,'],
  ['cpts.nom', 'Ce texte est obligatoire et ne peut pas rester vide.'],
  ['cpts.population', 'Un nombre entier supérieur ou égal à 1 est attendu (reçu : 0).'],
  ['cpts.membres', 'Un nombre entier supérieur ou égal à 0 est attendu (reçu : -3).'],
  ['cpts.taille', 'Valeur inconnue (reçu : 5). Valeurs acceptées : 1, 2, 3, 4.'],
  ['cpts.ville', 'Le champ « ville » n’existe pas. Champs acceptés : nom, population, membres, taille.'],
  ['contrat.dateSignature', 'Cette date n’existe pas (reçu : « 2026-02-30 »). Une date s’écrit AAAA-MM-JJ, par exemple 2022-06-15.'],
  ['contrat.fonctionnementAdditionnel', 'Une réponse par oui ou non (true ou false) est attendue (reçu : « oui »).'],
  ['contrat.signataire', 'Le champ « signataire » n’existe pas.'],
  ['exercice.anneeContrat', 'Valeur inconnue (reçu : « 4 »). Valeurs acceptées : 1, 2, 3, 4, 5.'],
  ['exercice.civil', 'Le champ « civil » n’existe pas.'],
  ['hypothese.variable', 'Un nombre entre 0 et 1 est attendu (reçu : « 1.5 »).'],
  ['hypothese.acquise', 'Le champ « acquise » n’existe pas.'],
  ['missions.acces.debut', 'Cette date n’existe pas (reçu : « 2022-13-01 »).'],
  ['missions.acces.partMedecinTraitant', 'Un nombre entre 0 et 1 est attendu (reçu : 2).'],
  ['missions.acces.orientationSnp', 'Une réponse par oui ou non'],
  ['missions.acces.poids', 'Le champ « poids » n’existe pas.'],
  ['missions.parcours.debut', 'Ce champ est obligatoire et il manque.'],
  ['missions.crise', 'La mission « Crises sanitaires » n’existe pas dans le barème de l’ACI 2019. Retirez-la ou changez de barème.'],
  ['missions.qualite', 'Un objet { … } est attendu (reçu : rien).'],
  [
    'missions.recherche',
    'Le champ « recherche » n’existe pas. Champs acceptés : acces, parcours, prevention, crise, qualite, accompagnement.',
  ],
  ['derogations[0].ligne', 'Valeur inconnue (reçu : « parcours »). Valeurs acceptées : fonctionnement,'],
  ['derogations[0].montant', 'Un nombre supérieur ou égal à 0'],
  ['derogations[0].motif', 'Ce texte est obligatoire'],
  ['derogations[1].date', 'Le champ « date » n’existe pas.'],
  ['derogations[2].ligne', 'La ligne parcours.fixe a déjà une dérogation (derogations[1].ligne).'],
  ['depenses[0].section', 'Valeur inconnue (reçu : « siege »). Valeurs acceptées : fonctionnement, acces-mt,'],
  ['depenses[0].poste', 'Valeur inconnue (reçu : « loyer »). Valeurs acceptées : indemnites, salaires, honoraires, moyens.'],
  ['depenses[0].quantite', 'Un nombre est attendu, écrit avec des chiffres et un point décimal, par exemple 1250.50 (reçu : « 12,5 »).'],
  ['depenses[0].coutUnitaire', 'Un nombre est attendu, écrit avec des chiffres et un point décimal, par exemple 1250.50 (reçu : « 1e3 »).'],
  ['depenses[0].realise', 'Un nombre est attendu'],
  ['depenses[0].montant', 'Le champ « montant » n’existe pas.'],
  ['depenses[1].quantite', 'Un nombre est attendu'],
  [
    'depenses[1].coutUnitaire',
    'Ce nombre a trop de chiffres pour rester exact dans un classeur (reçu : « 123456789.123456789 ») ; 15 chiffres',
  ],
  ['depenses[2].libelle', 'Un texte est attendu (reçu : 12).'],
  ['depenses[2].quantite', 'Ce champ est obligatoire et il manque.'],
  ['depenses[2].coutUnitaire', 'Ce champ est obligatoire et il manque.'],
  ['depenses[3].quantite', 'Un nombre est attendu'],
  ['depenses[3].realise', 'Ce nombre a trop de décimales (reçu : « 0.001 ») ; 2 au plus sont acceptées.'],
  ['depenses[4]', 'La quantité multipliée par le coût unitaire donne'],
  ['depenses[5]', 'Un objet { … } est attendu (reçu : « une ligne »).'],
  ['ressources[0].montant', 'Un nombre supérieur ou égal à 0 et inférieur à 1000000000000 est attendu (reçu : -1).'],
  ['ressources[0].statut', 'Valeur inconnue (reçu : « perdue »). Valeurs acceptées : demandee, notifiee, versee.'],
  ['indicateurs[0].type', 'Valeur inconnue (reçu : « autre »). Valeurs acceptées : action, resultat, suivi.'],
  ['indicateurs[0].sens', 'Valeur inconnue (reçu : « haut »). Valeurs acceptées : croissant, decroissant.'],
  ['indicateurs[0].poids', 'Un nombre entre 0 et 100 est attendu (reçu : « 101 »).'],
  ['indicateurs[0].methode', 'Valeur inconnue (reçu : « pifometre »). Valeurs acceptées : progression, ratio, binaire, paliers, tauxCpam.'],
  ['indicateurs[0].tauxCpam', 'Un nombre entre 0 et 1 est attendu (reçu : « 2 »).'],
  ['indicateurs[1].id', 'L’identifiant « mt2 » est déjà pris (indicateurs[0].id).'],
  ['indicateurs[1].mission', 'Valeur inconnue (reçu : « sante »).'],
  ['indicateurs[2].id', 'Ce champ est obligatoire et il manque.'],
  ['mesures[0].indicateur', 'Aucun indicateur ne porte l’identifiant « MT9 ».'],
  ['mesures[0].date', 'Cette date n’existe pas (reçu : « 2026-06-31 »).'],
  ['mesures[0].valeur', 'Un nombre est attendu'],
  ['mesures[1].date', 'Cette date n’existe pas (reçu : 20260630).'],
  ['mesures[1].commentaire', 'Ce texte contient un caractère qu’une cellule ne peut pas garder (U+0007).'],
];

function expectRefused(ended: Ended): readonly string[] {
  expect([ended.code, ended.stdout]).toEqual([2, '']);
  return linesOf(ended);
}

it('tells every fault of a dossier at once, one line each, and leaves the output as it was', async () => {
  const [dossier, sortie] = [put('fautes.json', FAULTY), put('budget.xlsx', KEPT)];
  const before = names();
  const lines = expectRefused(await classeur('generer', dossier, sortie));
  const untold = TOLD.filter(([chemin, words]) => !lines.some((line) => line.startsWith(`${chemin} : ${words}`)));
  const untellable = lines.filter((line) => !TOLD.some(([chemin]) => line.startsWith(`${chemin} : `)));
  expect({ untold, untellable, count: lines.length }).toEqual({ untold: [], untellable: [], count: TOLD.length });
  expect(readFileSync(sortie, 'utf8')).toBe(KEPT);
  expect(names()).toEqual(before);
});

it('tells what is wrong with the output together with the dossier', async () => {
  const dossier = put('sans-contrat.json', { version: 1, cpts: { nom: 'X', population: 1000 }, exercice: { anneeContrat: 1 } });
  const lines = expectRefused(await classeur('generer', dossier, path('nulle-part/s.xlsx')));
  expect(lines).toEqual([
    'contrat : Ce champ est obligatoire et il manque.',
    `${path('nulle-part/s.xlsx')} : Le répertoire « ${path('nulle-part')} » n’existe pas ; créez-le d’abord.`,
  ]);
  expect(names()).not.toContain('nulle-part');
});

it.each([
  ['[]', 'dossier : Un objet { … } est attendu (reçu : une liste).'],
  ['null', 'dossier : Un objet { … } est attendu (reçu : rien).'],
  ['{"version": 1,}', /^\/.*d\.json : Ce fichier n’est pas du JSON correct : voir ligne 1, colonne 15\./],
  ['', /^\/.*d\.json : Ce fichier est vide ;/],
])('the file %j is refused in one line', async (content, expected) => {
  const lines = expectRefused(await classeur('generer', put('d.json', content), path('jamais.xlsx')));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  expect(names()).not.toContain('jamais.xlsx');
});

it('tells at once the faults of the workbook, of the patch and of the output', async () => {
  const lines = expectRefused(await classeur('regenerer', put('texte.xlsx', 'bonjour'), path('/'), '--dossier', path('absent.json')));
  expect(lines).toEqual([
    `${path('absent.json')} : Ce fichier n’existe pas.`,
    `${path('texte.xlsx')} : Ce fichier n’est pas un classeur Excel (.xlsx).`,
    `${path('/')} : C’est un répertoire ; un fichier est attendu.`,
  ]);
});

it('never writes over the dossier it reads', async () => {
  const dossier = put('mon-dossier.json', readFileSync(examplePath('taille-1')));
  const lines = expectRefused(await classeur('generer', dossier, dossier));
  expect(lines).toEqual([`${dossier} : Ce fichier est le dossier JSON lui-même ; donnez un autre nom au classeur.`]);
  expect(readFileSync(dossier)).toEqual(readFileSync(examplePath('taille-1')));
});

it('says what it can do', async () => {
  expect(expectRefused(await classeur())).toHaveLength(4);
  const { code, stdout, stderr } = await classeur('--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage.:\n {2}npm run --silent classeur -- generer DOSSIER\.json SORTIE\.xlsx\n/);
});
