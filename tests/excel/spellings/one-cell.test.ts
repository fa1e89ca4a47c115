import fc from 'fast-check';
import { readExample } from '../../examples';
import { arbDossierForEmbedded } from '../../parity/dossier-for-embedded';
import { tryOneCellEdits } from './one-cell-law';

const MINUTE = 60_000;
/** A run of its own draws more: `EDITS=2000 npx jest tests/excel/spellings/one-cell`. */
const EDITS = Number(process.env['EDITS'] ?? 40);
const A_BOOK = 40;
const seed = Number(process.env['SEED'] ?? 20_261_130);

jest.setTimeout(EDITS * MINUTE);

it(`says the figures of the dossier that is read, or names the cell, on ${String(EDITS)} edits drawn from seed ${String(seed)}`, async () => {
  const books = Math.max(1, Math.ceil(EDITS / A_BOOK));
  const drawn = fc.sample(arbDossierForEmbedded, { numRuns: books, seed });
  const wrong: string[] = [];
  for (const [rank, dossier] of [readExample('centre-alsace'), ...drawn].slice(0, books).entries())
    wrong.push(...(await tryOneCellEdits(dossier, Math.min(A_BOOK, EDITS), seed + rank)));
  expect(wrong).toEqual([]);
});
