import { columnIndex, columnLetters } from '../../formula-text/a1';
import { formulaParts } from '../../formula-text/formula-parts';
import { COLUMNS, ROWS } from '../model/geometry';
import { FUTURE_FUNCTIONS } from './future-functions';

/**
 * `=SUM(Depenses[@Montant])` → `SUM(Depenses[[#This Row],[Montant]])`: a file has no `=`, no `@` and a prefix on young functions.
 * `table` is the one the cell stands in, which people leave out and a file does not.
 */
export function toFileFormula(formula: string, table = ''): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!body.includes('[@') && !callsFutureFunction(body)) return body;
  const parts = formulaParts(body);
  return parts
    .map(({ kind, text }, index) => {
      if (kind === 'word' && parts[index + 1]?.text === '(') return (FUTURE_FUNCTIONS.get(text.toUpperCase()) ?? '') + text;
      if (kind === 'brackets' && text.startsWith('[@')) return (parts[index - 1]?.kind === 'word' ? '' : table) + thisRow(text);
      return text;
    })
    .join('');
}

/** A look that costs little: nearly all of the thousands of formulas of a book need no change. It may see one inside a text. */
function callsFutureFunction(body: string): boolean {
  return body.match(/[A-Z][A-Z0-9.]+(?=\()/gi)?.some((name) => FUTURE_FUNCTIONS.has(name.toUpperCase())) ?? false;
}

/** `[@]`, `[@Montant]` and `[@[Coût]:[Montant]]`, spelled out. */
function thisRow(brackets: string): string {
  const columns = brackets.slice(2, -1);
  if (columns === '') return '[#This Row]';
  return `[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
}

/** A prefix we do not know stays, so that the function goes back as it came. */
export function fromFileFormula(text: string): string {
  if (!text.includes('_xl')) return `=${text.trim()}`;
  const parts = formulaParts(text.trim());
  const spelled = parts.map((part, index) => (parts[index + 1]?.text === '(' ? withoutPrefix(part.text) : part.text));
  return `=${spelled.join('')}`;
}

function withoutPrefix(name: string): string {
  const [, prefix = '', bare = name] = /^(_xlfn\.(?:_xlws\.)?)(.+)$/i.exec(name) ?? [];
  return FUTURE_FUNCTIONS.get(bare.toUpperCase()) === prefix ? bare : name;
}

const CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;
const WHOLE_LINES = /^(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})$/i;

/** The formula as it reads once moved by so many rows and columns; what falls off the sheet becomes `#REF!`. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const parts = formulaParts(formula).map(({ text }) => text);
  let moved = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const span = parts.slice(index, index + 3).join('');
    if (WHOLE_LINES.test(span)) {
      moved += moveReference(span, rows, columns);
      index += 2;
    } else moved += CELL.test(part) && parts[index + 1] !== '(' ? moveReference(part, rows, columns) : part;
  }
  return moved;
}

function moveReference(reference: string, rows: number, columns: number): string {
  const ends = reference.split(':').map((end) => moveEnd(end, rows, columns));
  return ends.includes(undefined) ? '#REF!' : ends.join(':');
}

/** `$A1`, `B`, `$12`. `undefined` once off the sheet. */
function moveEnd(end: string, rows: number, columns: number): string | undefined {
  const [, fixed = '', letters = '', fixedRow = '', digits = ''] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
  const isRowFixed = fixedRow === '$' || (letters === '' && fixed === '$');
  const column = letters === '' ? 0 : columnIndex(letters) + (fixed === '$' ? 0 : columns);
  const row = digits === '' ? 1 : Number(digits) + (isRowFixed ? 0 : rows);
  if (column < 0 || column >= COLUMNS || row < 1 || row > ROWS) return undefined;
  return fixed + (letters === '' ? '' : columnLetters(column)) + fixedRow + (digits === '' ? '' : String(row));
}
