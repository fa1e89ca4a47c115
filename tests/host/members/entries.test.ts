import { onSheet, openWorkbook, readValues, refusal } from '../open-workbook';

async function enter(
  value: unknown,
  numberFormat?: string,
): Promise<{ value: unknown; formula: unknown; type: unknown; format: unknown; text: unknown }> {
  openWorkbook();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Feuil1').getRange('B2');
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    range.load('values,formulas,valueTypes,numberFormat,text');
    await context.sync();
    const of = (grid: unknown[][]) => grid[0]?.[0];
    return {
      value: of(range.values),
      formula: of(range.formulas),
      type: of(range.valueTypes),
      format: of(range.numberFormat),
      text: of(range.text),
    };
  });
}

describe('what becomes of a value written in a General cell', () => {
  test.each([
    ['texte', 'texte', 'String'],
    ['', '', 'Empty'],
    [12.5, 12.5, 'Double'],
    [true, true, 'Boolean'],
    ['12.5', 12.5, 'Double'],
    [' 42 ', 42, 'Double'],
    ['+1', 1, 'Double'],
    ['-1', -1, 'Double'],
    ['1e3', 1000, 'Double'],
    ['-', '-', 'String'],
    ['=', '=', 'String'],
    ['TRUE', true, 'Boolean'],
    ['false', false, 'Boolean'],
    ['12,5', '12,5', 'String'],
    ['0612345678', 612345678, 'Double'],
    ["'0612345678", '0612345678', 'String'],
    ["'=1+1", '=1+1', 'String'],
    ["'-abc", '-abc', 'String'],
    ["l'été", "l'été", 'String'],
    ['#N/A', '#N/A', 'Error'],
  ])('%j is %j', async (written, value, type) => {
    expect(await enter(written)).toMatchObject({ value, type, format: 'General' });
  });

  test.each([
    ['5%', 0.05, '0%', '5%'],
    ['5.5 %', 0.055, '0.00%', '5.50%'],
    ['1,234.5', 1234.5, '#,##0.00', '1,234.50'],
    ['12 €', 12, '#,##0.00\\ "€"', '12.00 €'],
    ['2026-06-30', 46203, 'm/d/yyyy', '6/30/2026'],
    ['6/30/2026', 46203, 'm/d/yyyy', '6/30/2026'],
    ['12-2025', 45992, 'mmm-yy', 'Dec-25'],
    ['10:30', 0.4375, 'h:mm', '10:30'],
  ])('%j is the number %d, formatted %s', async (written, value, format, text) => {
    expect(await enter(written)).toEqual({ value, formula: value, type: 'Double', format, text });
  });

  test.each(['-abc', '@x', '+x', '- tiret', '=SUM(', '=A1;B1', '=1+', '="a', '=SUM(T[a)', '=)('])(
    '%j is refused, as the beginning of a formula',
    async (written) => {
      await expect(enter(written)).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('a number format that the cell has already stays', async () => {
    expect(await enter('5%', '0.0000')).toMatchObject({ value: 0.05, format: '0.0000', text: '0.0500' });
  });

  test('a text longer than 32 767 characters is refused', async () => {
    expect(await enter('x'.repeat(32_767))).toMatchObject({ value: 'x'.repeat(32_767) });
    await expect(enter('x'.repeat(32_768))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('what becomes of it in a text cell', () => {
  test.each([
    ['=1+1', '=1+1'],
    ['12', '12'],
    ['-abc', '-abc'],
    ['5%', '5%'],
    ["'quoted", 'quoted'],
    [12, '12'],
    ['2026-06-30', '2026-06-30'],
  ])('%j is the text %j', async (written, value) => {
    expect(await enter(written, '@')).toEqual({ value, formula: value, type: 'String', format: '@', text: value });
  });
});

describe('formulas', () => {
  test('read back with their sign, and hold the last value known', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1:B1').formulas = [['=SUM(C1:C3)*2', 'pas une formule']];
    });
    const sheet = host.book.sheetNamed('Feuil1');
    if (sheet) host.book.setResult(sheet, '0,0', { error: '#N/A' });
    await onSheet(async (context, open) => {
      const range = open.getRange('A1:B1').load('formulas,values,valueTypes');
      await context.sync();
      expect(range.formulas).toEqual([['=SUM(C1:C3)*2', 'pas une formule']]);
      expect(range.values).toEqual([['#N/A', 'pas une formule']]);
      expect(range.valueTypes).toEqual([['Error', 'String']]);
    });
  });

  test.each([
    '=IF(A1=";","a;b",{1;2})',
    '=SUMIFS(Depenses[Montant],Depenses[Section],"acces")',
    "='Mode d''emploi'!A1",
    '=-A1',
    '=A1%',
    '=T[[#This Row],[Coût]]',
  ])('%s is accepted', async (formula) => {
    expect(await enter(formula)).toMatchObject({ formula });
  });

  test('a value takes the place of a formula', async () => {
    openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1').formulas = [['=1']];
      sheet.getRange('A1').values = [[3]];
    });
    expect(await readValues('A1')).toEqual([[3]]);
  });
});

describe('shapes', () => {
  test('null leaves a cell as it is, the empty text empties it', async () => {
    openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [[null, '', 4]];
    });
    expect(await readValues('A1:C1')).toEqual([[1, '', 4]]);
  });

  test('one value is given to every cell', async () => {
    openWorkbook();
    await onSheet((_context, sheet) => {
      Object.assign(sheet.getRange('A1:B2'), { values: 'tous' });
    });
    expect(await readValues('A1:B2')).toEqual([
      ['tous', 'tous'],
      ['tous', 'tous'],
    ]);
  });

  test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1], [2, 3]]], [[1, 2]]])('%j does not fit two rows of one column', async (values) => {
    openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        Object.assign(sheet.getRange('A1:A2'), { values });
      }),
    ).toBe('InvalidArgument');
    expect(await readValues('A1:A2')).toEqual([[''], ['']]);
  });

  test('a refused entry leaves the whole range unwritten', async () => {
    openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1:B1').values = [['bon', '-abc']];
      }),
    ).toBe('InvalidArgument');
    expect(await readValues('A1:B1')).toEqual([['', '']]);
  });

  test('an array of more than 1 500 cells, which the client sends in pieces, must fit too', async () => {
    openWorkbook();
    const rows = Array.from({ length: 1600 }, (_, row) => [row]);
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1:A1500').values = rows;
      }),
    ).toBe('InvalidArgument');
    expect(await readValues('A1')).toEqual([['']]);
  });
});
