import { createNodeEngine } from '../../../src/host/calc/node-engine';
import type { Engine } from '../../../src/host/engine';
import { Book } from '../../../src/host/model/book';
import type { Cell, CellValue, DefinedName, Rect, Sheet, SheetRect, Table, Workbook } from '../../../src/host/model/workbook';

/** A text beginning with `=` is a formula; write `{ value: '=1+1' }` for a text that looks like one. */
export type Content = string | number | boolean | Cell;
/** By address, as in `{ A1: 2, B1: '=A1*2' }`. */
export type SheetContent = Readonly<Record<string, Content>>;

export interface TableUnderTest {
  readonly sheet: string;
  readonly range: string;
}

export interface BookContent {
  readonly sheets: Readonly<Record<string, SheetContent>>;
  /** By name: `'Feuil!B2:C4'`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly tables?: Readonly<Record<string, string>>;
}

/** A small workbook with its engine, spoken to in addresses. */
export class BookUnderTest {
  readonly book: Book;
  readonly engine: Engine;

  constructor({ sheets, names = {}, tables = {} }: BookContent, createEngine: (book: Book) => Engine = createNodeEngine) {
    this.book = new Book(emptyWorkbook(Object.keys(sheets)));
    for (const [name, cells] of Object.entries(sheets)) this.write(name, cells);
    for (const [name, place] of Object.entries(names)) this.book.data.names.push(definedName(name, this.rect(place)));
    for (const [name, place] of Object.entries(tables)) this.book.data.tables.push(table(name, this.rect(place)));
    this.engine = createEngine(this.book);
  }

  write(sheetName: string, cells: SheetContent): void {
    const sheet = this.sheet(sheetName);
    for (const [address, content] of Object.entries(cells)) this.book.setCell(sheet, keyOf(address), cellOf(content));
  }

  /** Settles first: what is read is what the workbook holds once calculated. */
  async read(place: string): Promise<CellValue> {
    await this.engine.settle();
    const { sheet, row, column } = this.rect(place);
    return this.book.sheet(sheet)?.cells.get(`${row},${column}`)?.value ?? '';
  }

  sheet(name: string): Sheet {
    const sheet = this.book.sheetNamed(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  /** `Feuil!B2:C4`, the sheet before the last `!`. */
  rect(place: string): SheetRect {
    const mark = place.lastIndexOf('!');
    return { sheet: this.sheet(place.slice(0, mark)).id, ...rectOf(place.slice(mark + 1)) };
  }
}

export function rectOf(range: string): Rect {
  const [first = '', last = first] = range.split(':');
  const [row, column] = position(first);
  const [lastRow, lastColumn] = position(last);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function position(address: string): readonly [row: number, column: number] {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) throw new Error(`Not an address: ${address}`);
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
}

function keyOf(address: string): string {
  return position(address).join(',');
}

function cellOf(content: Content): Cell {
  if (typeof content === 'object') return content;
  return typeof content === 'string' && content.startsWith('=') ? { value: '', formula: content } : { value: content };
}

function emptyWorkbook(sheetNames: readonly string[]): Workbook {
  return {
    sheets: sheetNames.map((name, index) => emptySheet(`sheet${index + 1}`, name)),
    active: 'sheet1',
    tables: [],
    names: [],
  };
}

export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    tabColor: '',
    visibility: 'Visible',
    showGridlines: true,
    frozenRows: 0,
    frozenColumns: 0,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    protection: { enabled: false, allowFormatColumns: false, allowFormatRows: false, allowAutoFilter: false, allowSort: false },
    page: { orientation: 'Portrait' },
  };
}

export function definedName(name: string, range: SheetRect): DefinedName {
  return { name, range, comment: '', visible: true };
}

export function table(name: string, range: SheetRect): Table {
  return { id: `table-${name}`, name, range, style: 'TableStyleMedium2', showBandedRows: true, showFilterButton: true };
}
