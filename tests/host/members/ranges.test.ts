import { onSheet, openWorkbook, readValues, refusal } from '../open-workbook';

describe('ranges lead to others', () => {
  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(0, 1), 'C2'],
    ['getCell outside', (range) => range.getCell(5, 5), 'G7'],
    ['getRow', (range) => range.getRow(1), 'B3:C3'],
    ['getColumn', (range) => range.getColumn(1), 'C2:C3'],
    ['getLastRow', (range) => range.getLastRow(), 'B3:C3'],
    ['getLastColumn', (range) => range.getLastColumn(), 'C2:C3'],
    ['getLastCell', (range) => range.getLastCell(), 'C3'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 2), 'D1:E2'],
    ['getResizedRange', (range) => range.getResizedRange(1, -1), 'B2:B4'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(4, 1), 'B2:B5'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:3'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:C'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:C1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B4:C5'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A3'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'D2:D3'],
    ['getBoundingRect', (range) => range.getBoundingRect('E1'), 'B1:E3'],
    ['getIntersection', (range, sheet) => range.getIntersection(sheet.getRange('C3:F9')), 'C3'],
    ['getRangeByIndexes', (_range, sheet) => sheet.getRangeByIndexes(1, 0, 2, 3), 'A2:C3'],
    ['worksheet.getCell', (_range, sheet) => sheet.getCell(0, 26), 'AA1'],
    ['the whole sheet', (_range, sheet) => sheet.getRange(), '1:1048576'],
  ])('%s', async (_what, follow, address) => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const found = follow(sheet.getRange('B2:C3'), sheet).load('address');
      await context.sync();
      expect(found.address).toBe(`Feuil1!${address}`);
    });
  });

  test('outside of the sheet there is nothing', async () => {
    openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      }),
    ).toBe('InvalidArgument');
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').getRowsAbove(1).load('address');
      }),
    ).toBe('InvalidArgument');
    expect(
      await refusal((_context, sheet) => {
        sheet.getRangeByIndexes(0, 0, 0, 1).load('address');
      }),
    ).toBe('InvalidArgument');
  });

  test('ranges that do not meet have no intersection', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').getIntersection('B2').load('address');
      }),
    ).toBe('ItemNotFound');
  });

  test('the used part of a range', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').values = [[1]];
      const part = sheet.getRange('A1:C5').getUsedRangeOrNullObject().load('address');
      const none = sheet.getRange('F:F').getUsedRangeOrNullObject();
      await context.sync();
      expect([part.address, none.isNullObject]).toEqual(['Feuil1!B2', true]);
    });
  });

  test('whole columns give no values', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('A:A').load('values,isEntireColumn,rowCount');
      await context.sync();
      expect([range.values, range.isEntireColumn, range.rowCount]).toEqual([null, true, 1_048_576]);
    });
  });
});

describe('links', () => {
  test('lead inside the workbook, blue and underlined', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.hyperlink = { documentReference: "'Feuil1'!B9", screenTip: 'Aller', textToDisplay: 'Voir' };
      range.load('hyperlink,values,format/font/color,format/font/underline');
      const other = sheet.getRange('A2').load('hyperlink');
      await context.sync();
      expect([range.hyperlink, range.values]).toEqual([
        { documentReference: "'Feuil1'!B9", screenTip: 'Aller', textToDisplay: 'Voir' },
        [['Voir']],
      ]);
      expect([range.format.font.color, range.format.font.underline, other.hyperlink]).toEqual(['#0563C1', 'Single', null]);
    });
  });

  test('outside of it they are refused', async () => {
    openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').hyperlink = { address: 'https://example.org' };
      }),
    ).toBe('NotImplementedInEmbeddedHost');
  });
});

describe('clear', () => {
  async function openFull(): Promise<ReturnType<typeof openWorkbook>> {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.hyperlink = { documentReference: 'Feuil1!C1' };
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.font.bold = true;
      range.merge();
      range.dataValidation.rule = { custom: { formula: '=TRUE' } };
      range.conditionalFormats.add('DataBar');
    });
    return host;
  }
  const left = (host: ReturnType<typeof openWorkbook>) => {
    const sheet = host.book.sheetNamed('Feuil1');
    const cell = sheet?.cells.get('0,0');
    return [
      cell?.value,
      cell?.style?.bold,
      cell?.link?.target,
      sheet?.merges.length,
      sheet?.validations.length,
      sheet?.conditionalFormats.length,
    ];
  };

  test.each<[Excel.ClearApplyTo | undefined, unknown[]]>([
    [undefined, [undefined, undefined, undefined, 0, 0, 0]],
    [Excel.ClearApplyTo.all, [undefined, undefined, undefined, 0, 0, 0]],
    [Excel.ClearApplyTo.contents, ['', true, 'Feuil1!C1', 1, 1, 1]],
    [Excel.ClearApplyTo.formats, [1, undefined, 'Feuil1!C1', 0, 1, 0]],
    [Excel.ClearApplyTo.hyperlinks, [1, true, undefined, 1, 1, 1]],
    [Excel.ClearApplyTo.removeHyperlinks, [1, undefined, undefined, 1, 1, 1]],
  ])('%s', async (applyTo, expected) => {
    const host = await openFull();
    await onSheet((_context, sheet) => {
      sheet.getRange('A:C').clear(applyTo);
    });
    expect(left(host)).toEqual(expected);
  });

  test('several ranges at once', async () => {
    openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRanges('A1,C1').clear();
    });
    expect(await readValues('A1:C1')).toEqual([['', 2, '']]);
  });
});

describe('merges and hidden lines', () => {
  test('a merge keeps the first value, across it goes row by row', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').merge(true);
    });
    expect(host.book.sheetNamed('Feuil1')?.merges).toHaveLength(2);
    expect(await readValues('A1:B2')).toEqual([
      [1, ''],
      [3, ''],
    ]);
    await onSheet((_context, sheet) => {
      sheet.getRange('A1').unmerge();
    });
    expect(host.book.sheetNamed('Feuil1')?.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
  });

  test('rows and columns are hidden and shown', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('3:3').rowHidden = false;
      const row = sheet.getRange('A2').load('rowHidden,columnHidden,hidden');
      const mixed = sheet.getRange('A1:A2').load('rowHidden');
      const column = sheet.getRange('B9').load('hidden');
      await context.sync();
      expect([row.rowHidden, row.columnHidden, row.hidden, mixed.rowHidden, column.hidden]).toEqual([true, false, true, null, true]);
    });
  });
});
