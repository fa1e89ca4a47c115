import { BAREMES } from '../../src/baremes';
import type { Dossier } from '../../src/domain/dossier';
import { mergeDossier } from '../../src/domain/merge-dossier';
import type { EtatClasseur } from '../../src/excel/classeur';
import { sheetName } from '../../src/plan/names';
import type { SheetId } from '../../src/plan/model';
import { cellKey } from '../../src/host/model/geometry';
import type { Book } from '../../src/host/model/book';
import type { HostOptions } from '../../src/host/install/host';
import type { Cell, Sheet, Table } from '../../src/host/model/workbook';
import { readExample } from '../examples';
import { openClasseur, type OpenClasseur } from './open-classeur';
import { copyBook } from './picture';

const made = new Map<string, Promise<Book>>();

/** A workbook of an example, generated once in a test file and copied for each test. */
export async function openExample(name: string, options: HostOptions = {}): Promise<OpenClasseur & { readonly dossier: Dossier }> {
  const dossier = readExample(name);
  let book = made.get(name);
  if (!book) made.set(name, (book = generate(dossier)));
  return { ...openClasseur({ ...options, book: copyBook(await book) }), dossier };
}

async function generate(dossier: Dossier): Promise<Book> {
  const { classeur, host } = openClasseur();
  await classeur.generate(dossier, () => undefined);
  return host.book;
}

export const regenerate = ({ classeur }: OpenClasseur, dossier: Dossier): Promise<EtatClasseur> =>
  classeur.generate(dossier, () => undefined);

/** The budget that the workbook reads as; fails when it is something else. */
export function budgetOf(etat: EtatClasseur): Extract<EtatClasseur, { kind: 'budget' }> {
  if (etat.kind !== 'budget') throw new Error(`The workbook reads as ${JSON.stringify(etat)}`);
  return etat;
}

/** The dossier with some members changed (JSON Merge Patch). */
export function patched(dossier: Dossier, patch: unknown): Dossier {
  const result = mergeDossier(dossier, patch, BAREMES);
  if (!result.ok) throw new Error(`The patch makes a faulty dossier: ${JSON.stringify(result.fautes)}`);
  return result.dossier;
}

/** A sheet of ours, whatever its title has become. */
export function sheetOf({ host: { book } }: OpenClasseur, id: SheetId): Sheet {
  const range = book.data.names.find(({ name }) => name === sheetName(id))?.range;
  const sheet = range ? book.sheet(range.sheet) : undefined;
  if (!sheet) throw new Error(`The workbook has no sheet ${id}`);
  return sheet;
}

export function tableOf({ host: { book } }: OpenClasseur, name: string): Table {
  const table = book.data.tables.find((one) => one.name === name);
  if (!table) throw new Error(`The workbook has no table ${name}`);
  return table;
}

/** The cell of a name. */
export function namedCell(
  { host: { book } }: OpenClasseur,
  name: string,
): { readonly sheet: Sheet; readonly cell: Cell | undefined; readonly key: string } {
  const range = book.data.names.find((one) => one.name === name)?.range;
  const sheet = range ? book.sheet(range.sheet) : undefined;
  if (!range || !sheet) throw new Error(`The workbook has no name ${name}`);
  const key = cellKey(range.row, range.column);
  return { sheet, cell: sheet.cells.get(key), key };
}

/** The column of a table, by its header, counted from the sheet's first. */
export function columnOf(opened: OpenClasseur, tableName: string, header: string): number {
  const { range } = tableOf(opened, tableName);
  const sheet = opened.host.book.sheet(range.sheet);
  const columns = Array.from({ length: range.columns }, (_column, index) => range.column + index);
  const found = columns.find((column) => sheet?.cells.get(cellKey(range.row, column))?.value === header);
  if (found === undefined) throw new Error(`${tableName} has no column ${header}`);
  return found;
}

/** What a column of a table shows, row by row of its body. */
export function columnValues(opened: OpenClasseur, tableName: string, header: string): readonly Cell['value'][] {
  const { range } = tableOf(opened, tableName);
  const sheet = opened.host.book.sheet(range.sheet);
  const column = columnOf(opened, tableName, header);
  return Array.from({ length: range.rows - 1 }, (_row, index) => sheet?.cells.get(cellKey(range.row + 1 + index, column))?.value ?? '');
}
