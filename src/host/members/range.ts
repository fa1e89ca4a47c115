import { formatAddress } from '../model/a1';
import { cellCount, isEntireColumns, isEntireRows } from '../model/geometry';
import { shownText } from '../model/number-text';
import { facet } from '../model/style';
import { hostObject, type HostType, type Property } from '../protocol/host-object';
import { invalidArgument } from '../protocol/host-error';
import { plain, select, valueType } from './changes';
import { clearRange } from './clearing';
import { writeEntries } from './cell-writing';
import { conditionalFormatsType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { columnHidden, hidden, rowHidden } from './hidden';
import { hyperlink } from './hyperlink';
import { insertLines } from './inserting';
import { mergeRange, unmergeRange } from './merging';
import { assignNumberFormat } from './number-format';
import { grid } from './range-grid';
import { rangeGeometry } from './range-geometry';
import { rangeFormatType } from './range-format';
import { type AreasRef, type RangeRef, SheetRef } from './session';

const whole = (read: (range: RangeRef) => unknown): Property<RangeRef> => ({ get: read });

const numberFormat: Property<RangeRef> = {
  get: (range) => grid(range, (cell) => facet(cell?.style, 'numberFormat')),
  set: assignNumberFormat,
};

export const rangeType: HostType<RangeRef> = {
  name: 'Range',
  isTrackable: true,
  isAlive: ({ session, sheet }) => session.isOpen(sheet),
  properties: {
    values: { get: (range) => grid(range, (cell) => plain(cell?.value ?? '')), set: writeEntries },
    formulas: { get: (range) => grid(range, (cell) => cell?.formula ?? plain(cell?.value ?? '')), set: writeEntries },
    text: whole((range) => grid(range, (cell) => shownText(cell?.value ?? '', facet(cell?.style, 'numberFormat')))),
    valueTypes: whole((range) => grid(range, (cell) => valueType(cell?.value ?? ''))),
    numberFormat,
    address: whole(({ sheet, rect }) => formatAddress(sheet.name, rect)),
    rowIndex: whole(({ rect }) => rect.row),
    columnIndex: whole(({ rect }) => rect.column),
    rowCount: whole(({ rect }) => rect.rows),
    columnCount: whole(({ rect }) => rect.columns),
    cellCount: whole(({ rect }) => cellCount(rect)),
    isEntireColumn: whole(({ rect }) => isEntireColumns(rect)),
    isEntireRow: whole(({ rect }) => isEntireRows(rect)),
    hidden,
    rowHidden,
    columnHidden,
    hyperlink,
  },
  navigation: {
    format: (range) => hostObject<AreasRef>(rangeFormatType, range),
    worksheet: ({ session, sheet }) => session.make.worksheet(new SheetRef(session, sheet)),
    dataValidation: (range) => hostObject(dataValidationType, range),
    conditionalFormats: (range) => hostObject(conditionalFormatsType, range),
  },
  methods: {
    ...rangeGeometry,
    clear: (range, args) => {
      clearRange(range, args.optionalText(0));
    },
    insert: (range) => {
      insertLines(range);
    },
    merge: (range, args) => {
      mergeRange(range, args.flag(0, false));
    },
    unmerge: unmergeRange,
    select: ({ session, sheet, rect }) => {
      select(session, sheet, rect);
      session.unseenSelection = session.selection;
    },
    calculate: () => undefined,
    _ValidateArraySize: ({ rect }, args) => {
      if (args.integer(0) !== rect.rows || args.integer(1) !== rect.columns) throw invalidArgument();
    },
  },
};
