import { createNodeEngine } from '../../../src/host/calc/node-engine';
import type { Engine } from '../../../src/host/engine';
import { parseRect } from '../../../src/host/model/a1';
import { Book } from '../../../src/host/model/book';
import { newObjectId, newSheet } from '../../../src/host/model/create';
import { cellKey } from '../../../src/host/model/geometry';
import type { Cell, CellValue, Rect, Sheet, SheetRect } from '../../../src/host/model/workbook';

/** A text beginning with `=` is a formula; write `{ value: '=1+1' }` for a text that looks like one. */
export type Content = string | number | boolean | Cell;
/** By address, as in `{ A1: 2, B1: '=A1*2' }`. */
export type SheetContent = Readonly<Record<string, Content>>;

export interface BookContent {
  readonly sheets: Readonly<Record<string, SheetContent>>;
  /** By name: `'Feuil!B2:C4'`. */
  readonly names?: Readonly<Record<string, string>>;
  /** By name, header row included. */
  readonly tables?: Readonly<Record<string, string>>;
}

/** A small workbook with its engine, spoken to in addresses. */
export class BookUnderTest {
  readonly book: Book;
  readonly engine: Engine;

  constructor({ sheets, names = {}, tables = {} }: BookContent, createEngine: (book: Book) => Engine = createNodeEngine) {
    const born = Object.keys(sheets).map((name) => newSheet(name));
    this.book = new Book({ sheets: born, active: born[0]?.id ?? '', tables: [], names: [] });
    for (const [name, cells] of Object.entries(sheets)) this.write(name, cells);
    for (const [name, place] of Object.entries(names)) this.addName(name, place);
    for (const [name, place] of Object.entries(tables)) this.addTable(name, place);
    this.engine = createEngine(this.book);
  }

  write(sheetName: string, cells: SheetContent): void {
    const sheet = this.sheet(sheetName);
    for (const [address, content] of Object.entries(cells)) this.book.setCell(sheet, keyAt(address), cellOf(content));
  }

  addName(name: string, place: string): void {
    this.book.data.names.push({ name, range: this.rect(place), comment: '', visible: true });
    this.book.touch('names');
  }

  addTable(name: string, place: string): void {
    const range = this.rect(place);
    this.book.data.tables.push({
      id: newObjectId(),
      name,
      range,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showFilterButton: true,
    });
    this.book.touch('tables');
  }

  /** Settles first: what is read is what the workbook holds once calculated. */
  async read(place: string): Promise<CellValue> {
    await this.engine.settle();
    const { sheet, row, column } = this.rect(place);
    return this.book.sheet(sheet)?.cells.get(cellKey(row, column))?.value ?? '';
  }

  sheet(name: string): Sheet {
    const sheet = this.book.sheetNamed(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  /** `Feuil!B2:C4`, the sheet before the last `!`. */
  rect(place: string): SheetRect {
    const mark = place.lastIndexOf('!');
    return { sheet: this.sheet(place.slice(0, mark)).id, ...rectAt(place.slice(mark + 1)) };
  }
}

function rectAt(text: string): Rect {
  const rect = parseRect(text);
  if (!rect) throw new Error(`Not a range: ${text}`);
  return rect;
}

function keyAt(address: string): string {
  const { row, column } = rectAt(address);
  return cellKey(row, column);
}

function cellOf(content: Content): Cell {
  if (typeof content === 'object') return content;
  return typeof content === 'string' && content.startsWith('=') ? { value: '', formula: content } : { value: content };
}
