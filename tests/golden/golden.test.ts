import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getBareme } from '../../src/baremes';
import { computeBudget, computeNoms } from '../../src/domain/budget';
import { buildPlan } from '../../src/plan/build-plan';
import { EXAMPLES, readExample } from '../examples';
import { describePlan, type Chapter } from './describe-plan';

/**
 * The workbook of each example, as text. A golden says nothing of right or wrong: it shows what a change changes.
 * When one differs on purpose, run `GOLDEN=write npx jest tests/golden`, then read the difference that git shows, line by
 * line, before committing it.
 */
const WRITING = process.env['GOLDEN'] === 'write';
const MODEL = 'centre-alsace';

const fileOf = (example: string): string => join(__dirname, `${example}.txt`);

function chaptersOf(example: string): readonly Chapter[] {
  const dossier = readExample(example);
  const bareme = getBareme(dossier);
  const noms = Object.entries(computeNoms(computeBudget(dossier, bareme))).map(([nom, value]) => `${nom.padEnd(30)} ${value.toString()}`);
  return [...describePlan(buildPlan(dossier, bareme)), { title: 'Résultats attendus', lines: noms }];
}

/** One example is told whole; the others by the lines that are not in it. */
function describeExample(example: string): string {
  const chapters = chaptersOf(example);
  return toText(example === MODEL ? chapters : differences(chapters, chaptersOf(MODEL)));
}

function differences(chapters: readonly Chapter[], model: readonly Chapter[]): readonly Chapter[] {
  const known = new Map(model.map(({ title, lines }) => [title, lines]));
  const absent = model.filter(({ title }) => !chapters.some((chapter) => chapter.title === title));
  return [
    { title: `Ce qui n’est pas comme dans ${MODEL}.txt`, lines: absent.map(({ title }) => `${title} n’y est pas`) },
    ...chapters.map(({ title, lines }) => ({ title, lines: different(lines, known.get(title) ?? []) })),
  ].filter(({ lines }) => lines.length > 0);
}

/** What is here and not like that in the model, then the places of the model that are not here. */
function different(lines: readonly string[], model: readonly string[]): readonly string[] {
  const places = new Set(lines.map(placeOf));
  const gone = model.map(placeOf).filter((place) => !places.has(place));
  return [...lines.filter((line) => !model.includes(line)), ...(gone.length > 0 ? [`absent    ${gone.join(', ')}`] : [])];
}

const placeOf = (line: string): string => /^(?:(?:saisie|couleur)\s+)?\S+/.exec(line)?.[0] ?? '';

const toText = (chapters: readonly Chapter[]): string =>
  chapters.map(({ title, lines }) => [`═══ ${title}`, ...lines.map(visibleSpaces), ''].join('\n')).join('\n');

/** Spaces that no line breaks at look like the others: ⎵ is one, ␣ a narrow one. */
const visibleSpaces = (line: string): string => line.replaceAll('\u00a0', '⎵').replaceAll('\u202f', '␣');

describe('the workbook of each example', () => {
  it.each(EXAMPLES)('%s is as its golden shows it; meant otherwise? GOLDEN=write writes it, then read what git shows', (example) => {
    const text = describeExample(example);
    if (WRITING) writeFileSync(fileOf(example), text);
    expect(existsSync(fileOf(example)) ? readFileSync(fileOf(example), 'utf8') : 'no golden yet').toBe(text);
  });

  it('has no golden left of an example that went away', () => {
    expect(readdirSync(__dirname).filter((file) => file.endsWith('.txt'))).toEqual(EXAMPLES.map((example) => `${example}.txt`).sort());
  });
});
