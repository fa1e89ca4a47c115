import { createHost } from '../../../src/host/install/host';
import { onSheet, openWorkbook, readValues, refusalOf, stillEngine, switchTo } from '../open-workbook';

describe('requirement sets', () => {
  test('1.12 by default, as the manifest declares', () => {
    openWorkbook();
    const { requirements } = Office.context;
    expect([requirements.isSetSupported('ExcelApi', '1.12'), requirements.isSetSupported('ExcelApi', '1.13')]).toEqual([true, false]);
    expect([
      requirements.isSetSupported('ExcelApi', '1.9'),
      requirements.isSetSupported('excelapi'),
      requirements.isSetSupported('WordApi', '1.1'),
    ]).toEqual([true, true, false]);
  });

  test('a member of a later set throws ApiNotFound before anything is sent', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.tables.add('A1:B3', true).name = 'Depenses';
    });
    host.stats.reset();
    const error = await refusalOf((context) => {
      context.workbook.tables.getItem('Depenses').resize('A1:B4');
    });
    expect([error.code, error.debugInfo.errorLocation, host.stats.requests]).toEqual(['ApiNotFound', 'Table.resize', 0]);
  });

  test('and works in a workbook that plays the later set', async () => {
    openWorkbook({ excelApi: '1.13' });
    await onSheet(async (context, sheet) => {
      const table = sheet.tables.add('A1:B3', true);
      table.resize('A1:B4');
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Feuil1!A1:B4');
    });
  });
});

test('several workbooks take turns under the same client', async () => {
  const first = createHost({ engine: stillEngine });
  const second = createHost({ engine: stillEngine });
  switchTo(first);
  await onSheet((_context, sheet) => {
    sheet.getRange('A1').values = [['premier']];
  });
  switchTo(second);
  await onSheet((_context, sheet) => {
    sheet.getRange('A1').values = [['second']];
  });
  switchTo(first);
  expect(await readValues('A1')).toEqual([['premier']]);
  expect(first.session.activeSheet.id).not.toBe(second.session.activeSheet.id);
});

test('Office is ready, in Excel', async () => {
  openWorkbook();
  const info = await Office.onReady();
  expect(info).toEqual({ host: 'Excel', platform: 'PC' });
});
