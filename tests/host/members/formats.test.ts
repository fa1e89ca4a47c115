import { onSheet, openWorkbook, refusal } from '../open-workbook';

describe('formats', () => {
  test('every facet is read as it was set, and null when cells differ', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const { format } = sheet.getRange('B2:C3');
      format.set({
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        indentLevel: 2,
        font: { name: 'Arial', size: 14, bold: true, italic: true, underline: 'Single', color: '#1f6f54' },
        fill: { color: 'yellow' },
        protection: { locked: false, formulaHidden: true },
      });
      const read =
        'format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/font,format/fill,format/protection';
      const same = sheet.getRange('B2:C3').load(read);
      const mixed = sheet.getRange('A1:C3').load(read);
      await context.sync();
      expect(same.format.toJSON()).toEqual({
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        indentLevel: 2,
        font: { name: 'Arial', size: 14, bold: true, italic: true, underline: 'Single', color: '#1F6F54', strikethrough: false },
        fill: { color: '#FFFF00' },
        protection: { locked: false, formulaHidden: true },
      });
      expect([mixed.format.font.bold, mixed.format.fill.color, mixed.format.horizontalAlignment, mixed.format.protection.locked]).toEqual([
        null,
        null,
        null,
        null,
      ]);
    });
  });

  test('number formats go cell by cell or all alike, and change no value', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[12, 'x']];
      range.numberFormat = [['@', null]];
      const all = sheet.getRange('A2:B2');
      Object.assign(all, { numberFormat: '#,##0.00' });
      range.load('values,numberFormat');
      all.load('numberFormat');
      await context.sync();
      expect([range.values, range.numberFormat, all.numberFormat]).toEqual([[[12, 'x']], [['@', 'General']], [['#,##0.00', '#,##0.00']]]);
    });
  });

  test('cells that look alike share one style, whatever way they came to it', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1:A50').format.font.bold = true;
      sheet.getRange('A1:A50').format.fill.color = '#DDEEFF';
      sheet.getRange('B1').format.fill.color = '#DDEEFF';
      sheet.getRange('B1').format.font.bold = true;
    });
    const styles = [...(host.book.sheetNamed('Feuil1')?.cells.values() ?? [])].map(({ style }) => style);
    expect([styles.length, new Set(styles).size]).toEqual([51, 1]);
  });

  test('going back to the defaults leaves no cell behind', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.bold = true;
      format.fill.color = '#FF0000';
      format.borders.getItem('EdgeTop').style = 'Continuous';
      format.font.bold = false;
      format.fill.clear();
      format.borders.getItem('EdgeTop').style = 'None';
    });
    expect(host.book.sheetNamed('Feuil1')?.cells.size).toBe(0);
  });

  test('borders are drawn on the outer or inner edges of the range', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      const { borders } = sheet.getRange('A1:B2').format;
      for (const edge of ['EdgeTop', 'InsideHorizontal', 'InsideVertical'] as const) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = 'Medium';
        border.color = '#123456';
      }
    });
    const cells = host.book.sheetNamed('Feuil1')?.cells;
    const edges = (key: string) => Object.keys(cells?.get(key)?.style?.borders ?? {}).sort();
    expect([edges('0,0'), edges('0,1'), edges('1,0'), edges('1,1')]).toEqual([
      ['EdgeBottom', 'EdgeRight', 'EdgeTop'],
      ['EdgeBottom', 'EdgeLeft', 'EdgeTop'],
      ['EdgeRight', 'EdgeTop'],
      ['EdgeLeft', 'EdgeTop'],
    ]);
    expect(cells?.get('0,0')?.style?.borders?.EdgeTop).toEqual({ style: 'Continuous', weight: 'Medium', color: '#123456' });
  });

  test('whole columns take widths, not looks of their own', async () => {
    const host = openWorkbook();
    await onSheet(async (context, sheet) => {
      sheet.getRange('A1').values = [['texte']];
      sheet.getRange('A:B').format.columnWidth = 120;
      sheet.getRange('3:3').format.rowHeight = 30;
      const range = sheet.getRange('A1:C1').load('format/columnWidth');
      const one = sheet.getRange('B9').load('format/columnWidth,format/rowHeight');
      const row = sheet.getRange('A3').load('format/rowHeight');
      await context.sync();
      expect([range.format.columnWidth, one.format.columnWidth, one.format.rowHeight, row.format.rowHeight]).toEqual([null, 120, 15, 30]);
    });
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A:A').format.font.bold = true;
      }),
    ).toBe('NotImplementedInEmbeddedHost');
    await onSheet((_context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange().format.font.bold = false;
    });
    expect([...(host.book.sheetNamed('Feuil1')?.cells.values() ?? [])]).toEqual([{ value: 'texte' }]);
  });

  test('autofit follows the longest text, rows forget their height', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      sheet.getRange('A1:A2').values = [['court'], ['un texte nettement plus long']];
      sheet.getRange('1:1').format.rowHeight = 60;
      sheet.getRange('A:B').format.autofitColumns();
      sheet.getRange('1:1').format.autofitRows();
      const [a, b] = ['A1', 'B1'].map((address) => sheet.getRange(address).load('format/columnWidth,format/rowHeight'));
      await context.sync();
      expect([(a?.format.columnWidth ?? 0) > 120, b?.format.columnWidth, a?.format.rowHeight]).toEqual([true, 48, 15]);
    });
  });

  test.each<[string, (range: Excel.Range) => void]>([
    [
      'an unknown colour',
      (range) => {
        range.format.fill.color = 'vermillon';
      },
    ],
    [
      'an unknown alignment',
      (range) => {
        Object.assign(range.format, { horizontalAlignment: 'Middle' });
      },
    ],
    [
      'a negative width',
      (range) => {
        range.format.columnWidth = -1;
      },
    ],
    [
      'a word for a flag',
      (range) => {
        Object.assign(range.format.font, { bold: 'oui' });
      },
    ],
  ])('%s is refused', async (_what, write) => {
    openWorkbook();
    expect(
      await refusal((_context, sheet) => {
        write(sheet.getRange('A1'));
      }),
    ).toBe('InvalidArgument');
  });

  test('several ranges are painted in one go', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const areas = sheet.getRanges('A1:B1, D4');
      areas.format.fill.color = '#DDEEFF';
      areas.format.borders.getItem('EdgeBottom').style = 'Dash';
      areas.load('address,areaCount,cellCount');
      areas.areas.load('items/address');
      const single = sheet.getRange('D4').load('format/fill/color');
      const border = sheet.getRange('B1').format.borders.getItem('EdgeBottom').load('style,weight');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Feuil1!A1:B1,Feuil1!D4', 2, 3]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(['Feuil1!A1:B1', 'Feuil1!D4']);
      expect([single.format.fill.color, border.style, border.weight]).toEqual(['#DDEEFF', 'Dash', 'Thin']);
    });
  });
});
