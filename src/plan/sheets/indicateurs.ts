import type { Indicateur } from '../../domain/dossier';
import { ZERO, type Decimal } from '../../domain/money';
import type { PlanContext } from '../context';
import { METHODE_LABELS, SENS_LABELS, TYPE_LABELS, missionLabel } from '../labels';
import { ENTETES, LISTES } from '../names';
import { cellRef, fixedColumn } from '../refs';
import { formula } from '../formula';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import type { StyleId } from '../styles';
import { CIBLES_ANNUELLES, INDICATEURS, PALIERS, TAUX_ANNUELS, TITRES_SAISIES } from '../tables';
import { INDICATEUR_FORMULES, type CleCalculee } from './indicateurs-formules';
import { widthsOf, writeTable } from './table-sheet';

type Key = (typeof INDICATEURS.keys)[number];
type InputKey = Exclude<Key, CleCalculee>;

const HEADER_ROW = 5;
/** Each row holds sixteen formulas, and a contract few indicators more than it began with. */
const LEAST_ROWS = 8;
const SPARE_ROWS = 4;
/** What a value may be at most, in its own unit. */
export const VALEUR_MAX = 1e12;

const INPUT_STYLES = {
  id: 'inputText',
  mission: 'inputChoice',
  libelle: 'inputText',
  type: 'inputChoice',
  sens: 'inputChoice',
  unite: 'inputText',
  depart: 'inputNumber',
  cible: 'inputNumber',
  poids: 'inputNumber',
  methode: 'inputChoice',
  tauxMinimum: 'inputPercent',
  tauxMaximum: 'inputPercent',
  cible1: 'inputNumber',
  cible2: 'inputNumber',
  cible3: 'inputNumber',
  cible4: 'inputNumber',
  cible5: 'inputNumber',
  tauxCpam1: 'inputPercent',
  tauxCpam2: 'inputPercent',
  tauxCpam3: 'inputPercent',
  tauxCpam4: 'inputPercent',
  tauxCpam5: 'inputPercent',
  seuil1: 'inputNumber',
  taux1: 'inputPercent',
  seuil2: 'inputNumber',
  taux2: 'inputPercent',
  seuil3: 'inputNumber',
  taux3: 'inputPercent',
  seuil4: 'inputNumber',
  taux4: 'inputPercent',
  seuil5: 'inputNumber',
  taux5: 'inputPercent',
} as const satisfies Record<InputKey, StyleId>;

const TEXT_KEYS: readonly Key[] = ['id', 'mission', 'libelle', 'type', 'sens', 'unite', 'methode', 'etat'];
/** For the workbook's own use, at the right of the table. */
const HIDDEN: readonly Key[] = [
  'mesures',
  'derniere',
  'tauxBrut',
  'tauxPotentiel',
  'manque',
  'points',
  'pointsPotentiels',
  'repere',
  'enjeu',
  'rangEnjeu',
  'enPourcent',
];

/** One row an indicator: what the contract says of it, and what the measures make of it. */
export function buildIndicateurs({ dossier }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'indicateurs',
    title: TITRES_SAISIES.indicateurs,
    kind: 'saisie',
    orientation: 'Landscape',
    widths: widthsOf(INDICATEURS),
  });
  sheet.head('Indicateurs du contrat');
  sheet.text(
    3,
    0,
    'Une ligne par indicateur. Poids en %, 100 au total par mission ; vide : part égale de ce qui reste ; 0 : simple suivi. Les valeurs se saisissent dans Mesures.',
    'note',
  );
  sheet.text(
    4,
    0,
    'Le calcul du taux est une convention de calcul, à vérifier au contrat ; un taux validé par la CPAM le remplace.',
    'note',
  );
  const area = writeTable({
    sheet,
    table: INDICATEURS,
    headerRow: HEADER_ROW,
    lines: dossier.indicateurs.length,
    leastRows: LEAST_ROWS,
    spareRows: SPARE_ROWS,
    headerStyle: (key) => (TEXT_KEYS.includes(key) ? 'header' : 'headerAmount'),
    cell: (row, column, key, index) => {
      if (isCalculee(key))
        sheet.formula(row, column, INDICATEUR_FORMULES[key].formule, INDICATEUR_FORMULES[key].style, `indicateurs.${key}`);
      else sheet.input(row, column, indicateurValue(dossier.indicateurs[index], key), INPUT_STYLES[key]);
    },
  });
  sheet.height(HEADER_ROW, 32);
  sheet.name(cellRef(HEADER_ROW, 0), ENTETES.indicateurs);
  sheet.nameArea(LISTES.indicateurs, area('id'));
  for (const key of HIDDEN) sheet.hide(INDICATEURS.indexOf(key));
  sheet.printThrough(INDICATEURS.indexOf('etat'));
  writeRules(sheet, area);
  writeLooks(sheet, area);
  return sheet.build();
}

const isCalculee = (key: Key): key is CleCalculee => !INDICATEURS.isTyped(key);

type AreaOf = (key: Key) => ReturnType<ReturnType<typeof writeTable<Key>>>;

function writeRules(sheet: SheetBuilder, area: AreaOf): void {
  const list = (key: Key, name: string, message: string): void => {
    sheet.validate(area(key), { kind: 'list', name }, INDICATEURS.columns[key].header, message);
  };
  list('mission', LISTES.missions, 'Choisissez une mission dans la liste.');
  list('type', LISTES.types, 'Action, Résultat ou Suivi.');
  list('sens', LISTES.sens, 'Croissant : il faut monter. Décroissant : il faut descendre.');
  list('methode', LISTES.methodes, 'Progression, Ratio, Oui / non, Paliers ou Taux CPAM.');
  /** One rule for the columns that stand side by side. */
  const number = (keys: readonly [Key, ...Key[]], titre: string, min: number, max: number, message: string): void => {
    sheet.validate({ ...area(keys[0]), columns: keys.length }, { kind: 'decimal', min, max }, titre, message);
  };
  const valeur = 'Un nombre, dans l’unité de l’indicateur : 12,5.';
  const pourcentage = 'Un pourcentage, de 0 % à 100 %.';
  number(['depart', 'cible'], 'Départ ou cible', -VALEUR_MAX, VALEUR_MAX, valeur);
  number(['poids'], 'Poids', 0, 100, 'Un nombre de 0 à 100 : le poids en % dans la mission ; vide pour une part égale.');
  number(['tauxMinimum', 'tauxMaximum'], 'Taux minimum ou maximum', 0, 1, pourcentage);
  number(CIBLES_ANNUELLES, 'Cible d’une année', -VALEUR_MAX, VALEUR_MAX, valeur);
  number(TAUX_ANNUELS, 'Taux validé par la CPAM', 0, 1, 'Le taux que la CPAM a validé pour cette année du contrat, de 0 % à 100 %.');
  number(
    ['seuil1', 'seuil2', 'seuil3', 'seuil4', 'seuil5'],
    'Seuil',
    -VALEUR_MAX,
    VALEUR_MAX,
    'La valeur à atteindre, dans l’unité de l’indicateur.',
  );
  number(['taux1', 'taux2', 'taux3', 'taux4', 'taux5'], 'Taux', 0, 1, 'Ce que vaut le seuil du même rang, de 0 % à 100 %.');
}

/** The colour says again what the words of the column État say. */
function writeLooks(sheet: SheetBuilder, area: AreaOf): void {
  const etats = area('etat');
  const at = (key: Key) => fixedColumn(cellRef(etats.row, INDICATEURS.indexOf(key)));
  const isKnown = formula`ISNUMBER(${at('taux')})`;
  sheet.format(etats, formula`AND(N(${at('poidsRetenu')})>0,NOT(${isKnown}))`, 'warn');
  sheet.format(etats, formula`AND(${isKnown},N(${at('taux')})>=MIN(1,${at('tauxMaximum')}))`, 'good');
  sheet.format(etats, formula`AND(${isKnown},N(${at('taux')})=0)`, 'bad');
}

/** What a line shows in one of its cells; null past the last line, and where the usual setting holds. */
function indicateurValue(indicateur: Indicateur | undefined, key: InputKey): string | Decimal | null {
  if (!indicateur) return null;
  switch (key) {
    case 'mission':
      return missionLabel(indicateur.mission);
    case 'type':
      return TYPE_LABELS[indicateur.type];
    case 'sens':
      return SENS_LABELS[indicateur.sens];
    case 'methode':
      return METHODE_LABELS[indicateur.methode];
    case 'id':
    case 'libelle':
    case 'unite':
    case 'depart':
    case 'cible':
    case 'poids':
      return indicateur[key];
    case 'tauxMinimum':
      return indicateur.tauxMinimum.equals(ZERO) ? null : indicateur.tauxMinimum;
    case 'tauxMaximum':
      return indicateur.tauxMaximum.equals(1) ? null : indicateur.tauxMaximum;
    default:
      return cibleOuPalier(indicateur, key);
  }
}

function cibleOuPalier({ cibles, tauxCpam, paliers }: Indicateur, key: InputKey): Decimal | null {
  const annee = CIBLES_ANNUELLES.findIndex((one) => one === key);
  if (annee >= 0) return cibles[annee] ?? null;
  const anneeTaux = TAUX_ANNUELS.findIndex((one) => one === key);
  if (anneeTaux >= 0) return tauxCpam[anneeTaux] ?? null;
  const rang = PALIERS.findIndex(({ seuil, taux }) => seuil === key || taux === key);
  const palier = paliers[rang];
  if (!palier) return null;
  return PALIERS[rang]?.seuil === key ? palier.seuil : palier.taux;
}
