import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { getBareme } from '../../src/baremes';
import { computeBudget, computeNoms } from '../../src/domain/budget';
import type { Dossier } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { RESULT_NAMES } from '../../src/excel/snapshot';
import { Book } from '../../src/host/model/book';
import { cellKey } from '../../src/host/model/geometry';
import type { Workbook } from '../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { CONTROLES, VOTE } from '../../src/plan/names';
import { EXAMPLES, readExample } from '../examples';
import { validateOpenXml } from '../host/xlsx/open-xml-validator';
import { arbDossier } from '../laws/dossier-arbitrary';
import { nameValue, recalculate, type OfficeLocale, type Recalculated } from '../libreoffice';
import { wrongNoms } from './agreement';
import { differentCells } from './different-cells';
import { arbDossierForEmbedded } from './dossier-for-embedded';
import { generateFile, regenerateFile, voteFile, type GeneratedFile } from './generate-file';

const SEED = 202611;
const MINUTES = 60_000;
/** One formula is made wrong on purpose under this name: the comparison must see it. */
const TAMPERED = 'Dep_Fonctionnement';
const LOCALES: readonly OfficeLocale[] = ['en-US', 'fr-FR'];

const drawn = fc.sample(arbDossierForEmbedded, { seed: SEED, numRuns: 25 });
/** Name of the file → its dossier. */
const DOSSIERS: ReadonlyMap<string, Dossier> = new Map([
  ...EXAMPLES.map((name) => [name, readExample(name)] as const),
  ...drawn.map((dossier, index) => [`tirage-${index + 1}`, dossier] as const),
]);
const NAMES = [...DOSSIERS.keys()];
/** The files that LibreOffice also saves. */
const SAVED_AGAIN = ['centre-alsace', 'taille-4', 'tirage-8', 'tirage-16', 'tirage-24'];

/** The embedded engine takes this text for an error (tests/host/calc/limits.test.ts): such dossiers are LibreOffice's alone. */
const WITH_ERROR_TEXTS = fc
  .sample(arbDossier(), { seed: SEED, numRuns: 60 })
  .filter((dossier) => JSON.stringify(dossierToJson(dossier)).includes('"#N/A"'))
  .slice(0, 2);

const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-'));
const generated = new Map<string, GeneratedFile>();
const invalid = new Map<string, readonly string[]>();
const recalculated = new Map<OfficeLocale, ReadonlyMap<string, Recalculated>>();
let voted: Workbook | null = null;
const fileOf = (name: string): string => join(folder, `${name}.xlsx`);
const copyOf = (name: string): string => join(folder, `${name}-again.xlsx`);

beforeAll(async () => {
  // The validator is a program of its own: it reads one file while the next is being generated.
  let validating = Promise.resolve();
  for (const [name, dossier] of DOSSIERS) {
    generated.set(name, await generateFile(dossier, fileOf(name)));
    validating = validating.then(async () => void invalid.set(name, await validateOpenXml(fileOf(name))));
  }
  for (const [index, dossier] of WITH_ERROR_TEXTS.entries()) await generateFile(dossier, fileOf(`erreurs-${index}`));
  await tamper(fileOf(NAMES[0] ?? ''), fileOf('faux'));
  voted = await voteFile(readExample('centre-alsace'), fileOf('vote'));
  invalid.set('vote', await validateOpenXml(fileOf('vote')));

  const files = [...NAMES, ...WITH_ERROR_TEXTS.map((_, index) => `erreurs-${index}`), 'faux', 'vote'].map(fileOf);
  const copies = new Map(SAVED_AGAIN.map((name) => [fileOf(name), copyOf(name)]));
  const [english, french] = await Promise.all([recalculate(files, 'en-US'), recalculate(files, 'fr-FR', copies), validating]);
  recalculated.set('en-US', english).set('fr-FR', french);
}, 10 * MINUTES);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The same workbook with a cent more in one formula, beside it the result of the right one. */
async function tamper(from: string, to: string): Promise<void> {
  const book = new Book(await openXlsx(readFileSync(from)));
  const range = book.data.names.find(({ name }) => name === TAMPERED)?.range;
  const sheet = range ? book.sheet(range.sheet) : undefined;
  const key = range ? cellKey(range.row, range.column) : '';
  const cell = sheet?.cells.get(key);
  if (!sheet || cell?.formula === undefined) throw new Error(`${TAMPERED} is no formula`);
  book.setCell(sheet, key, { ...cell, formula: `${cell.formula}+0.01` });
  writeFileSync(to, await saveXlsx(book));
}

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing was made of ${String(key)}`);
  return value;
}

const inOffice = (name: string, locale: OfficeLocale): Recalculated => found(found(recalculated, locale), fileOf(name));

/** Each published name, as LibreOffice computes it, against the decimal engine. */
function wrongInOffice(dossier: Dossier, results: Recalculated): readonly string[] {
  return wrongNoms(dossier, Object.fromEntries(RESULT_NAMES.map((name) => [name, nameValue(results, name)])));
}

describe.each(NAMES)('%s', (name) => {
  const dossier = found(DOSSIERS, name);

  it('is what the decimal engine says', () => {
    expect(found(generated, name).wrong).toEqual([]);
  });

  it('has nothing for Excel to repair', () => {
    expect(found(invalid, name)).toEqual([]);
  });

  it.each(LOCALES)('holds the results that LibreOffice computes, in %s', (locale) => {
    const results = inOffice(name, locale);
    expect([...wrongInOffice(dossier, results), ...differentCells(found(generated, name).stored, results)]).toEqual([]);
  });
});

describe.each(SAVED_AGAIN)('%s, saved by LibreOffice', (name) => {
  it('is read as the same dossier and brought up to date', async () => {
    const file = join(folder, `${name}-regenere.xlsx`);
    expect((await regenerateFile(found(DOSSIERS, name), copyOf(name), file)).wrong).toEqual([]);
    expect(await validateOpenXml(file)).toEqual([]);
  }, 180_000);
});

describe('a budget that was voted, then changed', () => {
  it('has nothing for Excel to repair', () => {
    expect(found(invalid, 'vote')).toEqual([]);
  });

  it.each(LOCALES)('shows the differences that LibreOffice computes, in %s', (locale) => {
    const results = inOffice('vote', locale);
    if (!voted) throw new Error('Nothing was voted');
    expect(differentCells(voted, results)).toEqual([]);
    expect(Number(nameValue(results, VOTE.changements))).toBeGreaterThan(5);
  });
});

it.each(LOCALES)('computes texts that read as errors, in %s', (locale) => {
  expect(WITH_ERROR_TEXTS).toHaveLength(2);
  WITH_ERROR_TEXTS.forEach((dossier, index) => {
    const results = inOffice(`erreurs-${index}`, locale);
    expect([...wrongInOffice(dossier, results), ...results.errors]).toEqual([]);
  });
});

it.each(NAMES.slice(0, 1))('compares every name of the contract', (name) => {
  const dossier = found(DOSSIERS, name);
  const compared = Object.keys(computeNoms(computeBudget(dossier, getBareme(dossier))));
  expect([...compared, CONTROLES.ok].sort()).toEqual([...RESULT_NAMES].sort());
});

it.each(LOCALES)('sees one cent in one cell, in %s', (locale) => {
  const { stored } = found(generated, NAMES[0] ?? '');
  const wrong = differentCells(stored, inOffice('faux', locale));
  expect(wrong).toContainEqual(expect.stringMatching(/^Budget global!F\d+ is /));
});
