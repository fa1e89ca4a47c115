import { CHAMPS, CHAMPS_INDICATEUR, champOfTitre, COLONNES_DE_LA_FEUILLE, type Champ, type Colonne } from './champ';
import type { ChampNecessaire, FauteReleve } from './faute-releve';
import { isBlank, withPlainSpaces } from '../texts/plain-text';
import { readDate } from './read-date';
import type { Enregistrement } from './read-enregistrements';
import { readValeur } from './read-valeur';
import type { ContexteReleve } from './releve';
import type { Repertoire } from './repertoire';

/** Which column holds what. */
export interface Disposition {
  readonly colonnes: readonly Colonne[];
  /** Index of the row of titles; null = none, the columns are those of the sheet. */
  readonly entete: number | null;
  /** By rank; empty where there is none. */
  readonly titres: readonly string[];
  /** Up to the last title. */
  readonly largeur: number;
}

export type DispositionTrouvee =
  | { readonly ok: true; readonly disposition: Disposition }
  /** `proximite` grows with what was recognised: of two ways to read a file the closer one is told. */
  | { readonly ok: false; readonly faute: FauteReleve; readonly proximite: number };

/** Titles of a report and blank lines may stand above the titles of the columns; not more of them. */
const LIGNES_DE_PREAMBULE = 50;
const MAX_TITRES_MONTRES = 20;

export function findDisposition(
  enregistrements: readonly Enregistrement[],
  repertoire: Repertoire,
  parDefaut: ContexteReleve['parDefaut'],
): DispositionTrouvee {
  const debut = enregistrements.slice(0, LIGNES_DE_PREAMBULE);
  const premiere = debut.find(({ cellules }) => !cellules.every(isBlank))?.cellules ?? [];
  const signes = signesDeMesure(premiere, repertoire);
  if (signes.isIndicateur && (signes.isDate || signes.isValeur)) return SANS_TITRES;
  const necessaires: readonly ChampNecessaire[] =
    parDefaut?.date === undefined ? ['indicateur', 'date', 'valeur'] : ['indicateur', 'valeur'];
  let proche: DispositionTrouvee = { ok: false, faute: { code: 'vide' }, proximite: -1 };
  for (const [entete, { cellules }] of debut.entries()) {
    const lue = readTitres(cellules, entete, necessaires);
    if (lue.ok) return lue;
    if (lue.proximite > proche.proximite) proche = lue;
  }
  // An indicator nobody knows, but nothing else that could be the titles.
  return signes.isDate && signes.isValeur ? SANS_TITRES : proche;
}

const SANS_TITRES: DispositionTrouvee = {
  ok: true,
  disposition: {
    colonnes: COLONNES_DE_LA_FEUILLE,
    entete: null,
    titres: COLONNES_DE_LA_FEUILLE.map(({ titre }) => titre),
    largeur: COLONNES_DE_LA_FEUILLE.length,
  },
};

/** What the first cells hold of what the sheet has in them. */
function signesDeMesure([indicateur = '', date = '', valeur = '']: readonly string[], repertoire: Repertoire) {
  return {
    isIndicateur: repertoire.byId(indicateur) !== null || repertoire.byLibelle(indicateur).length > 0,
    isDate: readDate(date).etat !== 'faute',
    isValeur: readValeur(valeur, null, false).ok,
  };
}

function readTitres(cellules: readonly string[], entete: number, necessaires: readonly ChampNecessaire[]): DispositionTrouvee {
  const titres = cellules.map(withPlainSpaces);
  const colonnes = titres.flatMap((titre, rang): readonly Colonne[] => {
    const champ = champOfTitre(titre);
    return champ === null ? [] : [{ champ, rang, titre }];
  });
  const trouvees = titres.filter((titre) => titre !== '').slice(0, MAX_TITRES_MONTRES);
  // What is recognised weighs more than any number of cells.
  const proximite = colonnes.length * 1000 + Math.min(trouvees.length, 999);
  if (colonnes.length === 0) return { ok: false, faute: { code: 'colonnes-inconnues', trouvees, attendues: necessaires }, proximite };
  const absentes = necessaires.filter((champ) => !colonnes.some((colonne) => isOf(champ, colonne.champ)));
  if (absentes.length > 0) {
    const isEnLargeur = absentes.includes('valeur') && titres.some(holdsDate);
    return { ok: false, faute: { code: 'colonnes-absentes', trouvees, absentes, isEnLargeur }, proximite };
  }
  const double = CHAMPS.find((champ) => colonnes.filter((colonne) => colonne.champ === champ).length > 1);
  if (double !== undefined) {
    const enDouble = colonnes.filter(({ champ }) => champ === double).map(({ titre }) => titre);
    return { ok: false, faute: { code: 'colonnes-doubles', champ: double, titres: enDouble }, proximite };
  }
  const largeur = titres.reduce((derniere, titre, rang) => (titre === '' ? derniere : rang + 1), 0);
  return { ok: true, disposition: { colonnes, entete, titres, largeur } };
}

function isOf(necessaire: ChampNecessaire, champ: Champ): boolean {
  return necessaire === 'indicateur' ? CHAMPS_INDICATEUR.some((one) => one === champ) : necessaire === champ;
}

/** `30/06/2026`, `Résultat au 30/06/2026`, `juin 2026`. */
function holdsDate(titre: string): boolean {
  const lue = readDate(titre);
  return lue.etat !== 'faute' || lue.cause === 'sans-jour' || /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(titre);
}
