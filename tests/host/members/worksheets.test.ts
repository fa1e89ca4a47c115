import { onSheet, openWorkbook, readValues, refusal } from '../open-workbook';

const names = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name,items/position');
    await context.sync();
    return context.workbook.worksheets.items.map(({ name }) => name);
  });

describe('sheets', () => {
  test('are added at the end, named in turn when no name is given', async () => {
    openWorkbook();
    await onSheet((context) => {
      context.workbook.worksheets.add();
      context.workbook.worksheets.add('Budget');
      context.workbook.worksheets.add();
    });
    expect(await names()).toEqual(['Feuil1', 'Feuil2', 'Budget', 'Feuil3']);
  });

  test.each(['', 'a'.repeat(32), 'a/b', 'a\\b', 'a?', 'a*', 'a:b', '[a]', "'a", "a'", '   '])('%j is no name for a sheet', async (name) => {
    openWorkbook();
    expect(
      await refusal((context) => {
        context.workbook.worksheets.add(name);
      }),
    ).toBe('InvalidArgument');
  });

  test('31 characters are a name', async () => {
    openWorkbook();
    await onSheet((context) => {
      context.workbook.worksheets.add('a'.repeat(31));
    });
    expect(await names()).toEqual(['Feuil1', 'a'.repeat(31)]);
  });

  test('names differ by more than their case', async () => {
    openWorkbook();
    expect(
      await refusal((context) => {
        context.workbook.worksheets.add('FEUIL1');
      }),
    ).toBe('ItemAlreadyExists');
    await onSheet((_context, sheet) => {
      sheet.name = 'FEUIL1';
    });
    expect(await names()).toEqual(['FEUIL1']);
  });

  test('move to a position', async () => {
    openWorkbook();
    await onSheet((context) => {
      context.workbook.worksheets.add('Deux');
      context.workbook.worksheets.add('Trois').position = 0;
    });
    expect(await names()).toEqual(['Trois', 'Feuil1', 'Deux']);
  });

  test('the last visible one can be neither deleted nor hidden', async () => {
    openWorkbook();
    await onSheet((context) => {
      context.workbook.worksheets.add('Cachée').visibility = 'Hidden';
    });
    expect(
      await refusal((_context, sheet) => {
        sheet.delete();
      }),
    ).toBe('InvalidOperation');
    expect(
      await refusal((_context, sheet) => {
        sheet.visibility = 'Hidden';
      }),
    ).toBe('InvalidOperation');
    await onSheet((context) => {
      const sheet = context.workbook.worksheets.getItem('Cachée');
      sheet.visibility = 'VeryHidden';
    });
    expect(
      await refusal((context) => {
        context.workbook.worksheets.getItem('Cachée').delete();
      }),
    ).toBe('InvalidOperation');
    expect(
      await refusal((context) => {
        context.workbook.worksheets.getItem('Cachée').activate();
      }),
    ).toBe('InvalidOperation');
  });

  test('hiding or deleting the active one shows another', async () => {
    const host = openWorkbook();
    await onSheet((context, sheet) => {
      context.workbook.worksheets.add('Deux').activate();
      context.workbook.worksheets.getItem('Deux').delete();
      context.workbook.worksheets.add('Trois');
      sheet.visibility = 'Hidden';
    });
    expect(host.session.activeSheet.name).toBe('Trois');
  });

  test('formulas follow a renamed sheet', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const other = context.workbook.worksheets.add('Données');
      sheet.getRange('A1').formulas = [['=Données!A1+\'Données\'!B2&"Données!A1"+MesDonnées!A1']];
      other.name = 'Mes données';
      const range = sheet.getRange('A1').load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([["='Mes données'!A1+'Mes données'!B2&\"Données!A1\"+MesDonnées!A1"]]);
    });
  });

  test('deleting one loses what pointed to it: formulas, names, tables, lists', async () => {
    const host = openWorkbook();
    await onSheet(async (context, sheet) => {
      const other = context.workbook.worksheets.add('Données');
      other.tables.add('A1:B3', true).name = 'Perdue';
      context.workbook.names.add('Perdu', other.getRange('D1'));
      other.names.add('Local', other.getRange('D2'));
      sheet.getRange('A1').formulas = [['=SUM(Données!A1:B2)+Données!$C$3']];
      sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: other.getRange('E1:E9') } };
      other.delete();
      const range = sheet.getRange('A1').load('formulas');
      const validation = sheet.getRange('B1').dataValidation.load('rule');
      const name = context.workbook.names.getItem('Perdu').load('formula,type');
      const target = name.getRangeOrNullObject();
      const table = context.workbook.tables.getItemOrNullObject('Perdue');
      await context.sync();
      expect(range.formulas).toEqual([['=SUM(#REF!)+#REF!']]);
      expect(validation.rule).toEqual({ list: { inCellDropDown: true, source: '=#REF!' } });
      expect([name.formula, name.type, target.isNullObject, table.isNullObject]).toEqual(['=#REF!', 'Error', true, true]);
    });
    expect(host.book.data.names.map(({ name }) => name)).toEqual(['Perdu']);
  });

  test('gridlines, tab colour, frozen panes', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      sheet.showGridlines = false;
      sheet.tabColor = '#1f6f54';
      sheet.freezePanes.freezeRows(3);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.load('showGridlines,tabColor');
      await context.sync();
      expect([sheet.showGridlines, sheet.tabColor, frozen.address]).toEqual([false, '#1F6F54', 'Feuil1!1:3']);
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      const corner = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(corner.address).toBe('Feuil1!A1:B2');
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('the used range counts what holds something, or only what has a value', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const empty = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange().load('address');
      await context.sync();
      expect([empty.isNullObject, first.address]).toEqual([true, 'Feuil1!A1']);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').format.font.bold = true;
      const all = sheet.getUsedRangeOrNullObject().load('address');
      const valued = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([all.address, valued.address]).toEqual(['Feuil1!B2:D9', 'Feuil1!B2']);
    });
  });

  test('an address of another sheet, or none at all, is refused', async () => {
    openWorkbook();
    await onSheet((context) => {
      context.workbook.worksheets.add('Deux');
    });
    for (const address of ['Deux!A1', 'A1:B2:C3', 'XFE1', 'A1048577', 'Inconnu', 'A', '7']) {
      expect([
        address,
        await refusal((_context, sheet) => {
          sheet.getRange(address).load('address');
        }),
      ]).toEqual([address, 'InvalidArgument']);
    }
    expect(await readValues('$A$1:a2')).toEqual([[''], ['']]);
  });

  test('the workbook and its application', async () => {
    openWorkbook({ workbookName: 'Budget 2026.xlsx' });
    await onSheet(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.calculate('Full');
      context.application.calculationMode = 'Manual';
      context.application.load('calculationMode');
      context.workbook.load('name');
      context.workbook.protection.load('protected');
      const counts = [context.workbook.worksheets.getCount()];
      await context.sync();
      expect([
        context.workbook.name,
        context.application.calculationMode,
        context.workbook.protection.protected,
        ...counts.map(({ value }) => value),
      ]).toEqual(['Budget 2026.xlsx', 'Manual', false, 1]);
    });
  });
});
