import { UNPROTECTED } from '../model/create';
import type { Protection } from '../model/workbook';
import { accessDenied, invalidArgument, invalidOperation, NotImplemented } from '../protocol/host-error';
import type { HostType } from '../protocol/host-object';
import type { JsonRecord } from '../protocol/json';
import type { SheetRef } from './session';
import { asFlag } from './values';

type Option = Exclude<keyof Protection, 'enabled' | 'password'>;

const OPTIONS: readonly Option[] = ['allowFormatColumns', 'allowFormatRows', 'allowAutoFilter', 'allowSort'];
/** Options of Excel that only their refusal is known of here. */
const REFUSED_OPTIONS = [
  'allowFormatCells',
  'allowInsertColumns',
  'allowInsertRows',
  'allowInsertHyperlinks',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowPivotTables',
  'allowEditObjects',
  'allowEditScenarios',
];

function readOptions(options: JsonRecord): Pick<Protection, Option> {
  for (const [name, value] of Object.entries(options)) {
    const isKnown = OPTIONS.some((option) => option === name);
    if (isKnown || value === undefined || value === null) continue;
    if (name === 'selectionMode' ? value !== 'Normal' : value !== false) throw new NotImplemented(`WorksheetProtectionOptions.${name}`);
    if (name !== 'selectionMode' && !REFUSED_OPTIONS.includes(name)) throw invalidArgument();
  }
  const flag = (option: Option) => asFlag(options[option] ?? false);
  return {
    allowFormatColumns: flag('allowFormatColumns'),
    allowFormatRows: flag('allowFormatRows'),
    allowAutoFilter: flag('allowAutoFilter'),
    allowSort: flag('allowSort'),
  };
}

function wireOptions({ allowFormatColumns, allowFormatRows, allowAutoFilter, allowSort }: Protection): unknown {
  const others = Object.fromEntries(REFUSED_OPTIONS.map((option) => [option, false]));
  return { ...others, allowFormatColumns, allowFormatRows, allowAutoFilter, allowSort, selectionMode: 'Normal' };
}

/** Excel protects no sheet twice: the options of the first time would be lost without a word. */
function protect({ session, sheet }: SheetRef, options: JsonRecord, password: string | undefined): void {
  if (sheet.protection.enabled) throw invalidOperation('This operation is not permitted on a protected worksheet.');
  sheet.protection = { enabled: true, ...readOptions(options), ...(password !== undefined && password !== '' && { password }) };
  session.book.touchSheet(sheet, 'protection');
}

function unprotect({ session, sheet }: SheetRef, password: string | undefined): void {
  if (!sheet.protection.enabled) return;
  if ((sheet.protection.password ?? '') !== (password ?? '')) throw accessDenied();
  sheet.protection = UNPROTECTED;
  session.book.touchSheet(sheet, 'protection');
}

export const worksheetProtectionType: HostType<SheetRef> = {
  name: 'WorksheetProtection',
  isAlive: ({ session, sheet }) => session.isOpen(sheet),
  properties: {
    protected: { get: ({ sheet }) => sheet.protection.enabled },
    options: { get: ({ sheet }) => (sheet.protection.enabled ? wireOptions(sheet.protection) : null) },
  },
  methods: {
    protect: (ref, args) => {
      protect(ref, args.record(0), args.optionalText(1));
    },
    unprotect: (ref, args) => {
      unprotect(ref, args.optionalText(0));
    },
  },
};
