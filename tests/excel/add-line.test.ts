import type { Depense, Dossier, Ressource } from '../../src/domain/dossier';
import { Decimal } from '../../src/domain/money';
import { cellKey } from '../../src/host/model/geometry';
import type { Cell, CellStyle, Sheet } from '../../src/host/model/workbook';
import { validationOf } from '../../src/host/model/validations';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { budgetOf, columnOf, columnValues, openExample, regenerate, sheetOf, tableOf } from './base-workbooks';
import { address, typeInTable } from './gestures';
import { close, idle, openClasseur } from './open-classeur';
import { bookPicture, cellsOf } from './picture';

jest.setTimeout(120_000);

const DEPENSE: Depense = {
  section: 'parcours',
  poste: 'indemnites',
  fiche: '=1+1',
  libelle: "'Réunion « plaies »",
  profession: '@infirmières',
  quantite: new Decimal('12.5'),
  unite: '-',
  coutUnitaire: new Decimal('61.30'),
  realise: new Decimal('0.01'),
};

const RESSOURCE: Ressource = { section: 'prevention', libelle: '0012', financeur: '+33', montant: new Decimal('1500'), statut: 'notifiee' };

type Opened = Awaited<ReturnType<typeof openExample>>;
let opened: Opened;

const open = async (excelApi = '1.12'): Promise<void> => {
  opened = await openExample('taille-1', { excelApi });
};
afterEach(() => close(opened));

const withDepenses = ({ dossier }: Opened, more: readonly Depense[]): Dossier => ({ ...dossier, depenses: [...dossier.depenses, ...more] });

/** Cells that people or we wrote: results of formulas follow by themselves. */
function typedCells(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap((sheet) =>
      Object.entries(cellsOf(sheet)).map(([at, { value, formula, style }]): [string, string] => [
        `${sheet.name}!${at}`,
        JSON.stringify([formula ?? value, style]),
      ]),
    ),
  );
}

function changedCells(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at)).sort();
}

const isOfJournal = (at: string): boolean => at.startsWith('Journal!');

/** What a person sees change; the journal says it in one row. */
function changedBesideJournal(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const changed = changedCells(before, after);
  expect(changed.filter(isOfJournal).map((at) => at.replace(/\d+$/, ''))).toEqual(
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => `Journal!${column}`),
  );
  return changed.filter((at) => !isOfJournal(at));
}

/** The line above a cell is drawn by the row it follows. */
function lookOf(cell: Cell | undefined): CellStyle {
  const { EdgeBottom } = cell?.style?.borders ?? {};
  return { ...cell?.style, borders: EdgeBottom ? { EdgeBottom } : {} };
}

/** Rows of the sheet of expenses, from 1. */
const rowUnder = (lines: number): number => tableOf(opened, 'Depenses').range.row + 2 + lines;

describe('adding an expense', () => {
  it('writes the first free row and nothing else, in one read, one write and the reading of the results', async () => {
    await open();
    const { host, classeur, dossier } = opened;
    const before = typedCells(host.book.data.sheets);
    host.stats.reset();
    const etat = budgetOf(await classeur.addDepense(DEPENSE));
    await idle();
    // The fourth is the client's own, which gives back what it tracked.
    expect(host.stats.requests).toBe(4);
    expect(host.stats.bytesSent).toBeLessThan(155_000);
    const wanted = withDepenses(opened, [DEPENSE]);
    expect([...wrongDossier(wanted, etat.dossier), ...wrongNoms(wanted, etat.noms), ...errorCells(host.book)]).toEqual([]);
    const row = String(rowUnder(dossier.depenses.length));
    const headers = ['Section', 'Fiche action', 'Poste', 'Libellé', 'Profession', 'Quantité', 'Unité', 'Coût unitaire', 'Réalisé'];
    const columns = headers.map((header) => address(Number(row) - 1, columnOf(opened, 'Depenses', header)));
    expect(changedBesideJournal(before, typedCells(host.book.data.sheets))).toEqual(columns.map((at) => `Dépenses!${at}`).sort());
  });

  it('puts it after the last line, whatever rows people left blank before it', async () => {
    await open();
    const lines = opened.dossier.depenses.length;
    await typeInTable(opened, 'Depenses', lines + 2, { Section: '0 Fonctionnement', Poste: 'Salaires', Quantité: 1, 'Coût unitaire': 5 });
    const { depenses } = budgetOf(await opened.classeur.addDepense(DEPENSE)).dossier;
    expect(depenses.at(-1)?.libelle).toBe(DEPENSE.libelle);
    expect(sheetOf(opened, 'depenses').cells.get(cellKey(rowUnder(lines + 3) - 1, columnOf(opened, 'Depenses', 'Libellé')))?.value).toBe(
      DEPENSE.libelle,
    );
  });

  it.each(['1.12', '1.13'])('makes a full table longer, rules, looks and computed columns with it (ExcelApi %s)', async (excelApi) => {
    await open(excelApi);
    const { host, classeur } = opened;
    const spare = tableOf(opened, 'Depenses').range.rows - 1 - opened.dossier.depenses.length;
    const fill = Array.from({ length: spare }, (_line, index) => ({ ...DEPENSE, libelle: `Ligne ${String(index)}` }));
    for (const line of fill) await classeur.addDepense(line);
    const { range } = tableOf(opened, 'Depenses');
    const etat = budgetOf(await classeur.addDepense(DEPENSE));
    expect(tableOf(opened, 'Depenses').range.rows).toBe(range.rows + 1);
    const wanted = withDepenses(opened, [...fill, DEPENSE]);
    expect([...wrongDossier(wanted, etat.dossier), ...wrongNoms(wanted, etat.noms), ...errorCells(host.book)]).toEqual([]);

    const sheet = sheetOf(opened, 'depenses');
    const last = range.row + range.rows;
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const [above, added] = [sheet.cells.get(cellKey(last - 1, column)), sheet.cells.get(cellKey(last, column))];
      expect(lookOf(added)).toEqual(lookOf(above));
      expect(added?.formula === undefined).toBe(above?.formula === undefined);
      const ruleAt = (row: number) => validationOf(sheet, { row, column, rows: 1, columns: 1 });
      const { rule, error } = ruleAt(last) ?? {};
      expect({ rule, error }).toEqual({ rule: ruleAt(last - 1)?.rule, error: ruleAt(last - 1)?.error });
    }
  });

  describe('while somebody else types in the same rows', () => {
    const THEIRS: Depense = {
      ...{ section: 'fonctionnement', poste: 'salaires', fiche: '', libelle: 'À eux', profession: '', unite: '' },
      ...{ quantite: new Decimal(1), coutUnitaire: new Decimal(5), realise: new Decimal(0) },
    };

    /** Their lines, in rows of the body counted from 0; typed under its foot, they make the table longer. */
    function somebodyTypes(first: number, lines: readonly Depense[]): void {
      const { range } = tableOf(opened, 'Depenses');
      const sheet = sheetOf(opened, 'depenses');
      const row = range.row + 1 + first;
      const put = (index: number, header: string, value: string | number): void => {
        const key = cellKey(row + index, columnOf(opened, 'Depenses', header));
        opened.host.book.setCell(sheet, key, { ...sheet.cells.get(key), value });
      };
      lines.forEach(({ libelle, quantite, coutUnitaire }, index) => {
        put(index, 'Section', '0 Fonctionnement');
        put(index, 'Poste', 'Salaires');
        put(index, 'Libellé', libelle);
        put(index, 'Quantité', quantite.toNumber());
        put(index, 'Coût unitaire', coutUnitaire.toNumber());
      });
      opened.host.cellsChangedByUser(sheet, { row, column: range.column, rows: lines.length, columns: range.columns - 1 });
    }

    const toldOf = (): number => columnValues(opened, 'Journal', 'Objet').filter((objet) => objet === DEPENSE.libelle).length;

    it('keeps their line, and puts ours under it', async () => {
      await open();
      const { host, classeur, dossier } = opened;
      host.faults.actBeforeBatch(2, () => {
        somebodyTypes(dossier.depenses.length, [THEIRS]);
      });
      const etat = budgetOf(await classeur.addDepense(DEPENSE));
      const wanted = withDepenses(opened, [THEIRS, DEPENSE]);
      expect([...wrongDossier(wanted, etat.dossier), ...wrongNoms(wanted, etat.noms), ...errorCells(host.book)]).toEqual([]);
      expect(toldOf()).toBe(1);
    });

    it.each(['1.12', '1.13'])('keeps all of theirs in a full table that they made longer (ExcelApi %s)', async (excelApi) => {
      await open(excelApi);
      const { host, classeur, dossier } = opened;
      const rows = tableOf(opened, 'Depenses').range.rows - 1;
      const fill = Array.from({ length: rows - dossier.depenses.length }, (_line, index) => ({
        ...DEPENSE,
        libelle: `Ligne ${String(index)}`,
      }));
      await regenerate(opened, withDepenses(opened, fill));
      const theirs = ['À eux', 'Aussi', 'Et là'].map((libelle) => ({ ...THEIRS, libelle }));
      host.faults.actBeforeBatch(2, () => {
        somebodyTypes(rows, theirs);
      });
      const etat = budgetOf(await classeur.addDepense(DEPENSE));
      const wanted = withDepenses(opened, [...fill, ...theirs, DEPENSE]);
      expect([...wrongDossier(wanted, etat.dossier), ...wrongNoms(wanted, etat.noms), ...errorCells(host.book)]).toEqual([]);
      expect(toldOf()).toBe(1);
    });

    it('gives up when they are always there first, leaves what they typed, and tells nothing of ours', async () => {
      await open();
      const { host, classeur, dossier } = opened;
      // Reading, writing, putting back: three batches a time.
      [2, 5, 8].forEach((batch, index) => {
        host.faults.actBeforeBatch(batch, () => {
          somebodyTypes(dossier.depenses.length + index, [THEIRS]);
        });
      });
      await expect(classeur.addDepense(DEPENSE)).rejects.toMatchObject({ code: 'modifie-entre-temps' });
      const wanted = withDepenses(opened, [THEIRS, THEIRS, THEIRS]);
      expect(wrongDossier(wanted, budgetOf(await classeur.read()).dossier)).toEqual([]);
      expect(toldOf()).toBe(0);
    });
  });

  it('refuses a full table over occupied cells, and writes nothing', async () => {
    await open();
    const { host, classeur } = opened;
    const { range } = tableOf(opened, 'Depenses');
    const spare = range.rows - 1 - opened.dossier.depenses.length;
    const beside = address(range.row + range.rows, range.column + range.columns + 1);
    await host.type('Dépenses', beside, [['à côté : ne gêne pas']]);
    host.book.setCell(sheetOf(opened, 'depenses'), cellKey(range.row + range.rows, range.column + 3), { value: 'Total à la main' });
    for (let line = 0; line < spare; line += 1) await classeur.addDepense(DEPENSE);
    const before = bookPicture(host.book);
    await expect(classeur.addDepense(DEPENSE)).rejects.toMatchObject({ code: 'sous-tableau-occupe' });
    expect(bookPicture(host.book)).toEqual(before);
  });

  it('writes in a sheet that people protected, as long as the table has room', async () => {
    await open();
    sheetOf(opened, 'depenses').protection = {
      enabled: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowAutoFilter: true,
      allowSort: false,
    };
    expect(budgetOf(await opened.classeur.addDepense(DEPENSE)).dossier.depenses.at(-1)?.libelle).toBe(DEPENSE.libelle);
    expect(sheetOf(opened, 'depenses').protection.enabled).toBe(true);
  });

  it('makes room for a long label on the sheet of its section, unless people forbid it there', async () => {
    await open();
    const { host, classeur } = opened;
    const heights = (): readonly number[] => [...sheetOf(opened, 'section-parcours').rows.values()].map(({ height }) => height ?? 0);
    const before = Math.max(...heights());
    await classeur.addDepense({ ...DEPENSE, fiche: '', libelle: 'très long '.repeat(20).trim() });
    // Two hundred characters, forty-six a line: five lines of fifteen points.
    expect([before < 75, Math.max(...heights())]).toEqual([true, 75]);
    // A column of forty-four.
    const added = sheetOf(opened, 'depenses').rows.get(rowUnder(opened.dossier.depenses.length) - 1);
    expect(added?.height).toBe(75);
    const sheet = sheetOf(opened, 'section-parcours');
    sheet.protection = { ...sheet.protection, allowFormatRows: false };
    await classeur.addDepense({ ...DEPENSE, fiche: '', libelle: 'très long '.repeat(30).trim() });
    expect(Math.max(...heights())).toBe(75);
    expect(errorCells(host.book)).toEqual([]);
  });

  it('keeps a text as it is in a column that people made a plain one', async () => {
    await open();
    const { range } = tableOf(opened, 'Depenses');
    const column = columnOf(opened, 'Depenses', 'Libellé');
    const sheet = sheetOf(opened, 'depenses');
    for (let row = range.row + 1; row < range.row + range.rows; row += 1) {
      const cell = sheet.cells.get(cellKey(row, column));
      opened.host.book.setCell(sheet, cellKey(row, column), { value: cell?.value ?? '' });
    }
    const etat = budgetOf(await opened.classeur.addDepense({ ...DEPENSE, libelle: '0012' }));
    expect(etat.dossier.depenses.at(-1)?.libelle).toBe('0012');
  });

  it('leaves a workbook that cannot be read as it is, and tells why', async () => {
    await open();
    await opened.host.type('Dépenses', address(rowUnder(0) - 1, columnOf(opened, 'Depenses', 'Quantité')), [['douze']]);
    const before = bookPicture(opened.host.book);
    const etat = await opened.classeur.addDepense(DEPENSE);
    expect(etat).toMatchObject({
      kind: 'illisible',
      fautes: [{ chemin: 'depenses[0].quantite', cellule: `Dépenses!F${String(rowUnder(0))}` }],
    });
    expect(bookPicture(opened.host.book)).toEqual(before);
  });

  it('is refused in a workbook that has no budget', async () => {
    await open();
    const empty = openClasseur();
    await expect(empty.classeur.addDepense(DEPENSE)).rejects.toMatchObject({ code: 'inattendu' });
    expect(empty.host.book.data.sheets).toHaveLength(1);
    await close(empty);
  });
});

it('adding a resource writes the first free row and nothing else', async () => {
  await open();
  const { host, classeur, dossier } = opened;
  const before = typedCells(host.book.data.sheets);
  const etat = budgetOf(await classeur.addRessource(RESSOURCE));
  const wanted = { ...dossier, ressources: [...dossier.ressources, RESSOURCE] };
  expect([...wrongDossier(wanted, etat.dossier), ...wrongNoms(wanted, etat.noms)]).toEqual([]);
  const row = tableOf(opened, 'Ressources').range.row + 1 + dossier.ressources.length;
  const changed = changedBesideJournal(before, typedCells(host.book.data.sheets));
  expect(changed).toEqual([0, 1, 2, 3, 4].map((column) => `Ressources!${address(row, column)}`));
});

describe('two hundred lines at once', () => {
  const many = (dossier: Dossier): Dossier => ({
    ...dossier,
    depenses: Array.from({ length: 200 }, (_line, index) => ({
      ...DEPENSE,
      libelle: `Ligne ${String(index)}`,
      quantite: new Decimal(index),
    })),
  });

  it('are written, and go again', async () => {
    await open();
    const wanted = many(opened.dossier);
    opened.host.stats.reset();
    const etat = budgetOf(await regenerate(opened, wanted));
    expect(opened.host.stats.requests).toBeLessThanOrEqual(4);
    expect([...wrongDossier(wanted, etat.dossier), ...wrongNoms(wanted, etat.noms), ...errorCells(opened.host.book)]).toEqual([]);
    const back = budgetOf(await regenerate(opened, opened.dossier));
    expect([...wrongDossier(opened.dossier, back.dossier), ...wrongNoms(opened.dossier, back.noms)]).toEqual([]);
  });

  it('are all in the table, though Excel left most of the rows that it added beside it', async () => {
    await open();
    const wanted = many(opened.dossier);
    opened.host.session.additionsInPart = 1;
    const etat = budgetOf(await regenerate(opened, wanted));
    expect([...wrongDossier(wanted, etat.dossier), ...wrongNoms(wanted, etat.noms), ...errorCells(opened.host.book)]).toEqual([]);
  });

  it('are refused when something stands further down in the way, and nothing is written', async () => {
    await open();
    const { range } = tableOf(opened, 'Depenses');
    opened.host.book.setCell(sheetOf(opened, 'depenses'), cellKey(range.row + range.rows + 40, range.column), { value: 'Plus bas' });
    const before = bookPicture(opened.host.book);
    await expect(regenerate(opened, many(opened.dossier))).rejects.toMatchObject({ code: 'sous-tableau-occupe' });
    expect(bookPicture(opened.host.book)).toEqual(before);
  });
});
