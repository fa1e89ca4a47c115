import type { Figures, SeriesFigures } from './figures';
import type { Scale } from './scale';
import { shape, type Box, type Shape } from './shape';

export const INK = '#595959';
export const HAIRLINE = '#D9D9D9';

/** Part of the room of a category that stays empty. */
const GAP = 0.35;
const LABEL = 4;

interface Plot {
  readonly figures: Figures;
  readonly scale: Scale;
  readonly box: Box;
}

/** Bars side by side or lines, over the marks of the value axis. */
export function drawPlot(plot: Plot): readonly Shape[] {
  return [
    ...drawMarks(plot),
    ...plot.figures.series.flatMap((series, index) =>
      plot.figures.kind === 'line' ? drawLine(plot, series) : drawBars(plot, series, index),
    ),
  ];
}

/** From the left for bars, from the bottom for the others. */
function along({ figures: { kind }, scale: { minimum, maximum }, box }: Plot, value: number): number {
  const share = (Math.min(maximum, Math.max(minimum, value)) - minimum) / (maximum - minimum);
  return kind === 'bar' ? box.x + share * box.width : box.y + (1 - share) * box.height;
}

function drawMarks(plot: Plot): readonly Shape[] {
  const { figures, scale, box } = plot;
  return scale.ticks.flatMap((value) => {
    const at = along(plot, value);
    const text = figures.write(value);
    if (figures.kind === 'bar')
      return [
        shape('line', { x1: at, x2: at, y1: box.y, y2: box.y + box.height, stroke: HAIRLINE }),
        shape('text', { x: at, y: box.y + box.height + 15, 'text-anchor': 'middle' }, text),
      ];
    return [
      shape('line', { x1: box.x, x2: box.x + box.width, y1: at, y2: at, stroke: HAIRLINE }),
      shape('text', { x: box.x - LABEL, y: at, 'text-anchor': 'end', 'dominant-baseline': 'central' }, text),
    ];
  });
}

/** Where a category begins, and how much room it has. */
export function roomOf({ figures, box }: Omit<Plot, 'scale'>, index: number): { readonly start: number; readonly size: number } {
  const count = Math.max(1, figures.categories.length);
  const isBar = figures.kind === 'bar';
  const size = (isBar ? box.height : box.width) / count;
  // Bars are drawn from the bottom up, the others from the left.
  const place = isBar === figures.isReversed ? index : count - 1 - index;
  return { start: (isBar ? box.y : box.x) + place * size, size };
}

function drawBars(plot: Plot, { values, color, write }: SeriesFigures, order: number): readonly Shape[] {
  const { figures, scale } = plot;
  const isBar = figures.kind === 'bar';
  const zero = along(plot, Math.min(scale.maximum, Math.max(scale.minimum, 0)));
  return values.flatMap((value, index): readonly Shape[] => {
    if (value === null) return [];
    const { start, size } = roomOf(plot, index);
    const thickness = (size * (1 - GAP)) / figures.series.length;
    const place = isBar === figures.isReversed ? order : figures.series.length - 1 - order;
    const side = start + (size * GAP) / 2 + place * thickness;
    const end = along(plot, value);
    const [low, length] = [Math.min(zero, end), Math.abs(end - zero)];
    const bar = isBar ? { x: low, y: side, width: length, height: thickness } : { x: side, y: low, width: thickness, height: length };
    const middle = side + thickness / 2;
    return [
      shape('rect', { ...bar, fill: color }),
      ...(write ? [isBar ? besideBar(end, middle, value, write) : above(middle, end, write(value))] : []),
    ];
  });
}

function besideBar(end: number, middle: number, value: number, write: (value: number) => string): Shape {
  const [x, anchor] = value < 0 ? [end - LABEL, 'end'] : [end + LABEL, 'start'];
  return shape('text', { x, y: middle, 'text-anchor': anchor, 'dominant-baseline': 'central' }, write(value));
}

function above(x: number, y: number, text: string): Shape {
  return shape('text', { x, y: y - LABEL, 'text-anchor': 'middle' }, text);
}

/** Broken where a value is missing. */
function drawLine(plot: Plot, { values, color, write }: SeriesFigures): readonly Shape[] {
  const runs: (readonly [x: number, y: number])[][] = [[]];
  const labels: Shape[] = [];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else {
      const { start, size } = roomOf(plot, index);
      const point = [start + size / 2, along(plot, value)] as const;
      runs.at(-1)?.push(point);
      if (write) labels.push(above(point[0], point[1] - LABEL, write(value)));
    }
  });
  const lines = runs
    .filter((points) => points.length > 0)
    .map((points) =>
      shape('polyline', {
        points: points.map((point) => point.join(',')).join(' '),
        fill: 'none',
        stroke: color,
        'stroke-width': 2.5,
        'stroke-linecap': 'round',
      }),
    );
  return [...lines, ...labels];
}
