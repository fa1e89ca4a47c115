import { dateIso } from '../../src/domain/calendrier';
import { describeAvis, describeDoublon, describeFauteLigne, describeFauteReleve, describeMotif } from '../../src/releve/describe-releve';
import type { FauteReleve } from '../../src/releve/faute-releve';
import { lignesOf, mesure, read } from './sample';

/** Narrow and no-break spaces made plain, so that sentences can be read here. */
const plain = (phrase: string): string => phrase.replaceAll(/[\u202F\u00A0]/g, ' ');

/** All that is said of the last line of a file. */
function toldOf(texte: string, mesures = [mesure('MT1', '2026-06-30', '10', { source: 'CPAM' })]): readonly string[] {
  const ligne = lignesOf(read(texte, { mesures })).at(-1);
  switch (ligne?.etat) {
    case undefined:
      throw new Error('No line');
    case 'acceptee':
      return ligne.avis.map(describeAvis).map(plain);
    case 'doublon':
      return [describeDoublon(ligne.premiere), ...ligne.avis.map(describeAvis)].map(plain);
    case 'ignoree':
      return [plain(describeMotif(ligne.motif))];
    case 'refusee':
      return ligne.fautes.map(describeFauteLigne).map(plain);
  }
}

const FAUTES: readonly (readonly [FauteReleve, string])[] = [
  [{ code: 'vide' }, 'Il n’y a rien à lire : le fichier ou le texte collé est vide.'],
  [
    { code: 'nature', nature: 'classeur' },
    'Ce fichier est un classeur. Enregistrez-le au format CSV, ou copiez ses cellules et collez-les ici.',
  ],
  [
    { code: 'nature', nature: 'pdf' },
    'Ce fichier est un PDF, dont les tableaux ne peuvent pas être lus. Copiez-les dans une feuille de calcul, puis collez les cellules ici.',
  ],
  [
    { code: 'nature', nature: 'page' },
    'Ce fichier est une page web ou du XML, même si son nom finit par .xls. Ouvrez-le dans Excel, puis copiez ses cellules et collez-les ici.',
  ],
  [
    { code: 'nature', nature: 'binaire' },
    'Ce fichier n’est pas du texte. Enregistrez-le au format CSV, ou copiez ses cellules et collez-les ici.',
  ],
  [{ code: 'trop-de-lignes', maximum: 5000 }, 'Ce relevé a plus de 5000 lignes. Coupez-le en plusieurs.'],
  [
    { code: 'colonnes-inconnues', trouvees: ['Nom', 'Ville'], attendues: ['indicateur', 'date', 'valeur'] },
    'Aucune colonne n’a été reconnue. Titres trouvés : « Nom », « Ville ». Colonnes attendues : Indicateur (identifiant ou libellé), Date, Valeur.',
  ],
  [
    { code: 'colonnes-absentes', trouvees: ['Indicateur', 'Valeur'], absentes: ['date'], isEnLargeur: false },
    'Il manque : Date. Titres trouvés : « Indicateur », « Valeur ».',
  ],
  [
    { code: 'colonnes-absentes', trouvees: ['Indicateur', '30/06/2026'], absentes: ['date', 'valeur'], isEnLargeur: true },
    'Ce tableau a une colonne par date. Mettez une mesure par ligne ; il manque : Date, Valeur.',
  ],
  [
    { code: 'colonnes-doubles', champ: 'valeur', titres: ['Valeur', 'Résultat'] },
    'Plusieurs colonnes peuvent donner la valeur : « Valeur », « Résultat ». Gardez-en une ou renommez les autres.',
  ],
  [{ code: 'sans-ligne' }, 'Il n’y a aucune ligne sous les titres des colonnes.'],
];

describe('what is said of a file', () => {
  it.each(FAUTES)('%j', (faute, phrase) => {
    expect(plain(describeFauteReleve(faute))).toBe(phrase);
  });

  it('has a no-break space where French wants one', () => {
    for (const [faute] of FAUTES) expect(describeFauteReleve(faute)).not.toMatch(/ [:;?!»]|« /);
  });
});

describe('what is said of a line', () => {
  const TITRES = 'Indicateur;Date;Valeur;Source;Pièce';
  it.each([
    [
      'MT9;30/06/2026;8',
      'Colonne « Indicateur » : « MT9 » n’est pas un indicateur du classeur. Identifiants acceptés : MT1, MT2, SNP3, QUA3, REU, SEUIL, DELAI, SAT1, SAT2.',
    ],
    [';30/06/2026;8', 'Colonne « Indicateur » : l’indicateur manque ; un identifiant ou un libellé exact est attendu.'],
    [
      'Satisfaction;30/06/2026;8',
      'Colonne « Indicateur » : « Satisfaction » est le libellé de plusieurs indicateurs ; donnez l’identifiant : SAT1, SAT2.',
    ],
    ['MT1;;8', 'Colonne « Date » : la date manque ; un jour est attendu, par exemple 30/06/2026.'],
    ['MT1;juin 2026;8', 'Colonne « Date » : « juin 2026 » ne dit pas quel jour ; un jour est attendu, par exemple 30/06/2026.'],
    ['MT1;30/02/2026;8', 'Colonne « Date » : « 30/02/2026 » n’existe pas ; un jour est attendu, par exemple 30/06/2026.'],
    ['MT1;hier;8', 'Colonne « Date » : « hier » n’est pas une date ; un jour est attendu, par exemple 30/06/2026.'],
    [
      'MT1;1/12/26;8',
      'Colonne « Date » : « 1/12/26 » est lu 01/12/2026, après aujourd’hui (22/11/2026) ; une mesure ne peut pas être datée de l’avenir.',
    ],
    [
      'MT1;31/12/1949;8',
      'Colonne « Date » : cette cellule contient la date 31/12/1949 ; une date entre le 01/01/1950 et le 31/12/2150 est attendue.',
    ],
    ['MT1;30/06/2026;huit', 'Colonne « Valeur » : « huit » n’est pas un nombre ; un nombre est attendu, par exemple 1234,5.'],
    [
      'MT1;30/06/2026;1.234',
      'Colonne « Valeur » : « 1.234 » peut se lire de deux façons ; écrivez 1,234 si ce sont des décimales, 1234 si ce sont des milliers.',
    ],
    [
      'SNP3;30/06/2026;8 %',
      'Colonne « Valeur » : « 8 % » est en « % », alors que l’indicateur est en « nombre » ; convertissez la valeur ou corrigez l’unité.',
    ],
    [
      'REU;30/06/2026;8 %',
      'Colonne « Valeur » : « 8 % » est en « % », alors que l’indicateur n’a pas d’unité ; convertissez la valeur ou corrigez l’unité.',
    ],
    [
      'SEUIL;30/06/2026;oui',
      'Colonne « Valeur » : « oui » ne suffit pas, l’indicateur compare la valeur à une cible ; un nombre est attendu (%).',
    ],
    ['QUA3;30/06/2026;8', 'Colonne « Valeur » : « 8 » n’est pas une réponse ; oui ou non est attendu, ou bien 1 ou 0.'],
    [
      'MT1;30/06/2026;1 234,1234567',
      'Colonne « Valeur » : ce nombre a trop de décimales (reçu : « 1 234,1234567 ») ; 6 au plus sont acceptées. Dans une formule, arrondissez avec ARRONDI(…;6).',
    ],
    [`MT1;30/06/2026;8;${'x'.repeat(1001)}`, 'Colonne « Source » : ce texte compte 1001 caractères ; 1000 au plus sont acceptés.'],
    [
      'MT1;30/06/2026;8;;;12',
      '« 12 » n’est sous aucun titre, il y a plus de 5 cellules ; un texte qui contient le séparateur s’écrit entre guillemets.',
    ],
    [
      'MT1;30/06/2026;8;"Bilan" du mois',
      'Les guillemets de cette ligne ne se ferment pas à la fin d’une cellule ; corrigez-les ou retirez-les.',
    ],
    ['Total;;8', 'Ligne de total : ce n’est pas une mesure.'],
    ['Mission 1', 'Texte seul, sans date ni valeur.'],
    ['MT1;30/06/2026;', 'Pas de valeur : rien n’est enregistré, une valeur qui manque n’est pas zéro.'],
    ['MT2;46203;8', 'La date est un numéro de jour d’Excel, lu 30/06/2026.'],
    ['MT2;30/06/2026;0,8', 'À vérifier : 0,8 %, ou bien 80 % ? Tapé dans une cellule, 80 % vaut 0,8.'],
    [
      'MT1;30/06/2026;12,5',
      'Il y a déjà 10 à la même date (dans le classeur). De deux mesures à la même date, la dernière enregistrée compte : celle-ci.',
    ],
    ['MT1;30/06/2026;10', 'Mesure déjà enregistrée (dans le classeur) : elle ne l’est pas une seconde fois.'],
    ['MT2;30/06/2026;8\nMT2;30/06/2026;8', 'Mesure déjà enregistrée (ligne 2 du relevé) : elle ne l’est pas une seconde fois.'],
  ])('%j', (ligne, phrase) => {
    expect(toldOf(`${TITRES}\n${ligne}`)).toEqual([phrase]);
  });

  it.each([
    [
      'Code;Libellé;Date;Valeur',
      'MT1;Couverture vaccinale;30/06/2026;8',
      'Colonne « Libellé » : « Couverture vaccinale » est l’indicateur « SEUIL », alors que la ligne nomme aussi « MT1 » ; gardez l’un des deux.',
    ],
    [
      'Indicateur,Date,Valeur,Source',
      'MT1,30/06/2026,12,5',
      'Colonne « Valeur » : « 12,5 » est coupé par la virgule, qui sépare ici les cellules ; mettez la valeur entre guillemets ou séparez les cellules par des points-virgules.',
    ],
    [
      'Indicateur,Date,Valeur',
      'MT1,30/06/2026,1.234',
      'Colonne « Valeur » : « 1.234 » peut se lire de deux façons ; écrivez 1,2340 si ce sont des décimales, 1234 si ce sont des milliers.',
    ],
  ])('%s / %s', (titres, ligne, phrase) => {
    expect(toldOf(`${titres}\n${ligne}`)).toEqual([phrase]);
  });

  it('says that a workbook has no indicator yet', () => {
    const [ligne] = lignesOf(read('MT1;30/06/2026;8', { indicateurs: [] }));
    expect(ligne?.etat === 'refusee' && ligne.fautes.map(describeFauteLigne).map(plain)).toEqual([
      'Colonne « Indicateur » : « MT1 » n’est pas un indicateur du classeur, qui n’en a aucun ; ajoutez-le d’abord.',
    ]);
  });

  it('says what a measure entered already lacks, and what counts', () => {
    const mesures = [mesure('MT1', '2026-06-30', '10'), mesure('MT1', dateIso('2026-06-30'), '12.5')];
    expect(toldOf(`${TITRES}\nMT1;30/06/2026;10;CPAM;bilan.pdf`, mesures)).toEqual([
      'Mesure déjà enregistrée (dans le classeur) : elle ne l’est pas une seconde fois.',
      'Diffère de la mesure enregistrée et n’est pas repris : la source, la pièce.',
      'Depuis, 12,5 a été enregistré à la même date (dans le classeur) : c’est cette autre valeur qui compte.',
    ]);
  });

  it('quotes a long or broken text on one line', () => {
    const [phrase = ''] = toldOf(`${TITRES}\nMT1;30/06/2026;"${'très\n'.repeat(50)}"`);
    expect(phrase).toMatch(/^Colonne « Valeur » : « très�très�/);
    expect(phrase.length).toBeLessThan(200);
  });
});

describe('the lines that are left aside', () => {
  it.each(['vide', 'preambule', 'titres', 'total', 'rubrique', 'sans-valeur'] as const)('have a reason: %s', (motif) => {
    expect(describeMotif(motif)).toMatch(/^[A-ZÉ].{8,}\.$/);
  });
});
