import { openWorkbook, readValues, refusal } from '../open-workbook';

describe('while somebody types in a cell', () => {
  test('a batch is refused', async () => {
    const host = openWorkbook();
    host.isEditing = true;
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('InvalidOperationInCellEditMode');
    host.isEditing = false;
    expect(await readValues('A1')).toEqual([['']]);
  });

  test('a batch that asked to be delayed waits for the end', async () => {
    const host = openWorkbook();
    host.isEditing = true;
    let isDone = false;
    const writing = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Feuil1').getRange('A1').values = [[1]];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    expect(isDone).toBe(false);
    host.isEditing = false;
    await writing;
    expect(await readValues('A1')).toEqual([[1]]);
  });
});
