import { isMixed, clearValidations, setValidation, validationOf } from '../model/validations';
import type { Validation, ValidationRule } from '../model/workbook';
import { NotImplemented } from '../protocol/host-error';
import type { HostType, Property } from '../protocol/host-object';
import { requireUnprotected } from './guards';
import { readAlert, readPrompt, wireAlert, wirePrompt } from './validation-messages';
import { readRule, wireRule } from './validation-rules';
import type { RangeRef } from './session';
import { asFlag } from './values';

const TYPES: Readonly<Record<ValidationRule['kind'], string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** What Excel shows when nothing else was said: a stop, in its own words. */
const PLAIN_STOP = { style: 'Stop', title: '', text: '' } as const;

function found(range: RangeRef): Validation | undefined {
  return validationOf(range.sheet, range.rect);
}

/** Messages hang from a rule here: Excel also takes them alone, the embedded workbook says it does not. */
function amend(range: RangeRef, change: (validation: Validation) => Validation): void {
  requireUnprotected(range.sheet);
  const validation = found(range);
  if (!validation) throw new NotImplemented('DataValidation messages without a rule: assign the rule first');
  store(range, change({ ...validation, area: range.rect }));
}

function without(validation: Validation, message: 'error' | 'prompt'): Validation {
  const { area, rule, ignoreBlanks } = validation;
  const other = message === 'error' ? 'prompt' : 'error';
  return { area, rule, ignoreBlanks, ...(validation[other] && { [other]: validation[other] }) };
}

function store({ session, sheet }: RangeRef, validation: Validation): void {
  setValidation(sheet, validation);
  session.book.touchSheet(sheet, 'validations');
}

const rule: Property<RangeRef> = {
  get: (range) => {
    const validation = found(range);
    return validation ? wireRule(range.session, validation.rule) : {};
  },
  set: (range, value) => {
    requireUnprotected(range.sheet);
    const old = found(range);
    store(range, { ignoreBlanks: true, error: PLAIN_STOP, ...old, rule: readRule(range, value), area: range.rect });
  },
};

const errorAlert: Property<RangeRef> = {
  get: (range) => wireAlert(found(range)?.error),
  set: (range, value) => {
    amend(range, (validation) => ({ ...without(validation, 'error'), ...readAlert(value) }));
  },
};

const prompt: Property<RangeRef> = {
  get: (range) => wirePrompt(found(range)?.prompt),
  set: (range, value) => {
    amend(range, (validation) => ({ ...without(validation, 'prompt'), ...readPrompt(value) }));
  },
};

const ignoreBlanks: Property<RangeRef> = {
  get: (range) => found(range)?.ignoreBlanks ?? true,
  set: (range, value) => {
    amend(range, (validation) => ({ ...validation, ignoreBlanks: asFlag(value) }));
  },
};

export const dataValidationType: HostType<RangeRef> = {
  name: 'DataValidation',
  properties: {
    type: {
      get: (range) => {
        const validation = found(range);
        if (validation) return TYPES[validation.rule.kind];
        return isMixed(range.sheet, range.rect) ? 'Inconsistent' : 'None';
      },
    },
    rule,
    errorAlert,
    prompt,
    ignoreBlanks,
  },
  methods: {
    clear: ({ session, sheet, rect }) => {
      requireUnprotected(sheet);
      clearValidations(sheet, rect);
      session.book.touchSheet(sheet, 'validations');
    },
  },
};
