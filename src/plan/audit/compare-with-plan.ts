import type { CellPlan, Plan, SheetPlan } from '../model';
import { placeA1 } from '../refs';
import type { Anomalie, GenreAnomalie } from './anomalie';
import { compareCells, type KnownSheet } from './compare-cells';
import { compareNames } from './compare-names';
import { compareComputed, compareTables } from './compare-tables';
import { findTables, type KnownTable } from './known-tables';
import { cellAt, shownIn, type Observed, type ObservedSheet } from './observed';
import { mapSheet } from './sheet-map';

export interface Comparison {
  readonly anomalies: readonly Anomalie[];
  /** Where the plan's sheets are, for whoever looks at more of them. */
  readonly sheets: readonly KnownSheet[];
  readonly tables: readonly KnownTable[];
}

/**
 * In what the workbook is not the planned one: each cause once, at its cell. What follows from a cause is left out, and what
 * belongs to people: their rows, columns, sheets, notes, the titles they gave.
 */
export function compareWithPlan(plan: Plan, observed: Observed): Comparison {
  const tables = findTables(plan, observed);
  const sheets = plan.sheets.flatMap((sheet): readonly KnownSheet[] => {
    const found = observed.sheets.get(sheet.id);
    return found ? [{ plan: sheet, found, map: mapSheet(sheet, found, tables.known) }] : [];
  });
  const structure = [
    ...plan.sheets.filter(({ id }) => !observed.sheets.has(id)).map(absentSheet),
    ...compareTables({ ...tables, absent: tables.absent.filter(({ sheet }) => observed.sheets.has(sheet)) }),
  ];
  const cells = sheets.flatMap((sheet) => [
    ...compareCells(sheet, tables.known),
    ...tables.known
      .filter((table) => table.sheet === sheet.plan.id)
      .flatMap((table) => compareComputed(sheet.plan, table, sheetOfTable(table, observed) ?? sheet.found, tables.known)),
  ]);
  const names = compareNames(plan.names, observed.names, sheets, tables.known);
  const causes = [...structure, ...cells, ...names];
  const isTorn = causes.some(({ genre }) => TEARING.has(genre));
  const anomalies = [
    // A formula that lost what it referred to is a consequence where something was deleted.
    ...causes.filter(({ genre, trouve }) => !(isTorn && genre === 'formule-modifiee' && trouve.includes('#REF!'))),
    ...sheets.flatMap(unprotected),
    ...sheets.flatMap(outOfSight),
    ...(observed.isManual ? [MANUAL] : []),
  ];
  return {
    anomalies: [
      ...anomalies,
      ...errors(
        sheets,
        tables.known,
        causes.some(({ genre }) => EXPLAINING(genre)),
      ),
    ],
    sheets,
    tables: tables.known,
  };
}

const TEARING: ReadonlySet<GenreAnomalie> = new Set([
  'feuille-absente',
  'ligne-supprimee',
  'colonne-supprimee',
  'table-absente',
  'colonne-absente',
]);

/** Whatever changes what formulas compute. */
const EXPLAINING = (genre: GenreAnomalie): boolean => genre !== 'protection-retiree' && !genre.startsWith('validation');

const sheetOfTable = ({ found }: KnownTable, { sheets }: Observed): ObservedSheet | undefined =>
  [...sheets.values()].find(({ title }) => title === found.title);

function absentSheet({ id, title }: SheetPlan): Anomalie {
  const reparation = { kind: 'mise-a-jour' } as const;
  // What Paramètres said nobody can guess; the tables come back empty.
  const isLost = id === 'parametres';
  return {
    genre: 'feuille-absente',
    feuille: id,
    cellule: null,
    objet: title,
    attendu: title,
    trouve: '',
    reparation: isLost ? null : reparation,
  };
}

function unprotected({ plan, found }: KnownSheet): readonly Anomalie[] {
  if (!plan.isProtected || found.isProtected) return [];
  const { title } = found;
  const reparation = { kind: 'protection', feuille: plan.id, title } as const;
  const cellule = placeA1({ title, row: 0, column: 0 });
  return [{ genre: 'protection-retiree', feuille: plan.id, cellule, objet: title, attendu: '', trouve: '', reparation }];
}

function outOfSight({ plan, found: { title, hidden } }: KnownSheet): readonly Anomalie[] {
  if (hidden === null) return [];
  const reparation = { kind: 'affichage', title, avant: hidden } as const;
  return [{ genre: 'onglet-masque', feuille: plan.id, cellule: null, objet: title, attendu: '', trouve: '', reparation }];
}

const MANUAL: Anomalie = {
  genre: 'calcul-manuel',
  feuille: null,
  cellule: null,
  objet: '',
  attendu: '',
  trouve: '',
  reparation: { kind: 'calcul-automatique' },
};

/** Errors in the cells where people type; elsewhere only when nothing explains them. */
function errors(sheets: readonly KnownSheet[], tables: readonly KnownTable[], isExplained: boolean): readonly Anomalie[] {
  const all = sheets.flatMap((sheet) => errorsOn(sheet, tables));
  const typed = all.filter(({ isTyped }) => isTyped);
  const told = typed.length > 0 || isExplained ? typed : all;
  return told.map(({ anomalie }) => anomalie);
}

interface FoundError {
  readonly isTyped: boolean;
  readonly anomalie: Anomalie;
}

function errorsOn({ plan, found, map }: KnownSheet, tables: readonly KnownTable[]): readonly FoundError[] {
  const places = found.values.flatMap((line, y) =>
    line.flatMap((_value, x) => (found.isError(found.row + y, found.column + x) ? [{ row: found.row + y, column: found.column + x }] : [])),
  );
  return places.flatMap(({ row, column }): readonly FoundError[] => {
    const header = headerAt(found, row, column, tables);
    const isHere = (cell: CellPlan): boolean => map.row(cell.row) === row && map.column(cell.column) === column;
    const typed = header === null ? plan.cells.find(isHere)?.isInput : isTypedColumn(plan, header);
    // Neither an input nor one of our formulas: it is people's.
    if (typed === undefined) return [];
    const there = cellAt(found, row, column);
    const trouve = String(there.value);
    const anomalie: Anomalie = {
      genre: 'erreur',
      feuille: plan.id,
      cellule: placeA1({ title: found.title, row, column }),
      objet: header ?? '',
      attendu: '',
      trouve: there.formula === null ? trouve : `${trouve} ${shownIn(there)}`,
      reparation: null,
    };
    return [{ isTyped: typed, anomalie }];
  });
}

function headerAt({ title }: ObservedSheet, row: number, column: number, tables: readonly KnownTable[]): string | null {
  const table = tables.find(
    ({ found }) =>
      found.title === title &&
      row > found.area.row &&
      row < found.area.row + found.area.rows &&
      column >= found.area.column &&
      column < found.area.column + found.area.columns,
  );
  return table?.headers[column - table.found.area.column] ?? null;
}

function isTypedColumn({ tables, cells }: SheetPlan, header: string): boolean | undefined {
  const [table] = tables.filter(({ columns }) => columns.includes(header));
  if (!table) return undefined;
  const column = table.area.column + table.columns.indexOf(header);
  return cells.find((cell) => cell.row === table.area.row + 1 && cell.column === column)?.isInput;
}
