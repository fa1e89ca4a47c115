import type { Anomalie, GenreAnomalie } from '../../plan/audit/anomalie';
import type { KnownSheet } from '../../plan/audit/compare-cells';
import type { Comparison } from '../../plan/audit/compare-with-plan';
import type { KnownTable } from '../../plan/audit/known-tables';
import { cellAt } from '../../plan/audit/observed';
import { outsideTables } from '../../plan/audit/sheet-map';
import { columnLetters } from '../../formula-text/a1';
import { placeA1 } from '../../plan/refs';
import { describePlages, plagesDe } from '../../texts/plages.fr';
import type { Observation } from './observe';

/** Rows or columns, counted from 0. */
type Lines = readonly number[];

const rowName = (row: number): string => String(row + 1);

/**
 * Lines of ours that people put out of sight, on the sheets where some are: each is asked for, in the round trip that the rules take
 * anyway. What a filter hides comes back with it, and what is blank hides nothing.
 */
export function queueHiddenLines(
  { workbook }: Excel.RequestContext,
  { sheets, tables }: Comparison,
  { hidden }: Observation,
): () => readonly Anomalie[] {
  const { worksheets } = workbook;
  const reads = sheets
    .filter(({ plan: { id } }) => hidden.rowHidden.has(id) || hidden.columnHidden.has(id))
    .map((sheet) => {
      const { title } = sheet.found;
      const own = tables.filter(({ found }) => found.title === title);
      const worksheet = worksheets.getItem(title);
      worksheet.autoFilter.load('isDataFiltered');
      worksheet.tables.load('items/name,items/autoFilter/isDataFiltered');
      const line = (name: (line: number) => string) => (index: number) => {
        const range = worksheet.getRange(`${name(index)}:${name(index)}`);
        range.load('rowHidden,columnHidden');
        return { index, range };
      };
      const shown = shownLines(sheet, own);
      const { id } = sheet.plan;
      const rows = hidden.rowHidden.has(id) ? shown.rows.map(line(rowName)) : [];
      const columns = hidden.columnHidden.has(id) ? shown.columns.map(line(columnLetters)) : [];
      return { sheet, own, worksheet, rows, columns };
    });
  return () =>
    reads.flatMap(({ sheet, own, worksheet, rows, columns }) => {
      const filtered = worksheet.tables.items.filter(({ autoFilter }) => autoFilter.isDataFiltered).map(({ name }) => name);
      const areas = own.filter(({ found }) => filtered.includes(found.name)).map(({ found }) => found.area);
      const isFiltered = (row: number): boolean =>
        worksheet.autoFilter.isDataFiltered || areas.some((area) => row >= area.row && row < area.row + area.rows);
      const hiddenRows = rows.flatMap(({ index, range }) => (range.rowHidden && !isFiltered(index) ? [index] : []));
      const hiddenColumns = columns.flatMap(({ index, range }) => (range.columnHidden ? [index] : []));
      return [
        ...tell(sheet, 'lignes-masquees', 'rowHidden', hiddenRows, rowName),
        ...tell(sheet, 'colonnes-masquees', 'columnHidden', hiddenColumns, columnLetters),
      ];
    });
}

type Masquage = 'rowHidden' | 'columnHidden';

function tell(
  { plan, found: { title } }: KnownSheet,
  genre: GenreAnomalie,
  masquage: Masquage,
  lines: Lines,
  name: (line: number) => string,
): readonly Anomalie[] {
  const [first] = lines;
  if (first === undefined) return [];
  const place = masquage === 'rowHidden' ? { row: first, column: 0 } : { row: 0, column: first };
  const adresses = plagesDe(lines).map(({ premier, dernier }) => `${name(premier)}:${name(dernier)}`);
  const reparation = { kind: 'lignes', feuille: plan.id, title, masquage, adresses } as const;
  const trouve = describePlages(lines, name);
  return [{ genre, feuille: plan.id, cellule: placeA1({ title, ...place }), objet: title, attendu: '', trouve, reparation }];
}

/** Lines of ours on which there is something to read, but for what the plan itself hides. */
function shownLines({ plan, found, map }: KnownSheet, tables: readonly KnownTable[]): { readonly rows: Lines; readonly columns: Lines } {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const see = (row: number | null, column: number | null): void => {
    if (row === null || column === null || cellAt(found, row, column).value === '') return;
    rows.add(row);
    columns.add(column);
  };
  const isHidden = (column: number): boolean => plan.columns[column]?.hidden === true;
  for (const { row, column } of outsideTables(plan)) if (!isHidden(column)) see(map.row(row), map.column(column));
  for (const { plan: table, found: there, headers } of tables) {
    const computed = plan.cells.filter(({ row, content }) => row === table.area.row + 1 && content.kind === 'formula');
    headers.forEach((header, index) => {
      const planned = table.columns.indexOf(header);
      const column = table.area.column + planned;
      if (planned < 0 || isHidden(column)) return;
      // Formulas say something on a row that nobody has filled yet.
      const last = computed.some((cell) => cell.column === column) ? 1 : there.area.rows;
      for (let row = 0; row < last; row += 1) see(there.area.row + row, there.area.column + index);
    });
  }
  const inOrder = (lines: ReadonlySet<number>): Lines => [...lines].sort((one, other) => one - other);
  return { rows: inOrder(rows), columns: inOrder(columns) };
}
