import fc from 'fast-check';
import { getBareme } from '../../../src/baremes';
import { computeBudget, computeNoms } from '../../../src/domain/budget';
import type { Dossier } from '../../../src/domain/dossier';
import type { EtatClasseur } from '../../../src/excel/classeur';
import { listInputs } from '../../../src/excel/inputs';
import { queueSnapshot } from '../../../src/excel/snapshot';
import { runExcel } from '../../../src/excel/run';
import { buildPlan } from '../../../src/plan/build-plan';
import { placeA1 } from '../../../src/plan/refs';
import { close, openClasseur } from '../open-classeur';
import { copyBook } from '../picture';
import { leave, oneCellEdit, type OneCell } from './one-cell';

/**
 * What is wrong when one input of the workbook of a dossier holds something else: either the published figures are those of the
 * dossier that is read, or a fault names a cell; and once the workbook is written again, they are, or a fault names the cell still.
 * Gives one line a broken promise.
 */
export async function tryOneCellEdits(dossier: Dossier, edits: number, seed: number): Promise<readonly string[]> {
  const made = openClasseur();
  await made.classeur.generate(dossier, () => undefined);
  const inputs = await runExcel(async (context) => {
    const take = queueSnapshot(context, 'inputs');
    await context.sync();
    return listInputs(take(), buildPlan(dossier, getBareme(dossier)));
  });
  const book = copyBook(made.host.book);
  await close(made);
  const drawn = fc.sample(oneCellEdit(inputs), { numRuns: edits, seed });
  const wrong: string[] = [];
  let opened = openClasseur({ book: copyBook(book) });
  for (const edit of drawn) {
    const takeBack = leave(opened, edit);
    const etat = await opened.classeur.read();
    wrong.push(...brokenPromises(etat, edit).map((promise) => describe(edit, promise)));
    if (etat.kind === 'budget' && etat.ecarts.length > 0) {
      const after = await opened.classeur.generate(etat.dossier, () => undefined);
      wrong.push(...brokenPromises(after, edit).map((promise) => describe(edit, `written again: ${promise}`)));
      await close(opened);
      opened = openClasseur({ book: copyBook(book) });
    } else takeBack();
  }
  await close(opened);
  return wrong;
}

function brokenPromises(etat: EtatClasseur, { input: { title, row, column } }: OneCell): readonly string[] {
  const cellule = placeA1({ title, row, column });
  if (etat.kind === 'vierge') return ['the workbook reads as empty'];
  if (etat.kind === 'illisible') return etat.fautes.some((faute) => faute.cellule !== null) ? [] : ['no fault names a cell'];
  if (etat.ecarts.length > 0) {
    const named = etat.ecarts.map((ecart) => ecart.cellule);
    return named.includes(cellule) ? [] : [`${named.join(', ')} instead of ${cellule}`];
  }
  const exact = computeNoms(computeBudget(etat.dossier, getBareme(etat.dossier)));
  return Object.entries(exact).flatMap(([nom, value]) =>
    typeof etat.noms[nom] === 'number' && Math.abs(etat.noms[nom] - Number(value)) < 0.001
      ? []
      : [`${nom} is ${String(etat.noms[nom])}, not ${String(value)}`],
  );
}

const describe = ({ input: { title, row, column }, cell }: OneCell, promise: string): string =>
  `${placeA1({ title, row, column })} ← ${JSON.stringify(cell)}: ${promise}`;
