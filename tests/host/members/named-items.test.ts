import { onSheet, openWorkbook, refusal } from '../open-workbook';

describe('names', () => {
  test('are added from a range, found whatever their case, read whole', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      sheet.getRange('B2').values = [[42]];
      context.workbook.names.add('Population', sheet.getRange('B2'), 'habitants');
      const name = context.workbook.names.getItem('POPULATION').load();
      const range = name.getRange().load('address,values');
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        name: 'Population',
        type: 'Range',
        scope: 'Workbook',
        value: 42,
        formula: '=Feuil1!$B$2',
        visible: true,
        comment: 'habitants',
      });
      expect([range.address, range.values]).toEqual(['Feuil1!B2', [[42]]]);
    });
  });

  test('or from a formula that is a reference', async () => {
    openWorkbook();
    await onSheet(async (context) => {
      context.workbook.worksheets.add("Mode d'emploi");
      const name = context.workbook.names.add('Zone', "='Mode d''emploi'!$A$1:$B$9");
      name.load('formula,value');
      await context.sync();
      expect([name.formula, name.value]).toEqual(["='Mode d''emploi'!$A$1:$B$9", "'Mode d''emploi'!$A$1:$B$9"]);
    });
  });

  test('are hidden, commented and pointed elsewhere', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const name = context.workbook.names.add('Cible', sheet.getRange('A1'));
      name.visible = false;
      name.comment = 'déplacée';
      name.formula = '=Feuil1!$C$3:$C$5';
      await context.sync();
      context.workbook.names.load('items/name,items/formula,items/visible,items/comment');
      await context.sync();
      expect(context.workbook.names.items.map((item) => item.toJSON())).toEqual([
        { name: 'Cible', formula: '=Feuil1!$C$3:$C$5', visible: false, comment: 'déplacée' },
      ]);
    });
  });

  test.each(['avec espace', 'A1', 'TVA20', 'R1C1', 'R', 'c', '1er', 'a-b', '', 'x'.repeat(256)])('%j is no name', async (name) => {
    openWorkbook();
    expect(
      await refusal((context, sheet) => {
        context.workbook.names.add(name, sheet.getRange('A1'));
      }),
    ).toBe('InvalidArgument');
  });

  test.each(['Dep_Total', 'Controles_OK', '_x', 'Verse_Annee1', 'Été.2026', 'ABCD1'])('%j is one', async (name) => {
    openWorkbook();
    await onSheet((context, sheet) => {
      context.workbook.names.add(name, sheet.getRange('A1'));
    });
  });

  test('are not given twice, nor to a name and a table', async () => {
    openWorkbook();
    await onSheet((context, sheet) => {
      context.workbook.names.add('Pris', sheet.getRange('A1'));
      sheet.tables.add('C1:D3', true).name = 'Depenses';
    });
    expect(
      await refusal((context, sheet) => {
        context.workbook.names.add('PRIS', sheet.getRange('A2'));
      }),
    ).toBe('ItemAlreadyExists');
    expect(
      await refusal((context, sheet) => {
        context.workbook.names.add('Depenses', sheet.getRange('A2'));
      }),
    ).toBe('ItemAlreadyExists');
    expect(
      await refusal((context) => {
        context.workbook.tables.getItem('Depenses').name = 'pris';
      }),
    ).toBe('ItemAlreadyExists');
  });

  test('take no structured reference', async () => {
    openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.tables.add('C1:D3', true).name = 'Depenses';
    });
    expect(
      await refusal((context) => {
        context.workbook.names.add('Total', '=Depenses[Colonne1]');
      }),
    ).toBe('InvalidArgument');
  });

  test('of one sheet are apart from those of the workbook', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      context.workbook.names.add('Total', sheet.getRange('A1'));
      sheet.names.add('Total', sheet.getRange('B1'));
      const ofSheet = sheet.names.getItem('Total').load('formula,scope');
      const ofBook = context.workbook.names.getItem('Total').load('formula,scope');
      const found = sheet.getRange('Total').load('address');
      const noSheet = context.workbook.names.getItem('Total').worksheetOrNullObject;
      await context.sync();
      expect([ofSheet.formula, ofSheet.scope, ofBook.formula, ofBook.scope, found.address]).toEqual([
        '=Feuil1!$B$1',
        'Worksheet',
        '=Feuil1!$A$1',
        'Workbook',
        'Feuil1!B1',
      ]);
      expect(noSheet.isNullObject).toBe(true);
    });
  });

  test('deleted are gone', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      context.workbook.names.add('Passager', sheet.getRange('A1')).delete();
      const gone = context.workbook.names.getItemOrNullObject('Passager');
      const range = gone.getRangeOrNullObject();
      await context.sync();
      expect([gone.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });
});
