import type { Book } from '../model/book';
import type { Workbook } from '../model/workbook';
import { writeDefinedNames } from './defined-names';
import { relationsPath, writeContentTypes, writeRelations, type PartEntry } from './package-parts';
import { SharedStrings } from './shared-strings';
import { SheetNames } from './sheet-names';
import { writeTable } from './tables';
import { writeTheme } from './theme';
import { writeSheet } from './write-sheet';
import { StyleSheet } from './write-styles';
import { element, XML_HEADER, type Xml } from './xml';
import { packParts } from './zip';

const AUTHOR = 'Budget CPTS';

/**
 * The book as an .xlsx file. The same book gives the same bytes: no date, no random mark is written.
 * Excel calculates everything anew on opening; results known are written for whoever only displays.
 * @throws RangeError on what no file can hold: a colour that is none, a text or a validation's message too long.
 */
export async function saveXlsx(book: Book): Promise<Uint8Array> {
  const { sheets, tables } = book.data;
  const workshop = { strings: new SharedStrings(), styles: new StyleSheet(), sheetNames: new SheetNames(sheets) };
  const active = activeIndex(book.data);
  const written = new Map<string, Xml>();
  const entries: PartEntry[] = [];
  const tableNumber = new Map(tables.map((table, index) => [table, index + 1]));

  const add = (kind: PartEntry['kind'], path: string, xml: Xml, targets: readonly PartEntry[] = []): PartEntry => {
    const entry = { kind, path };
    entries.push(entry);
    written.set(path, xml);
    if (targets.length > 0) written.set(relationsPath(path), writeRelations(targets));
    return entry;
  };

  const sheetParts = sheets.map((sheet, index) => {
    const own = tables.filter(({ range }) => range.sheet === sheet.id);
    const tableParts = own.map((table) => {
      const number = tableNumber.get(table) ?? 0;
      return add('table', `xl/tables/table${number}.xml`, writeTable(table, number, sheet));
    });
    return add(
      'worksheet',
      `xl/worksheets/sheet${index + 1}.xml`,
      writeSheet(sheet, { index, isActive: index === active, tables: own }, workshop),
      tableParts,
    );
  });
  const workbookTargets = [
    ...sheetParts,
    add('theme', 'xl/theme/theme1.xml', writeTheme()),
    add('styles', 'xl/styles.xml', workshop.styles.toXml()),
    add('sharedStrings', 'xl/sharedStrings.xml', workshop.strings.toXml()),
  ];
  const roots = [
    add('officeDocument', 'xl/workbook.xml', writeWorkbook(book.data, active, workshop.sheetNames), workbookTargets),
    add('coreProperties', 'docProps/core.xml', writeCoreProperties()),
    add('extendedProperties', 'docProps/app.xml', writeExtendedProperties()),
  ];
  return packParts(new Map([['[Content_Types].xml', writeContentTypes(entries)], ['_rels/.rels', writeRelations(roots)], ...written]));
}

/** Excel refuses to open on a hidden sheet. */
function activeIndex({ sheets, active }: Workbook): number {
  const wanted = sheets.findIndex(({ id, visibility }) => id === active && visibility === 'Visible');
  return Math.max(0, wanted >= 0 ? wanted : sheets.findIndex(({ visibility }) => visibility === 'Visible'));
}

const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function writeWorkbook({ sheets, names }: Workbook, active: number, sheetNames: SheetNames): Xml {
  return (
    XML_HEADER +
    element(
      'workbook',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      [
        element('workbookPr', { defaultThemeVersion: 166925 }),
        element(
          'bookViews',
          {},
          element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, activeTab: active || undefined }),
        ),
        element(
          'sheets',
          {},
          sheets.map(({ name, visibility }, index) =>
            element('sheet', { name, sheetId: index + 1, state: STATES[visibility], 'r:id': `rId${index + 1}` }),
          ),
        ),
        writeDefinedNames(names, sheets, sheetNames),
        element('calcPr', { calcId: 191029, fullCalcOnLoad: true }),
      ],
    )
  );
}

function writeCoreProperties(): Xml {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return XML_HEADER + element('cp:coreProperties', namespaces, [element('dc:title', {}, AUTHOR), element('dc:creator', {}, AUTHOR)]);
}

function writeExtendedProperties(): Xml {
  return (
    XML_HEADER +
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, AUTHOR),
    )
  );
}
