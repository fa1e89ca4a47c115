import { UnreadableFormula, type Expression, type Operator } from './expression';
import { formulaParts, type FormulaPart } from './formula-parts';

/** From the loosest to the tightest, as Excel reads them. */
const LEVELS: readonly (readonly Operator[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Reads a formula of the plan, without its `=`. @throws UnreadableFormula */
export function parseFormula(formula: string): Expression {
  const reader = new Reader(formula);
  const expression = reader.operations(0);
  if (!reader.isAtEnd) throw new UnreadableFormula(formula);
  return expression;
}

const END: FormulaPart = { kind: 'other', text: '' };

class Reader {
  private readonly parts: readonly FormulaPart[];
  private at = 0;

  constructor(private readonly formula: string) {
    this.parts = joinOperators(formulaParts(formula).filter(({ kind, text }) => kind === 'text' || text.trim() !== ''));
  }

  get isAtEnd(): boolean {
    return this.at >= this.parts.length;
  }

  operations(level: number): Expression {
    const operators: readonly string[] = LEVELS[level] ?? [];
    if (operators.length === 0) return this.signed();
    let left = this.operations(level + 1);
    for (let operator = operatorOf(this.next.text); operator && operators.includes(operator); operator = operatorOf(this.next.text)) {
      this.at += 1;
      left = { kind: 'operation', operator, left, right: this.operations(level + 1) };
    }
    return left;
  }

  private signed(): Expression {
    const { text } = this.next;
    if (text !== '-' && text !== '+') return this.operand();
    this.at += 1;
    return { kind: 'sign', operator: text, of: this.signed() };
  }

  private operand(): Expression {
    const { kind, text } = this.take();
    if (kind === 'text') return { kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') };
    if (kind === 'word') return this.word(text);
    if (kind === 'brackets') return column('', text);
    if (/^\d/.test(text)) return { kind: 'number', value: Number(text) };
    if (text !== '(') throw new UnreadableFormula(this.formula);
    const inside = this.operations(0);
    this.expect(')');
    return inside;
  }

  private word(word: string): Expression {
    if (this.next.text === '(') return { kind: 'call', name: word.toUpperCase(), args: this.args() };
    if (this.next.kind === 'brackets') return column(word, this.take().text);
    if (this.next.text !== ':') return { kind: 'word', word };
    this.at += 1;
    const to = this.take();
    if (to.kind !== 'word') throw new UnreadableFormula(this.formula);
    return { kind: 'range', from: word, to: to.text };
  }

  private args(): readonly Expression[] {
    this.expect('(');
    if (this.next.text === ')') {
      this.at += 1;
      return [];
    }
    const args = [this.operations(0)];
    while (this.next.text === ',') {
      this.at += 1;
      args.push(this.operations(0));
    }
    this.expect(')');
    return args;
  }

  private get next(): FormulaPart {
    return this.parts[this.at] ?? END;
  }

  private take(): FormulaPart {
    const part = this.next;
    this.at += 1;
    return part;
  }

  private expect(text: string): void {
    if (this.take().text !== text) throw new UnreadableFormula(this.formula);
  }
}

const TWO_CHARACTERS: readonly string[] = ['<>', '<=', '>='];

/** The tokenizer gives `<` and `>` one by one. */
function joinOperators(parts: readonly FormulaPart[]): readonly FormulaPart[] {
  const joined: FormulaPart[] = [];
  for (const part of parts) {
    const both = (joined.at(-1)?.text ?? '') + part.text;
    const isOne = part.kind === 'other' && TWO_CHARACTERS.includes(both);
    if (isOne) joined.pop();
    joined.push(isOne ? { kind: 'other', text: both } : part);
  }
  return joined;
}

const OPERATORS: readonly Operator[] = LEVELS.flat();
const operatorOf = (text: string): Operator | undefined => OPERATORS.find((operator) => operator === text);

const THIS_ROW = /^\[\[#This Row\],\[(.*)\]\]$/i;

function column(table: string, brackets: string): Expression {
  const ofThisRow = THIS_ROW.exec(brackets)?.[1];
  return { kind: 'column', table, header: ofThisRow ?? brackets.slice(1, -1), isThisRow: ofThisRow !== undefined };
}
