import { shiftBook } from '../../../src/host/calc/structure/shift-book';
import { Book } from '../../../src/host/model/book';
import type { Chart } from '../../../src/host/model/chart';
import { newSheet } from '../../../src/host/model/create';
import { deleteSheet } from '../../../src/host/model/sheets';
import type { Shift } from '../../../src/host/model/workbook';

const [SHOWN, DATA] = ['shown', 'data'];

const chart: Chart = {
  id: 'c',
  name: 'Atteinte',
  altText: '',
  from: { row: 4, column: 1, down: 3, right: 0 },
  to: { row: 10, column: 5, down: 0, right: 6 },
  content: {
    kind: 'bar',
    title: null,
    legend: null,
    values: { minimum: null, maximum: null, numberFormat: null },
    categories: { isReversed: false, isCrossedAtEnd: false },
    series: [
      {
        name: { sheet: DATA, row: 0, column: 1, rows: 1, columns: 1 },
        categories: { sheet: DATA, row: 1, column: 0, rows: 3, columns: 1 },
        values: { sheet: DATA, row: 1, column: 1, rows: 3, columns: 1 },
        color: null,
        labels: null,
      },
    ],
  },
  isAsFound: true,
};

function openBook(): { readonly book: Book; readonly shift: (shift: Omit<Shift, 'count'>, count?: number) => void } {
  const shown = newSheet('Vue', SHOWN);
  shown.charts = [chart];
  const book = new Book({ sheets: [shown, newSheet('Données', DATA)], active: SHOWN, tables: [], names: [] });
  return {
    book,
    shift: (shift, count = 1) => {
      const sheet = book.sheet(shift.sheet);
      if (sheet) shiftBook(book, sheet, { ...shift, count });
    },
  };
}

const shownIn = (book: Book): Chart | undefined => book.sheet(SHOWN)?.charts[0];

describe('a chart', () => {
  it('follows the cells it takes its values from', () => {
    const { book, shift } = openBook();
    shift({ sheet: DATA, axis: 'row', kind: 'insert', at: 0 });
    shift({ sheet: DATA, axis: 'row', kind: 'insert', at: 3 }, 2);
    shift({ sheet: DATA, axis: 'column', kind: 'insert', at: 1 });
    const { from, to, content, isAsFound } = shownIn(book) ?? chart;
    expect(content?.series[0]).toMatchObject({
      name: { row: 1, column: 2, rows: 1 },
      categories: { row: 2, column: 0, rows: 5 },
      values: { row: 2, column: 2, rows: 5 },
    });
    expect([from, to, isAsFound]).toEqual([chart.from, chart.to, true]);
  });

  it('follows the cells it lies on, and stretches with them', () => {
    const { book, shift } = openBook();
    shift({ sheet: SHOWN, axis: 'row', kind: 'insert', at: 5 }, 2);
    shift({ sheet: SHOWN, axis: 'column', kind: 'insert', at: 0 });
    shift({ sheet: SHOWN, axis: 'row', kind: 'delete', at: 4 });
    const { from, to, content } = shownIn(book) ?? chart;
    expect([from, to]).toEqual([
      { row: 4, column: 2, down: 0, right: 0 },
      { row: 11, column: 6, down: 0, right: 6 },
    ]);
    expect(content).toEqual(chart.content);
  });

  it('has no values left once their cells are gone, nor a name', () => {
    const { book, shift } = openBook();
    shift({ sheet: DATA, axis: 'row', kind: 'delete', at: 0 });
    expect(shownIn(book)?.content?.series[0]).toMatchObject({ name: '', values: { row: 0, rows: 3 } });
    const data = book.sheet(DATA);
    if (data) deleteSheet(book, data);
    expect(shownIn(book)?.content?.series[0]).toMatchObject({ name: '', categories: null, values: null });
  });
});
