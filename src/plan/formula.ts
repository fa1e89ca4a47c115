import { refText, type Ref } from './refs';

/** A native formula, and what it refers to so that the linter can follow it. */
export interface Formula {
  readonly kind: 'formula';
  /** English, without the leading `=`. */
  readonly text: string;
  readonly refs: readonly Ref[];
}

/** A string is a quoted text, never a piece of formula. */
export type Hole = Ref | Formula | string;

/**
 * Writes a formula as it reads in Excel: formula`SUMIFS(${Depenses.montant}, ${Depenses.section}, ${label})`.
 * The holes take only typed things, so nothing is concatenated by hand.
 */
export function formula(pieces: TemplateStringsArray, ...holes: readonly Hole[]): Formula {
  const refs: Ref[] = [];
  const text = pieces.reduce((before, piece, index) => {
    const hole = holes[index];
    return before + piece + (hole === undefined ? '' : holeText(hole, refs));
  }, '');
  return { kind: 'formula', text, refs };
}

/** `a+b+c` for a list whose length the sheet decides. */
export function joined(separator: '+' | ',' | '*', items: readonly Hole[]): Formula {
  const refs: Ref[] = [];
  return { kind: 'formula', text: items.map((item) => holeText(item, refs)).join(separator), refs };
}

function holeText(hole: Hole, refs: Ref[]): string {
  if (typeof hole === 'string') return `"${hole.replaceAll('"', '""')}"`;
  if (hole.kind === 'formula') {
    refs.push(...hole.refs);
    return hole.text;
  }
  refs.push(hole);
  return refText(hole);
}
