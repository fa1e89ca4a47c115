import { addSheet } from '../../../src/host/model/sheets';
import { cellKey } from '../../../src/host/model/geometry';
import { columnOf, openExample, patched, regenerate, sheetOf, tableOf } from '../base-workbooks';
import { address, dress, insertColumns, insertRows, rename, sortRows, swapColumns, typeInTable } from '../gestures';
import { close, type OpenClasseur } from '../open-classeur';
import { findings } from './findings';

jest.setTimeout(120_000);

let opened: Awaited<ReturnType<typeof openExample>>;

beforeEach(async () => {
  opened = await openExample('taille-1');
});
afterEach(() => close(opened));

const BODY_ROW = { Section: '0 Fonctionnement', Poste: 'Salaires', Libellé: 'Une ligne de plus', Quantité: 2, 'Coût unitaire': 50 };

/** What belongs to people is nobody's damage. */
const GESTURES: Readonly<Record<string, (workbook: OpenClasseur) => Promise<void> | void>> = {
  'nothing at all': () => undefined,
  'a sheet renamed': (workbook) => {
    rename(workbook, sheetOf(workbook, 'budget'), 'Le budget d’Anne');
    rename(workbook, sheetOf(workbook, 'depenses'), 'Dépenses 2026');
  },
  'a sheet of theirs, with formulas on ours and an error': async (workbook) => {
    addSheet(workbook.host.book, 'Mes notes');
    await workbook.host.type('Mes notes', 'A1:B1', [['=Dep_Total/0', 12]]);
  },
  'rows and columns put in the parameters': (workbook) => {
    const sheet = sheetOf(workbook, 'parametres');
    insertRows(workbook, sheet, 6, 2);
    insertRows(workbook, sheet, 30, 1);
    insertColumns(workbook, sheet, 2, 1);
    workbook.host.book.setCell(sheet, cellKey(6, 0), { value: 'Une note à nous' });
  },
  'rows put in the middle of the envelopes': (workbook) => {
    const { range } = workbook.host.book.data.names.find(({ name }) => name === 'Enveloppes_Droit') ?? {};
    insertRows(workbook, sheetOf(workbook, 'parametres'), (range?.row ?? 0) + 3, 1);
  },
  'rows put in a sheet of results': (workbook) => {
    insertRows(workbook, sheetOf(workbook, 'budget'), 8, 1);
    insertRows(workbook, sheetOf(workbook, 'section-fonctionnement'), 9, 2);
    insertRows(workbook, sheetOf(workbook, 'controles'), 10, 1);
  },
  'rows above a table, and a title reworded': (workbook) => {
    const sheet = sheetOf(workbook, 'depenses');
    workbook.host.book.setCell(sheet, cellKey(0, 0), { value: 'Nos dépenses' });
    insertRows(workbook, sheet, 2, 2);
  },
  'notes to the right of every sheet': (workbook) => {
    for (const sheet of workbook.host.book.data.sheets) {
      workbook.host.book.setCell(sheet, cellKey(2, 30), { value: `note de ${sheet.name}` });
      workbook.host.book.setCell(sheet, cellKey(200, 0), { value: 'tout en bas' });
    }
  },
  'a column of theirs in a table': async (workbook) => {
    const sheet = sheetOf(workbook, 'depenses');
    const { range } = tableOf(workbook, 'Depenses');
    const at = columnOf(workbook, 'Depenses', 'Libellé');
    insertColumns(workbook, sheet, at);
    await workbook.host.type(sheet.name, address(range.row, at), [['Validé par']]);
    await typeInTable(workbook, 'Depenses', 0, { 'Validé par': '=1/0' });
  },
  'columns put in another order': (workbook) => {
    swapColumns(workbook, 'Depenses', columnOf(workbook, 'Depenses', 'Libellé'), columnOf(workbook, 'Depenses', 'Fiche action'));
    swapColumns(workbook, 'Depenses', columnOf(workbook, 'Depenses', 'Montant'), columnOf(workbook, 'Depenses', 'Unité'));
  },
  'lines put in another order': (workbook) => {
    sortRows(workbook, 'Depenses', [2, 0, 1, 3]);
  },
  'many lines typed since the last update': async (workbook) => {
    for (let row = 0; row < 12; row += 1) await typeInTable(workbook, 'Depenses', row, BODY_ROW);
  },
  'lines written by the panel': async (workbook) => {
    const [depense] = opened.dossier.depenses;
    if (!depense) throw new Error('An example without expenses');
    for (let count = 0; count < 8; count += 1) await workbook.classeur.addDepense({ ...depense, libelle: `Ligne ${String(count)}` });
  },
  'other colours': (workbook) => {
    dress(workbook, sheetOf(workbook, 'budget'), 6, 2, { fill: '#00FF00', bold: true });
  },
  'lines that a filter puts out of sight': (workbook) => {
    const found = tableOf(workbook, 'Depenses');
    const { data } = workbook.host.book;
    data.tables = data.tables.map((table) => (table === found ? { ...table, isFiltered: true } : table));
    for (const row of [1, 2]) sheetOf(workbook, 'depenses').rows.set(found.range.row + row, { hidden: true });
  },
  'a sheet that is filtered': (workbook) => {
    const { data } = workbook.host.book;
    const budget = sheetOf(workbook, 'budget');
    data.sheets = data.sheets.map((sheet) => (sheet === budget ? { ...sheet, isFiltered: true } : sheet));
    budget.rows.set(8, { hidden: true });
  },
  'rows and columns out of sight on which nothing of ours is to be read': (workbook) => {
    const { range } = tableOf(workbook, 'Depenses');
    const sheet = sheetOf(workbook, 'depenses');
    sheet.rows.set(range.row + range.rows - 1, { hidden: true });
    sheet.rows.set(300, { hidden: true });
    sheet.columns.set(30, { hidden: true });
  },
  'colours of theirs': async (workbook) => {
    const sheet = sheetOf(workbook, 'synthese');
    const area = { row: 0, column: 0, rows: 60, columns: 8 };
    const rule = { kind: 'custom', formula: '=A1>5', fill: '#00FF00' } as const;
    sheet.conditionalFormats.unshift({ id: 'theirs', area, rule }, { id: 'bars', area, rule: { kind: 'dataBar', color: '#00FF00' } });
    await workbook.classeur.read();
  },
  'colours spread over more cells, and cut in pieces': (workbook) => {
    for (const sheet of workbook.host.book.data.sheets) {
      sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
        const { row, column, rows, columns } = format.area;
        const first = { ...format, id: `${format.id}a`, area: { row, column, rows: 1, columns } };
        return rows === 1 ? [first] : [first, { ...format, id: `${format.id}b`, area: { row: row + 1, column, rows: rows + 3, columns } }];
      });
    }
  },
  'a line whose cost is a formula': (workbook) => typeInTable(workbook, 'Depenses', 0, { 'Coût unitaire': '=10*12' }),
};

it.each(Object.entries(GESTURES))('finds nothing wrong with %s', async (_name, gesture) => {
  await gesture(opened);
  await opened.host.settle();
  expect(await findings(opened)).toEqual([]);
});

it('finds nothing wrong after lines went, before the next update', async () => {
  await regenerate(opened, patched(opened.dossier, { depenses: [], ressources: [] }));
  expect(await findings(opened)).toEqual([]);
  for (let row = 0; row < 15; row += 1) await typeInTable(opened, 'Depenses', row, BODY_ROW);
  expect(await findings(opened)).toEqual([]);
});

it('finds nothing wrong with the sheets of evidence, nor after an indicator came since', async () => {
  const evidence = await openExample('centre-alsace');
  await evidence.classeur.generatePreuves(() => undefined);
  expect(await findings(evidence)).toEqual([]);
  const [avant] = evidence.dossier.indicateurs;
  if (!avant) throw new Error('An example without indicators');
  const nouveau = { ...avant, mission: 'crise', type: 'suivi', poids: null } as const;
  await evidence.classeur.updateIndicateurs(
    [
      { avant: null, apres: { ...nouveau, id: 'NEUF1' } },
      { avant: null, apres: { ...avant, id: 'NEUF2' } },
    ],
    evidence.dossier.mesures,
  );
  expect(await findings(evidence)).toEqual([]);
  await close(evidence);
});

it('says nothing of a workbook that has no budget', async () => {
  opened.host.book.data.names = [];
  expect(await findings(opened)).toEqual([]);
});
