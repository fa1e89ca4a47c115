import { formatRect } from '../model/a1';
import type { Sheet, Table } from '../model/workbook';
import { moveColumns, writeColumns } from './carry/carried-columns';
import { moveRows } from './carry/carried-rows';
import { NO_RULES } from './carry/carried-rules';
import type { CarriedLink } from './carry/carried-links';
import type { CarriedSheet } from './carry/carried-sheet';
import type { UntouchedCells } from './carry/carried-cells';
import { moveValidations, writeExtendedValidations } from './carry/carried-validations';
import { NO_LEFTOVER } from './carry/leftover-attributes';
import type { Relocation } from './carry/relocation';
import { inSchemaOrder, relocateElement } from './carry/sheet-elements';
import { argb } from './color';
import { writeConditionalFormats } from './conditional-formats';
import { writeLinks } from './links';
import { isFitted, writePage } from './page';
import { writeProtection } from './protection';
import type { SharedStrings } from './shared-strings';
import type { SheetNames } from './sheet-names';
import { writeValidations } from './validations';
import { writeView } from './view';
import { writeSheetData } from './write-cells';
import type { StyleSheet } from './write-styles';
import { element, XML_HEADER, type Attributes, type Xml } from './xml';
import type { Slice } from './xml-slices';

/** What sheets share with their workbook. */
export interface Workshop {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  readonly sheetNames: SheetNames;
  readonly relocation: Relocation;
}

export interface SheetPlace {
  /** From 0. */
  readonly index: number;
  readonly isActive: boolean;
  /** Those that stand on this sheet. */
  readonly tables: readonly Table[];
  /** Of the relations that lead to them, and to tables the model does not know. */
  readonly tableIds: readonly string[];
  /** Of the relation that leads to a drawing of ours; `undefined` when there is none, or one that was carried. */
  readonly drawingId: string | undefined;
  /** Of the relation that leads to the boxes of our notes; `undefined` when there are none, or they stand among those carried. */
  readonly boxesId: string | undefined;
  /** What the file this sheet came from said beside the model. */
  readonly carried: (CarriedSheet & { readonly untouched: UntouchedCells; readonly movedLinks: readonly CarriedLink[] }) | undefined;
}

export function writeSheet(sheet: Sheet, place: SheetPlace, { strings, styles, sheetNames, relocation }: Workshop): Xml {
  const { index, isActive, tables, tableIds, drawingId, boxesId, carried } = place;
  const attributes = carried?.attributes ?? NO_LEFTOVER;
  const formats = writeConditionalFormats(
    sheet.conditionalFormats,
    carried?.rules ?? NO_RULES,
    { sheet: sheet.id, index, relocation },
    styles,
  );
  const validations = moveValidations(carried?.validations ?? [], sheet.validations, sheet.id, relocation);
  const plainValidations = validations.filter(({ isExtended }) => !isExtended).map(({ xml }) => xml);
  const others = (carried?.elements ?? []).map(({ name, xml }) => ({ name, xml: relocateElement({ name, xml }, sheet.id, relocation) }));
  const extensions = [
    formats.extension,
    writeExtendedValidations(validations),
    ...(carried?.extensions ?? []).map((xml) => relocateElement({ name: 'ext', xml }, sheet.id, relocation)),
  ].filter((xml) => xml !== '');
  const rows = carried && moveRows(carried.rows, sheet.id, relocation);
  const pieces: readonly Slice[] = [
    { name: 'sheetPr', xml: writeProperties(sheet, attributes.sheetPr, attributes.pageSetUpPr, carried?.outline ?? '') },
    { name: 'sheetViews', xml: writeView(sheet, isActive, { attributes: attributes.sheetView, panes: carried?.panes }) },
    { name: 'sheetFormatPr', xml: writeFormat(attributes.sheetFormatPr) },
    { name: 'cols', xml: writeColumns(sheet.columns, moveColumns(carried?.columns ?? [], sheet.id, relocation)) },
    { name: 'sheetData', xml: writeSheetData(sheet, { strings, styles, tables, untouched: carried?.untouched, rows }) },
    { name: 'sheetProtection', xml: writeProtection(sheet.protection, attributes.sheetProtection) },
    { name: 'mergeCells', xml: writeMerges(sheet) },
    { name: 'conditionalFormatting', xml: formats.rules },
    { name: 'dataValidations', xml: writeValidations(sheet.validations, plainValidations, sheetNames) },
    { name: 'hyperlinks', xml: writeLinks(sheet.cells, carried?.movedLinks ?? []) },
    ...writePage(sheet.page, attributes, carried?.otherPages ?? ''),
    ...others,
    { name: 'drawing', xml: drawingId === undefined ? '' : element('drawing', { 'r:id': drawingId }) },
    { name: 'legacyDrawing', xml: boxesId === undefined ? '' : element('legacyDrawing', { 'r:id': boxesId }) },
    { name: 'tableParts', xml: writeTableParts(tableIds) },
    { name: 'extLst', xml: extensions.length === 0 ? '' : element('extLst', {}, extensions) },
  ];
  const namespaces = {
    ...attributes.worksheet,
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  return XML_HEADER + element('worksheet', namespaces, inSchemaOrder(pieces));
}

function writeProperties({ tabColor, page }: Sheet, attributes: Attributes, pageSetUp: Attributes, outline: Xml): Xml {
  const fit = { ...pageSetUp, ...(isFitted(page) ? { fitToPage: true } : {}) };
  const properties = [
    tabColor === '' ? '' : element('tabColor', { rgb: argb(tabColor) }),
    outline,
    Object.keys(fit).length === 0 ? '' : element('pageSetUpPr', fit),
  ];
  return properties.some(Boolean) || Object.keys(attributes).length > 0 ? element('sheetPr', attributes, properties) : '';
}

/** The height of plain rows is that of our font, unless the person chose one. */
function writeFormat(attributes: Attributes): Xml {
  const isOn = (name: string) => attributes[name] === '1' || attributes[name] === 'true';
  const isChosen = isOn('customHeight') || isOn('zeroHeight');
  return element('sheetFormatPr', { ...attributes, defaultRowHeight: (isChosen ? attributes['defaultRowHeight'] : undefined) ?? 15 });
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

function writeTableParts(ids: readonly string[]): Xml {
  return ids.length === 0
    ? ''
    : element(
        'tableParts',
        { count: ids.length },
        ids.map((id) => element('tablePart', { 'r:id': id })),
      );
}
