import type { SheetId, Workbook } from '../model/workbook';
import { readCarriedBook } from './carry/carried-book';
import { CarriedFile, type CarriedContent } from './carry/carried-file';
import type { CarriedSheet } from './carry/carried-sheet';
import { readCarriedStyles } from './carry/carried-styles';
import { findLosses, isStrict, refuseMacros } from './carry/find-losses';
import { keptOfBook, keptOfPackage, keptOfSheet } from './carry/kept-relations';
import { readOtherSheets } from './carry/other-sheets';
import { PartPool } from './carry/part-pool';
import { readCharts } from './charts/read-drawing';
import { CellCount } from './cell-count';
import { readThemeColors } from './color';
import { readDefinedNames, readPrintNames } from './defined-names';
import type { Relation } from './package-parts';
import { PackageReader } from './package-reader';
import { readSheet } from './read-sheet';
import { readStyles } from './read-styles';
import { readTables, type ReadTable } from './read-tables';
import { readSharedStrings } from './shared-strings';
import { sheetEntries } from './sheet-entries';
import { SheetNames } from './sheet-names';
import { readWorkbookPart, workbookPath } from './workbook-part';
import { attribute, child, flag, numeric } from './xml';
import { XlsxError } from './xlsx-error';
import { unpackParts } from './zip';

/** Days between the two calendars Excel counts from. */
const DAYS_1900_TO_1904 = 1462;

/**
 * The plain data of an .xlsx file, whoever saved it. What the model has no word for (charts, pictures, notes, other
 * kinds of rules) is carried beside it, for `saveXlsx` to write back.
 * @throws XlsxError when the bytes are no workbook, one that cannot be read, or one whose macros would be lost;
 * TooLarge when it asks for more than there is.
 */
export async function openXlsx(bytes: Uint8Array): Promise<Workbook> {
  const file = new PackageReader(await unpackParts(bytes));
  const roots = file.relations('');
  const path = workbookPath(roots);
  const workbook = readWorkbookPart(file, path);
  refuseMacros(file, path);

  const relations = file.relations(path);
  const pathOf = (type: string) => targetOf(relations, type);
  const theme = readThemeColors(file.xml(pathOf('theme')));
  const styleSheet = file.xml(pathOf('styles'));
  const styles = readStyles(styleSheet, theme);
  const strings = readSharedStrings(file.xml(pathOf('sharedStrings')));
  const dateShift = flag(child(workbook, 'workbookPr'), 'date1904') ? DAYS_1900_TO_1904 : 0;

  const entries = sheetEntries(workbook, relations);
  const worksheets = entries.filter(({ relation }) => relation?.type === 'worksheet');
  if (worksheets.length === 0) throw new XlsxError('damaged', 'the workbook has no sheet');
  const sheetNames = new SheetNames(worksheets);
  const positions = entries.map(({ id, relation }) => (relation?.type === 'worksheet' ? id : undefined));
  const definedNames = child(workbook, 'definedNames');
  const { names, carried: carriedNames } = readDefinedNames(definedNames, positions, sheetNames);

  const pool = new PartPool(file);
  const count = new CellCount();
  const tables: ReadTable[] = [];
  const carriedSheets = new Map<SheetId, CarriedSheet>();
  const sheets = worksheets.map(({ node, position, id, name, relation }) => {
    const target = relation?.target ?? '';
    const text = file.text(target);
    if (text === '') throw new XlsxError('damaged', `the sheet « ${name} » is missing`);
    const worksheet = file.parse(text, target);
    const sheetRelations = file.relations(target);
    const found = readTables(worksheet, sheetRelations, file, id);
    tables.push(...found.tables);
    const { sheet, carried } = readSheet(text, worksheet, {
      id,
      name,
      state: attribute(node, 'state'),
      printNames: readPrintNames(definedNames, position),
      relations: sheetRelations,
      kept: pool.keep(keptOfSheet(sheetRelations)),
      headless: found.headless,
      charts: readCharts(sheetRelations, file, sheetNames),
      cells: { strings, styles, dateShift, count, sheet: name },
      sheetNames,
      theme,
    });
    carriedSheets.set(id, carried);
    return sheet;
  });

  const kept = pool.keep(keptOfBook(relations));
  const coreProperties = file.text(targetOf(roots, 'core-properties'));
  const content: CarriedContent = {
    sheetNames: worksheets.map(({ id, name }) => ({ id, name })),
    sheets: carriedSheets,
    tables: new Map(tables.map(({ table, carried }) => [table.id, carried])),
    styles: readCarriedStyles(file.text(pathOf('styles')), styleSheet, styles),
    book: {
      ...readCarriedBook(file.text(path), file.text(targetOf(roots, 'extended-properties')), kept),
      names: carriedNames,
      otherSheets: readOtherSheets(entries, pool),
      relations: kept,
      theme: pool.keep(relations.filter(({ type }) => type === 'theme')),
      ...(coreProperties === '' ? {} : { coreProperties }),
    },
    relations: pool.keep(keptOfPackage(roots)),
    parts: pool.parts,
  };
  const activeTab = numeric(child(child(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const active = positions[activeTab] ?? sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? worksheets[0]?.id ?? '';
  // In the order the file numbers them, whichever sheets they stand on.
  const ordered = tables.sort((a, b) => a.carried.number - b.carried.number).map(({ table }) => table);
  const carried = new CarriedFile(isStrict(workbook) ? null : content, findLosses(file, path, workbook));
  return { sheets, active, tables: ordered, names, carried };
}

function targetOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.target;
}
