import { newSheetId } from '../model/create';
import type { SheetId, Table, Workbook } from '../model/workbook';
import { readThemeColors } from './color';
import { readDefinedNames, readPrintNames } from './defined-names';
import { readRelations, relationsPath, type Relation } from './package-parts';
import { readSheet } from './read-sheet';
import { readStyles } from './read-styles';
import { readSharedStrings } from './shared-strings';
import { SheetNames } from './sheet-names';
import { readTable } from './tables';
import { attribute, child, children, flag, numeric, parseXml, type XmlNode } from './xml';
import { XlsxError } from './xlsx-error';
import { unpackParts, type Parts } from './zip';

/** Days between the two calendars Excel counts from. */
const DAYS_1900_TO_1904 = 1462;

/**
 * The plain data of an .xlsx file, whoever saved it. What the model has no word for (charts, pictures, comments,
 * other kinds of rules) is left out.
 * @throws XlsxError when the bytes are no workbook, or one that cannot be read.
 */
export async function openXlsx(bytes: Uint8Array): Promise<Workbook> {
  const parts = new PartReader(await unpackParts(bytes));
  const path = parts.relations('').find(({ type }) => type === 'officeDocument')?.target;
  const workbook = path === undefined ? undefined : parts.xml(path);
  if (path === undefined || workbook?.name !== 'workbook') throw new XlsxError('not-a-workbook', 'the archive holds no workbook');

  const relations = parts.relations(path);
  const related = (type: string) => parts.xml(relations.find((relation) => relation.type === type)?.target);
  const theme = readThemeColors(related('theme'));
  const styles = readStyles(related('styles'), theme);
  const strings = readSharedStrings(related('sharedStrings'));
  const dateShift = flag(child(workbook, 'workbookPr'), 'date1904') ? DAYS_1900_TO_1904 : 0;

  const entries = children(child(workbook, 'sheets'), 'sheet').map((node, position) => ({
    node,
    position,
    id: newSheetId(),
    name: attribute(node, 'name') ?? '',
    relation: relations.find(({ id }) => id === attribute(node, 'id')),
  }));
  const worksheets = entries.filter(({ relation }) => relation?.type === 'worksheet');
  if (worksheets.length === 0) throw new XlsxError('damaged', 'the workbook has no sheet');
  const sheetNames = new SheetNames(worksheets);
  const positions = entries.map(({ id, relation }) => (relation?.type === 'worksheet' ? id : undefined));
  const definedNames = child(workbook, 'definedNames');

  const tables: NumberedTable[] = [];
  const sheets = worksheets.map(({ node, position, id, name, relation }) => {
    const target = relation?.target ?? '';
    const worksheet = parts.xml(target);
    if (!worksheet) throw new XlsxError('damaged', `the sheet « ${name} » is missing`);
    const sheetRelations = parts.relations(target);
    tables.push(...readTables(worksheet, sheetRelations, parts, id));
    return readSheet(worksheet, {
      id,
      name,
      state: attribute(node, 'state'),
      printNames: readPrintNames(definedNames, position),
      relations: sheetRelations,
      cells: { strings, styles, dateShift },
      sheetNames,
      theme,
    });
  });

  const activeTab = numeric(child(child(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const active = positions[activeTab] ?? sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? worksheets[0]?.id ?? '';
  // In the order the file numbers them, whichever sheets they stand on.
  const ordered = tables.sort((a, b) => a.number - b.number).map(({ table }) => table);
  return { sheets, active, tables: ordered, names: readDefinedNames(definedNames, positions, sheetNames) };
}

interface NumberedTable {
  readonly table: Table;
  readonly number: number;
}

function readTables(worksheet: XmlNode, relations: readonly Relation[], parts: PartReader, sheet: SheetId): readonly NumberedTable[] {
  return children(child(worksheet, 'tableParts'), 'tablePart').flatMap((part) => {
    const node = parts.xml(relations.find(({ id }) => id === attribute(part, 'id'))?.target);
    const table = node && readTable(node, sheet);
    return table ? { table, number: numeric(node, 'id') ?? 0 } : [];
  });
}

class PartReader {
  /** Names of parts are the same in capitals (ECMA-376 part 2, 9.1.1). */
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = new Map([...parts].map(([path, text]) => [path.toLowerCase(), text]));
  }

  /** `undefined` when the file has no such part. */
  xml(path: string | undefined): XmlNode | undefined {
    const text = path === undefined ? undefined : this.parts.get(path.toLowerCase());
    return path === undefined || text === undefined || text === '' ? undefined : parseXml(text, path);
  }

  /** Of the whole package when `path` is empty. */
  relations(path: string): readonly Relation[] {
    return readRelations(this.xml(relationsPath(path)), path);
  }
}
