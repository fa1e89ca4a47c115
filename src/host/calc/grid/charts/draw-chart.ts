import { drawPlot, HAIRLINE, INK, roomOf } from './draw-plot';
import type { Figures } from './figures';
import { scaleOf } from './scale';
import { shape, type Box, type Shape } from './shape';

const FONT = '"Segoe UI", Arial, sans-serif';
/** Pixels: of the texts, of a character of them, of what stands above and below the plot. */
const TEXT = 12;
const CHARACTER = 6.2;
const MARGIN = 12;
const TITLE = 34;
const LEGEND = 26;
const AXIS = 22;
/** For figures past the end of the longest bar. */
const LABELS = { beside: 44, above: 18 };
/** The longest that names of categories may be, as a part of the width. */
const WORDS = 0.35;

/** The drawing of a chart, so many pixels wide and high. */
export function drawChart(figures: Figures, width: number, height: number): Shape {
  const scale = scaleOf(
    figures.series.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
    figures.values,
  );
  const longestMark = Math.max(...scale.ticks.map((value) => figures.write(value).length));
  const box = plotBox(figures, width, height, longestMark);
  const isDrawable = box.width > 0 && box.height > 0;
  return shape(
    'svg',
    { viewBox: `0 0 ${String(width)} ${String(height)}`, width: '100%', height: '100%', 'font-family': FONT, 'font-size': TEXT, fill: INK },
    [
      shape('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: '#FFFFFF', stroke: HAIRLINE }),
      ...(figures.title === '' ? [] : [shape('text', { x: width / 2, y: 22, 'text-anchor': 'middle', 'font-size': 16 }, figures.title)]),
      ...(isDrawable ? [...drawCategories(figures, box), ...drawPlot({ figures, scale, box })] : []),
      ...(figures.legend === null ? [] : drawLegend(figures, width, figures.legend === 'Top' ? titleHeight(figures) + 10 : height - 14)),
    ],
  );
}

const titleHeight = ({ title }: Figures): number => (title === '' ? MARGIN : TITLE);

function plotBox(figures: Figures, width: number, height: number, longestMark: number): Box {
  const isBar = figures.kind === 'bar';
  const hasLabels = figures.series.some(({ write }) => write);
  const isLegendAbove = figures.legend === 'Top';
  const legend = figures.legend === null ? 0 : LEGEND;
  const x = MARGIN + (isBar ? wordsWidth(figures, width) : longestMark * CHARACTER) + 4;
  const y = titleHeight(figures) + (isLegendAbove ? legend : 0) + (hasLabels && !isBar ? LABELS.above : 0);
  const right = MARGIN + (hasLabels && isBar ? LABELS.beside : (longestMark * CHARACTER) / 2);
  return { x, y, width: width - x - right, height: height - y - AXIS - (isLegendAbove ? MARGIN : legend + MARGIN / 2) };
}

function wordsWidth({ categories }: Figures, width: number): number {
  return Math.min(width * WORDS, Math.max(0, ...categories.map(({ length }) => length)) * CHARACTER);
}

function drawCategories(figures: Figures, box: Box): readonly Shape[] {
  const isBar = figures.kind === 'bar';
  return figures.categories.map((words, index) => {
    const { start, size } = roomOf({ figures, box }, index);
    const place = isBar
      ? { x: box.x - 6, y: start + size / 2, 'text-anchor': 'end', 'dominant-baseline': 'central' }
      : { x: start + size / 2, y: box.y + box.height + 15, 'text-anchor': 'middle' };
    const room = Math.floor((isBar ? box.x - MARGIN : size) / CHARACTER);
    return shape('text', place, words.length > room ? `${words.slice(0, Math.max(1, room - 1))}…` : words);
  });
}

/** Centred; wherever else the chart puts it, below. */
function drawLegend({ series }: Figures, width: number, y: number): readonly Shape[] {
  const widths = series.map(({ name }) => name.length * CHARACTER + 30);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return series.map(({ name, color }, index) => {
    const left = x;
    x += widths[index] ?? 0;
    return shape('g', {}, [
      shape('rect', { x: left, y: y - 5, width: 10, height: 10, fill: color }),
      shape('text', { x: left + 15, y, 'dominant-baseline': 'central' }, name),
    ]);
  });
}
