import { onSheet, openWorkbook, readValues, refusal } from '../open-workbook';

async function openProtected(options: Excel.WorksheetProtectionOptions = {}): Promise<void> {
  openWorkbook();
  await onSheet((_context, sheet) => {
    sheet.getRange('B2:B3').format.protection.locked = false;
    sheet.protection.protect(options);
  });
}

describe('a protected sheet', () => {
  test('takes values in unlocked cells only', async () => {
    await openProtected();
    await onSheet((_context, sheet) => {
      sheet.getRange('B2:B3').values = [[1], [2]];
    });
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A2').values = [[1]];
      }),
    ).toBe('AccessDenied');
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A2:B2').values = [[null, 9]];
      }),
    ).toBe('AccessDenied');
    expect(await readValues('A2:B3')).toEqual([
      ['', 1],
      ['', 2],
    ]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['a format', (sheet) => (sheet.getRange('B2').format.font.bold = true)],
    ['a number format', (sheet) => (sheet.getRange('B2').numberFormat = [['0']])],
    ['a width', (sheet) => (sheet.getRange('B:B').format.columnWidth = 90)],
    ['a height', (sheet) => (sheet.getRange('2:2').format.rowHeight = 30)],
    ['a validation', (sheet) => (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } })],
    ['a conditional format', (sheet) => sheet.getRange('B2').conditionalFormats.add('Custom')],
    [
      'a merge',
      (sheet) => {
        sheet.getRange('B2:B3').merge();
      },
    ],
    ['a table', (sheet) => sheet.tables.add('D1:E3', true)],
    [
      'clearing locked cells',
      (sheet) => {
        sheet.getRange('A1:B9').clear('Contents');
      },
    ],
    ['a link', (sheet) => (sheet.getRange('B2').hyperlink = { documentReference: 'Feuil1!A1' })],
  ])('refuses %s', async (_what, change) => {
    await openProtected();
    expect(
      await refusal((_context, sheet) => {
        change(sheet);
      }),
    ).toBe('AccessDenied');
  });

  test('takes widths and heights when it was told to', async () => {
    await openProtected({ allowFormatColumns: true, allowFormatRows: true });
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('B2');
      range.format.columnWidth = 90;
      range.format.rowHeight = 30;
      range.load('format/columnWidth,format/rowHeight');
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight]).toEqual([90, 30]);
    });
  });

  test('may be renamed, moved, shown and named in', async () => {
    await openProtected();
    await onSheet((context, sheet) => {
      sheet.name = 'Autre nom';
      sheet.tabColor = '#123456';
      context.workbook.names.add('Entree', sheet.getRange('B2'));
    });
    expect(await readValues('B2', 'Autre nom')).toEqual([['']]);
  });

  test('cannot be protected twice', async () => {
    await openProtected();
    expect(
      await refusal((_context, sheet) => {
        sheet.protection.protect();
      }),
    ).toBe('InvalidOperation');
  });

  test('says so, with its options, and is free again once unprotected', async () => {
    await openProtected({ allowSort: true });
    await onSheet(async (context, sheet) => {
      sheet.protection.load('protected,options');
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowSort, sheet.protection.options.allowAutoFilter]).toEqual([
        true,
        true,
        false,
      ]);
      sheet.protection.unprotect();
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [[1]];
    });
    expect(await readValues('A1')).toEqual([[1]]);
  });

  test('with a password opens to that password only', async () => {
    openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.protection.protect({}, 'secret');
    });
    expect(
      await refusal((_context, sheet) => {
        sheet.protection.unprotect();
      }),
    ).toBe('AccessDenied');
    expect(
      await refusal((_context, sheet) => {
        sheet.protection.unprotect('autre');
      }),
    ).toBe('AccessDenied');
    await onSheet((_context, sheet) => {
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
    });
  });

  test('an option the host does not know is refused, unless it asks for nothing', async () => {
    openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        sheet.protection.protect({ allowInsertRows: true });
      }),
    ).toBe('NotImplementedInEmbeddedHost');
    await onSheet((_context, sheet) => {
      sheet.protection.protect({ allowInsertRows: false, selectionMode: 'Normal' });
    });
  });
});
