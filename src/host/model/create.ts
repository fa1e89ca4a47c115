import { Book } from './book';
import type { PageSetup, Protection, Sheet, SheetId } from './workbook';

let sheetsMade = 0;

/** Never the same twice in a process: events and engines tell sheets of different workbooks apart by it. */
export function newSheetId(): SheetId {
  sheetsMade += 1;
  return `{00000000-0001-0000-${sheetsMade.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

let othersMade = 0;

/** Identity of a table, of a conditional format…: unique in the process, of the digits Excel uses. */
export function newObjectId(): string {
  othersMade += 1;
  return String(othersMade);
}

export const UNPROTECTED: Protection = {
  enabled: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowAutoFilter: false,
  allowSort: false,
};

const PLAIN_PAGE: PageSetup = { orientation: 'Portrait' };

export function newSheet(name: string, id: SheetId = newSheetId()): Sheet {
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
    charts: [],
    comments: [],
    protection: UNPROTECTED,
    page: PLAIN_PAGE,
  };
}

/** A new workbook as a French Excel opens it: one empty sheet, `Feuil1`. */
export function createBook(): Book {
  const sheet = newSheet('Feuil1');
  const book = new Book({ sheets: [sheet], active: sheet.id, tables: [], names: [] });
  book.touch('sheets');
  book.touch('active');
  return book;
}
