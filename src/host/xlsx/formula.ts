import { columnIndex, columnName, SHEET_COLUMNS, SHEET_ROWS } from './address';
import { FUTURE_FUNCTIONS } from './future-functions';

/** What inside a formula is no reference and no function: texts, quoted sheet names, brackets of structured references (where `'` escapes). */
const LITERAL = /"(?:[^"]|"")*"|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]|'(?:[^']|'')*'/g;

/** Leaves the literals alone and rewrites what lies between them. `before` is what was written so far. */
function rewrite(formula: string, outside: (code: string) => string, literal: (text: string, before: string) => string = (text) => text): string {
  let result = '';
  let from = 0;
  for (const match of formula.matchAll(LITERAL)) {
    result += outside(formula.slice(from, match.index));
    result += literal(match[0], result);
    from = match.index + match[0].length;
  }
  return result + outside(formula.slice(from));
}

/**
 * `=SUM(Depenses[@Montant])` → `SUM(Depenses[[#This Row],[Montant]])`: a file has no `=`, no `@` and a prefix on young functions.
 * `table` is the one the cell stands in, which people leave out and a file does not.
 */
export function toFileFormula(formula: string, table = ''): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  return rewrite(
    body,
    (code) => code.replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => (FUTURE_FUNCTIONS.get(name.toUpperCase()) ?? '') + name),
    (text, before) => (text.startsWith('[@') ? (/[\p{L}\p{N}_.\\]$/u.test(before) ? '' : table) + thisRow(text) : text),
  );
}

/** `[@]`, `[@Montant]` and `[@[Coût]:[Montant]]`, spelled out. */
function thisRow(brackets: string): string {
  const columns = brackets.slice(2, -1);
  if (columns === '') return '[#This Row]';
  return `[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
}

export function fromFileFormula(text: string): string {
  const known = (prefix: string, name: string) => (FUTURE_FUNCTIONS.get(name.toUpperCase()) === prefix ? name : prefix + name);
  return `=${rewrite(text.trim(), (code) => code.replace(/(?<![\w.])(_xlfn\.(?:_xlws\.)?)([A-Z][A-Z0-9.]*)(?=\()/gi, (_, prefix: string, name: string) => known(prefix, name)))}`;
}

/** A cell, or whole columns, or whole rows; not a function, not a sheet's name, not a piece of a longer name. */
const REFERENCE = /(?<![\w.\\$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/gi;

/** The formula as it reads once moved by so many rows and columns; what falls off the sheet becomes `#REF!`. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string) => {
    const moved = columnIndex(name) + (fixed ? 0 : columns);
    return moved >= 0 && moved < SHEET_COLUMNS ? fixed + columnName(moved) : undefined;
  };
  const row = (fixed: string, number: string) => {
    const moved = Number(number) + (fixed ? 0 : rows);
    return moved >= 1 && moved <= SHEET_ROWS ? fixed + String(moved) : undefined;
  };
  const joined = (separator: string, ...pieces: (string | undefined)[]) => (pieces.includes(undefined) ? '#REF!' : pieces.join(separator));
  return rewrite(formula, (code) =>
    code.replace(REFERENCE, (_, c$: string, c: string | undefined, r$: string, r = '', a$ = '', a: string | undefined = undefined, b$ = '', b = '', p$ = '', p = '', q$ = '', q = '') => {
      if (c !== undefined) return joined('', column(c$, c), row(r$, r));
      if (a !== undefined) return joined(':', column(a$, a), column(b$, b));
      return joined(':', row(p$, p), row(q$, q));
    }),
  );
}
