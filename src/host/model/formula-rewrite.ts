import { unquoteTitle } from '../../formula-text/a1';
import { parseRect, quoteSheetName } from './a1';
import { type FormulaPart, formulaParts } from '../../formula-text/formula-parts';

/** The formula after a sheet took another name. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  if (!mentions(formula, from)) return formula;
  return mapParts(formula, (part) => (namesSheet(part, from) ? `${quoteSheetName(to)}!` : part.text));
}

/** The formula after a sheet was deleted: what pointed there is lost. */
export function withSheetDeleted(formula: string, name: string): string {
  if (!mentions(formula, name)) return formula;
  const parts = formulaParts(formula);
  let text = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    if (!namesSheet(part, name)) text += part.text;
    else {
      text += '#REF!';
      index += referenceLength(parts, index + 1);
    }
  }
  return text;
}

/** The formula after a table took another name. */
export function withTableRenamed(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return mapParts(formula, (part) => (part.kind === 'word' && part.text.toLowerCase() === wanted ? to : part.text));
}

/** The formula after a table was deleted. */
export function withTableDeleted(formula: string, name: string): string {
  const wanted = name.toLowerCase();
  if (!formula.toLowerCase().includes(wanted)) return formula;
  const parts = formulaParts(formula);
  const isTable = (part: FormulaPart | undefined) => part?.kind === 'word' && part.text.toLowerCase() === wanted;
  return parts
    .map((part, index) => {
      if (isTable(part)) return '#REF!';
      return part.kind === 'brackets' && isTable(parts[index - 1]) ? '' : part.text;
    })
    .join('');
}

/** The formula copied some rows down: relative rows move along, `$` rows stay. */
export function copiedDown(formula: string, rows: number): string {
  const parts = formulaParts(formula);
  const moved = parts.map((part, index) => {
    const isFunction = parts[index + 1]?.text === '(';
    const corner = part.kind === 'word' && !isFunction ? /^(\$?[A-Za-z]{1,3})(\d{1,7})$/.exec(part.text) : null;
    return corner ? `${corner[1] ?? ''}${String(Number(corner[2]) + rows)}` : part.text;
  });
  return moved.join('');
}

/** Cheap way out for the thousands of formulas that do not mention the thing at all. */
function mentions(formula: string, name: string): boolean {
  const text = formula.toLowerCase();
  return text.includes(`${name.toLowerCase()}!`) || text.includes(`${name.toLowerCase().replaceAll("'", "''")}'!`);
}

function namesSheet(part: FormulaPart, name: string): boolean {
  return part.kind === 'sheet' && unquoteTitle(part.text.slice(0, -1))?.toLowerCase() === name.toLowerCase();
}

/** How many parts make the `A1` or `A1:B2` that begins at `start`. */
function referenceLength(parts: readonly FormulaPart[], start: number): number {
  const isCorner = (part: FormulaPart | undefined) => part !== undefined && /^[$\p{L}\d]/u.test(part.text);
  if (!isCorner(parts[start])) return 0;
  const span = parts
    .slice(start, start + 3)
    .map((part) => part.text)
    .join('');
  return parts[start + 1]?.text === ':' && isCorner(parts[start + 2]) && parseRect(span) !== undefined ? 3 : 1;
}

function mapParts(formula: string, change: (part: FormulaPart) => string): string {
  return formulaParts(formula).map(change).join('');
}
