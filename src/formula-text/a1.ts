/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** 0 for `A`, in capitals or not. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

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
  return { row: Number(digits) - 1, column: columnIndex(letters), isRowFixed: rowPin === '$', isColumnFixed: columnPin === '$' };
}

/** `'Mode d''emploi'` */
export const quoteTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** The title of a sheet as a formula writes it before its `!`, quoted or not; undefined for what is none. */
export function unquoteTitle(text: string): string | undefined {
  if (!text.startsWith("'")) return text === '' ? undefined : text;
  return text.length > 2 && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : undefined;
}

/** The title in `'Mode d''emploi'!`, as a formula names another sheet. */
export const titleBefore = (part: string): string => unquoteTitle(part.slice(0, -1)) ?? '';
