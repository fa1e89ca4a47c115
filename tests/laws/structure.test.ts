import fc from 'fast-check';
import { shiftBook } from '../../src/host/calc/structure/shift-book';
import { cellKey } from '../../src/host/model/geometry';
import { SAISIES } from '../../src/plan/tables';
import type { Dossier } from '../../src/domain/dossier';
import type { EtatClasseur } from '../../src/excel/classeur';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { budgetOf, openExample, regenerate, tableOf } from '../excel/base-workbooks';
import { remove } from '../excel/gestures';
import { close, type OpenClasseur } from '../excel/open-classeur';

jest.setTimeout(300_000);

/** What people do to the structure of a workbook; `at` picks a column, a sheet, a table among those that are there. */
type Damage =
  | { readonly kind: 'column' | 'header' | 'retype' | 'dissolve'; readonly table: keyof typeof SAISIES; readonly at: number }
  | { readonly kind: 'sheet'; readonly at: number }
  | { readonly kind: 'resize'; readonly table: keyof typeof SAISIES; readonly rows: number };

const arbTable = fc.constantFrom<keyof typeof SAISIES>('depenses', 'ressources', 'indicateurs', 'mesures');
const arbDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constantFrom('column', 'header', 'retype', 'dissolve'), table: arbTable, at: fc.nat(60) }),
  fc.record({ kind: fc.constant('sheet' as const), at: fc.nat(40) }),
  fc.record({ kind: fc.constant('resize' as const), table: arbTable, rows: fc.integer({ min: -30, max: 60 }) }),
);

const RETYPED: readonly ((header: string) => string)[] = [
  (header) => header.toUpperCase(),
  (header) => `${header}\n`,
  (header) => ` ${header.normalize('NFD').replace(/\p{M}/gu, '')} `,
  (header) => header.replace(' ', '\n'),
];

function inject(opened: OpenClasseur, damage: Damage): void {
  const { book } = opened.host;
  if (damage.kind === 'sheet') {
    const sheet = book.data.sheets[damage.at % book.data.sheets.length];
    if (sheet && book.data.sheets.length > 1) remove(opened, sheet);
    return;
  }
  const name = SAISIES[damage.table].name;
  if (!book.data.tables.some((table) => table.name === name)) return;
  const table = tableOf(opened, name);
  const sheet = book.sheet(table.range.sheet);
  if (!sheet) return;
  if (damage.kind === 'resize') {
    table.range = { ...table.range, rows: Math.max(2, table.range.rows + damage.rows) };
    book.touch('tables');
    return;
  }
  if (damage.kind === 'dissolve') {
    book.data.tables = book.data.tables.filter((one) => one !== table);
    book.touch('tables');
    return;
  }
  const column = table.range.column + (damage.at % table.range.columns);
  const key = cellKey(table.range.row, column);
  const cell = sheet.cells.get(key);
  const title = typeof cell?.value === 'string' ? cell.value : '';
  if (damage.kind === 'column') shiftBook(book, sheet, { sheet: sheet.id, axis: 'column', kind: 'delete', at: column, count: 1 });
  else {
    const retype = damage.kind === 'header' ? () => 'Autre titre' : RETYPED[damage.at % RETYPED.length];
    book.setCell(sheet, key, { ...cell, value: retype?.(title) ?? title });
    book.touch('tables');
  }
}

/** The budget that a write would begin from. */
const dossierOf = (etat: EtatClasseur): Dossier | null =>
  etat.kind === 'budget' ? etat.dossier : etat.kind === 'illisible' ? (etat.sansFeuille ?? null) : null;

const isSentence = (message: string): boolean => /^\p{Lu}.*\.$/u.test(message);

const survives = async (damages: readonly Damage[]): Promise<void> => {
  const opened = await openExample('centre-alsace');
  try {
    for (const damage of damages) inject(opened, damage);
    await opened.host.settle();
    const etat = await opened.classeur.read();
    if (etat.kind === 'vierge') return;
    if (etat.kind === 'illisible') expect(etat.fautes.length > 0 && etat.fautes.every(({ message }) => isSentence(message))).toBe(true);
    const dossier = dossierOf(etat);
    if (!dossier) return;
    const { dossier: read, noms, manques = [] } = budgetOf(await regenerate(opened, dossier));
    expect([...wrongDossier(dossier, read), ...wrongNoms(dossier, noms), ...errorCells(opened.host.book), ...manques]).toEqual([]);
  } finally {
    await close(opened);
  }
};

describe('whatever people do to the structure', () => {
  it('is refused in words, or is put back: then every figure is right and no cell in error', async () => {
    await fc.assert(fc.asyncProperty(fc.array(arbDamage, { minLength: 1, maxLength: 2 }), survives), { numRuns: 12, endOnFailure: true });
  });
});
