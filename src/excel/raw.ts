import type { CellPlan, Content } from '../plan/model';
import { fromSerial, toSerial } from '../domain/calendrier';

/** What a cell holds, as Office.js gives it; an empty cell is `''`. */
export type RawValue = string | number | boolean;

export function rawValue(value: unknown): RawValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

export const toRaw = (values: readonly (readonly unknown[])[]): readonly (readonly RawValue[])[] => values.map((row) => row.map(rawValue));

export const isBlank = (value: RawValue): boolean => typeof value === 'string' && value.trim() === '';

/** Whether the cell says already what the dossier wants it to say; then it is left alone, formula and all. */
export function saysAlready(value: RawValue, { content, style }: Pick<CellPlan, 'content' | 'style'>): boolean {
  switch (content.kind) {
    case 'empty':
      return isBlank(value);
    case 'text':
      return style === 'inputChoice' ? sameInFormulas(value, content.text) : String(value).trim() === content.text;
    case 'number':
      return typeof value === 'number' && content.value.equals(fifteenDigits(value));
    case 'date':
      return value === toSerial(content.date);
    case 'formula':
      return false;
  }
}

/** Whether a formula takes one for the other: no program makes a difference between capitals and small letters, all do of the rest. */
export const sameInFormulas = (value: RawValue, text: string): boolean =>
  typeof value === 'string' && value.toLowerCase() === text.toLowerCase();

/** Excel keeps fifteen digits; what is beyond is the noise of binary fractions. */
export const fifteenDigits = (value: number): string => String(Number(value.toPrecision(15)));

/** The day that a cell holds; anything else is left for the validator to refuse by what it says. */
export const dateOf = (value: RawValue): unknown => (typeof value === 'number' ? (fromSerial(value) ?? value) : value);

/** What to hand to `range.formulas` so that it becomes this content and nothing else. */
export function toCellInput(content: Content): string | number {
  switch (content.kind) {
    case 'empty':
      return '';
    case 'text':
      // An apostrophe tells Excel that what follows is text; it is no part of the value.
      return /^[=+\-@']/.test(content.text) ? `'${content.text}` : content.text;
    case 'number':
      return content.value.toNumber();
    case 'date':
      return toSerial(content.date);
    case 'formula':
      return `=${content.text}`;
  }
}
