import { onSheet, openWorkbook, refusal } from '../open-workbook';

describe('page set-up', () => {
  test('is kept whole', async () => {
    const host = openWorkbook();
    await onSheet(async (context, sheet) => {
      const page = sheet.pageLayout;
      page.orientation = Excel.PageOrientation.landscape;
      page.paperSize = Excel.PaperType.a4;
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.centerHorizontally = true;
      page.leftMargin = 36;
      page.setPrintArea('A1:F20');
      page.setPrintTitleRows('$1:$3');
      page.headersFooters.defaultForAllPages.centerHeader = 'Budget';
      page.headersFooters.defaultForAllPages.rightFooter = 'Page &P / &N';
      page.load('orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin');
      const area = page.getPrintAreaOrNullObject().load('address');
      const titles = page.getPrintTitleRowsOrNullObject().load('address');
      page.headersFooters.defaultForAllPages.load('rightFooter,leftFooter');
      await context.sync();
      expect([page.orientation, page.paperSize, page.zoom, page.centerHorizontally, page.leftMargin, page.topMargin]).toEqual([
        'Landscape',
        'A4',
        { horizontalFitToPages: 1, verticalFitToPages: 0 },
        true,
        36,
        54,
      ]);
      expect([area.address, titles.address, page.headersFooters.defaultForAllPages.rightFooter]).toEqual([
        'Feuil1!A1:F20',
        'Feuil1!1:3',
        'Page &P / &N',
      ]);
    });
    expect(host.book.sheetNamed('Feuil1')?.page).toEqual({
      orientation: 'Landscape',
      paper: 'A4',
      fitWidth: 1,
      fitHeight: 0,
      centerHorizontally: true,
      margins: { left: 36, right: 50.4, top: 54, bottom: 54 },
      printArea: { row: 0, column: 0, rows: 20, columns: 6 },
      titleRows: { first: 0, last: 2 },
      header: { left: '', center: 'Budget', right: '' },
      footer: { left: '', center: '', right: 'Page &P / &N' },
    });
  });

  test('a scale takes the place of a fit', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.zoom = { scale: 100 };
    });
    expect(host.book.sheetNamed('Feuil1')?.page).toEqual({ orientation: 'Portrait' });
    expect(
      await refusal((_context, sheet) => {
        sheet.pageLayout.zoom = { scale: 80 };
      }),
    ).toBe('NotImplementedInEmbeddedHost');
  });

  test('without a print area or title rows there are none', async () => {
    openWorkbook();
    await onSheet(async (context, sheet) => {
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      expect([area.isNullObject, titles.isNullObject]).toEqual([true, true]);
    });
  });
});
