import type { CellComment } from '../../../src/host/model/comment';
import { Book } from '../../../src/host/model/book';
import { createBook } from '../../../src/host/model/create';
import { cellKey } from '../../../src/host/model/geometry';
import { shiftBook } from '../../../src/host/calc/structure/shift-book';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { adornedFile } from './carry/adorned-file';
import * as adorned from './carry/adorned-parts';
import { validateOpenXml } from './open-xml-validator';
import { scratchFile } from './scratch-file';
import { textParts } from './text-parts';

const COMMENTS: readonly CellComment[] = [
  { id: '1', row: 8, column: 0, author: 'Marie', text: 'Pourquoi <5 % ?', replies: [{ id: '2', author: '', text: 'Voir la CPAM.' }] },
  { id: '3', row: 9, column: 2, author: '', text: 'À revoir', replies: [] },
];
const file = scratchFile('notes.xlsx');

function commented(book: Book): Book {
  const [sheet] = book.data.sheets;
  if (!sheet) throw new Error('A book has a sheet');
  sheet.comments = [...COMMENTS];
  return book;
}

it('writes comments as notes, which Excel opens without repair, and the same file each time', async () => {
  const bytes = await saveXlsx(commented(createBook()));
  expect(await saveXlsx(commented(createBook()))).toEqual(bytes);
  const parts = await textParts(bytes);
  expect(parts.get('xl/comments1.xml')).toContain(
    '<comment ref="A9" authorId="0"><text><t xml:space="preserve">Pourquoi &lt;5 % ?\nVoir la CPAM.</t></text></comment>',
  );
  expect(parts.get('xl/comments1.xml')).toContain('<authors><author>Marie</author><author></author></authors>');
  expect(parts.get('xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>8</x:Row><x:Column>0</x:Column>');
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<legacyDrawing r:id="rId\d+"\/>/);
  expect(await validateOpenXml(file.put(bytes))).toEqual([]);
}, 30_000);

it('brings them back from a file, beside the cells they were about', async () => {
  const data = await openXlsx(await saveXlsx(commented(createBook())));
  const [sheet] = data.sheets;
  if (!sheet) throw new Error('The file has a sheet');
  expect(data.carried?.isNoted(sheet.id, cellKey(8, 0))).toBe(true);
  const book = new Book(data);
  shiftBook(book, sheet, { sheet: sheet.id, axis: 'row', kind: 'insert', at: 3, count: 2 });
  expect(data.carried?.isNoted(sheet.id, cellKey(10, 0))).toBe(true);
  const parts = await textParts(await saveXlsx(book));
  expect(parts.get('xl/comments1.xml')).toContain('<comment ref="A11" authorId="0">');
});

it('joins the notes and threads that a file brought', async () => {
  const book = commented(new Book(await openXlsx(await adornedFile())));
  const bytes = await saveXlsx(book);
  const parts = await textParts(bytes);
  const notes = parts.get('xl/comments1.xml') ?? '';
  const brought = [...adorned.comments.matchAll(/<comment .*?<\/comment>/gs)].map(([note]) => note);
  expect(brought.length).toBeGreaterThan(0);
  for (const note of brought) expect(notes).toContain(note);
  expect(notes).toContain('Pourquoi &lt;5 % ?');
  const authors = [...notes.matchAll(/<author>([^<]*)/g)].map(([, author]) => author);
  const authorId = Number(/ref="A9" authorId="(\d+)"/.exec(notes)?.[1]);
  expect(authors[authorId]).toBe('Marie');
  expect(parts.get('xl/threadedComments/threadedComment1.xml')).toBe(adorned.threads);
  const boxes = parts.get('xl/drawings/vmlDrawing1.vml') ?? '';
  expect([...boxes.matchAll(/<v:shape /g)]).toHaveLength([...adorned.shapes.matchAll(/<v:shape /g)].length + COMMENTS.length);
  const ids = [...boxes.matchAll(/<v:shape id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await validateOpenXml(file.put(bytes))).toEqual([]);
}, 30_000);

it('moves them with their lines, and lets them go with these', () => {
  const book = commented(createBook());
  const [sheet] = book.data.sheets;
  if (!sheet) throw new Error('A book has a sheet');
  shiftBook(book, sheet, { sheet: sheet.id, axis: 'row', kind: 'delete', at: 8, count: 1 });
  expect(sheet.comments.map(({ row, text }) => [row, text])).toEqual([[8, 'À revoir']]);
});
