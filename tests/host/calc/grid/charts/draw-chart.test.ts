import { drawChart } from '../../../../../src/host/calc/grid/charts/draw-chart';
import { figuresOf, type Figures } from '../../../../../src/host/calc/grid/charts/figures';
import type { Shape } from '../../../../../src/host/calc/grid/charts/shape';
import type { Chart, ChartContent, ChartSeries } from '../../../../../src/host/model/chart';
import type { Cell, Workbook } from '../../../../../src/host/model/workbook';
import { blankSheet } from '../../../xlsx/sample-book';

const percent = (value: Cell['value']): Cell => ({ value, style: { numberFormat: '0.00\\ %' } });
const sheet = blankSheet('m', 'Missions', [
  ['0,1', { value: 'Acquis' }],
  ['0,2', { value: 'Potentiel' }],
  ['1,0', { value: 'Accès' }],
  ['2,0', { value: 'Parcours' }],
  ['3,0', { value: 2026 }],
  ['1,1', percent(0.5)],
  ['2,1', percent('')],
  ['3,1', percent(-0.25)],
  ['1,2', percent(1)],
  ['2,2', percent(0.8)],
  ['3,2', percent({ error: '#N/A' })],
]);
const book: Workbook = { sheets: [sheet], active: 'm', tables: [], names: [] };
const area = (row: number, column: number, rows: number) => ({ sheet: 'm', row, column, rows, columns: 1 });

const ACQUIS: ChartSeries = { name: area(0, 1, 1), categories: area(1, 0, 3), values: area(1, 1, 3), color: '#155E63', labels: null };
const POTENTIEL: ChartSeries = { ...ACQUIS, name: area(0, 2, 1), values: area(1, 2, 3), color: null, labels: { numberFormat: '0\\ %' } };

function figures(change: Partial<ChartContent> = {}): Figures {
  const corner = { row: 0, column: 0, down: 0, right: 0 };
  const content: ChartContent = {
    kind: 'bar',
    title: 'Atteinte',
    legend: 'Bottom',
    values: { minimum: null, maximum: null, numberFormat: null },
    categories: { isReversed: true, isCrossedAtEnd: true },
    series: [ACQUIS, POTENTIEL],
    ...change,
  };
  const chart: Chart = { id: 'c', name: 'c', altText: '', from: corner, to: corner, content };
  const found = figuresOf(chart, book);
  if (!found) throw new Error('no figures');
  return found;
}

const draw = (change: Partial<ChartContent> = {}): Shape => drawChart(figures(change), 600, 300);
const all = (drawing: Shape): readonly Shape[] => [drawing, ...drawing.children.flatMap(all)];
const texts = (drawing: Shape): readonly string[] => all(drawing).flatMap(({ tag, text }) => (tag === 'text' ? [text] : []));
const barsOf = (drawing: Shape, fill: string): readonly Record<'x' | 'y' | 'width' | 'height', number>[] =>
  all(drawing).flatMap(({ tag, attributes }) => {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name]));
    const isSwatch = width === 10 && height === 10;
    if (tag !== 'rect' || attributes['fill'] !== fill || isSwatch) return [];
    return [{ x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }];
  });
const wordAt = (drawing: Shape, word: string): number => Number(all(drawing).find(({ text }) => text === word)?.attributes['y']);

describe('what a chart shows', () => {
  it('are names, categories and values of its cells; what is no number is missing', () => {
    const { categories, series, title, write } = figures();
    expect([title, categories, series.map(({ name }) => name)]).toEqual([
      'Atteinte',
      ['Accès', 'Parcours', '2026'],
      ['Acquis', 'Potentiel'],
    ]);
    expect(series.map(({ values }) => values)).toEqual([
      [0.5, null, -0.25],
      [1, 0.8, null],
    ]);
    expect(series.map(({ color }) => color)).toEqual(['#155E63', '#ED7D31']);
    expect([write(0.5), series[0]?.write, series[1]?.write?.(0.8)]).toEqual(['50,00 %', undefined, '80 %']);
  });

  it('are numbers where there are no categories, and the name of the series where the title is left to it', () => {
    const { categories, title } = figures({ title: '', series: [{ ...ACQUIS, categories: null }] });
    expect([categories, title]).toEqual([['1', '2', '3'], 'Acquis']);
  });

  it('is nothing once its cells are gone', () => {
    expect(figures({ series: [{ ...ACQUIS, values: null, name: 'Perdue' }] }).series).toMatchObject([{ name: 'Perdue', values: [] }]);
    const corner = { row: 0, column: 0, down: 0, right: 0 };
    expect(figuresOf({ id: 'c', name: 'c', altText: '', from: corner, to: corner, content: null }, book)).toBeUndefined();
  });
});

describe('bars', () => {
  it('are as long as their values, from zero, either way', () => {
    const drawing = draw();
    const [half, quarter] = barsOf(drawing, '#155E63');
    const [whole] = barsOf(drawing, '#ED7D31');
    expect(half?.width).toBeCloseTo((whole?.width ?? 0) / 2, 6);
    expect(quarter?.width).toBeCloseTo((whole?.width ?? 0) / 4, 6);
    expect((quarter?.x ?? 0) + (quarter?.width ?? 0)).toBeCloseTo(half?.x ?? 0, 6);
  });

  it('read from the top when the axis is turned round, from the bottom otherwise', () => {
    const [turned, plain] = [true, false].map((isReversed) => draw({ categories: { isReversed, isCrossedAtEnd: false } }));
    if (!turned || !plain) throw new Error('two drawings');
    expect(wordAt(turned, 'Accès')).toBeLessThan(wordAt(turned, '2026'));
    expect(wordAt(plain, 'Accès')).toBeGreaterThan(wordAt(plain, '2026'));
    const tops = [turned, plain].map((drawing) => [barsOf(drawing, '#155E63')[0]?.y ?? 0, barsOf(drawing, '#ED7D31')[0]?.y ?? 0]);
    expect(tops[0]?.[0]).toBeLessThan(tops[0]?.[1] ?? 0);
    expect(tops[1]?.[0]).toBeGreaterThan(tops[1]?.[1] ?? 0);
  });

  it('stand upright in columns', () => {
    const drawing = draw({ kind: 'column', categories: { isReversed: false, isCrossedAtEnd: false } });
    const [half, quarter] = barsOf(drawing, '#155E63');
    expect(half?.height).toBeCloseTo(2 * (quarter?.height ?? 0), 6);
    expect((half?.y ?? 0) + (half?.height ?? 0)).toBeCloseTo(quarter?.y ?? 0, 6);
    expect(half?.x).toBeLessThan(quarter?.x ?? 0);
  });

  it('end with the axis, whatever their values', () => {
    const [bar] = barsOf(draw({ values: { minimum: 0, maximum: 0.25, numberFormat: null } }), '#155E63');
    const [longest] = barsOf(draw({ values: { minimum: 0, maximum: 0.5, numberFormat: null } }), '#155E63');
    expect(bar?.width).toBeCloseTo(longest?.width ?? 0, 6);
  });
});

describe('lines', () => {
  it('break where a value is missing', () => {
    const lines = all(draw({ kind: 'line', series: [ACQUIS] })).filter(({ tag }) => tag === 'polyline');
    expect(lines.map(({ attributes }) => String(attributes['points']).split(' ').length)).toEqual([1, 1]);
  });
});

describe('a drawing', () => {
  it('says title, categories, marks, figures and legend', () => {
    expect(texts(draw())).toEqual(expect.arrayContaining(['Atteinte', 'Accès', '2026', '50,00 %', '80 %', '100 %', 'Acquis', 'Potentiel']));
    const bare = texts(draw({ title: null, legend: null }));
    expect(bare).not.toContain('Atteinte');
    expect(bare).not.toContain('Potentiel');
  });

  it('cuts names that are too long for their room', () => {
    sheet.cells.set('1,0', { value: 'Accès aux soins non programmés de toute la population du territoire' });
    expect(texts(draw()).some((text) => /^Accès aux soins.*…$/.test(text))).toBe(true);
    sheet.cells.set('1,0', { value: 'Accès' });
  });

  it('is blank where there is no room', () => {
    expect(texts(drawChart(figures({ title: null, legend: null }), 20, 10))).toEqual([]);
  });

  it('is of its size', () => {
    expect(draw().attributes['viewBox']).toBe('0 0 600 300');
  });
});
