import { isEnumerable, putCell } from '../model/cells';
import { type Entry, readEntry } from '../model/entry';
import { cellCount, cellKey, intersection } from '../model/geometry';
import { facet, withFacet } from '../model/style';
import { headerRect, settleHeaders } from '../model/tables';
import type { Cell, CellKey, Rect, Sheet } from '../model/workbook';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import { isList } from '../protocol/json';
import { type CellChange, raiseCellsChanged } from './changes';
import { requireUnlocked } from './guards';
import type { RangeRef, Session } from './session';

const WRONG_SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/**
 * What is assigned to a whole range, cell by cell: an array of its very shape, or one value for all its cells.
 * `null` leaves a cell as it is.
 */
export function spread(rect: Rect, assigned: unknown, visit: (key: CellKey, input: unknown) => void): void {
  if (!isEnumerable(rect)) throw new NotImplemented('writing to more than 300 000 cells at once');
  const isArray = isList(assigned);
  if (isArray && assigned.length !== rect.rows) throw invalidArgument(WRONG_SHAPE);
  for (let row = 0; row < rect.rows; row += 1) {
    const line = isArray ? assigned[row] : undefined;
    if (isArray && (!isList(line) || line.length !== rect.columns)) throw invalidArgument(WRONG_SHAPE);
    for (let column = 0; column < rect.columns; column += 1) {
      const input = isList(line) ? line[column] : assigned;
      if (input !== null && input !== undefined) visit(cellKey(rect.row + row, rect.column + column), input);
    }
  }
}

interface Writing {
  readonly key: CellKey;
  readonly old: Cell | undefined;
  readonly entry: Exclude<Entry, { kind: 'refused' }>;
}

/** `range.values = …`, `range.formulas = …`, and the event they raise. */
export function writeEntries(range: RangeRef, assigned: unknown): void {
  const detail = enterValues(range, assigned);
  raiseCellsChanged(range.session, range.sheet, range.rect, 'ThisLocalAddin', detail);
}

/** Writes values or formulas, all or none: a refused entry leaves the range as it was. What changed, when it is one cell. */
export function enterValues(range: RangeRef, assigned: unknown): CellChange | undefined {
  requireUnlocked(range);
  const { session, sheet, rect } = range;
  const writings: Writing[] = [];
  spread(rect, assigned, (key, input) => {
    const old = sheet.cells.get(key);
    const entry = readEntry(input, facet(old?.style, 'numberFormat'));
    if (entry.kind === 'refused')
      throw invalidArgument(`The argument is invalid or missing or has an incorrect format (${key}: ${entry.reason}).`);
    writings.push({ key, old, entry });
  });
  for (const writing of writings) put(session, sheet, writing);
  settleTableHeaders(session, sheet, rect);
  const [only] = writings;
  if (!only || cellCount(rect) > 1) return undefined;
  return { before: only.old?.value ?? '', after: sheet.cells.get(only.key)?.value ?? '' };
}

function put(session: Session, sheet: Sheet, { key, old, entry }: Writing): void {
  if (entry.kind === 'formula') {
    // The last result stays until the engine gives the new one, as on a screen.
    putCell(session.book, sheet, key, { value: old?.value ?? '', formula: entry.formula, style: old?.style, link: old?.link });
    return;
  }
  const isPlain = facet(old?.style, 'numberFormat') === 'General';
  const style = entry.numberFormat !== undefined && isPlain ? withFacet(old?.style, 'numberFormat', entry.numberFormat) : old?.style;
  putCell(session.book, sheet, key, { value: entry.value, style, link: old?.link });
}

/** Column names live in the header cells: whoever writes there may have emptied or doubled one. */
export function settleTableHeaders(session: Session, sheet: Sheet, rect: Rect): void {
  for (const table of session.book.data.tables) {
    if (table.range.sheet !== sheet.id || !intersection(headerRect(table), rect)) continue;
    settleHeaders(session.book, sheet, table);
    session.book.touch('tables');
  }
}
