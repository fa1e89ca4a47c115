export interface A1 {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** `$B$4`; null for a word that is no address. */
export function parseA1(text: string): A1 | null {
  const [, columnPin, letters, rowPin, digits] = CELL.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column, isRowFixed: rowPin === '$', isColumnFixed: columnPin === '$' };
}

/** The title in `'Mode d''emploi'!`. */
export const titleOf = (part: string): string => (part.startsWith("'") ? part.slice(1, -2).replaceAll("''", "'") : part.slice(0, -1));
