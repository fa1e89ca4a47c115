import { createGridEngine, type GridEngine } from '../../../src/host/calc/grid/grid-engine';
import { UniverGrid } from '../../../src/host/calc/grid/univer-grid';
import { formatRect, parseRect } from '../../../src/host/model/a1';
import { Book } from '../../../src/host/model/book';
import { withAreas } from '../../../src/host/model/chart-areas';
import { newObjectId, newSheet } from '../../../src/host/model/create';
import { cellKey } from '../../../src/host/model/geometry';
import { internStyle } from '../../../src/host/model/style';
import type { Cell, Rect, Sheet, SheetRect } from '../../../src/host/model/workbook';

/** The page under test: a book made of plain data, its grid, and what the tests ask of them. */
export interface PlainCell {
  readonly value?: Cell['value'];
  readonly formula?: string;
  readonly style?: Cell['style'];
  readonly link?: string;
}

export interface PlainSheet {
  readonly cells?: Readonly<Record<string, PlainCell | string | number | boolean>>;
  readonly with?: Partial<
    Pick<
      Sheet,
      | 'validations'
      | 'conditionalFormats'
      | 'charts'
      | 'merges'
      | 'protection'
      | 'frozenRows'
      | 'frozenColumns'
      | 'tabColor'
      | 'visibility'
      | 'showGridlines'
    >
  >;
  readonly columns?: Readonly<Record<number, { width?: number; hidden?: boolean }>>;
}

export interface PlainBook {
  readonly sheets: Readonly<Record<string, PlainSheet>>;
  readonly names?: Readonly<Record<string, readonly [sheet: string, range: string]>>;
  readonly tables?: Readonly<Record<string, readonly [sheet: string, range: string]>>;
}

function rect(range: string): Rect {
  const found = parseRect(range);
  if (!found) throw new Error(`Not a range: ${range}`);
  return found;
}

function key(address: string): string {
  const { row, column } = rect(address);
  return cellKey(row, column);
}

function cell(content: PlainCell | string | number | boolean): Cell {
  if (typeof content !== 'object')
    return typeof content === 'string' && content.startsWith('=') ? { value: '', formula: content } : { value: content };
  const style = content.style && internStyle(content.style);
  return {
    value: content.value ?? '',
    ...(content.formula !== undefined && { formula: content.formula }),
    ...(style && { style }),
    ...(content.link !== undefined && { link: { target: content.link } }),
  };
}

function makeBook(plain: PlainBook): Book {
  const sheets = Object.entries(plain.sheets).map(([name, { cells = {}, columns = {}, with: more = {} }]) => {
    const sheet = Object.assign(newSheet(name), more);
    for (const [address, content] of Object.entries(cells)) sheet.cells.set(key(address), cell(content));
    for (const [column, look] of Object.entries(columns)) sheet.columns.set(Number(column), look);
    return sheet;
  });
  const book = new Book({ sheets, active: sheets[0]?.id ?? '', tables: [], names: [] });
  // The plain book tells sheets by their names.
  const known = (area: SheetRect) => ({ ...area, sheet: book.sheetNamed(area.sheet)?.id ?? area.sheet });
  for (const sheet of sheets) sheet.charts = sheet.charts.map((chart) => withAreas(chart, known));
  const place = ([name, range]: readonly [string, string]) => ({ sheet: book.sheetNamed(name)?.id ?? '', ...rect(range) });
  for (const [name, at] of Object.entries(plain.names ?? {})) book.data.names.push({ name, range: place(at), comment: '', visible: true });
  for (const [name, at] of Object.entries(plain.tables ?? {})) {
    book.data.tables.push({
      id: newObjectId(),
      name,
      range: place(at),
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showFilterButton: true,
    });
  }
  return book;
}

function open(plain: PlainBook) {
  const book = makeBook(plain);
  const changes: string[] = [];
  let selected = '';
  const container = document.getElementById('grid');
  if (!container) throw new Error('No place for the grid');
  const engine: GridEngine = createGridEngine(book, container, {
    onUserChange: (sheet, { row, column, rows, columns }, change) =>
      changes.push(`${change} ${sheet.name} ${row},${column} ${rows}x${columns}`),
    onUserSelect: (_, chosen) => {
      selected = formatRect(chosen);
    },
  });
  const sheet = (name: string): Sheet => {
    const found = book.sheetNamed(name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  return {
    book,
    engine,
    changes,
    cell: (name: string, address: string) => sheet(name).cells.get(key(address)) ?? null,
    write: (name: string, address: string, content: PlainCell | string | number | boolean) => {
      book.setCell(sheet(name), key(address), cell(content));
    },
    sheet,
    /** What is on screen, as Univer has it. */
    drawn: (name: string, address: string) => {
      const screen: unknown = Reflect.get(engine, 'grid');
      if (!(screen instanceof UniverGrid)) throw new Error('The engine has no grid');
      const { row, column } = rect(address);
      const content = screen.sheet(sheet(name).id)?.getCellRaw(row, column);
      return { v: content?.v ?? null, f: content?.f ?? null, style: screen.styles.getStyleByCell(content) ?? {} };
    },
    /** What the person sees there, conditional formats included. */
    shown: (name: string, address: string) => {
      const screen: unknown = Reflect.get(engine, 'grid');
      if (!(screen instanceof UniverGrid)) throw new Error('The engine has no grid');
      const { row, column } = rect(address);
      const style = screen.sheet(sheet(name).id)?.getCell(row, column)?.s;
      return { fill: typeof style === 'object' ? (style?.bg?.rgb ?? null) : null };
    },
    /** What the person chose last. */
    selected: () => selected,
    goTo: (name: string, range: string) => {
      engine.select(sheet(name).id, rect(range));
    },
    plain: () =>
      JSON.stringify({
        ...book.data,
        sheets: book.data.sheets.map((each) => ({ ...each, cells: [...each.cells], columns: [...each.columns], rows: [...each.rows] })),
      }),
  };
}

declare global {
  interface Window {
    openGrid: typeof open;
    grid: ReturnType<typeof open>;
  }
}

window.openGrid = (plain) => (window.grid = open(plain));
