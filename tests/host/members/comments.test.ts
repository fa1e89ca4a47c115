import { onSheet, openWorkbook, refusal } from '../open-workbook';

/** What every comment says, at its cell, with its answers. */
async function told(): Promise<readonly unknown[]> {
  return Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load('items/content,items/authorName,items/replies/items/content');
    await context.sync();
    const cells = comments.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return comments.items.map(({ content, replies }, index) => [
      cells[index]?.address,
      content,
      ...replies.items.map((reply) => reply.content),
    ]);
  });
}

beforeEach(() => {
  openWorkbook();
});

it('keeps comments with their cells and their answers', async () => {
  await onSheet(async ({ workbook }, sheet) => {
    workbook.comments.add(sheet.getRange('B2'), 'Pourquoi ?');
    workbook.comments.add('Feuil1!A1', 'À revoir');
    await workbook.context.sync();
    workbook.comments.getItemByCell(sheet.getRange('B2')).replies.add('Parce que.');
  });
  expect(await told()).toEqual([
    ['Feuil1!B2', 'Pourquoi ?', 'Parce que.'],
    ['Feuil1!A1', 'À revoir'],
  ]);
  await onSheet((_, sheet) => {
    sheet.comments.getItemByCell('A1').delete();
  });
  expect(await told()).toHaveLength(1);
});

it('gives a cell one comment, a comment one cell, and a protected sheet none', async () => {
  await onSheet(({ workbook }) => workbook.comments.add('Feuil1!A1', 'Une fois'));
  expect(await refusal(({ workbook }) => workbook.comments.add('Feuil1!A1', 'Deux fois'))).toBe('InvalidOperation');
  expect(await refusal(({ workbook }) => workbook.comments.add('Feuil1!A1:B1', 'Large'))).toBe('InvalidArgument');
  await onSheet((_, sheet) => {
    sheet.protection.protect();
  });
  expect(await refusal(({ workbook }) => workbook.comments.add('Feuil1!C1', 'Protégée'))).toBe('AccessDenied');
  expect(await told()).toEqual([['Feuil1!A1', 'Une fois']]);
});

it('takes comments away with all else that a cell holds, and leaves them where only its contents go', async () => {
  await onSheet(({ workbook }) => workbook.comments.add('Feuil1!B2', 'Reste'));
  await onSheet((_, sheet) => {
    sheet.getRange('A1:C3').clear('Contents');
    sheet.getRange('A1:C3').clear('Formats');
  });
  expect(await told()).toHaveLength(1);
  await onSheet((_, sheet) => {
    sheet.getRange('A1:C3').clear();
  });
  expect(await told()).toEqual([]);
});
