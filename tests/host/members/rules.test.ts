import { onSheet, openWorkbook, refusal } from '../open-workbook';

describe('validations', () => {
  test('of every kind read back as they were set', async () => {
    openWorkbook();
    const rules: Excel.DataValidationRule[] = [
      { wholeNumber: { operator: 'Between', formula1: 1, formula2: 9 } },
      { decimal: { operator: 'GreaterThan', formula1: '=B1' } },
      { date: { operator: 'LessThanOrEqualTo', formula1: '=TODAY()' } },
      { textLength: { operator: 'EqualTo', formula1: 5 } },
      { custom: { formula: '=ISNUMBER(A1)' } },
      { list: { inCellDropDown: true, source: 'oui,non' } },
      { list: { inCellDropDown: true, source: '=Postes' } },
    ];
    await onSheet(async (context, sheet) => {
      const validations = rules.map((rule, row) => {
        const { dataValidation } = sheet.getCell(row, 0);
        dataValidation.rule = rule;
        return dataValidation.load('rule,type,errorAlert,ignoreBlanks');
      });
      await context.sync();
      expect(validations.map(({ rule }) => rule)).toEqual(rules);
      expect(validations.map(({ type }) => type)).toEqual(['WholeNumber', 'Decimal', 'Date', 'TextLength', 'Custom', 'List', 'List']);
      expect(validations[0]?.errorAlert).toEqual({ showAlert: true, style: 'Stop', title: '', message: '' });
    });
  });

  test('a number given as text is a number', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { date: { operator: 'Between', formula1: '=46203', formula2: '46204' } };
    });
    expect(host.book.sheetNamed('Feuil1')?.validations[0]?.rule).toEqual({
      kind: 'date',
      operator: 'Between',
      formula1: 46203,
      formula2: 46204,
    });
  });

  test('a list from a range is that range', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const source = context.workbook.worksheets.add('Listes').getRange('B2:B9');
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: '=Listes!$B$2:$B$9' } };
      const both = ['A1', 'A2'].map((address) => sheet.getRange(address).dataValidation.load('rule'));
      await context.sync();
      for (const { rule } of both) expect(rule).toEqual({ list: { inCellDropDown: true, source: '=Listes!$B$2:$B$9' } });
    });
  });

  test.each<[string, Excel.DataValidationRule]>([
    ['a list of more than 255 characters', { list: { inCellDropDown: true, source: 'x,'.repeat(128) } }],
    ['a list of two columns', { list: { inCellDropDown: true, source: '=Feuil1!$A$1:$B$2' } }],
    ['no rule at all', {}],
    ['a formula without its sign', { custom: { formula: 'A1>0' } }],
  ])('%s is refused', async (_what, rule) => {
    openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').dataValidation.rule = rule;
      }),
    ).toBe('InvalidArgument');
  });

  test('messages stay with their rule', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1:A5');
      dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Attention', message: 'Êtes-vous sûr ?' };
      dataValidation.prompt = { showPrompt: true, title: 'Aide', message: 'Une date' };
      dataValidation.ignoreBlanks = false;
      dataValidation.rule = { custom: { formula: '=FALSE' } };
      dataValidation.load('rule,errorAlert,prompt,ignoreBlanks');
      await context.sync();
      expect(dataValidation.toJSON()).toMatchObject({
        rule: { custom: { formula: '=FALSE' } },
        errorAlert: { showAlert: true, style: 'Warning', title: 'Attention', message: 'Êtes-vous sûr ?' },
        prompt: { showPrompt: true, title: 'Aide', message: 'Une date' },
        ignoreBlanks: false,
      });
    });
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('C1').dataValidation.prompt = { showPrompt: true, title: '', message: '' };
      }),
    ).toBe('NotImplementedInEmbeddedHost');
  });

  test('a part of the cells may get another rule, or lose it', async () => {
    const host = openWorkbook();
    await onSheet(async (context, sheet) => {
      sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=TRUE' } };
      sheet.getRange('A4').dataValidation.rule = { decimal: { operator: 'GreaterThan', formula1: 0 } };
      sheet.getRange('A7:B8').dataValidation.clear();
      const types = ['A1:A3', 'A4', 'A5:A6', 'A7', 'A9', 'A1:A9'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(['Custom', 'Decimal', 'Custom', 'None', 'Custom', 'Inconsistent']);
    });
    expect(host.book.sheetNamed('Feuil1')?.validations).toHaveLength(4);
  });
});

describe('conditional formats', () => {
  test('by formula, with their look', async () => {
    const host = openWorkbook();
    await onSheet(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange('B2:B9');
      const { custom } = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=$B2>100';
      custom.format.fill.color = '#f8cbad';
      custom.format.font.color = '#9C0006';
      custom.format.font.bold = true;
      conditionalFormats.load('items/type,items/id,items/priority');
      await context.sync();
      expect(conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([['Custom', 0]]);
      const [first] = conditionalFormats.items;
      const range = first?.getRange().load('address');
      const other = first?.dataBarOrNullObject;
      first?.custom.rule.load('formula');
      await context.sync();
      expect([range?.address, other?.isNullObject, first?.custom.rule.formula]).toEqual(['Feuil1!B2:B9', true, '=$B2>100']);
    });
    expect(host.book.sheetNamed('Feuil1')?.conditionalFormats.map(({ rule }) => rule)).toEqual([
      { kind: 'custom', formula: '=$B2>100', fill: '#F8CBAD', fontColor: '#9C0006', bold: true },
    ]);
  });

  test('as data bars', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('B2:B9').conditionalFormats.add(Excel.ConditionalFormatType.dataBar).dataBar.positiveFormat.fillColor = '#1F6F54';
    });
    expect(host.book.sheetNamed('Feuil1')?.conditionalFormats.map(({ rule }) => rule)).toEqual([{ kind: 'dataBar', color: '#1F6F54' }]);
  });

  test('the newest comes first, one may be deleted, all cleared', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:A3');
      const old = conditionalFormats.add('Custom');
      old.custom.rule.formula = '=TRUE';
      const recent = conditionalFormats.add('DataBar');
      old.load('priority');
      recent.load('priority');
      await context.sync();
      expect([old.priority, recent.priority]).toEqual([1, 0]);
      recent.delete();
      const counts = [conditionalFormats.getCount()];
      conditionalFormats.clearAll();
      counts.push(conditionalFormats.getCount());
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 0]);
    });
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').conditionalFormats.add('IconSet');
      }),
    ).toBe('NotImplementedInEmbeddedHost');
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=SI(A1;1';
      }),
    ).toBe('InvalidArgument');
  });
});
