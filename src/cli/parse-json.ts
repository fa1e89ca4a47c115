/** Counted from 1, as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type JsonFault =
  /** The first thing that is no JSON: the engine's own message tells its place for some faults only. */
  | { readonly kind: 'syntax'; readonly place: TextPlace }
  /** The second member of one name in an object, of which `JSON.parse` would silently drop the first. */
  | { readonly kind: 'duplicate'; readonly path: string; readonly place: TextPlace };

export type ParsedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly JsonFault[] };

/** JSON that says each thing once (RFC 8259, and I-JSON for the names), or everything that keeps it from being that. */
export function parseJson(text: string): ParsedJson {
  const faults = findFaults(text);
  if (faults.length > 0) return { ok: false, faults };
  const value: unknown = JSON.parse(text);
  return { ok: true, value };
}

/** A mark, a text, or a number or word; RFC 8259. */
const TOKEN =
  /(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;
const SPACE = /[ \t\r\n]*/y;

/** What is open at a place of the text, and where one stands in it. */
type Open = { readonly kind: 'object'; readonly names: Set<string>; name: string } | { readonly kind: 'list'; index: number };

type State = 'value' | 'first item' | 'key' | 'first key' | 'colon' | 'after a value';

const VALUE: readonly string[] = ['{', '[', 'text', 'other'];

function findFaults(text: string): readonly JsonFault[] {
  const faults: JsonFault[] = [];
  const open: Open[] = [];
  let state: State = 'value';
  let offset = skip(SPACE, text, 0);
  for (;;) {
    const inside = open.at(-1);
    const token = kindOfToken(text, offset);
    if (token === null || !accepted(state, inside).includes(token)) {
      const isWhole = state === 'after a value' && inside === undefined && offset === text.length;
      return isWhole ? faults : [...faults, { kind: 'syntax', place: placeOf(text, offset) }];
    }
    const end = skip(TOKEN, text, offset);
    if (inside?.kind === 'object' && token === 'text' && (state === 'key' || state === 'first key')) {
      inside.name = String(JSON.parse(text.slice(offset, end)));
      if (inside.names.has(inside.name)) faults.push({ kind: 'duplicate', path: pathOf(open), place: placeOf(text, offset) });
      inside.names.add(inside.name);
    }
    if (inside?.kind === 'list' && token === ',') inside.index += 1;
    if (token === '{') open.push({ kind: 'object', names: new Set(), name: '' });
    if (token === '[') open.push({ kind: 'list', index: 0 });
    if (token === '}' || token === ']') open.pop();
    state = following(state, inside, token);
    offset = skip(SPACE, text, end);
  }
}

function accepted(state: State, inside: Open | undefined): readonly string[] {
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
      return inside ? [',', inside.kind === 'object' ? '}' : ']'] : [];
  }
}

function following(state: State, inside: Open | undefined, token: string): State {
  if (token === '{') return 'first key';
  if (token === '[') return 'first item';
  if (token === ':') return 'value';
  if (token === ',') return inside?.kind === 'object' ? 'key' : 'value';
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

/** `depenses[0].poste`, as faults of a dossier are told. */
function pathOf(open: readonly Open[]): string {
  return open
    .map((one) => (one.kind === 'list' ? `[${one.index}]` : `.${one.name}`))
    .join('')
    .replace(/^\./, '');
}

function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
