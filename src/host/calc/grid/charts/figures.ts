import { numfmt } from '@univerjs/core';

import type { Chart, ChartContent, ChartSeries } from '../../../model/chart';
import { cellKey } from '../../../model/geometry';
import { facet } from '../../../model/style';
import type { Cell, SheetRect, Workbook } from '../../../model/workbook';
import { frenchNumber } from '../french-entry';

/** What a chart shows at this moment, in words and numbers. */
export interface Figures extends Pick<ChartContent, 'kind' | 'legend' | 'values'> {
  readonly title: string;
  readonly isReversed: boolean;
  readonly categories: readonly string[];
  readonly series: readonly SeriesFigures[];
  /** How the axis writes a value. */
  readonly write: (value: number) => string;
}

export interface SeriesFigures {
  readonly name: string;
  readonly color: string;
  /** Null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** How its values are written beside bars and points; `undefined` when they are not. */
  readonly write?: (value: number) => string;
}

/** Of the theme that workbooks of ours have. */
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** Beyond, nobody reads it. */
const MOST_POINTS = 200;

/** `undefined` for a chart that only its file can tell. */
export function figuresOf({ content }: Chart, book: Workbook): Figures | undefined {
  if (!content) return undefined;
  const { kind, legend, values, categories } = content;
  const series = content.series.map((one, index) => seriesFigures(one, index, book));
  const points = Math.max(0, ...series.map((one) => one.values.length));
  const words = cellsOf(content.series.find((one) => one.categories)?.categories ?? null, book).map(textOf);
  return {
    kind,
    legend,
    values,
    isReversed: categories.isReversed,
    title: content.title === '' ? (series[0]?.name ?? '') : (content.title ?? ''),
    categories: Array.from({ length: points }, (_, index) => words[index] ?? String(index + 1)),
    series,
    write: writer(values.numberFormat ?? formatOf(content.series[0]?.values ?? null, book)),
  };
}

function seriesFigures({ name, values, color, labels }: ChartSeries, index: number, book: Workbook): SeriesFigures {
  return {
    name: typeof name === 'string' ? name : cellsOf(name, book).map(textOf).join(' '),
    color: color ?? ACCENTS[index % ACCENTS.length] ?? '',
    values: cellsOf(values, book).map((cell) => (typeof cell?.value === 'number' ? cell.value : null)),
    ...(labels && { write: writer(labels.numberFormat ?? formatOf(values, book)) }),
  };
}

function cellsOf(area: SheetRect | null, { sheets }: Workbook): readonly (Cell | undefined)[] {
  const cells = area && sheets.find(({ id }) => id === area.sheet)?.cells;
  if (!cells) return [];
  const { row, column, rows, columns } = area;
  return Array.from({ length: Math.min(rows * columns, MOST_POINTS) }, (_, index) =>
    cells.get(cellKey(row + Math.floor(index / columns), column + (index % columns))),
  );
}

function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? '';
  if (typeof value === 'number') return writer(facet(cell?.style, 'numberFormat'))(value);
  return typeof value === 'object' ? value.error : String(value);
}

function formatOf(area: SheetRect | null, book: Workbook): string {
  return facet(cellsOf(area, book)[0]?.style, 'numberFormat');
}

function writer(format: string): (value: number) => string {
  return format === 'General' ? frenchNumber : (value) => numfmt.format(format, value, { locale: 'fr' });
}
