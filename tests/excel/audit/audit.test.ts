import { cellKey } from '../../../src/host/model/geometry';
import { describeAnomalie } from '../../../src/plan/audit/phrases.fr';
import { stillEngine } from '../../host/open-workbook';
import { columnOf, openExample, sheetOf, tableOf } from '../base-workbooks';
import { close } from '../open-classeur';
import { DAMAGES } from './damages';
import { findings, inShort } from './findings';

jest.setTimeout(120_000);

it('finds nothing in a workbook that was just made', async () => {
  const opened = await openExample('centre-alsace');
  expect(await findings(opened)).toEqual([]);
  await close(opened);
});

describe('a column of formulas that was emptied', () => {
  it.each([
    ['erased', () => '', /^Colonne « Montant », lignes 6 à 30 : la formule a été effacée\.$/],
    ['typed over', (row: number) => row, /^Colonne « Montant », lignes 6 à 30 : la formule a été remplacée par des valeurs\.$/],
    ['typed over with one value', () => 12, /^Colonne « Montant », lignes 6 à 30 : la formule a été remplacée par « 12 »\.$/],
  ] as const)('is told once when it was %s, put right row by row, and put back', async (_how, valueOf, phrase) => {
    const opened = await openExample('centre-alsace', { engine: stillEngine });
    const { book } = opened.host;
    const sheet = sheetOf(opened, 'depenses');
    const { range } = tableOf(opened, 'Depenses');
    const column = columnOf(opened, 'Depenses', 'Montant');
    const keys = opened.dossier.depenses.map((_depense, index) => cellKey(range.row + 1 + index, column));
    const before = keys.map((key) => sheet.cells.get(key)?.formula);
    const values = keys.map((_key, index) => valueOf(index));
    keys.forEach((key, index) => {
      book.setCell(sheet, key, { value: values[index] ?? '' });
    });
    const { anomalies } = await opened.classeur.audit();
    const said = anomalies.map((anomalie) => describeAnomalie(anomalie).replace(/\s/gu, ' '));
    expect(said).toEqual([expect.stringMatching(phrase)]);
    const { undo } = await opened.classeur.repair(anomalies);
    expect(keys.map((key) => sheet.cells.get(key)?.formula)).toEqual(before);
    await undo?.();
    expect(keys.map((key) => sheet.cells.get(key)?.value ?? '')).toEqual(values);
    await close(opened);
  });
});

describe.each(DAMAGES)('$nom', ({ inject, genre }) => {
  it('is found at its cell, and nothing else is', async () => {
    const opened = await openExample('centre-alsace', { engine: stillEngine });
    const cellule = inject(opened);
    const { anomalies } = await opened.classeur.audit();
    expect(anomalies.map(inShort)).toEqual([expect.stringMatching(new RegExp(`^${genre} · `))]);
    expect(anomalies.map((anomalie) => anomalie.cellule)).toEqual([cellule]);
    await close(opened);
  });
});
