import fc from 'fast-check';
import { cellKey } from '../../../src/host/model/geometry';
import { formatRect } from '../../../src/host/model/a1';
import type { Book } from '../../../src/host/model/book';
import type { CellValue } from '../../../src/host/model/workbook';
import { INPUT } from '../../../src/plan/names';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES, type TableDefinition } from '../../../src/plan/tables';
import { stillEngine } from '../../host/open-workbook';
import { columnOf, namedCell, tableOf } from '../base-workbooks';
import { close, openClasseur, type OpenClasseur } from '../open-classeur';
import { copyBook } from '../picture';
import { openVoted } from '../registre/voted-workbook';
import { inShort } from './findings';

jest.setTimeout(600_000);

/** A workbook with all that one may have: evidence, a vote. */
let book: Book;
beforeAll(async () => {
  const opened = await openVoted('centre-alsace');
  await opened.classeur.generatePreuves(() => undefined);
  await close(opened);
  book = opened.host.book;
});
const open = (): OpenClasseur => openClasseur({ excelApi: '1.13', engine: stillEngine, book: copyBook(book) });

/** The headers under which people type. Measures name their indicator: what is typed in its place is wrong in all of them. */
function typedIn<Key extends string>({ name, keys, columns, isTyped }: TableDefinition<Key>) {
  return keys.filter((key) => isTyped(key) && key !== 'id').map((key) => ({ table: name, header: columns[key].header }));
}
const typed = [...typedIn(DEPENSES), ...typedIn(RESSOURCES), ...typedIn(INDICATEURS), ...typedIn(MESURES)];

type Spot = { readonly name: string } | { readonly table: string; readonly header: string; readonly row: number };

function put(opened: OpenClasseur, spot: Spot, value: CellValue): string {
  const place =
    'name' in spot
      ? namedCell(opened, spot.name)
      : {
          sheet: opened.host.book.sheet(tableOf(opened, spot.table).range.sheet),
          key: cellKey(tableOf(opened, spot.table).range.row + 1 + spot.row, columnOf(opened, spot.table, spot.header)),
        };
  const { sheet, key } = place;
  if (!sheet) throw new Error('A table without a sheet');
  const style = sheet.cells.get(key)?.style;
  opened.host.book.setCell(sheet, key, { value, ...(style && { style }) });
  const [row = 0, column = 0] = key.split(',').map(Number);
  return `${sheet.name}!${formatRect({ row, column, rows: 1, columns: 1 })}`;
}

const rowOf = (cellule: string | null): string => (cellule ?? '').replace(/![A-Z]+/, '!');

const spots = fc.oneof(
  fc.constantFrom(...Object.values(INPUT)).map((name): Spot => ({ name })),
  fc.constantFrom(...typed).map((one): Spot => ({ ...one, row: 0 })),
);
const values = fc.constantFrom<CellValue>('n’importe quoi', '', -5, 1e12, 0.123456789, true, '12,5 x', { error: '#N/A' });

it('names that cell and no other, whichever input is invalid and however', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(spots, values, async (spot, value) => {
      const opened = open();
      const cellule = put(opened, spot, value);
      const { anomalies } = await opened.classeur.audit();
      const causes = anomalies.filter(({ genre }) => genre !== 'chiffre-different');
      if (causes.length > 0) refused += 1;
      // A step has a threshold and a rate: the one makes the other wanted, on its line.
      const isElsewhere = (where: string | null): boolean => where !== cellule && !('row' in spot && rowOf(where) === rowOf(cellule));
      expect([spot, value, causes.filter((one) => isElsewhere(one.cellule)).map(inShort)]).toEqual([spot, value, []]);
      await close(opened);
    }),
    { numRuns: 25, seed: 20_261_130 },
  );
  expect(refused).toBeGreaterThan(10);
});

it('does not say that the sheets of evidence are gone when a measure is invalid', async () => {
  const opened = open();
  const cellule = put(opened, { table: 'Mesures', header: 'Valeur', row: 0 }, 'environ dix');
  const { anomalies } = await opened.classeur.audit();
  expect(anomalies.map(({ genre, cellule: where }) => [genre, where])).toEqual([['saisie-invalide', cellule]]);
  await close(opened);
});
