/** One stretch of a formula, told apart just enough to find references and faults: no grammar. */
export interface FormulaPart {
  readonly kind:
    /** `"…"` */
    | 'text'
    /** `Budget!`, `'Mode d''emploi'!`, and of another workbook `[1]Budget!` */
    | 'sheet'
    /** `A1`, `$B$2`, or a word: name, function, table */
    | 'word'
    /** `[…]` after a table, nested brackets included */
    | 'brackets'
    /** everything else: operators, numbers, parentheses */
    | 'other';
  readonly text: string;
}

const PART =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*!|[$\p{L}_\\][$\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[^]/gu;

export function formulaParts(formula: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  PART.lastIndex = 0;
  for (let match = PART.exec(formula); match; match = PART.exec(formula)) {
    const text = match[0];
    if (text === '[') {
      const end = closingBracket(formula, match.index);
      parts.push({ kind: 'brackets', text: formula.slice(match.index, end) });
      PART.lastIndex = end;
    } else parts.push({ kind: kindOf(text), text });
  }
  return parts;
}

function kindOf(text: string): FormulaPart['kind'] {
  if (text.startsWith('"') && text.length > 1) return 'text';
  if (text.endsWith('!') && text.length > 1) return 'sheet';
  return /^[$\p{L}_\\]/u.test(text) ? 'word' : 'other';
}

/** Just after the bracket that closes the one at `start`, or the end of the formula. A quote escapes the next character. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const mark = formula[index];
    if (mark === "'") index += 1;
    else if (mark === '[') depth += 1;
    else if (mark === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
}
