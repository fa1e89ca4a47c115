import type { CodeMission } from '../../domain/section';
import { formula, type Formula } from '../formula';
import { BAREME, LISTES, acquisName } from '../names';
import { cellRef, fixed, fixedColumn, nameRef as n, rangeRef, type CellRef, type ColumnRef } from '../refs';
import type { SheetBuilder } from '../sheet-builder';
import type { StyleId } from '../styles';
import { INDICATEURS } from '../tables';

type Key = (typeof INDICATEURS.keys)[number];

const SPARE_ROWS = 2;
const LEAST_ROWS = 2;
/** Hidden: the row of the table that a line picks, and what the mission's Repères begin with. */
const LIGNE = 10;
const REPERE = 11;
const TAUX = 6;
const POIDS = 7;
const MONTANT = 8;
const ETAT = 9;

const COLUMNS: readonly { readonly column: number; readonly titre: string; readonly key: Key; readonly style: StyleId }[] = [
  { column: 1, titre: 'Cible', key: 'cibleRetenue', style: 'value' },
  { column: 2, titre: 'Valeur', key: 'valeur', style: 'value' },
  { column: 3, titre: 'Mesurée le', key: 'mesureeLe', style: 'date' },
  { column: 4, titre: 'Taux calculé', key: 'tauxCalcule', style: 'percent' },
  { column: 5, titre: 'Taux CPAM', key: 'tauxCpam', style: 'percent' },
  { column: TAUX, titre: 'Taux retenu', key: 'taux', style: 'percent' },
  { column: POIDS, titre: 'Poids', key: 'poidsRetenu', style: 'poids' },
  { column: MONTANT, titre: 'Montant', key: 'montant', style: 'euros' },
  { column: ETAT, titre: 'État', key: 'etat', style: 'label' },
];

interface Bloc {
  readonly mission: CodeMission;
  readonly libelle: string;
  readonly count: number;
  readonly top: number;
}

/** The indicators of a mission, picked from the table by formulas: they follow what is typed there. Returns the first free row. */
export function writeIndicateurs(sheet: SheetBuilder, { mission, libelle, count, top }: Bloc): number {
  const block = (part: string): string => `detail.${mission}.${part}`;
  sheet.text(top, 0, libelle, 'heading', { sheet: 'indicateurs', tip: 'Voir les indicateurs et leurs cibles' });
  const base = fixed(sheet.formula(top, REPERE, formula`MATCH(${libelle},${n(LISTES.missions)},0)*${n(BAREME.pas)}`, 'key'));
  sheet.text(top + 1, 0, 'Indicateur', 'header');
  for (const { column, titre, style } of COLUMNS) sheet.text(top + 1, column, titre, style === 'label' ? 'header' : 'headerAmount');
  const first = top + 2;
  const rows = Math.max(count + SPARE_ROWS, LEAST_ROWS);
  for (let row = first; row < first + rows; row += 1) {
    const ligne = fixedColumn(sheet.formula(row, LIGNE, positionOf({ first, row, base, libelle, rang: REPERE }), 'key', block('ligne')));
    sheet.formula(row, 0, picked(ligne, formula`${at('id', ligne)}&${' · '}&${at('libelle', ligne)}`), 'label', block('nom'));
    for (const { column, key, style } of COLUMNS) {
      sheet.formula(row, column, picked(ligne, at(key, ligne)), style, block(key));
    }
  }
  const last = first + rows - 1;
  const after = last + 1;
  const montants = formula`SUM(${rangeRef(cellRef(first, MONTANT), cellRef(last, MONTANT))})`;
  const arrondi = formula`ROUND(${n(acquisName(mission))}-${montants},2)`;
  sheet.formula(
    after,
    0,
    formula`IF(COUNTIFS(${INDICATEURS.column('mission')},${libelle})>ROWS(${rangeRef(cellRef(first, 0), cellRef(last, 0))}),${'… et d’autres indicateurs : mettez le classeur à jour depuis le panneau.'},IF(${arrondi}=0,"",${'Arrondi : le total est arrondi une seule fois'}))`,
    'note',
  );
  sheet.formula(after, MONTANT, formula`IF(${arrondi}=0,"",${arrondi})`, 'euros');
  sheet.text(after + 1, 0, 'Acquis de la mission', 'labelTotal');
  for (let column = 1; column <= ETAT; column += 1) if (column !== MONTANT) sheet.blank(after + 1, column, 'labelTotal');
  sheet.formula(after + 1, MONTANT, formula`${n(acquisName(mission))}`, 'eurosTotal');
  return after + 2;
}

/** The colours of the column État, from the first row of the first mission on: other rows hold no rate there. */
export function colorEtats(sheet: SheetBuilder, first: number, after: number): void {
  const etats = { row: first, column: ETAT, rows: after - first, columns: 1 };
  const taux = fixedColumn(cellRef(first, TAUX));
  sheet.format(etats, formula`AND(N(${fixedColumn(cellRef(first, POIDS))})>0,NOT(ISNUMBER(${taux})))`, 'warn');
  sheet.format(etats, formula`AND(ISNUMBER(${taux}),N(${taux})=0)`, 'bad');
  sheet.format(etats, formula`AND(ISNUMBER(${taux}),N(${taux})>0)`, 'good');
}

interface Rang {
  readonly first: number;
  readonly row: number;
  /** What the mission's Repères begin with. */
  readonly base: CellRef;
  readonly libelle: string;
  /** An empty column, to count rows on. */
  readonly rang: number;
}

/** The row of the table that holds the mission's n-th indicator, 0 when it has fewer. */
export function positionOf({ first, row, base, libelle, rang }: Rang): Formula {
  const rank = formula`ROWS(${rangeRef(fixed(cellRef(first, rang)), fixedColumn(cellRef(row, rang)))})`;
  const repere = INDICATEURS.column('repere');
  return formula`IF(${rank}>COUNTIFS(${INDICATEURS.column('mission')},${libelle}),0,SMALL(${repere},COUNTIF(${repere},"<"&${base})+${rank})-${base})`;
}

const column = (key: Key): ColumnRef => INDICATEURS.column(key);
const at = (key: Key, ligne: CellRef): Formula => formula`INDEX(${column(key)},${ligne})`;
const picked = (ligne: CellRef, value: Formula): Formula => formula`IF(${ligne}=0,"",${value})`;
