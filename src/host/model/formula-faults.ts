import { formulaParts } from '../../formula-text/formula-parts';

/** The longest formula Excel takes. */
const LONGEST_FORMULA = 8192;

/** Whether Excel would refuse the text as a formula, as far as its outline tells; functions and names are not looked up. */
export function isRefusedFormula(formula: string): boolean {
  if (formula.length > LONGEST_FORMULA || formula.slice(1).trim() === '') return true;
  let depth = 0;
  let last = '';
  for (const part of formulaParts(formula.slice(1))) {
    if (part.kind === 'brackets' && !isClosed(part.text)) return true;
    if (part.kind === 'other') {
      // A French separator, or the opening quote of a text that never ends.
      if (part.text === ';' && !insideBraces(formula)) return true;
      if (part.text === '"' || part.text === "'") return true;
      if (part.text === '(') depth += 1;
      if (part.text === ')') depth -= 1;
      if (depth < 0) return true;
      if (isMissingOperand(last, part.text)) return true;
    }
    if (part.text.trim() !== '') last = part.text;
  }
  return depth !== 0 || /^[-+*/^&=<>,]$/.test(last);
}

function isClosed(brackets: string): boolean {
  return brackets.endsWith(']') && brackets.split('[').length === brackets.split(']').length;
}

/** Array constants separate their rows with semicolons. */
function insideBraces(formula: string): boolean {
  return formula.includes('{');
}

function isMissingOperand(before: string, mark: string): boolean {
  if (mark === ')') return /^[-+*/^&=<>]$/.test(before);
  return /^[*/^&]$/.test(mark) && /^[-+*/^&=<>(,]?$/.test(before);
}
