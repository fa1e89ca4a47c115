import fc from 'fast-check';
import { Decimal } from '../../../src/domain/money';
import type { Depense, Ressource } from '../../../src/domain/dossier';
import { createClasseur } from '../../../src/excel';
import type { Classeur } from '../../../src/excel/classeur';
import { CONTROLES } from '../../../src/plan/names';
import { FIGES, VOTES } from '../../../src/plan/tables';
import { Book } from '../../../src/host/model/book';
import { cellKey } from '../../../src/host/model/geometry';
import type { CellValue } from '../../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { stillEngine } from '../../host/open-workbook';
import { budgetOf, columnOf, namedCell, openExample, patched, sheetOf, tableOf } from '../base-workbooks';
import { inShort } from '../audit/findings';
import { deleteRows, remove } from '../gestures';
import { close, openClasseur, type OpenClasseur } from '../open-classeur';
import { asPerson, openVoted, RETIRE, SOUMIS, VOTE, voteBudget } from './voted-workbook';

jest.setTimeout(300_000);

const EXAMPLE = 'centre-alsace';

const depense = (libelle: string, quantite: number): Depense => ({
  section: 'fonctionnement',
  poste: 'moyens',
  fiche: '',
  libelle,
  profession: '',
  quantite: new Decimal(quantite),
  unite: '',
  coutUnitaire: new Decimal(10),
  realise: new Decimal(0),
});
const ressource = (libelle: string): Ressource => ({
  section: 'prevention',
  libelle,
  financeur: 'Ville',
  montant: new Decimal(500),
  statut: 'demandee',
});

/** What the add-in does to a workbook whose budget was voted. */
const ACTIONS: Readonly<Record<string, (classeur: Classeur) => Promise<unknown>>> = {
  'adds an expense': (classeur) => classeur.addDepense(depense('Une ligne de plus', 3)),
  'adds a resource': (classeur) => classeur.addRessource(ressource('Une aide')),
  'changes the parameters': async (classeur) => {
    const { dossier } = budgetOf(await classeur.read());
    return classeur.updateParametres(
      patched(dossier, { cpts: { population: 39_000 }, missions: { qualite: { debut: '2024-01-01' } } }),
      () => undefined,
    );
  },
  'writes the workbook anew without half of its lines': async (classeur) => {
    const { dossier } = budgetOf(await classeur.read());
    return classeur.generate(
      { ...dossier, depenses: dossier.depenses.slice(5), missions: {}, indicateurs: [], mesures: [] },
      () => undefined,
    );
  },
  'records measures': async (classeur) => {
    const { dossier } = budgetOf(await classeur.read());
    const [indicateur] = dossier.indicateurs;
    if (!indicateur) return undefined;
    return classeur.addMesures([
      { indicateur: indicateur.id, date: VOTE.date, valeur: new Decimal(9), source: '', piece: '', commentaire: '' },
    ]);
  },
  'makes the sheets of evidence': (classeur) => classeur.generatePreuves(() => undefined),
  'votes again': (classeur) => voteBudget(classeur, VOTE.date),
  'repairs what it finds': async (classeur) => {
    const { anomalies } = await classeur.audit();
    return classeur.repair(anomalies);
  },
};

/** Row by row, what the first copy and its acts hold: contents and formulas. */
function firstVote(opened: OpenClasseur): readonly (readonly [string, CellValue | undefined])[] {
  const rowsOf = (
    table: 'Figes' | 'Votes',
    id: 'budgets-votes' | 'votes',
    rows: number,
  ): readonly (readonly [string, CellValue | undefined])[] => {
    const { range } = tableOf(opened, table);
    const sheet = sheetOf(opened, id);
    return Array.from({ length: rows * range.columns }, (_cell, index) => {
      const key = cellKey(range.row + 1 + Math.floor(index / range.columns), range.column + (index % range.columns));
      const cell = sheet.cells.get(key);
      return [`${table} ${key}`, cell?.formula ?? cell?.value] as const;
    });
  };
  return [...rowsOf('Figes', 'budgets-votes', lines), ...rowsOf('Votes', 'votes', 2)];
}

let lines = 0;
beforeAll(async () => {
  const opened = await openVoted(EXAMPLE);
  lines = tableOf(opened, 'Figes').range.rows - 1;
  await close(opened);
});

it('is left as it is by anything that the add-in does later, saved and opened again in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(Object.keys(ACTIONS), { minLength: 3, maxLength: 4 }), async (names) => {
      let opened = await openVoted(EXAMPLE);
      const before = firstVote(opened);
      expect(before.length).toBeGreaterThan(1000);
      for (const name of names) {
        await ACTIONS[name]?.(opened.classeur);
        expect([name, firstVote(opened)]).toEqual([name, before]);
        const bytes = await saveXlsx(opened.host.book);
        await close(opened);
        const again = openClasseur({ excelApi: '1.13', book: new Book(await openXlsx(bytes)) });
        opened = { ...again, classeur: createClasseur(asPerson('Léa Kieffer')) };
      }
      expect(firstVote(opened)).toEqual(before);
      const { anomalies } = await opened.classeur.audit();
      expect(anomalies.filter(({ genre }) => genre === 'copie-modifiee' || genre === 'registre-modifie')).toEqual([]);
      await close(opened);
    }),
    { numRuns: 6, seed: 20_261_122 },
  );
});

/** Types over a cell of a table as somebody does who took the protection away. */
function tamper(opened: OpenClasseur, table: 'Figes' | 'Votes', id: 'budgets-votes' | 'votes', header: string, row: number): string {
  const { range } = tableOf(opened, table);
  const sheet = sheetOf(opened, id);
  const key = cellKey(range.row + 1 + row, columnOf(opened, table, header));
  const cell = sheet.cells.get(key);
  const before = cell?.value ?? '';
  const value = typeof before === 'number' ? before + 1 : `${typeof before === 'string' ? before : ''}x`;
  opened.host.book.setCell(sheet, key, { ...cell, value });
  return key;
}

describe('a copy that somebody changed by hand', () => {
  it.each(Object.values(FIGES.columns).map(({ header }, index) => [header, index % 3] as const))(
    'is told by the audit: %s',
    async (header, third) => {
      const row = [0, 20, lines - 1][third] ?? 0;
      const opened = await openVoted(EXAMPLE, { engine: stillEngine });
      tamper(opened, 'Figes', 'budgets-votes', header, row);
      const { anomalies } = await opened.classeur.audit();
      expect(anomalies.map(({ genre }) => genre)).toContain('copie-modifiee');
      expect(anomalies.every(({ genre, cellule }) => genre === 'copie-modifiee' && cellule?.startsWith("'Budgets votés'!") === true)).toBe(
        true,
      );
      await close(opened);
    },
  );

  it.each(
    Object.values(VOTES.columns)
      .filter(({ header }) => header !== 'Copie')
      .map(({ header }, index) => [header, index % 2] as const),
  )('is told by the audit, in the register: %s', async (header, row) => {
    const opened = await openVoted(EXAMPLE, { engine: stillEngine });
    tamper(opened, 'Votes', 'votes', header, row);
    const { anomalies } = await opened.classeur.audit();
    expect(anomalies.some(({ genre }) => /^(?:copie|registre)-modifie/.test(genre))).toBe(true);
    await close(opened);
  });

  type Damage = (opened: OpenClasseur) => void;
  const idOf = (table: 'Figes' | 'Votes') => (table === 'Figes' ? 'budgets-votes' : 'votes');
  /** Empties rows of a table, all of them or some, or the cells under some of its headers. */
  const clear =
    (table: 'Figes' | 'Votes', some: readonly number[] | 'all', headers?: readonly string[]): Damage =>
    (opened) => {
      const { range } = tableOf(opened, table);
      const sheet = sheetOf(opened, idOf(table));
      const columns =
        headers?.map((header) => columnOf(opened, table, header)) ??
        Array.from({ length: range.columns }, (_column, index) => range.column + index);
      const rows = some === 'all' ? Array.from({ length: range.rows - 1 }, (_row, index) => index) : some;
      for (const row of rows)
        for (const column of columns) {
          const key = cellKey(range.row + 1 + row, column);
          const style = sheet.cells.get(key)?.style;
          opened.host.book.setCell(sheet, key, { value: '', ...(style && { style }) });
        }
    };
  const cut =
    (table: 'Figes' | 'Votes', row: number): Damage =>
    (opened) => {
      deleteRows(opened, sheetOf(opened, idOf(table)), tableOf(opened, table).range.row + 1 + row);
    };
  const miscount: Damage = (opened) => {
    tamper(opened, 'Votes', 'votes', 'Lignes', 1);
  };
  const incomplete = (row: number, ranks: string, after: string): string =>
    `copie-incomplete · 'Budgets votés'!H${String(row)} · Budget initial · ${ranks} · ${after}`;
  const AFTER_30 = 'ACI variable à 100 % — 2 Parcours pluriprofessionnels';

  it.each<readonly [string, Damage, (last: number) => string]>([
    ['a line emptied', clear('Figes', [30]), () => incomplete(36, '31', AFTER_30)],
    ['the first line emptied', clear('Figes', [0]), () => incomplete(6, '1', '')],
    ['a line deleted', cut('Figes', 30), () => incomplete(36, '31', AFTER_30)],
    ['lines emptied here and there', clear('Figes', [30, 31, 32, 60]), () => incomplete(36, '31 à 33, 61', AFTER_30)],
    ['the whole copy emptied', clear('Figes', 'all'), (last) => incomplete(6, `1 à ${String(last)}`, '')],
    [
      'a column emptied',
      clear('Figes', 'all', ['Libellé']),
      (last) => `copie-modifiee · 'Budgets votés'!H6 · Budget initial ·  · 6 à ${String(last + 5)}`,
    ],
    [
      'the number of the vote emptied on every line',
      clear('Figes', 'all', ['Vote']),
      (last) => `copie-modifiee · 'Budgets votés'!H6 · Budget initial ·  · 6 à ${String(last + 5)}`,
    ],
    [
      'a column of amounts emptied',
      clear('Figes', 'all', ['Valeur']),
      () => "copie-modifiee · 'Budgets votés'!H6 · Budget initial ·  · 6 à 127 (110 en tout)",
    ],
    ['its act emptied', clear('Votes', [1]), () => 'acte-absent · Journal!D8 · Budget initial · Vote du CA · '],
    ['its act deleted', cut('Votes', 1), () => 'acte-absent · Journal!D8 · Budget initial · Vote du CA · '],
    ['the act before it deleted', cut('Votes', 0), () => 'registre-modifie · Votes!D13 · Budget initial ·  · '],
    ['a column of the register emptied', clear('Votes', 'all', ['Date']), () => 'registre-modifie · Votes!D13 ·  ·  · 13, 14'],
    ['the count of its lines typed over', miscount, () => 'registre-modifie · Votes!D14 · Budget initial ·  · '],
  ])('is told in one sentence: %s', async (_name, damage, sentence) => {
    const opened = await openVoted(EXAMPLE, { engine: stillEngine });
    damage(opened);
    expect((await opened.classeur.audit()).anomalies.map(inShort)).toEqual([sentence(lines)]);
    await close(opened);
  });

  /** The last act goes, and its whole copy if it left one: every print that is left is whole. */
  function takeLastActe(opened: OpenClasseur): void {
    const votes = tableOf(opened, 'Votes').range;
    const sheet = sheetOf(opened, 'votes');
    const last = votes.row + votes.rows - 1;
    const [numero, count] = ['Numéro', 'Lignes'].map((header) =>
      Number(sheet.cells.get(cellKey(last, columnOf(opened, 'Votes', header)))?.value),
    );
    const figes = tableOf(opened, 'Figes').range;
    const copies = sheetOf(opened, 'budgets-votes');
    const first = figes.row + figes.rows - (count ?? 0);
    expect(copies.cells.get(cellKey(first, columnOf(opened, 'Figes', 'Vote')))?.value).toBe(count === 0 ? undefined : numero);
    deleteRows(opened, sheet, last);
    if (count) deleteRows(opened, copies, first, count);
  }

  const audited = async ({ classeur }: OpenClasseur): Promise<readonly string[]> =>
    (await classeur.audit()).anomalies.map(({ genre, feuille, cellule, attendu, objet }) =>
      [genre, feuille, cellule?.replace(/\d+$/, ''), attendu, objet].join(' · '),
    );

  it('is told by what the journal tells, when the last act goes with its whole copy', async () => {
    const opened = await openVoted(EXAMPLE);
    await voteBudget(opened.classeur, VOTE.date);
    expect(await audited(opened)).toEqual([]);
    takeLastActe(opened);
    const gone = (action: string, version: string): string => `acte-absent · journal · Journal!D · ${action} · ${version}`;
    const vote2 = gone('Vote du CA', 'Budget rectificatif n° 1');
    const soumis2 = gone('Soumission au CA', 'Budget rectificatif n° 1');
    expect(await audited(opened)).toEqual([vote2]);
    takeLastActe(opened);
    expect(await audited(opened)).toEqual([soumis2, vote2]);
    takeLastActe(opened);
    // The sheet of what changed since the vote has lost it too.
    expect((await audited(opened)).filter((said) => said.startsWith('acte-absent'))).toEqual([
      gone('Vote du CA', 'Budget initial'),
      soumis2,
      vote2,
    ]);
    await close(opened);
  });

  it('is told of the same act submitted twice, of which the second went', async () => {
    const opened = await openExample(EXAMPLE, { excelApi: '1.13' });
    let { actes } = budgetOf(await opened.classeur.recordActe(SOUMIS, []));
    ({ actes } = budgetOf(await opened.classeur.recordActe({ ...RETIRE, date: SOUMIS.date }, actes)));
    ({ actes } = budgetOf(await opened.classeur.recordActe(SOUMIS, actes)));
    expect(await audited(opened)).toEqual([]);
    const before = tableOf(opened, 'Journal').range.row;
    takeLastActe(opened);
    const { anomalies } = await opened.classeur.audit();
    // The journal tells the creation first, then the three acts.
    expect(anomalies.map(({ genre, cellule }) => [genre, cellule])).toEqual([['acte-absent', `Journal!D${String(before + 5)}`]]);
    await close(opened);
  });

  it('is told when the whole register goes, its sheets with it', async () => {
    const opened = await openVoted(EXAMPLE);
    for (const id of ['votes', 'budgets-votes', 'depuis-le-vote'] as const) {
      const sheet = sheetOf(opened, id);
      remove(opened, sheet);
    }
    opened.host.book.data.names = opened.host.book.data.names.filter(({ name }) => !/^identite_(?:votes|budgets_votes|depuis)/i.test(name));
    expect((await audited(opened)).filter((said) => said.startsWith('acte-absent'))).toHaveLength(2);
    await close(opened);
  });

  it('is not told of acts that the journal does not tell, nor twice of what is told in its place', async () => {
    const opened = await openVoted(EXAMPLE);
    const { range } = tableOf(opened, 'Journal');
    const journal = sheetOf(opened, 'journal');
    // Two people who write at once may write over each other's entry; and rows of it may go.
    deleteRows(opened, journal, range.row + 2);
    expect(await audited(opened)).toEqual([]);
    deleteRows(opened, journal, range.row + 2);
    expect(await audited(opened)).toEqual([]);
    await close(opened);

    for (const [header, row] of [
      ['Acte', 1],
      ['Version', 1],
      ['Acte', 0],
    ] as const) {
      const changed = await openVoted(EXAMPLE, { engine: stillEngine });
      tamper(changed, 'Votes', 'votes', header, row);
      const said = await audited(changed);
      expect([header, row, said.filter((one) => one.startsWith('acte-absent'))]).toEqual([header, row, []]);
      expect(said.length).toBeGreaterThan(0);
      await close(changed);
    }
  });

  it('is told by the workbook itself, without the add-in, when an amount changes or two change places', async () => {
    const opened = await openVoted(EXAMPLE);
    const { range } = tableOf(opened, 'Figes');
    const column = columnOf(opened, 'Figes', 'Valeur');
    const sheet = sheetOf(opened, 'budgets-votes');
    const cellOf = (row: number) => ({ row, column, rows: 1, columns: 1 });
    const valueAt = (row: number): CellValue => sheet.cells.get(cellKey(row, column))?.value ?? '';
    const write = async (row: number, value: CellValue): Promise<void> => {
      opened.host.book.setCell(sheet, cellKey(row, column), { ...sheet.cells.get(cellKey(row, column)), value });
      opened.host.cellsChangedByUser(sheet, cellOf(row));
      await opened.host.settle();
    };
    const isOk = (): unknown => namedCell(opened, CONTROLES.ok).cell?.value;
    const [one, other] = [range.row + 3, range.row + 1 + 20];
    const [before, elsewhere] = [valueAt(one), valueAt(other)];
    expect(before).not.toEqual(elsewhere);
    expect(isOk()).toBe(true);
    await write(one, typeof before === 'number' ? before + 0.01 : 0);
    expect(isOk()).toBe(false);
    await write(one, elsewhere);
    await write(other, before);
    expect(isOk()).toBe(false);
    await write(one, before);
    await write(other, elsewhere);
    expect(isOk()).toBe(true);
    await close(opened);
  });
});
