import type { ConditionalFormat } from '../model/workbook';
import { isRefusedFormula } from '../model/formula-faults';
import { invalidArgument, invalidReference } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType, type Property } from '../protocol/host-object';
import { fixed } from './fixed';
import { requireUnprotected } from './guards';
import { type FormatRef, RangeRef } from './session';
import { asColor, asFlag, asNumber, asText } from './values';

type Rule = ConditionalFormat['rule'];
type CustomRule = Extract<Rule, { kind: 'custom' }>;
type BarRule = Extract<Rule, { kind: 'dataBar' }>;

function found({ sheet, id }: FormatRef): ConditionalFormat {
  const format = sheet.conditionalFormats.find((known) => known.id === id);
  if (!format) throw invalidReference();
  return format;
}

function replaceRule(ref: FormatRef, rule: Rule): void {
  requireUnprotected(ref.sheet);
  const old = found(ref);
  ref.sheet.conditionalFormats = ref.sheet.conditionalFormats.map((format) => (format === old ? { ...old, rule } : format));
  ref.session.book.touchSheet(ref.sheet, 'conditionalFormats');
}

function customRule(ref: FormatRef): CustomRule {
  const { rule } = found(ref);
  if (rule.kind !== 'custom') throw invalidArgument();
  return rule;
}

function barRule(ref: FormatRef): BarRule {
  const { rule } = found(ref);
  if (rule.kind !== 'dataBar') throw invalidArgument();
  return rule;
}

const ruleType: HostType<FormatRef> = {
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: (ref) => customRule(ref).formula,
      set: (ref, value) => {
        const formula = asText(value);
        if (!formula.startsWith('=') || isRefusedFormula(formula)) throw invalidArgument();
        replaceRule(ref, { ...customRule(ref), formula });
      },
    },
  },
};

const fillType: HostType<FormatRef> = {
  name: 'ConditionalRangeFill',
  properties: {
    color: {
      get: (ref) => customRule(ref).fill ?? '',
      set: (ref, value) => {
        replaceRule(ref, { ...customRule(ref), fill: asColor(value) });
      },
    },
  },
};

const fontType: HostType<FormatRef> = {
  name: 'ConditionalRangeFont',
  properties: {
    color: {
      get: (ref) => customRule(ref).fontColor ?? '',
      set: (ref, value) => {
        replaceRule(ref, { ...customRule(ref), fontColor: asColor(value) });
      },
    },
    bold: {
      get: (ref) => customRule(ref).bold ?? false,
      set: (ref, value) => {
        replaceRule(ref, { ...customRule(ref), bold: asFlag(value) });
      },
    },
  },
};

const formatType: HostType<FormatRef> = {
  name: 'ConditionalRangeFormat',
  navigation: { fill: (ref) => hostObject(fillType, ref), font: (ref) => hostObject(fontType, ref) },
};

const customType: HostType<FormatRef> = {
  name: 'CustomConditionalFormat',
  navigation: { rule: (ref) => hostObject(ruleType, ref), format: (ref) => hostObject(formatType, ref) },
};

const barColor: Property<FormatRef> = {
  get: (ref) => barRule(ref).color,
  set: (ref, value) => {
    replaceRule(ref, { ...barRule(ref), color: asColor(value) });
  },
};

const positiveType: HostType<FormatRef> = { name: 'ConditionalDataBarPositiveFormat', properties: { fillColor: barColor } };

const barType: HostType<FormatRef> = {
  name: 'DataBarConditionalFormat',
  properties: { showDataBarOnly: fixed('DataBarConditionalFormat.showDataBarOnly', false) },
  navigation: { positiveFormat: (ref) => hostObject(positiveType, ref) },
};

function ofKind(ref: FormatRef, kind: Rule['kind']): HostObject | null {
  if (found(ref).rule.kind !== kind) return null;
  return kind === 'custom' ? hostObject(customType, ref) : hostObject(barType, ref);
}

function wrongKind(): never {
  throw invalidArgument();
}

function move(ref: FormatRef, to: number): void {
  requireUnprotected(ref.sheet);
  const format = found(ref);
  const others = ref.sheet.conditionalFormats.filter((known) => known !== format);
  ref.sheet.conditionalFormats = [...others.slice(0, to), format, ...others.slice(to)];
  ref.session.book.touchSheet(ref.sheet, 'conditionalFormats');
}

function remove(ref: FormatRef): void {
  requireUnprotected(ref.sheet);
  const format = found(ref);
  ref.sheet.conditionalFormats = ref.sheet.conditionalFormats.filter((known) => known !== format);
  ref.session.book.touchSheet(ref.sheet, 'conditionalFormats');
}

function range(ref: FormatRef): HostObject {
  return ref.session.make.range(new RangeRef(ref.session, ref.sheet, found(ref).area));
}

export const conditionalFormatType: HostType<FormatRef> = {
  name: 'ConditionalFormat',
  identity: { key: 'Id', of: ({ id }) => id },
  isAlive: ({ session, sheet, id }) => session.isOpen(sheet) && sheet.conditionalFormats.some((format) => format.id === id),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: (ref) => (found(ref).rule.kind === 'custom' ? 'Custom' : 'DataBar') },
    priority: {
      get: (ref) => ref.sheet.conditionalFormats.indexOf(found(ref)),
      set: (ref, value) => {
        move(ref, asNumber(value));
      },
    },
    stopIfTrue: fixed('ConditionalFormat.stopIfTrue', false),
  },
  navigation: {
    custom: (ref) => ofKind(ref, 'custom') ?? wrongKind(),
    customOrNullObject: (ref) => ofKind(ref, 'custom'),
    dataBar: (ref) => ofKind(ref, 'dataBar') ?? wrongKind(),
    dataBarOrNullObject: (ref) => ofKind(ref, 'dataBar'),
  },
  methods: { delete: remove, getRange: range, getRangeOrNullObject: range },
};
