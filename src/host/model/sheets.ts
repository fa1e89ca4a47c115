import type { Book } from './book';
import { rewriteFormulas } from './book-formulas';
import { chartsWithoutSheet } from './chart-areas';
import { newSheet } from './create';
import { withSheetDeleted, withSheetRenamed } from './formula-rewrite';
import type { Sheet, Validation } from './workbook';

export function addSheet(book: Book, name: string): Sheet {
  const sheet = newSheet(name);
  book.data.sheets.push(sheet);
  book.touch('sheets');
  return sheet;
}

/** Formulas follow the name, as Excel's do. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  book.touch('sheets');
  rewriteFormulas(book, (formula) => withSheetRenamed(formula, old, name));
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  const others = book.data.sheets.filter((other) => other !== sheet);
  book.data.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  book.touch('sheets');
}

/** Takes the sheet out with its tables and its own names; what pointed to it elsewhere becomes `#REF!`. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  const { data } = book;
  const position = data.sheets.indexOf(sheet);
  data.sheets = data.sheets.filter((other) => other !== sheet);
  data.tables = data.tables.filter((table) => table.range.sheet !== sheet.id);
  data.names = data.names.filter((name) => name.scope !== sheet.id);
  for (const name of data.names) if (name.range?.sheet === sheet.id) name.range = null;
  for (const other of data.sheets) {
    loseListSources(book, other, sheet);
    other.charts = chartsWithoutSheet(other.charts, sheet.id);
  }
  rewriteFormulas(book, (formula) => withSheetDeleted(formula, sheet.name));
  for (const aspect of ['sheets', 'tables', 'names'] as const) book.touch(aspect);
  if (data.active === sheet.id) showNeighbour(book, position);
}

function loseListSources(book: Book, sheet: Sheet, deleted: Sheet): void {
  const isLost = ({ rule }: Validation) => rule.kind === 'list' && typeof rule.source !== 'string' && rule.source.sheet === deleted.id;
  if (!sheet.validations.some(isLost)) return;
  sheet.validations = sheet.validations.map((validation) =>
    isLost(validation) ? { ...validation, rule: { kind: 'list', source: '=#REF!' } } : validation,
  );
  book.touchSheet(sheet, 'validations');
}

/** The visible sheet that takes the deleted one's place, or the last one. */
function showNeighbour(book: Book, position: number): void {
  const after = book.data.sheets.slice(position).find(({ visibility }) => visibility === 'Visible');
  const before = book.data.sheets
    .slice(0, position)
    .reverse()
    .find(({ visibility }) => visibility === 'Visible');
  const shown = after ?? before;
  if (!shown) return;
  book.data.active = shown.id;
  book.touch('active');
}
