import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOM = join(__dirname, '..', '..', 'src', 'taskpane');

function textOf(extension: string): string {
  return readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .filter((file) => file !== 'aide.css')
    .map((file) => readFileSync(join(ROOM, file), 'utf8'))
    .join('\n');
}

const components = textOf('.tsx');
const rules = textOf('.css').replace(/\/\*.*?\*\//gs, '');
const styled = new Set([...rules.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name).filter((name) => name !== 'css'));
const used = new Set([...components.matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));

it('every class that a component wears has its rule', () => {
  expect([...used].filter((name) => !styled.has(name))).toEqual([]);
});

it('every rule is for a class that some component wears', () => {
  const composed = ['notice', 'etiquette'];
  const isWorn = (name: string): boolean =>
    new RegExp(`['"\`\\s]${name}['"\`\\s]`).test(components) || composed.some((prefix) => name.startsWith(`${prefix}-`));
  expect([...styled].filter((name) => !isWorn(name))).toEqual([]);
});
