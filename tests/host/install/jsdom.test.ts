/**
 * @jest-environment jsdom
 */
import { onSheet, openWorkbook, readValues } from '../open-workbook';

test('the client loads under jsdom too, as panel tests need', async () => {
  openWorkbook();
  await onSheet((_context, sheet) => {
    sheet.getRange('A1').values = [['é']];
  });
  expect(await readValues('A1')).toEqual([['é']]);
  expect(document.body).not.toBeNull();
});
