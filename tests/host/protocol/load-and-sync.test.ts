import { idle, onSheet, openWorkbook, refusal, refusalOf } from '../open-workbook';

describe("Microsoft's client over the embedded workbook", () => {
  test('a member is readable after load and sync, and only then', async () => {
    openWorkbook();
    expect(await refusal((_context, sheet) => sheet.name)).toBe('PropertyNotLoaded');
    await onSheet(async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('Feuil1');
      expect(() => sheet.tabColor).toThrow('tabColor');
    });
  });

  test('load() without names gives every scalar, a nested path one member of a member', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('B2:C3').load();
      const font = sheet.getRange('A1').load('format/font/size, format/fill/color');
      await context.sync();
      expect([range.address, range.rowIndex, range.columnCount, range.values]).toEqual([
        'Feuil1!B2:C3',
        1,
        2,
        [
          ['', ''],
          ['', ''],
        ],
      ]);
      expect([font.format.font.size, font.format.fill.color]).toEqual([11, '#FFFFFF']);
    });
  });

  test('items of a collection come with the members asked for, paged', async () => {
    openWorkbook();
    await onSheet(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['Un', 'Deux', 'Trois']) worksheets.add(name);
      worksheets.load({ $all: false, name: true, visibility: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Un', 'Visible'],
        ['Deux', 'Visible'],
      ]);
    });
  });

  test('a null object, and what hangs from it, says isNullObject', async () => {
    openWorkbook();
    await onSheet(async (context) => {
      const absent = context.workbook.worksheets.getItemOrNullObject('Absente');
      const cell = absent.getRange('A1').load('values');
      const protection = absent.protection.load('protected');
      await context.sync();
      expect([absent.isNullObject, cell.isNullObject, protection.isNullObject]).toEqual([true, true, true]);
    });
  });

  test('a missing item is ItemNotFound, at the statement that asked for it', async () => {
    openWorkbook();
    const error = await refusalOf((context) => {
      context.workbook.worksheets.getItem('Absente').activate();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem']);
    expect(error.debugInfo.statement).toContain('getItem(...)');
  });

  test('what a failed batch did before it failed stands', async () => {
    const host = openWorkbook();
    const code = await refusal((_context, sheet) => {
      sheet.getRange('A1').values = [['écrit']];
      sheet.getRange('A2').values = [['trop', 'large']];
      sheet.getRange('A3').values = [['jamais']];
    });
    expect(code).toBe('InvalidArgument');
    expect([...(host.book.sheetNamed('Feuil1')?.cells ?? [])]).toEqual([['0,0', { value: 'écrit' }]]);
  });

  test('ranges are kept between the syncs of a run and given back after it', async () => {
    const host = openWorkbook();
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('A1:A2');
      await context.sync();
      range.values = [[1], [2]];
      range.load('values');
      await context.sync();
      expect([range.values, host.keptReferences]).toEqual([[[1], [2]], 1]);
    });
    await idle();
    expect(host.keptReferences).toBe(0);
  });

  test('a range of a deleted sheet answers no more', async () => {
    openWorkbook();
    const code = await refusal(async (context) => {
      const sheet = context.workbook.worksheets.add('Passagère');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.delete();
      range.load('values');
    });
    expect(code).toBe('InvalidReference');
  });

  test('an object of one run is refused by another', async () => {
    openWorkbook();
    const stray = await Excel.run((context) => Promise.resolve(context.workbook.worksheets.getItem('Feuil1').getRange('A1')));
    expect(
      await refusal((context) => {
        context.load(stray);
      }),
    ).toBe('InvalidRequestContext');
  });

  test('a member the host lacks is refused by name and recorded', async () => {
    const host = openWorkbook();
    const error = await refusalOf((_context, sheet) => {
      sheet.pivotTables.load('items/name');
    });
    expect([error.code, error.message]).toEqual([
      'NotImplementedInEmbeddedHost',
      'The embedded workbook does not implement Worksheet.pivotTables.',
    ]);
    expect([...host.missing]).toEqual([['Worksheet.pivotTables', 1]]);
  });

  test('so are a property it does not take and a value it does not know', async () => {
    const host = openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').format.font.strikethrough = true;
      }),
    ).toBe('NotImplementedInEmbeddedHost');
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').format.readingOrder = 'LeftToRight';
      }),
    ).toBe('NotImplementedInEmbeddedHost');
    expect([...host.missing.keys()]).toEqual(['RangeFont.strikethrough = true', 'RangeFormat.readingOrder']);
  });

  test('set() writes several members at once', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.set({ values: [[7]], format: { font: { bold: true }, fill: { color: '#112233' } } });
      range.load('values, format/font/bold, format/fill/color');
      await context.sync();
      expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([[[7]], true, '#112233']);
    });
  });

  test('20 000 cells go and come back', async () => {
    const host = openWorkbook();
    const values = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 10 }, (_unused, column) => row * 10 + column));
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('A1:J2000');
      range.values = values;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(values);
    });
    expect(host.book.sheetNamed('Feuil1')?.cells.size).toBe(20_000);
  });
});
