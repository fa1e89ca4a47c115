import { constants, createReadStream } from 'node:fs';
import { access, chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LIMITS } from '../host/limits';
import { parseJson } from './parse-json';
import { Refusal } from './refusal';
import { TEXTS } from './texts.fr';

/** @throws Refusal when there is no file to read, or more of it than one can be. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length > LIMITS.file) throw new Refusal([TEXTS.tooLong(path)]);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal([(READING_FAULTS.get(codeOf(error)) ?? TEXTS.unreadable)(path)]);
  }
}

const READING_FAULTS: ReadonlyMap<string, (path: string) => string> = new Map([
  ['ENOENT', TEXTS.absent],
  ['ENOTDIR', TEXTS.absent],
  ['EISDIR', TEXTS.directory],
  ['EACCES', TEXTS.forbidden],
  ['EPERM', TEXTS.forbidden],
]);

/** Whatever the file says, unchecked but for saying each thing once. @throws Refusal when it is no such JSON. */
export async function readJson(path: string): Promise<unknown> {
  const text = decode(await readBytes(path), path);
  if (text.trim() === '') throw new Refusal([TEXTS.empty(path)]);
  const read = parseJson(text);
  if (read.ok) return read.value;
  throw new Refusal(
    read.faults.map((fault) =>
      fault.kind === 'syntax'
        ? TEXTS.notJson(path, fault.place.line, fault.place.column)
        : TEXTS.duplicateKey(fault.path, fault.place.line, fault.place.column),
    ),
  );
}

/** Never with a character replaced: a name would be changed without a word. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal([TEXTS.notUtf8(path)]);
  }
}

/** Told before the work is done, together with the faults of the input. @param input a file that must not be written over */
export async function checkOutput(path: string, input: string | null): Promise<void> {
  const target = await statOrNull(path);
  if (target?.isDirectory()) throw new Refusal([TEXTS.directory(path)]);
  if (target && input !== null && (await isSameFile(path, input))) throw new Refusal([TEXTS.overwritesInput(path)]);
  const directory = dirname(path);
  if (!target && !(await statOrNull(directory))?.isDirectory()) throw new Refusal([TEXTS.noDirectory(path, directory)]);
  try {
    await access(target ? path : directory, constants.W_OK);
  } catch {
    throw new Refusal([TEXTS.unwritable(path)]);
  }
}

/** All or nothing: a file half written never takes the place of a good one. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const before = await statOrNull(path);
  // A pipe or a device is written to; renaming would put a file in its place.
  if (before && !before.isFile()) return refuseUnwritable(path, writeFile(path, bytes));
  const target = before ? await realpath(path) : path;
  // A name of its own: the target's may be as long as a name can be.
  const draft = join(dirname(target), `.budget-cpts-${String(process.pid)}.tmp`);
  try {
    await refuseUnwritable(path, replaceFile(draft, target, bytes, before?.mode));
  } catch (refusal) {
    await rm(draft, { force: true });
    throw refusal;
  }
}

/** Beside first, then renamed. */
async function replaceFile(draft: string, target: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  await writeFile(draft, bytes);
  if (mode !== undefined) await chmod(draft, mode);
  await rename(draft, target);
}

async function refuseUnwritable(path: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch {
    throw new Refusal([TEXTS.unwritable(path)]);
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([statOrNull(one), statOrNull(other)]);
  return a !== null && b !== null && a.ino === b.ino && a.dev === b.dev;
}

/** null when nothing is there, or nothing that we may look at. */
async function statOrNull(path: string) {
  return stat(path).catch(() => null);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
