import { newObjectId } from '../model/create';
import { intersection } from '../model/geometry';
import type { ConditionalFormat } from '../model/workbook';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { requireUnprotected } from './guards';
import { FormatRef, type RangeRef } from './session';
import { asText } from './values';

function formatsOf({ sheet, rect }: RangeRef): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ area }) => intersection(area, rect) !== null);
}

function refOf(range: RangeRef, { id }: ConditionalFormat): HostObject {
  return range.session.make.conditionalFormat(new FormatRef(range.session, range.sheet, id));
}

function find(range: RangeRef, id: unknown): HostObject | undefined {
  const format = formatsOf(range).find((known) => known.id === String(id));
  return format && refOf(range, format);
}

/** What a new format is before its formula or colour is set: nothing to be seen. */
function blankRule(type: string): ConditionalFormat['rule'] {
  switch (type.toLowerCase()) {
    case 'custom':
      return { kind: 'custom', formula: '' };
    case 'databar':
      return { kind: 'dataBar', color: '#638EC6' };
    default:
      throw new NotImplemented(`ConditionalFormatCollection.add('${type}')`);
  }
}

/** A new format comes first, as Excel's priority 0. */
function add(range: RangeRef, type: string): HostObject {
  requireUnprotected(range.sheet);
  const format: ConditionalFormat = { id: newObjectId(), area: range.rect, rule: blankRule(type) };
  range.sheet.conditionalFormats = [format, ...range.sheet.conditionalFormats];
  range.session.book.touchSheet(range.sheet, 'conditionalFormats');
  return refOf(range, format);
}

function clearAll(range: RangeRef): void {
  requireUnprotected(range.sheet);
  const gone = new Set(formatsOf(range));
  range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter((format) => !gone.has(format));
  range.session.book.touchSheet(range.sheet, 'conditionalFormats');
}

export const conditionalFormatsType: HostType<RangeRef> = {
  name: 'ConditionalFormatCollection',
  items: (range) => formatsOf(range).map((format) => refOf(range, format)),
  item: find,
  methods: {
    add: (range, args) => add(range, asText(args.at(0))),
    clearAll,
    getCount: (range) => formatsOf(range).length,
    getItemAt: (range, args) => {
      const format = formatsOf(range)[args.integer(0)];
      if (!format) throw invalidArgument();
      return refOf(range, format);
    },
    getItemOrNullObject: (range, args) => find(range, args.at(0)) ?? null,
  },
};
