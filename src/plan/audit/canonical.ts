import { formulaParts, type FormulaPart } from '../../formula-text/formula-parts';
import { parseA1, titleBefore } from '../../formula-text/a1';
import type { KnownTable } from './known-tables';
import type { LineMap } from './line-map';

/** Where a formula stands, so that what it refers to can be told. */
export interface Frame {
  readonly title: string;
  readonly row: number;
  readonly tables: readonly KnownTable[];
  /** Where the plan's cells are in the workbook; absent when the formula is the workbook's own. */
  readonly map?: LineMap;
  /** Cells of its own sheet are all alike: the form that a formula keeps wherever it stands. */
  readonly isBlind?: true;
}

interface Cells {
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * The same text for two formulas that compute the same from the same cells, however written: case, blanks and `$` do not
 * count, and a column of a table is the same by its header or by its address (LibreOffice saves addresses). Null when the
 * formula refers to a planned cell that is no longer anywhere.
 */
export function canonicalFormula(text: string, frame: Frame): string | null {
  const parts = formulaParts(text).filter((part) => part.text.trim() !== '');
  let canonical = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (!part) break;
    const next = parts[index + 1];
    if (part.kind === 'word' && next?.text === '(') canonical += part.text.toUpperCase().replace(/^_XL\w+\./, '');
    else if (part.kind === 'word' && next?.kind === 'brackets') {
      canonical += structured(part.text, next.text, frame);
      index += 1;
    } else if (part.kind === 'brackets') canonical += structured(null, part.text, frame);
    else {
      const reference = readReference(parts, index);
      if (reference) {
        const cells = reference.isOwn && frame.map ? moved(reference.cells, frame.map) : reference.cells;
        if (cells === null) return null;
        canonical += cellsText({ ...cells, title: reference.isOwn ? frame.title : cells.title }, frame);
        index = reference.last;
      } else canonical += plainText(part);
    }
  }
  return canonical;
}

function plainText({ kind, text }: FormulaPart): string {
  if (kind === 'text') return text;
  if (/^\d/.test(text)) return String(Number(text));
  // The mark of implicit intersection, which some versions write and others do not.
  return text === '@' ? '' : text.toLowerCase();
}

interface Reference {
  readonly cells: Cells;
  readonly isOwn: boolean;
  /** Index of its last part. */
  readonly last: number;
}

/** `A1`, `$A$1:B2`, `'Budget global'!A1:B2`; null for anything else. */
function readReference(parts: readonly FormulaPart[], start: number): Reference | null {
  const first = parts[start];
  const isOwn = first?.kind !== 'sheet';
  const at = isOwn ? start : start + 1;
  const from = wordA1(parts[at]);
  if (!first || !from) return null;
  const hasEnd = parts[at + 1]?.text === ':';
  const end = parts[at + 2]?.kind === 'sheet' ? at + 3 : at + 2;
  const to = hasEnd ? wordA1(parts[end]) : null;
  const other = to ?? from;
  return {
    cells: {
      title: isOwn ? '' : titleBefore(first.text),
      row: Math.min(from.row, other.row),
      column: Math.min(from.column, other.column),
      lastRow: Math.max(from.row, other.row),
      lastColumn: Math.max(from.column, other.column),
    },
    isOwn,
    last: to ? end : at,
  };
}

const wordA1 = (part: FormulaPart | undefined) => (part?.kind === 'word' ? parseA1(part.text) : null);

function moved(cells: Cells, map: LineMap): Cells | null {
  const row = map.row(cells.row);
  const column = map.column(cells.column);
  const lastRow = map.row(cells.lastRow);
  const lastColumn = map.column(cells.lastColumn);
  if (row === null || column === null || lastRow === null || lastColumn === null) return null;
  return { ...cells, row, column, lastRow, lastColumn };
}

function cellsText(cells: Cells, { title, row, tables, isBlind }: Frame): string {
  const isOwn = cells.title.toLowerCase() === title.toLowerCase();
  for (const { plan, found, headers } of tables) {
    const header = headers[cells.column - found.area.column];
    if (header === undefined || cells.column !== cells.lastColumn || found.title.toLowerCase() !== cells.title.toLowerCase()) continue;
    const first = found.area.row + 1;
    const last = found.area.row + found.area.rows - 1;
    if (cells.row === first && cells.lastRow === last && last > first) return columnText(plan.name, header);
    if (isOwn && cells.row === row && cells.lastRow === row && row >= first && row <= last) return thisRowText(plan.name, header);
  }
  if (isOwn && isBlind) return '#';
  const { column, lastRow, lastColumn } = cells;
  const place = [cells.row, column, lastRow, lastColumn].join(',');
  return `{${isOwn ? '' : cells.title.toLowerCase()}!${place}}`;
}

const columnText = (table: string, header: string): string => `${table.toLowerCase()}[${header.toLowerCase()}]`;
const thisRowText = (table: string, header: string): string => `${table.toLowerCase()}[@${header.toLowerCase()}]`;

const THIS_ROW = /^\[#This Row\][,;](.*)$/i;
const DATA = /^\[#Data\][,;](.*)$/i;

/** `Depenses[Montant]`, `Depenses[[#This Row],[Montant]]`, `[@Montant]`: as the plan names the table and the column. */
function structured(name: string | null, brackets: string, { title, row, tables }: Frame): string {
  const table = tables.find(({ found }) =>
    name === null
      ? found.title === title && row > found.area.row && row < found.area.row + found.area.rows
      : found.name.toLowerCase() === name.toLowerCase(),
  );
  const inner = brackets.slice(1, -1);
  const ofThisRow = inner.startsWith('@') ? inner.slice(1) : THIS_ROW.exec(inner)?.[1];
  const header = unwrap(ofThisRow ?? DATA.exec(inner)?.[1] ?? inner);
  const planned = plannedHeader(table, header);
  // A formula of the plan names the plan's table, whatever it is called by now.
  const tableName = table?.plan.name ?? name ?? '';
  return ofThisRow === undefined ? columnText(tableName, planned) : thisRowText(tableName, planned);
}

const unwrap = (header: string): string => header.replace(/^\[(.*)\]$/, '$1').replace(/'(.)/g, '$1');

function plannedHeader(table: KnownTable | undefined, header: string): string {
  const at = table?.found.headers.findIndex((one) => one.toLowerCase() === header.toLowerCase()) ?? -1;
  return table?.headers[at] ?? header;
}
