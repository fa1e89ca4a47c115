import { execFileSync } from 'node:child_process';
import { chmodSync, createReadStream, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { checkOutput, readJson, writeOutput } from '../../src/cli/files';
import { Refusal, together } from '../../src/cli/refusal';
import { scratchFolder } from './command-line';

const { path, put, names } = scratchFolder();
const BYTES = new TextEncoder().encode('neuf');

/** What the refusal says of the file, French spaces made plain. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`Not refused: ${String(error)}`);
  return error.lines
    .join('\n')
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll(path('/'), '');
}

describe('a dossier is read', () => {
  it('with or without a byte order mark, accents kept', async () => {
    expect(await readJson(put('sans.json', '{"nom":"Sélestat"}'))).toEqual({ nom: 'Sélestat' });
    expect(await readJson(put('avec.json', '\uFEFF{"nom":"Sélestat"}'))).toEqual({ nom: 'Sélestat' });
  });

  it.each([
    ['vide.json', '', 'vide.json : Ce fichier est vide ; un dossier JSON est attendu (voir examples/).'],
    ['blanc.json', ' \n', 'blanc.json : Ce fichier est vide ; un dossier JSON est attendu (voir examples/).'],
    [
      'coupe.json',
      '{\n  "version": 1,\n  "cpts": {',
      'coupe.json : Ce fichier n’est pas du JSON correct : voir ligne 3, colonne 12. Un dossier JSON est attendu (voir examples/).',
    ],
    [
      'latin1.json',
      Buffer.from('{"nom":"Sélestat"}', 'latin1'),
      'latin1.json : Ce fichier n’est pas du texte en UTF-8 ; un dossier JSON est attendu dans cet encodage.',
    ],
    [
      'utf16.json',
      Buffer.from('\uFEFF{"nom":"a"}', 'utf16le'),
      'utf16.json : Ce fichier n’est pas du texte en UTF-8 ; un dossier JSON est attendu dans cet encodage.',
    ],
  ])('%s is refused', async (name, content, line) => {
    expect(await refusal(readJson(put(name, content)))).toBe(line);
  });

  it('only from a file', async () => {
    expect(await refusal(readJson(path('absent.json')))).toBe('absent.json : Ce fichier n’existe pas.');
    expect(await refusal(readJson(path('sans.json/dedans.json')))).toBe('sans.json/dedans.json : Ce fichier n’existe pas.');
    expect(await refusal(readJson(path('/')))).toBe(' : C’est un répertoire ; un fichier est attendu.');
  });
});

describe('an output', () => {
  it('must have a directory that exists, and be no directory', async () => {
    expect(await refusal(checkOutput(path('nulle/part/s.xlsx'), null))).toBe(
      'nulle/part/s.xlsx : Le répertoire « nulle/part » n’existe pas ; créez-le d’abord.',
    );
    expect(await refusal(checkOutput(path('/'), null))).toBe(' : C’est un répertoire ; un fichier est attendu.');
    await expect(checkOutput(path('s.xlsx'), null)).resolves.toBeUndefined();
  });

  it('is never the dossier it is made from, by whatever name', async () => {
    const dossier = put('dossier.json', '{}');
    symlinkSync(dossier, path('autre-nom.xlsx'));
    const line = 'Ce fichier est le dossier JSON lui-même ; donnez un autre nom au classeur.';
    expect(await refusal(checkOutput(dossier, dossier))).toBe(`dossier.json : ${line}`);
    expect(await refusal(checkOutput(path('autre-nom.xlsx'), dossier))).toBe(`autre-nom.xlsx : ${line}`);
  });

  it('replaces a file whole, and keeps who may read it', async () => {
    const file = put('budget.xlsx', 'ancien');
    chmodSync(file, 0o640);
    await writeOutput(file, BYTES);
    expect(readFileSync(file, 'utf8')).toBe('neuf');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('follows a link to the file it stands for', async () => {
    const file = put('vrai.xlsx', 'ancien');
    symlinkSync(file, path('lien.xlsx'));
    await writeOutput(path('lien.xlsx'), BYTES);
    expect(lstatSync(path('lien.xlsx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('neuf');
  });

  it('that is a pipe is written to, and stays a pipe', async () => {
    execFileSync('/usr/bin/env', ['mkfifo', path('tube')]);
    const read = together([readPipe(path('tube')), writeOutput(path('tube'), BYTES)]);
    expect((await read)[0]).toBe('neuf');
    expect(lstatSync(path('tube')).isFIFO()).toBe(true);
  });

  it('may have as long a name as can be', async () => {
    await writeOutput(path(`${'x'.repeat(250)}.xlsx`), BYTES);
    expect(readFileSync(path(`${'x'.repeat(250)}.xlsx`), 'utf8')).toBe('neuf');
  });

  it('that cannot be written leaves nothing beside it', async () => {
    const before = names();
    expect(await refusal(writeOutput(path('nulle/part/s.xlsx'), BYTES))).toBe(
      'nulle/part/s.xlsx : Ce fichier ne peut pas être écrit ; vérifiez vos droits et la place disponible.',
    );
    expect(names()).toEqual(before);
  });
});

describe('together', () => {
  it('gives what each gives, or the faults of all, in their order', async () => {
    const no = (line: string, milliseconds: number): Promise<never> =>
      new Promise((_resolve, reject) => {
        setTimeout(() => {
          reject(new Refusal([line]));
        }, milliseconds);
      });
    expect(await together([Promise.resolve(1), 'deux'])).toEqual([1, 'deux']);
    expect(await refusal(together([no('lent', 20), 3, no('rapide', 1)]))).toBe('lent\nrapide');
  });

  it('does not take a bug for a fault', async () => {
    const bug = new TypeError('bug');
    await expect(together([Promise.reject(new Refusal(['faute'])), Promise.reject(bug)])).rejects.toBe(bug);
  });
});

function readPipe(pipe: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: string[] = [];
    createReadStream(pipe, 'utf8')
      .on('data', (piece) => pieces.push(String(piece)))
      .on('error', reject)
      .on('end', () => {
        resolve(pieces.join(''));
      });
  });
}
