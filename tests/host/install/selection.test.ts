import { onSheet, openWorkbook, stillEngine } from '../open-workbook';

const SELECTED = { row: 2, column: 1, rows: 2, columns: 2 };

it('shows the person the cells that code selected, once, on the sheet that was made just before', async () => {
  const shown: unknown[] = [];
  const host = openWorkbook({
    engine: () => ({
      ...stillEngine(),
      select: (sheet, { row, column, rows, columns }) => shown.push([sheet, { row, column, rows, columns }]),
    }),
  });
  await onSheet((context) => {
    const sheet = context.workbook.worksheets.add('Autre');
    sheet.activate();
    sheet.getRange('B3:C4').select();
  });
  await onSheet((_context, sheet) => {
    sheet.getRange('A1').values = [['rien à montrer']];
  });
  expect(shown).toEqual([[host.book.sheetNamed('Autre')?.id, SELECTED]]);
});

it('knows what code selected, whatever a grid passes through on its way there', async () => {
  const host = openWorkbook({
    engine: (book) => ({
      ...stillEngine(),
      select: () => {
        const [sheet] = book.data.sheets;
        if (sheet) host.cellsSelectedByUser(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      },
    }),
  });
  await onSheet((_context, sheet) => {
    sheet.getRange('B3:C4').select();
  });
  expect(host.session.selection).toMatchObject(SELECTED);
});

it('leaves alone what the person selects', async () => {
  let shown = 0;
  const host = openWorkbook({
    engine: () => ({
      ...stillEngine(),
      select: () => {
        shown += 1;
      },
    }),
  });
  host.select('Feuil1', 'B3:C4');
  await onSheet(() => undefined);
  expect([shown, host.session.selection]).toEqual([0, expect.objectContaining(SELECTED)]);
});
