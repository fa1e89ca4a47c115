/** What a formula says, as a tree. */
export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A name or an address: who knows the workbook tells which. */
  | { readonly kind: 'word'; readonly word: string }
  /** `A1:B2` */
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  /** A column of a table, or its cell on the formula's own row. */
  | { readonly kind: 'column'; readonly table: string; readonly header: string; readonly isThisRow: boolean }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'sign'; readonly operator: '+' | '-'; readonly of: Expression };

export type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

/** A formula that this room cannot read: the plan writes none. */
export class UnreadableFormula extends Error {
  constructor(formula: string) {
    super(`Unreadable formula: ${formula}`);
    this.name = 'UnreadableFormula';
  }
}
