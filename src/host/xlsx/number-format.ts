/** Formats a file names by number instead of spelling them (ECMA-376 part 1, 18.8.30), as Office.js spells them in English. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const BUILT_IN_IDS: ReadonlyMap<string, number> = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

/** The first number free for formats of our own. */
const FIRST_CUSTOM_ID = 164;

/** Gives each format of a workbook its number. */
export class NumberFormatIds {
  private readonly custom: Map<string, number>;
  private next: number;

  /** `known`: numbers that a file gave already. */
  constructor(known: Iterable<readonly [code: string, id: number]> = []) {
    this.custom = new Map(known);
    this.next = Math.max(FIRST_CUSTOM_ID, ...[...this.custom.values()].map((id) => id + 1));
  }

  idOf(code: string): number {
    const known = this.custom.get(code) ?? BUILT_IN_IDS.get(code);
    if (known !== undefined) return known;
    const id = this.next;
    this.next += 1;
    this.custom.set(code, id);
    return id;
  }

  entries(): Iterable<readonly [code: string, id: number]> {
    return this.custom;
  }
}

export function formatCode(id: number, custom: ReadonlyMap<number, string>): string {
  return custom.get(id) ?? BUILT_IN[id] ?? 'General';
}

/** Whether numbers in this format are days: only those move when a file counts from 1904. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, '');
  return /[ymdhs]/i.test(bare) && !/^general$/i.test(bare);
}
