import type { Sheet, SheetId, Workbook } from '../model/workbook';
import { inWorkbookOrder } from './carry/carried-book';
import type { CarriedContent } from './carry/carried-file';
import { isOtherSheet, withOtherSheets } from './carry/other-sheets';
import type { PartCarrier } from './carry/part-carrier';
import { writeDefinedNames } from './defined-names';
import type { WrittenRelation } from './package-parts';
import { freeIds, relationTo, type PackageWriter, type WrittenPart } from './package-writer';
import { writeTheme } from './theme';
import type { Workshop } from './write-sheet';
import { element, XML_HEADER, type Xml } from './xml';
import type { Slice } from './xml-slices';

const AUTHOR = 'Budget CPTS';

/** The file being made, and what was carried from the one before. */
export interface BookTools {
  readonly file: PackageWriter;
  readonly carrier: PartCarrier;
  readonly workshop: Workshop;
  readonly content: CarriedContent | undefined;
}

/** Writes the workbook around its sheets; gives what the package names. */
export function writeBook(data: Workbook, sheets: ReadonlyMap<Sheet, WrittenPart>, tools: BookTools): readonly WrittenRelation[] {
  const { file, carrier, workshop, content } = tools;
  const book = content?.book;
  const carried = carrier.carry(book?.relations ?? []);
  const [theme = relationTo(file.add('theme', 'xl/theme/theme1.xml', writeTheme()), '')] = carrier.carry(book?.theme ?? []);
  const own = [
    ...[...sheets.values()].map((part) => relationTo(part, '')),
    theme,
    relationTo(file.add('styles', 'xl/styles.xml', workshop.styles.toXml()), ''),
    relationTo(file.add('sharedStrings', 'xl/sharedStrings.xml', workshop.strings.toXml()), ''),
  ];
  const all = withOtherSheets(data.sheets, book?.otherSheets ?? []);
  const otherParts = all.map((sheet) => (isOtherSheet(sheet) ? carrier.carry([sheet.relation])[0] : undefined));
  const ids = freeIds(own.length + all.length, [...carried, ...(book?.relations ?? [])]);
  const relations = own.map((relation, index) => ({ ...relation, id: ids[index] ?? '' }));
  const listed = all.flatMap((sheet, index): readonly ListedSheet[] => {
    if (!isOtherSheet(sheet)) {
      const relation = relations.find(({ target }) => target === sheets.get(sheet)?.path);
      return relation ? [{ id: sheet.id, relation, name: sheet.name, state: STATES[sheet.visibility] }] : [];
    }
    const part = otherParts[index];
    const relation = part && { ...part, id: ids[own.length + index] ?? '' };
    return relation ? [{ id: null, relation, name: sheet.name, state: sheet.state }] : [];
  });
  const others = listed.filter(({ id }) => id === null).map(({ relation }) => relation);
  const roots = [
    file.add('officeDocument', 'xl/workbook.xml', writeWorkbook(data, listed, tools), [...relations, ...others, ...carried]),
    file.add('coreProperties', 'docProps/core.xml', book?.coreProperties ?? writeCoreProperties()),
    file.add('extendedProperties', 'docProps/app.xml', writeExtendedProperties(book?.company ?? [])),
  ];
  const beside = carrier.carry(content?.relations ?? []);
  const rootIds = freeIds(roots.length, beside);
  return [...roots.map((part, index) => relationTo(part, rootIds[index] ?? '')), ...beside];
}

interface ListedSheet {
  /** Null for a sheet that is not of the model. */
  readonly id: SheetId | null;
  readonly relation: WrittenRelation;
  readonly name: string;
  readonly state: string | undefined;
}

/** Excel refuses to open on a hidden sheet. */
export function activeSheet({ sheets, active }: Workbook): Sheet | undefined {
  const visible = sheets.filter(({ visibility }) => visibility === 'Visible');
  return visible.find(({ id }) => id === active) ?? visible[0] ?? sheets[0];
}

const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function writeWorkbook(data: Workbook, listed: readonly ListedSheet[], { workshop, content }: BookTools): Xml {
  const { sheetNames, relocation } = workshop;
  const book = content?.book;
  const position = (sheet: SheetId) => {
    const found = listed.findIndex(({ id }) => id === sheet);
    return found < 0 ? undefined : found;
  };
  const active = position(activeSheet(data)?.id ?? '') ?? 0;
  const view = { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, ...book?.view, activeTab: active || undefined };
  const names = { names: data.names, sheets: data.sheets, sheetNames, position, carried: book?.names ?? [], relocation };
  const pieces: readonly Slice[] = [
    { name: 'workbookPr', xml: element('workbookPr', { defaultThemeVersion: 166925, ...book?.properties }) },
    { name: 'bookViews', xml: element('bookViews', {}, element('workbookView', view)) },
    { name: 'sheets', xml: element('sheets', {}, listed.map(writeListed)) },
    { name: 'definedNames', xml: writeDefinedNames(names) },
    { name: 'calcPr', xml: element('calcPr', { calcId: 191029, ...book?.calculation, fullCalcOnLoad: true }) },
    ...(book?.elements ?? []),
  ];
  const namespaces = {
    ...book?.namespaces,
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  return XML_HEADER + element('workbook', namespaces, inWorkbookOrder(pieces));
}

function writeListed({ relation, name, state }: ListedSheet, index: number): Xml {
  return element('sheet', { name, sheetId: index + 1, state, 'r:id': relation.id });
}

function writeCoreProperties(): Xml {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return XML_HEADER + element('cp:coreProperties', namespaces, [element('dc:title', {}, AUTHOR), element('dc:creator', {}, AUTHOR)]);
}

/** Named as the author, so that LibreOffice calculates anew what it would believe from Excel. */
function writeExtendedProperties(company: readonly Xml[]): Xml {
  return (
    XML_HEADER +
    element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, [
      element('Application', {}, AUTHOR),
      ...company,
    ])
  );
}
