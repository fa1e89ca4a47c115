import { plainText } from '../texts/plain-text';

/** What a column holds. « Indicateur » may hold identifiers or labels: its cells tell. */
export const CHAMPS = ['code', 'indicateur', 'libelle', 'date', 'valeur', 'unite', 'source', 'piece', 'commentaire'] as const;
export type Champ = (typeof CHAMPS)[number];

export const CHAMPS_INDICATEUR = ['code', 'indicateur', 'libelle'] as const satisfies readonly Champ[];
export const CHAMPS_TEXTE = ['source', 'piece', 'commentaire'] as const satisfies readonly Champ[];
export type ChampTexte = (typeof CHAMPS_TEXTE)[number];

/** A column that is read, at its rank from 0, under its own title. */
export interface Colonne {
  readonly champ: Champ;
  readonly rang: number;
  readonly titre: string;
}

/** The columns of the Mesures sheet: those of cells copied from it without their titles. */
export const COLONNES_DE_LA_FEUILLE: readonly Colonne[] = [
  { champ: 'indicateur', rang: 0, titre: 'Indicateur' },
  { champ: 'date', rang: 1, titre: 'Date' },
  { champ: 'valeur', rang: 2, titre: 'Valeur' },
  { champ: 'source', rang: 3, titre: 'Source' },
  { champ: 'piece', rang: 4, titre: 'Pièce' },
  { champ: 'commentaire', rang: 5, titre: 'Commentaire' },
];

/** Titles without accents, plurals, articles, nor what is in brackets: « Date de la mesure (jj/mm/aaaa) » is `date mesure`. */
const TITRES = {
  code: [
    'identifiant',
    'id',
    'code',
    'reference',
    'ref',
    'code indicateur',
    'identifiant indicateur',
    'id indicateur',
    'reference indicateur',
  ],
  indicateur: ['indicateur'],
  libelle: ['libelle', 'intitule', 'designation', 'libelle indicateur', 'intitule indicateur', 'nom indicateur'],
  date: [
    'date',
    'au',
    'date mesure',
    'date valeur',
    'date resultat',
    'date releve',
    'date arrete',
    'mesure le',
    'releve le',
    'situation au',
    'arrete au',
  ],
  valeur: [
    'valeur',
    'resultat',
    'mesure',
    'valeur mesure',
    'valeur mesuree',
    'valeur indicateur',
    'valeur constatee',
    'valeur observee',
    'resultat mesure',
    'resultat indicateur',
    'resultat constate',
    'resultat obtenu',
  ],
  unite: ['unite', 'unite mesure', 'unite valeur', 'unite indicateur'],
  source: ['source', 'origine', 'fournisseur', 'producteur', 'source donnee'],
  piece: ['piece', 'preuve', 'justificatif', 'lien', 'piece justificative', 'piece jointe'],
  commentaire: ['commentaire', 'observation', 'remarque', 'note'],
} as const satisfies Record<Champ, readonly string[]>;

const CHAMP_DES_TITRES: ReadonlyMap<string, Champ> = new Map(
  CHAMPS.flatMap((champ) => TITRES[champ].map((titre): readonly [string, Champ] => [titre, champ])),
);

const MOTS_VIDES = new Set(['de', 'du', 'des', 'd', 'la', 'l', 'en', 'n', 'no']);

/** What a title says of the values below it: « Valeur (%) », « Résultat en milliers ». */
export const uniteDuTitre = (titre: string): string => /%|‰|€|pour ?cents?|pourcentages?|euros?|milliers|millions/i.exec(titre)?.[0] ?? '';

/** null = none of ours. */
export function champOfTitre(titre: string): Champ | null {
  const mots = plainText(titre)
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '' && !MOTS_VIDES.has(mot))
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot));
  return CHAMP_DES_TITRES.get(mots.join(' ')) ?? null;
}
