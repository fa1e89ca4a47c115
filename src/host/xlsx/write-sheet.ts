import { formatRect } from '../model/a1';
import type { Sheet, Table } from '../model/workbook';
import { argb } from './color';
import { writeConditionalFormats } from './conditional-formats';
import { writeLinks } from './links';
import { isFitted, writePage } from './page';
import { writeProtection } from './protection';
import type { SharedStrings } from './shared-strings';
import type { SheetNames } from './sheet-names';
import { writeValidations } from './validations';
import { writeView } from './view';
import { writeColumns, writeSheetData } from './write-cells';
import type { StyleSheet } from './write-styles';
import { element, XML_HEADER, type Xml } from './xml';

/** What sheets share with their workbook. */
export interface Workshop {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  readonly sheetNames: SheetNames;
}

export interface SheetPlace {
  /** From 0. */
  readonly index: number;
  readonly isActive: boolean;
  /** Those that stand on this sheet, in the order of its relations `rId1`, `rId2`… */
  readonly tables: readonly Table[];
}

/** Elements in the order the schema wants (ECMA-376 part 1, 18.3.1.99): Excel repairs a file that has another. */
export function writeSheet(sheet: Sheet, { index, isActive, tables }: SheetPlace, { strings, styles, sheetNames }: Workshop): Xml {
  const formats = writeConditionalFormats(sheet.conditionalFormats, index, styles);
  return (
    XML_HEADER +
    element(
      'worksheet',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      [
        writeProperties(sheet),
        writeView(sheet, isActive),
        element('sheetFormatPr', { defaultRowHeight: 15 }),
        writeColumns(sheet.columns),
        writeSheetData(sheet, { strings, styles, tables }),
        writeProtection(sheet.protection),
        writeMerges(sheet),
        formats.rules,
        writeValidations(sheet.validations, sheetNames),
        writeLinks(sheet.cells),
        writePage(sheet.page),
        tables.length === 0
          ? ''
          : element(
              'tableParts',
              { count: tables.length },
              tables.map((_, position) => element('tablePart', { 'r:id': `rId${position + 1}` })),
            ),
        formats.extension === '' ? '' : element('extLst', {}, formats.extension),
      ],
    )
  );
}

function writeProperties({ tabColor, page }: Sheet): Xml {
  const properties = [
    tabColor === '' ? '' : element('tabColor', { rgb: argb(tabColor) }),
    isFitted(page) ? element('pageSetUpPr', { fitToPage: true }) : '',
  ];
  return properties.some(Boolean) ? element('sheetPr', {}, properties) : '';
}

function writeMerges({ merges }: Sheet): Xml {
  return merges.length === 0
    ? ''
    : element(
        'mergeCells',
        { count: merges.length },
        merges.map((rect) => element('mergeCell', { ref: formatRect(rect) })),
      );
}
