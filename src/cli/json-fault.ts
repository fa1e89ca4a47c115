/** Where a text stops being JSON, counted from 1 as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A mark, a text, or a number or word; RFC 8259. */
const TOKEN =
  /(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;
const SPACE = /[ \t\r\n]*/y;

type Inside = 'object' | 'list' | 'nothing';
type State = 'value' | 'first item' | 'key' | 'first key' | 'colon' | 'after a value';

const VALUE: readonly string[] = ['{', '[', 'text', 'other'];

/** The place of the first thing that is no JSON: the engine's own message tells it for some faults only. */
export function findJsonFault(text: string): TextPlace {
  const open: Inside[] = [];
  let state: State = 'value';
  let offset = skip(SPACE, text, 0);
  for (;;) {
    const inside = open.at(-1) ?? 'nothing';
    const token = kindOfToken(text, offset);
    if (token === null || !accepted(state, inside).includes(token)) return placeOf(text, offset);
    if (token === '{' || token === '[') open.push(token === '{' ? 'object' : 'list');
    if (token === '}' || token === ']') open.pop();
    state = following(state, inside, token);
    offset = skip(SPACE, text, skip(TOKEN, text, offset));
  }
}

function accepted(state: State, inside: Inside): readonly string[] {
  switch (state) {
    case 'value':
      return VALUE;
    case 'first item':
      return [...VALUE, ']'];
    case 'key':
      return ['text'];
    case 'first key':
      return ['text', '}'];
    case 'colon':
      return [':'];
    case 'after a value':
      return inside === 'nothing' ? [] : [',', inside === 'object' ? '}' : ']'];
  }
}

function following(state: State, inside: Inside, token: string): State {
  if (token === '{') return 'first key';
  if (token === '[') return 'first item';
  if (token === ':') return 'value';
  if (token === ',') return inside === 'object' ? 'key' : 'value';
  return state === 'key' || (state === 'first key' && token === 'text') ? 'colon' : 'after a value';
}

function kindOfToken(text: string, offset: number): string | null {
  TOKEN.lastIndex = offset;
  const found = TOKEN.exec(text);
  return found && (found[1] ?? (found[2] === undefined ? 'other' : 'text'));
}

/** The offset after what the pattern finds there. */
function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
}

function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
