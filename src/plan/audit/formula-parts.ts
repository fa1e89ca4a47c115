/** One stretch of a formula, told apart just enough to find what it refers to. */
export interface FormulaPart {
  readonly kind:
    /** `"…"` */
    | 'text'
    /** `Budget!`, `'Mode d''emploi'!` */
    | 'sheet'
    /** `A1`, `$B$2`, or a word: name, function, table */
    | 'word'
    /** `[…]` after a table, nested brackets included */
    | 'brackets'
    | 'number'
    /** Operators and parentheses; blanks are left out. */
    | 'other';
  readonly text: string;
}

const PART =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!|#[A-Z0-9/]+[!?]?|[$\p{L}_\\][$\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[^]/gu;

export function formulaParts(formula: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  const pattern = new RegExp(PART);
  for (let match = pattern.exec(formula); match; match = pattern.exec(formula)) {
    const [text] = match;
    if (text === '[') {
      const end = closingBracket(formula, match.index);
      parts.push({ kind: 'brackets', text: formula.slice(match.index, end) });
      pattern.lastIndex = end;
    } else if (text.trim() !== '') parts.push({ kind: kindOf(text), text });
  }
  return parts;
}

function kindOf(text: string): FormulaPart['kind'] {
  if (text.length > 1 && text.startsWith('"')) return 'text';
  if (text.length > 1 && text.endsWith('!') && !text.startsWith('#')) return 'sheet';
  if (/^\d/.test(text)) return 'number';
  return /^[$\p{L}_\\]/u.test(text) ? 'word' : 'other';
}

/** Just after the bracket that closes the one at `start`, or the end of the formula. An apostrophe escapes what follows. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const mark = formula[index];
    if (mark === "'") index += 1;
    else if (mark === '[') depth += 1;
    else if (mark === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
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
  const column = Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column, isRowFixed: rowPin === '$', isColumnFixed: columnPin === '$' };
}

/** The title in `'Mode d''emploi'!`. */
export const titleOf = (part: string): string => (part.startsWith("'") ? part.slice(1, -2).replaceAll("''", "'") : part.slice(0, -1));
