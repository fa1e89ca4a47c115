import { columnIndex, columnLetters, unquoteTitle } from '../../formula-text/a1';
import { type FormulaPart, formulaParts } from '../../formula-text/formula-parts';
import { shiftedLine } from './shift';
import type { Shift } from './workbook';

const LOST = '#REF!';
const CORNER = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** One end of a reference: `$A1`, `A`, `$3`. */
interface Corner {
  readonly column?: { readonly mark: string; readonly line: number };
  readonly row?: { readonly mark: string; readonly line: number };
}

/**
 * The formula after rows or columns of a sheet moved.
 *
 * @param isOwn whether a reference that names no sheet is to the sheet that changed
 */
export function shiftedFormula(formula: string, shift: Shift, sheetName: string, isOwn: boolean): string {
  const parts = formulaParts(formula);
  let text = '';
  let index = 0;
  let concerned = isOwn;
  while (index < parts.length) {
    const part = parts[index];
    if (!part) break;
    if (part.kind === 'sheet') {
      concerned = unquoteTitle(part.text.slice(0, -1))?.toLowerCase() === sheetName.toLowerCase();
      text += part.text;
      index += 1;
      continue;
    }
    const { reference, length } = referenceAt(parts, index);
    text +=
      reference && concerned
        ? shiftedReference(shift, reference)
        : parts
            .slice(index, index + length)
            .map((one) => one.text)
            .join('');
    index += length;
    concerned = isOwn;
  }
  return text;
}

type Reference = readonly [Corner] | readonly [Corner, Corner];

/** A reference that begins there, and how many parts it takes; one part when there is none. */
function referenceAt(parts: readonly FormulaPart[], start: number): { readonly reference?: Reference; readonly length: number } {
  const first = cornerAt(parts, start);
  if (!first) return { length: 1 };
  const last = parts[start + 1]?.text === ':' ? cornerAt(parts, start + 2) : undefined;
  if (last && isSameKind(first, last)) return { reference: [first, last], length: 3 };
  // Alone, a letter is a name, a number is a number, and a word before a parenthesis is a function.
  const next = parts[start + 1];
  const isCell = first.row && first.column && next?.text !== '(' && next?.kind !== 'brackets';
  return isCell ? { reference: [first], length: 1 } : { length: 1 };
}

function isSameKind(a: Corner, b: Corner): boolean {
  return (a.row === undefined) === (b.row === undefined) && (a.column === undefined) === (b.column === undefined);
}

function cornerAt(parts: readonly FormulaPart[], index: number): Corner | undefined {
  const part = parts[index];
  return part && part.kind !== 'text' ? cornerOf(part.text) : undefined;
}

function cornerOf(text: string): Corner | undefined {
  const cell = CORNER.exec(text);
  if (cell)
    return { column: { mark: cell[1] ?? '', line: columnIndex(cell[2] ?? '') }, row: { mark: cell[3] ?? '', line: Number(cell[4]) - 1 } };
  const column = COLUMN.exec(text);
  if (column) return { column: { mark: column[1] ?? '', line: columnIndex(column[2] ?? '') } };
  const row = ROW.exec(text);
  return row ? { row: { mark: row[1] ?? '', line: Number(row[2]) - 1 } } : undefined;
}

function shiftedReference(shift: Shift, [first, last]: Reference): string {
  const ends = last ? shiftedEnds(shift, first, last) : shiftedCell(shift, first);
  return ends ? ends.map(cornerText).join(':') : LOST;
}

function shiftedCell(shift: Shift, corner: Corner): readonly Corner[] | null {
  const from = corner[shift.axis];
  const line = from && shiftedLine(shift, from.line);
  return from && line !== null && line !== undefined ? [{ ...corner, [shift.axis]: { ...from, line } }] : null;
}

/** An end that was taken out falls back on what is left of the range. */
function shiftedEnds(shift: Shift, first: Corner, last: Corner): readonly Corner[] | null {
  const { axis, kind, at, count } = shift;
  const a = first[axis];
  const z = last[axis];
  if (!a || !z) return [first, last];
  const [low, high] = a.line <= z.line ? [a, z] : [z, a];
  if (kind === 'delete' && low.line >= at && high.line < at + count) return null;
  const top = shiftedLine(shift, low.line) ?? at;
  const bottom = shiftedLine(shift, high.line) ?? at - 1;
  const lines = low === a ? [top, bottom] : [bottom, top];
  return [
    { ...first, [axis]: { ...a, line: lines[0] } },
    { ...last, [axis]: { ...z, line: lines[1] } },
  ];
}

function cornerText({ column, row }: Corner): string {
  return (column ? column.mark + columnLetters(column.line) : '') + (row ? `${row.mark}${row.line + 1}` : '');
}
