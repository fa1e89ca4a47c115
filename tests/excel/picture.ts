import { formatAbsolute, formatRect } from '../../src/host/model/a1';
import { Book } from '../../src/host/model/book';
import type { Chart } from '../../src/host/model/chart';
import { positionOf } from '../../src/host/model/geometry';
import type { Cell, Rect, Sheet, SheetRect, ValidationRule, Workbook } from '../../src/host/model/workbook';

/** A workbook like the other, which does not change with it. */
export function copyBook({ data }: Book): Book {
  const copy: Workbook = {
    active: data.active,
    sheets: data.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells),
      columns: new Map(sheet.columns),
      rows: new Map(sheet.rows),
      merges: [...sheet.merges],
      validations: [...sheet.validations],
      conditionalFormats: [...sheet.conditionalFormats],
      charts: [...sheet.charts],
    })),
    tables: data.tables.map((table) => ({ ...table })),
    names: data.names.map((name) => ({ ...name })),
  };
  return new Book(copy);
}

/** Cell by address, each with all that it holds. */
export type CellsPicture = Readonly<Record<string, Cell>>;

export function cellsOf({ cells }: Sheet): CellsPicture {
  return Object.fromEntries(
    [...cells].map(([key, cell]): [string, Cell] => [formatRect({ ...positionOf(key), rows: 1, columns: 1 }), cell]),
  );
}

/** What cells hold, whatever they look like; blank ones left out. */
export function contentsOf(sheet: Sheet): Readonly<Record<string, Cell['value']>> {
  return Object.fromEntries(
    Object.entries(cellsOf(sheet)).flatMap(([address, { value, formula }]) =>
      value === '' && formula === undefined ? [] : [[address, formula ?? value]],
    ),
  );
}

/** All that a sheet is, in words that mean the same in another workbook. */
export function pictureOf(book: Book, sheet: Sheet) {
  const { name, tabColor, visibility, showGridlines, frozenRows, frozenColumns, merges, columns, rows, protection, page } = sheet;
  return {
    name,
    tabColor,
    visibility,
    showGridlines,
    frozenRows,
    frozenColumns,
    merges,
    columns: [...columns].sort(([one], [other]) => one - other),
    rows: [...rows].sort(([one], [other]) => one - other),
    protection,
    page,
    cells: cellsOf(sheet),
    validations: validationsOf(book, sheet),
    conditionalFormats: sheet.conditionalFormats.map(({ area, rule }) => JSON.stringify([formatRect(area), rule])).sort(),
    charts: sheet.charts.map((chart) => chartPicture(book, chart)),
  };
}

/** A rule that goes on in the rows below is one: how often it was written is nothing that people see. */
function validationsOf(book: Book, sheet: Sheet): readonly string[] {
  const merged = new Map<string, Rect[]>();
  for (const { area, rule, ...rest } of [...sheet.validations].sort((one, other) => one.area.row - other.area.row)) {
    const key = JSON.stringify([area.column, area.columns, ruleOf(book, rule), rest]);
    const areas = merged.get(key) ?? [];
    const above = areas.at(-1);
    if (above && above.row + above.rows === area.row) areas[areas.length - 1] = { ...above, rows: above.rows + area.rows };
    else areas.push(area);
    merged.set(key, areas);
  }
  return [...merged].flatMap(([key, areas]) => areas.map((area) => `${formatRect(area)} ${key}`)).sort();
}

/** All the sheets, the names and the tables. */
export function bookPicture(book: Book) {
  return { sheets: book.data.sheets.map((sheet) => pictureOf(book, sheet)), names: namesOf(book), tables: tablesOf(book) };
}

/** The same without the journal: it tells how a workbook came to be what it is, which differs though the workbook does not. */
export function besideJournal(book: Book) {
  const { sheets, tables, names } = bookPicture(book);
  const { Journal, ...others } = tables;
  if (Journal === undefined) throw new Error('The workbook has lost its journal');
  return { sheets: sheets.filter(({ name }) => name !== 'Journal'), tables: others, names };
}

function chartPicture(book: Book, { name, altText, from, to, content }: Chart) {
  const words = (area: SheetRect | string | null) => (area === null || typeof area === 'string' ? area : placeOf(book, area));
  const series = content?.series.map((one) => ({
    ...one,
    name: words(one.name),
    categories: words(one.categories),
    values: words(one.values),
  }));
  return { name, altText, from, to, content: content && { ...content, series } };
}

function namesOf(book: Book): Readonly<Record<string, string>> {
  return Object.fromEntries(
    book.data.names.map(({ name, range, visible }) => [name, `${range ? placeOf(book, range) : '#REF!'}${visible ? '' : ' hidden'}`]),
  );
}

function tablesOf(book: Book): Readonly<Record<string, string>> {
  return Object.fromEntries(book.data.tables.map(({ name, range }) => [name, placeOf(book, range)]));
}

function ruleOf(book: Book, rule: ValidationRule): unknown {
  return rule.kind === 'list' && typeof rule.source !== 'string' ? { kind: 'list', source: placeOf(book, rule.source) } : rule;
}

const placeOf = (book: Book, range: SheetRect): string => formatAbsolute(book.sheet(range.sheet)?.name ?? '?', range);
