import { cellKey } from '../../src/host/model/geometry';
import { wrongDossier, wrongNoms, errorCells } from '../parity/agreement';
import { budgetOf, columnOf, columnValues, namedCell, openExample, patched, regenerate, sheetOf, tableOf } from './base-workbooks';
import { address, deleteRows, dress, insertColumns, insertRows, remove, rename, sortRows, swapColumns, typeInTable } from './gestures';
import { close, openClasseur, type OpenClasseur } from './open-classeur';
import { cellsOf, contentsOf, copyBook } from './picture';
import { readExample } from '../examples';
import type { Dossier } from '../../src/domain/dossier';
import { addSheet } from '../../src/host/model/sheets';

jest.setTimeout(120_000);

const EXAMPLE = 'taille-1';
let opened: Awaited<ReturnType<typeof openExample>>;

beforeEach(async () => {
  opened = await openExample(EXAMPLE);
});
afterEach(() => close(opened));

/** Brings the workbook to another dossier, and checks that it says so. */
async function bringTo(dossier: Dossier, workbook: OpenClasseur = opened): Promise<void> {
  const { dossier: read, noms } = budgetOf(await regenerate(workbook, dossier));
  expect([...wrongDossier(dossier, read), ...wrongNoms(dossier, noms), ...errorCells(workbook.host.book)]).toEqual([]);
}

const read = async (): Promise<Dossier> => budgetOf(await opened.classeur.read()).dossier;
const asJson = (lines: readonly object[]): unknown => JSON.parse(JSON.stringify(lines));
/** The first expense changed, the second gone, one more at the end. */
const otherLines = ({ depenses }: Dossier): unknown => {
  const [first, , ...rest] = depenses;
  return asJson([{ ...first, quantite: '7' }, ...rest, { ...first, libelle: 'Ligne nouvelle' }]);
};

describe('what people put in the workbook survives', () => {
  it('sheets of their own, with formulas that use our names', async () => {
    const sheet = addSheet(opened.host.book, 'Mes notes');
    await opened.host.type('Mes notes', 'A1:B2', [
      ['Total des dépenses', '=Dep_Total'],
      ['à revoir', 12],
    ]);
    dress(opened, sheet, 0, 0, { bold: true, fill: '#00FF00' });
    const before = cellsOf(sheet);
    await bringTo(patched(opened.dossier, { depenses: otherLines(opened.dossier) }));
    const after = cellsOf(sheet);
    expect({ ...after, B1: before['B1'] }).toEqual(before);
    expect(after['B1']).toMatchObject({ formula: '=Dep_Total', value: namedCell(opened, 'Dep_Total').cell?.value });
  });

  it.each(['in the middle', 'at the end'])('a column of their own %s of the table of expenses', async (where) => {
    const { range } = tableOf(opened, 'Depenses');
    const sheet = sheetOf(opened, 'depenses');
    const at = where === 'at the end' ? range.column + range.columns : columnOf(opened, 'Depenses', 'Libellé');
    if (where === 'at the end') tableOf(opened, 'Depenses').range = { ...range, columns: range.columns + 1 };
    else insertColumns(opened, sheet, at);
    await opened.host.type(sheet.name, address(range.row, at), [['Validé par']]);
    const lines = opened.dossier.depenses.length;
    await typeInTable(opened, 'Depenses', 0, { 'Validé par': 'Anne' });
    await typeInTable(opened, 'Depenses', 1, { 'Validé par': 'Bruno' });
    await typeInTable(opened, 'Depenses', lines - 1, { 'Validé par': '="Chlo"&"é"' });
    await bringTo(patched(opened.dossier, { depenses: otherLines(opened.dossier) }));
    const theirs = columnValues(opened, 'Depenses', 'Validé par');
    expect([theirs[0], theirs[1], theirs[lines - 1]]).toEqual(['Anne', 'Bruno', 'Chloé']);
    expect(sheet.cells.get(cellKey(range.row + lines, at))?.formula).toBe('="Chlo"&"é"');
  });

  it('columns put in another order', async () => {
    swapColumns(opened, 'Depenses', columnOf(opened, 'Depenses', 'Libellé'), columnOf(opened, 'Depenses', 'Section'));
    swapColumns(opened, 'Depenses', columnOf(opened, 'Depenses', 'Montant'), columnOf(opened, 'Depenses', 'Quantité'));
    swapColumns(opened, 'Ressources', columnOf(opened, 'Ressources', 'Montant'), columnOf(opened, 'Ressources', 'Financeur'));
    expect(wrongDossier(opened.dossier, await read())).toEqual([]);
    await bringTo(patched(opened.dossier, { depenses: otherLines(opened.dossier), ressources: [] }));
  });

  it('notes to the right of our columns, on every sheet', async () => {
    const noted = opened.host.book.data.sheets.map((sheet) => ({ sheet, at: [2, 30] as const }));
    for (const { sheet, at } of noted) {
      opened.host.book.setCell(sheet, cellKey(...at), { value: `note de ${sheet.name}` });
      dress(opened, sheet, ...at, { italic: true });
    }
    await bringTo(patched(opened.dossier, { cpts: { nom: 'Autre nom' } }));
    for (const { sheet, at } of noted)
      expect(sheet.cells.get(cellKey(...at))).toEqual({ value: `note de ${sheet.name}`, style: { italic: true } });
  });

  it('rows put in above the tables and between the lines', async () => {
    const sheet = sheetOf(opened, 'depenses');
    insertRows(opened, sheet, 1, 2);
    await opened.host.type(sheet.name, 'A2', [['Voir le compte rendu du bureau']]);
    insertRows(opened, sheet, tableOf(opened, 'Depenses').range.row + 2, 3);
    insertRows(opened, sheetOf(opened, 'ressources'), 0);
    insertRows(opened, sheetOf(opened, 'parametres'), 7, 2);
    expect(wrongDossier(opened.dossier, await read())).toEqual([]);
    await bringTo(
      patched(opened.dossier, {
        depenses: otherLines(opened.dossier),
        cpts: { population: 35_000 },
        contrat: { dateSignature: '2025-02-01' },
      }),
    );
    expect(contentsOf(sheet)['A2']).toBe('Voir le compte rendu du bureau');
  });

  it('formulas typed in inputs, as long as the dossier agrees with what they give', async () => {
    await typeInTable(opened, 'Depenses', 0, { 'Coût unitaire': '=50000/12' });
    const population = namedCell(opened, 'Population');
    await opened.host.type(population.sheet.name, cellAddress(population.key), [['=30000+1500']]);
    const dossier = await read();
    expect([dossier.depenses[0]?.coutUnitaire.toFixed(), dossier.cpts.population]).toEqual(['4166.66666666667', 31_500]);
    await bringTo(patched(dossier, { exercice: { anneeContrat: 3 } }));
    const { range } = tableOf(opened, 'Depenses');
    expect(sheetOf(opened, 'depenses').cells.get(cellKey(range.row + 1, columnOf(opened, 'Depenses', 'Coût unitaire')))?.formula).toBe(
      '=50000/12',
    );
    expect(namedCell(opened, 'Population').cell?.formula).toBe('=30000+1500');
    await bringTo(patched(await read(), { cpts: { population: 20_000 } }));
    expect(namedCell(opened, 'Population').cell).toMatchObject({ value: 20_000 });
  });

  it('titles given to our sheets, and links follow them', async () => {
    rename(opened, sheetOf(opened, 'depenses'), 'Nos dépenses');
    rename(opened, sheetOf(opened, 'budget'), "L'ensemble");
    rename(opened, sheetOf(opened, 'section-parcours'), 'Parcours');
    await bringTo(patched(opened.dossier, { depenses: otherLines(opened.dossier) }));
    const titles = opened.host.book.data.sheets.map(({ name }) => name);
    expect(titles).toEqual(expect.arrayContaining(['Nos dépenses', "L'ensemble", 'Parcours']));
    const targets = Object.values(cellsOf(sheetOf(opened, 'mode-emploi'))).flatMap(({ link }) => (link ? [link.target] : []));
    expect(targets).toEqual(expect.arrayContaining(["'Nos dépenses'!A1", "'L''ensemble'!A1", "'Parcours'!A1"]));
    await bringTo(patched(opened.dossier, { missions: { parcours: null } }));
    expect(opened.host.book.data.sheets.map(({ name }) => name)).not.toContain('Parcours');
  });

  it('lines sorted, blank rows between them, lines typed in the spare rows or right under the table', async () => {
    const { depenses } = opened.dossier;
    const rows = tableOf(opened, 'Depenses').range.rows - 1;
    const order = [...depenses.keys()].reverse();
    sortRows(opened, 'Depenses', [...order, ...Array.from({ length: rows - order.length }, (_row, index) => order.length + index)]);
    expect(asJson((await read()).depenses)).toEqual(asJson([...depenses].reverse()));

    const line = { Section: '0 Fonctionnement', Poste: 'Salaires', Libellé: 'Après un blanc', Quantité: 2, 'Coût unitaire': 10.5 };
    await typeInTable(opened, 'Depenses', depenses.length + 3, line);
    await typeInTable(opened, 'Depenses', rows, { ...line, Libellé: 'Sous le tableau' });
    expect(tableOf(opened, 'Depenses').range.rows - 1).toBe(rows + 1);
    const typed = (await read()).depenses
      .slice(-2)
      .map(({ libelle, quantite, coutUnitaire }) => [libelle, quantite.toFixed(), coutUnitaire.toFixed()]);
    expect(typed).toEqual([
      ['Après un blanc', '2', '10.5'],
      ['Sous le tableau', '2', '10.5'],
    ]);
    const before = cellsOf(sheetOf(opened, 'depenses'));
    await bringTo(await read());
    expect(cellsOf(sheetOf(opened, 'depenses'))).toEqual(before);
  });

  it('the look given to input cells', async () => {
    const { range } = tableOf(opened, 'Depenses');
    const sheet = sheetOf(opened, 'depenses');
    dress(opened, sheet, range.row + 1, range.column, { fill: '#FF0000', bold: true });
    dress(opened, sheet, range.row + 1, columnOf(opened, 'Depenses', 'Quantité'), { numberFormat: '0.0', fontColor: '#0000FF' });
    await bringTo(patched(opened.dossier, { depenses: otherLines(opened.dossier) }));
    expect(sheet.cells.get(cellKey(range.row + 1, range.column))?.style).toMatchObject({ fill: '#FF0000', bold: true });
    expect(sheet.cells.get(cellKey(range.row + 1, columnOf(opened, 'Depenses', 'Quantité')))).toMatchObject({
      value: 7,
      style: { numberFormat: '0.0', fontColor: '#0000FF' },
    });
  });
});

describe('what people took away comes back', () => {
  it.each(['budget', 'controles', 'mode-emploi', 'section-acces-snp', 'bareme'] as const)('the sheet %s, at its place', async (id) => {
    const titles = () => opened.host.book.data.sheets.map(({ name }) => name);
    const before = titles();
    remove(opened, sheetOf(opened, id));
    expect(titles()).toHaveLength(before.length - 1);
    expect(budgetOf(await opened.classeur.read()).dossier).toBeDefined();
    await bringTo(opened.dossier);
    expect(titles()).toEqual(before);
  });

  it('protection, without a password; what they protected themselves stays so', async () => {
    const off = { ...sheetOf(opened, 'depenses').protection };
    for (const id of ['budget', 'parametres', 'section-fonctionnement'] as const) sheetOf(opened, id).protection = off;
    sheetOf(opened, 'depenses').protection = {
      enabled: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowAutoFilter: true,
      allowSort: false,
    };
    const many = Array.from({ length: 40 }, (_line, index) => ({ ...opened.dossier.depenses[0], libelle: `Ligne ${String(index)}` }));
    await bringTo(patched(opened.dossier, { depenses: asJson(many) }));
    const { protection } = sheetOf(opened, 'depenses');
    expect(protection).toEqual({
      enabled: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowAutoFilter: true,
      allowSort: false,
    });
    const open = opened.host.book.data.sheets.filter((sheet) => !sheet.protection.enabled).map(({ name }) => name);
    expect(open).toEqual(['Ressources', 'Indicateurs', 'Mesures']);
    expect(opened.host.book.data.sheets.every((sheet) => sheet.protection.password === undefined)).toBe(true);
  });

  it('names whose cells are gone', async () => {
    const sheet = sheetOf(opened, 'budget');
    deleteRows(opened, sheet, 6, 4);
    expect(opened.host.book.data.names.filter(({ range }) => range === null).length).toBeGreaterThan(10);
    await bringTo(opened.dossier);
    expect(opened.host.book.data.names.filter(({ range }) => range === null)).toEqual([]);
  });
});

describe('what was there before the budget', () => {
  it('keeps its title; ours takes a number, and links lead to it', async () => {
    const workbook = openClasseur();
    for (const title of ['Budget global', 'dépenses']) addSheet(workbook.host.book, title);
    await workbook.host.type('Budget global', 'A1', [['Budget de l’an dernier']]);
    await workbook.host.type('Feuil1', 'A1', [['à moi']]);
    await bringTo(readExample(EXAMPLE), workbook);
    const titles = workbook.host.book.data.sheets.map(({ name }) => name);
    expect(titles.slice(0, 3)).toEqual(['Feuil1', 'Budget global', 'dépenses']);
    expect(titles).toEqual(expect.arrayContaining(['Budget global (2)', 'Dépenses (2)']));
    expect(contentsOf(workbook.host.book.data.sheets[1] ?? sheetOf(workbook, 'budget'))).toEqual({ A1: 'Budget de l’an dernier' });
    const links = Object.values(cellsOf(sheetOf(workbook, 'mode-emploi'))).flatMap(({ link }) => (link ? [link.target] : []));
    expect(links).toContain("'Budget global (2)'!A1");
    await close(workbook);
  });

  it('keeps its names and tables: those that the budget needs are asked for, and nothing is written', async () => {
    const workbook = openClasseur();
    await workbook.host.type('Feuil1', 'A1:B3', [
      ['Poste', 'Total'],
      ['Loyer', 800],
      ['Eau', 50],
    ]);
    const sheet = workbook.host.book.data.sheets[0];
    workbook.host.book.data.names.push({
      name: 'taille',
      range: { sheet: sheet?.id ?? '', row: 1, column: 1, rows: 1, columns: 1 },
      comment: '',
      visible: true,
    });
    const before = copyBook(workbook.host.book).data;
    await expect(regenerate(workbook, readExample(EXAMPLE))).rejects.toMatchObject({ code: 'nom-pris', detail: 'Taille' });
    expect(workbook.host.book.data).toEqual(before);

    workbook.host.book.data.names = [];
    for (const name of ['Depenses', 'Journal']) {
      const theirs = { sheet: sheet?.id ?? '', row: 0, column: 0, rows: 3, columns: 2 };
      workbook.host.book.data.tables = [{ id: '77', name, range: theirs, style: '', showBandedRows: false, showFilterButton: true }];
      await expect(regenerate(workbook, readExample(EXAMPLE))).rejects.toMatchObject({ code: 'nom-pris', detail: name });
      expect(workbook.host.book.data.sheets).toHaveLength(1);
    }
    await close(workbook);
  });
});

function cellAddress(key: string): string {
  const [row = '0', column = '0'] = key.split(',');
  return address(Number(row), Number(column));
}
