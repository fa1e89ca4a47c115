import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dossierToJson } from '../domain/dossier-json';
import type { Dossier } from '../domain/dossier';
import type { Faute } from '../domain/faute';
import { mergeDossier } from '../domain/merge-dossier';
import { parseDossier, type ResultatDossier } from '../domain/parse-dossier';
import type { EtatClasseur } from '../excel/classeur';
import { XlsxError } from '../host/xlsx';
import { describeFaute } from '../texts/faults.fr';
import { openWorkbook, type OpenWorkbook } from './open-workbook';
import { TEXTS, USAGE } from './texts.fr';

/** Bad input: its lines go to stderr, the exit code is 2 and nothing is written. */
class Refusal extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

type Budget = Extract<EtatClasseur, { kind: 'budget' }>;

async function generer(input: string, output: string): Promise<void> {
  const dossier = accept(parseDossier(await readJson(input)));
  const workbook = await openWorkbook(null);
  await write(workbook, dossier, output);
}

async function regenerer(input: string, output: string, patch: string | null): Promise<void> {
  const changes = patch === null ? {} : await readJson(patch);
  const workbook = await openFile(input);
  const { dossier } = await readBudget(workbook, input);
  await write(workbook, accept(mergeDossier(dossier, changes)), output);
}

async function lire(input: string): Promise<void> {
  const { dossier, noms, controles } = await readBudget(await openFile(input), input);
  process.stdout.write(`${JSON.stringify({ dossier: dossierToJson(dossier), noms, controles }, null, 2)}\n`);
}

async function write(workbook: OpenWorkbook, dossier: Dossier, output: string): Promise<void> {
  const etat = await workbook.classeur.generate(dossier, () => undefined);
  if (etat.kind !== 'budget') throw new Error(`The workbook just generated reads as « ${etat.kind} »`);
  const bytes = await workbook.save();
  // Beside first, then renamed: a file that is half written never takes the place of a good one.
  const draft = `${output}.${String(process.pid)}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, output);
  } catch {
    await rm(draft, { force: true });
    throw new Refusal([TEXTS.unwritable(output)]);
  }
}

async function openFile(path: string): Promise<OpenWorkbook> {
  const bytes = await readBytes(path);
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    if (error instanceof XlsxError) throw new Refusal([TEXTS.xlsx[error.code](path)]);
    throw error;
  }
}

async function readBudget({ classeur }: OpenWorkbook, path: string): Promise<Budget> {
  const etat = await classeur.read();
  if (etat.kind === 'vierge') throw new Refusal([TEXTS.notOurs(path)]);
  if (etat.kind === 'illisible') throw new Refusal(etat.fautes.map(({ cellule, chemin, message }) => `${cellule ?? chemin} : ${message}`));
  return etat;
}

function accept(result: ResultatDossier): Dossier {
  if (!result.ok) throw new Refusal(result.fautes.map(describeLine));
  return result.dossier;
}

const describeLine = (faute: Faute): string => `${faute.chemin === '' ? 'dossier' : faute.chemin} : ${describeFaute(faute)}`;

async function readBytes(path: string): Promise<Uint8Array> {
  return await readFile(path).catch(() => {
    throw new Refusal([TEXTS.unreadable(path)]);
  });
}

async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new Refusal([TEXTS.notJson(path)]);
  }
}

async function run(args: readonly string[]): Promise<void> {
  const [command, input, output, option, patch, ...rest] = args;
  if (command === 'generer' && input && output && option === undefined) return generer(input, output);
  if (command === 'regenerer' && input && output && rest.length === 0) {
    if (option === undefined) return regenerer(input, output, null);
    if (option === '--dossier' && patch) return regenerer(input, output, patch);
  }
  if (command === 'lire' && input && output === undefined) return lire(input);
  throw new Refusal([USAGE]);
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof Refusal) {
      process.stderr.write(`${error.lines.join('\n')}\n`);
      process.exit(2);
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
