import { onSheet, openWorkbook, readValues, refusal } from '../open-workbook';

/** A table `Depenses` in A1:C3: Section, Montant, Double (computed). */
async function openTable(): Promise<ReturnType<typeof openWorkbook>> {
  const host = openWorkbook({ excelApi: '1.13' });
  await onSheet((_context, sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Section', 'Montant'],
      ['acces', 1],
      ['crise', 2],
    ];
    sheet.getRange('C1').values = [['Double']];
    sheet.getRange('C2:C3').formulas = [['=B2*2+$B$9'], ['=B3*2+$B$9']];
    sheet.getRange('B3').numberFormat = [['0.00']];
    sheet.tables.add('A1:C3', true).name = 'Depenses';
  });
  return host;
}

describe('tables', () => {
  test('tell whether a filter hides some of their rows, and so do sheets', async () => {
    const { book } = await openTable();
    const expectFilters = (wanted: readonly boolean[]): Promise<void> =>
      onSheet(async (context, sheet) => {
        const filters = [context.workbook.tables.getItem('Depenses').autoFilter, sheet.autoFilter];
        for (const filter of filters) filter.load('isDataFiltered');
        await context.sync();
        expect(filters.map(({ isDataFiltered }) => isDataFiltered)).toEqual(wanted);
      });
    await expectFilters([false, false]);
    const [table] = book.data.tables;
    if (table) Object.assign(table, { isFiltered: true });
    await expectFilters([true, false]);
  });

  test('are read by column, row and part', async () => {
    await openTable();
    await onSheet(async (context) => {
      const table = context.workbook.tables.getItem('depenses').load('name,style,showBandedRows,showHeaders');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load('address'));
      table.columns.load('items/name,items/index');
      table.rows.load('count,items/values');
      table.worksheet.load('name');
      const column = table.columns.getItem('Montant').getDataBodyRange().load('values');
      await context.sync();
      expect([table.name, table.style, table.showBandedRows, table.showHeaders, table.worksheet.name]).toEqual([
        'Depenses',
        'TableStyleMedium2',
        true,
        true,
        'Feuil1',
      ]);
      expect(parts.map(({ address }) => address)).toEqual(['Feuil1!A1:C3', 'Feuil1!A1:C1', 'Feuil1!A2:C3']);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Section', 'Montant', 'Double']);
      expect(table.rows.items.map(({ values }) => values)).toEqual([[['acces', 1, '']], [['crise', 2, '']]]);
      expect([table.rows.count, column.values]).toEqual([2, [[1], [2]]]);
    });
  });

  test('have headers that are texts, none empty, no two alike', async () => {
    openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1:E1').values = [['Poste', 2026, '', 'poste', 'Poste']];
      sheet.tables.add('A1:E2', true);
    });
    expect(await readValues('A1:E1')).toEqual([['Poste', '2026', 'Colonne3', 'poste2', 'Poste3']]);
    await onSheet((_context, sheet) => {
      sheet.getRange('A1:B1').values = [['', 'Poste3']];
    });
    expect(await readValues('A1:E1')).toEqual([['Colonne1', 'Poste3', 'Colonne3', 'poste2', 'Poste32']]);
  });

  test('have one body row at least', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const range = sheet.tables.add('A1:B1', true).getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Feuil1!A1:B2');
    });
  });

  test('do not overlap', async () => {
    await openTable();
    expect(
      await refusal((_context, sheet) => {
        sheet.tables.add('C3:D5', true);
      }),
    ).toBe('InvalidOperation');
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1:B1').merge();
      }),
    ).toBe('InvalidOperation');
  });

  test('change their name in the formulas too', async () => {
    await openTable();
    await onSheet(async (context, sheet) => {
      const cell = sheet.getRange('E1');
      cell.formulas = [['=SUM(Depenses[Montant])&"Depenses"']];
      context.workbook.tables.getItem('Depenses').name = 'Charges';
      cell.load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([['=SUM(Charges[Montant])&"Depenses"']]);
    });
  });

  test('typing under one through code leaves it as it is, typing by hand makes it grow', async () => {
    const host = await openTable();
    await onSheet((_context, sheet) => {
      sheet.getRange('A4').values = [['qualite']];
    });
    expect(await rows()).toBe(2);
    await onSheet((_context, sheet) => {
      sheet.getRange('A4').values = [['']];
    });
    await host.type('Feuil1', 'A4:B4', [['qualite', 3]]);
    expect(await rows()).toBe(3);
    await onSheet(async (context, sheet) => {
      const line = sheet.getRange('A4:C4').load('formulas,numberFormat');
      await context.sync();
      expect([line.formulas, line.numberFormat]).toEqual([[['qualite', 3, '=B4*2+$B$9']], [['General', '0.00', 'General']]]);
    });
  });

  test('a row added at the foot takes the last one for model', async () => {
    await openTable();
    await onSheet(async (context, sheet) => {
      sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'acces,crise' } };
      const table = context.workbook.tables.getItem('Depenses');
      table.rows.add();
      table.rows.add();
      sheet.getRange('A4:B5').values = [
        ['qualite', 3],
        ['acces', 4],
      ];
      const line = sheet.getRange('A5:C5').load('formulas,numberFormat');
      const validation = sheet.getRange('A2:A5').dataValidation.load('type');
      const range = table.getRange().load('address');
      await context.sync();
      expect([range.address, line.formulas, line.numberFormat, validation.type]).toEqual([
        'Feuil1!A1:C5',
        [['acces', 4, '=B5*2+$B$9']],
        [['General', '0.00', 'General']],
        'List',
      ]);
    });
  });

  test('a row is not added over something, nor in the middle', async () => {
    await openTable();
    await onSheet((_context, sheet) => {
      sheet.getRange('B4').values = [['occupé']];
    });
    expect(
      await refusal((context) => {
        context.workbook.tables.getItem('Depenses').rows.add(undefined, [['a', 1, 2]]);
      }),
    ).toBe('NotImplementedInEmbeddedHost');
    expect(
      await refusal((context) => {
        context.workbook.tables.getItem('Depenses').rows.add(0, [['a', 1, 2]]);
      }),
    ).toBe('NotImplementedInEmbeddedHost');
    expect(
      await refusal((context) => {
        context.workbook.tables.getItem('Depenses').rows.add(undefined, [['a', 1]]);
      }),
    ).toBe('InvalidArgument');
    expect(await rows()).toBe(2);
  });

  test('resize keeps the header row and stays clear of others', async () => {
    await openTable();
    await onSheet(async (context, sheet) => {
      const table = context.workbook.tables.getItem('Depenses');
      table.resize(sheet.getRange('A1:D6'));
      const range = table.getRange().load('address,values');
      await context.sync();
      expect([range.address, range.values[0]]).toEqual(['Feuil1!A1:D6', ['Section', 'Montant', 'Double', 'Colonne4']]);
    });
    expect(
      await refusal((context) => {
        context.workbook.tables.getItem('Depenses').resize('A2:C6');
      }),
    ).toBe('InvalidArgument');
    expect(
      await refusal((context) => {
        context.workbook.tables.getItem('Depenses').resize('A1:C1');
      }),
    ).toBe('InvalidArgument');
  });

  test('deleted take their cells with them, and formulas lose them', async () => {
    await openTable();
    await onSheet(async (context, sheet) => {
      const cell = sheet.getRange('E1');
      cell.formulas = [['=SUM(Depenses[Montant])+1']];
      context.workbook.tables.getItem('Depenses').delete();
      cell.load('formulas');
      const tables = context.workbook.tables.load('count');
      await context.sync();
      expect([cell.formulas, tables.count]).toEqual([[['=SUM(#REF!)+1']], 0]);
    });
    expect(await readValues('A1:C1')).toEqual([['', '', '']]);
  });

  test('a name that Excel refuses is refused', async () => {
    await openTable();
    for (const name of ['Dep 2', 'Dep2', '', '2Dep']) {
      expect([
        name,
        await refusal((context) => {
          context.workbook.tables.getItem('Depenses').name = name;
        }),
      ]).toEqual([name, 'InvalidArgument']);
    }
  });
});

function rows(): Promise<number> {
  return Excel.run(async (context) => {
    const { rows: found } = context.workbook.tables.getItem('Depenses');
    found.load('count');
    await context.sync();
    return found.count;
  });
}
