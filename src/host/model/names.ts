import type { Book } from './book';
import { isCellReference } from './a1';
import type { DefinedName, SheetId, Table } from './workbook';

const LONGEST_NAME = 255;
const LONGEST_SHEET_NAME = 31;

/** What Excel allows for a defined name or a table: a letter or underscore first, no space, no cell address. */
export function isValidName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^[RC]$/i.test(name) && !isCellReference(name);
}

export function isValidSheetName(name: string): boolean {
  const isForbidden = /[\\/?*:[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || /^(?:history|historique)$/i.test(name);
  return name.trim() !== '' && name.length <= LONGEST_SHEET_NAME && !isForbidden;
}

/** A name seen from one scope; `undefined` is the workbook's. */
export function nameIn(book: Book, name: string, scope: SheetId | undefined): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return book.data.names.find((entry) => entry.scope === scope && entry.name.toLowerCase() === wanted);
}

export function tableNamed(book: Book, name: string): Table | undefined {
  const wanted = name.toLowerCase();
  return book.data.tables.find((table) => table.name.toLowerCase() === wanted);
}

/** Tables and workbook names share one list. */
export function isNameTaken(book: Book, name: string, except?: Table): boolean {
  const table = tableNamed(book, name);
  return (table !== undefined && table !== except) || nameIn(book, name, undefined) !== undefined;
}

/** `Feuil2`, `Tableau3`: the stem with the first number that is free. */
export function firstFree(stem: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(`${stem}${String(number)}`)) number += 1;
  return `${stem}${String(number)}`;
}
