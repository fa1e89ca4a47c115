import type { CellPlan, RowHeight } from './model';
import type { StyleId } from './styles';
import { DEPENSES, FIGES, JOURNAL, RESSOURCES, VOTES } from './tables';

/** Points. */
export const LINE_HEIGHT = 15;
/** Characters of a text that one line holds, for one of the width of its column, which counts digits: letters are narrower. */
const LETTERS_A_DIGIT = 1.08;
/** Words of people, of any length. */
const PHRASES: ReadonlySet<StyleId> = new Set(['inputPhrase', 'phraseFigee']);

/**
 * The heights of rows whose words take more than a line: Excel fits a row to what is typed in it, but nobody fits those of a file
 * that is opened.
 * @param widthOf characters of a column of the sheet
 */
export function fitRows(cells: readonly CellPlan[], widthOf: (column: number) => number): readonly RowHeight[] {
  const lines = new Map<number, number>();
  for (const { row, column, content, style } of cells) {
    if (content.kind !== 'text' || !PHRASES.has(style)) continue;
    const { length } = content.text;
    if (length <= widthOf(column) * LETTERS_A_DIGIT) continue;
    // What is gained on letters is lost where words end before the line.
    lines.set(row, Math.max(2, lines.get(row) ?? 0, Math.ceil(length / widthOf(column))));
  }
  return [...lines].map(([row, count]) => ({ row, height: count * LINE_HEIGHT }));
}

const TABLES = [DEPENSES, RESSOURCES, VOTES, FIGES, JOURNAL] as const;

/** Characters of a column of ours, wherever people moved it; theirs hold whatever they like. */
export function widthIn(tableName: string, header: string): number {
  const columns = TABLES.flatMap(({ name, columns: ours }) => (name === tableName ? Object.values(ours) : []));
  return columns.find((column) => column.header === header)?.width ?? Infinity;
}
