import { columnsOf, heightOf, rowsOf, widthOf } from '../model/column-width';
import { isEntireColumns, isEntireRows } from '../model/geometry';
import type { HorizontalAlignment, SheetColumn, SheetRow, VerticalAlignment } from '../model/workbook';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import { hostObject, type HostType, type Property } from '../protocol/host-object';
import { autofitColumns, autofitRows } from './autofit';
import { styleProperty } from './cell-styling';
import { fixed } from './fixed';
import { requireUnprotected } from './guards';
import { rangeBordersType } from './range-borders';
import { formatProtectionType } from './format-protection';
import { rangeFillType } from './range-fill';
import { rangeFontType } from './range-font';
import type { AreasRef } from './session';
import { asFlag, asNumber, asOneOf } from './values';

const HORIZONTAL: readonly HorizontalAlignment[] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const DEEPEST_INDENT = 250;
/** Points; Excel's own limits. */
const WIDEST_COLUMN = 1342;
const HIGHEST_ROW = 409;

/** Points. */
const columnWidth: Property<AreasRef> = {
  get: ({ sheet, rects }) =>
    uniform(rects.flatMap((rect) => (isEntireRows(rect) ? [] : columnsOf(rect).map((column) => widthOf(sheet, column))))),
  set: ({ session, sheet, rects }, value) => {
    requireUnprotected(sheet, 'allowFormatColumns');
    const width = within(asNumber(value), WIDEST_COLUMN);
    for (const rect of rects) {
      if (isEntireRows(rect)) throw new NotImplemented('RangeFormat.columnWidth of every column');
      for (const column of columnsOf(rect)) sheet.columns.set(column, sized(sheet.columns.get(column), { width }));
    }
    session.book.touchSheet(sheet, 'columns');
  },
};

/** Points. */
const rowHeight: Property<AreasRef> = {
  get: ({ sheet, rects }) =>
    uniform(rects.flatMap((rect) => (isEntireColumns(rect) ? [] : rowsOf(rect).map((row) => heightOf(sheet, row))))),
  set: ({ session, sheet, rects }, value) => {
    requireUnprotected(sheet, 'allowFormatRows');
    const height = within(asNumber(value), HIGHEST_ROW);
    for (const rect of rects) {
      if (isEntireColumns(rect)) throw new NotImplemented('RangeFormat.rowHeight of every row');
      for (const row of rowsOf(rect)) sheet.rows.set(row, sized(sheet.rows.get(row), { height }));
    }
    session.book.touchSheet(sheet, 'rows');
  },
};

export const rangeFormatType: HostType<AreasRef> = {
  name: 'RangeFormat',
  properties: {
    columnWidth,
    rowHeight,
    wrapText: styleProperty('wrap', asFlag),
    horizontalAlignment: styleProperty('horizontal', (value) => asOneOf(value, HORIZONTAL)),
    verticalAlignment: styleProperty('vertical', (value) => asOneOf(value, VERTICAL)),
    indentLevel: styleProperty('indent', (value) => within(asNumber(value), DEEPEST_INDENT)),
    shrinkToFit: fixed('RangeFormat.shrinkToFit', false),
    textOrientation: fixed('RangeFormat.textOrientation', 0),
  },
  navigation: {
    fill: (areas) => hostObject(rangeFillType, areas),
    font: (areas) => hostObject(rangeFontType, areas),
    borders: (areas) => hostObject(rangeBordersType, areas),
    protection: (areas) => hostObject(formatProtectionType, areas),
  },
  methods: { autofitColumns, autofitRows },
};

function sized<Line extends SheetColumn | SheetRow>(line: Line | undefined, size: Partial<Line>): Partial<Line> {
  return { ...line, ...size };
}

function uniform(sizes: readonly number[]): number | null {
  const [first] = sizes;
  return first !== undefined && sizes.every((size) => size === first) ? first : null;
}

function within(value: number, most: number): number {
  if (value < 0 || value > most) throw invalidArgument();
  return value;
}
