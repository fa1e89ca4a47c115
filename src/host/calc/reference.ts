import type { Rect } from '../model/workbook';

/** `'Feuille d''essai'!$B$2:$C$4`, as Univer wants what a name points to. */
export function absoluteReference(sheetName: string, rect: Rect): string {
  const first = absoluteCell(rect.row, rect.column);
  const last = absoluteCell(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return `'${sheetName.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

function absoluteCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
