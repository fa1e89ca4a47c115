import { withBorder } from '../model/style';
import type { Border, BorderEdge, Rect } from '../model/workbook';
import { NotImplemented } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType, type Property } from '../protocol/host-object';
import { restyle } from './cell-styling';
import { requireUnprotected } from './guards';
import type { AreasRef } from './session';
import { asColor, asOneOf } from './values';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
type Side = (typeof SIDES)[number];
const DIAGONALS: readonly unknown[] = ['DiagonalDown', 'DiagonalUp'];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const DRAWN: readonly Border['style'][] = ['Continuous', 'Dash', 'Dot', 'Double'];
const WEIGHTS: readonly Border['weight'][] = ['Hairline', 'Thin', 'Medium', 'Thick'];
/** What a border is before anything is said of it. */
const PLAIN: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** One side of some cells, outer or inner. */
class BorderRef {
  constructor(
    readonly areas: AreasRef,
    readonly side: Side,
  ) {}
}

/** A stretch of cells and the edge of each that lies on the side. */
interface Stretch {
  readonly rect: Rect;
  readonly edge: BorderEdge;
}

function stretches(rect: Rect, side: Side): readonly Stretch[] {
  switch (side) {
    case 'EdgeTop':
      return [{ rect: { ...rect, rows: 1 }, edge: 'EdgeTop' }];
    case 'EdgeBottom':
      return [{ rect: { ...rect, row: rect.row + rect.rows - 1, rows: 1 }, edge: 'EdgeBottom' }];
    case 'EdgeLeft':
      return [{ rect: { ...rect, columns: 1 }, edge: 'EdgeLeft' }];
    case 'EdgeRight':
      return [{ rect: { ...rect, column: rect.column + rect.columns - 1, columns: 1 }, edge: 'EdgeRight' }];
    case 'InsideHorizontal':
      return rect.rows < 2
        ? []
        : [
            { rect: { ...rect, rows: rect.rows - 1 }, edge: 'EdgeBottom' },
            { rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 }, edge: 'EdgeTop' },
          ];
    case 'InsideVertical':
      return rect.columns < 2
        ? []
        : [
            { rect: { ...rect, columns: rect.columns - 1 }, edge: 'EdgeRight' },
            { rect: { ...rect, column: rect.column + 1, columns: rect.columns - 1 }, edge: 'EdgeLeft' },
          ];
  }
}

function draw({ areas, side }: BorderRef, change: (border: Border | undefined) => Border | undefined): void {
  requireUnprotected(areas.sheet);
  for (const { rect, edge } of areas.rects.flatMap((area) => stretches(area, side))) {
    restyle(areas, rect, (style) => withBorder(style, edge, change(style?.borders?.[edge])));
  }
}

/** The border of the side's first cell. */
function drawn({ areas, side }: BorderRef): Border | undefined {
  const [stretch] = areas.rects.flatMap((area) => stretches(area, side));
  return stretch && areas.sheet.cells.get(`${String(stretch.rect.row)},${String(stretch.rect.column)}`)?.style?.borders?.[stretch.edge];
}

const style: Property<BorderRef> = {
  get: (border) => drawn(border)?.style ?? 'None',
  set: (border, value) => {
    const wanted = asOneOf(value, STYLES);
    const found = DRAWN.find((known) => known === wanted);
    if (wanted !== 'None' && !found) throw new NotImplemented(`RangeBorder.style = ${wanted}`);
    draw(border, (old) => found && { ...PLAIN, ...old, style: found });
  },
};

const borderType: HostType<BorderRef> = {
  name: 'RangeBorder',
  properties: {
    sideIndex: { get: ({ side }) => side },
    style,
    weight: {
      get: (border) => drawn(border)?.weight ?? 'Thin',
      set: (border, value) => {
        const weight = asOneOf(value, WEIGHTS);
        draw(border, (old) => ({ ...PLAIN, ...old, weight }));
      },
    },
    color: {
      get: (border) => drawn(border)?.color ?? '#000000',
      set: (border, value) => {
        const color = asColor(value);
        draw(border, (old) => ({ ...PLAIN, ...old, color }));
      },
    },
  },
};

function borderOf(areas: AreasRef, side: unknown): HostObject {
  if (DIAGONALS.includes(side)) throw new NotImplemented(`RangeBorderCollection.getItem('${String(side)}')`);
  return hostObject(borderType, new BorderRef(areas, asOneOf(side, SIDES)));
}

export const rangeBordersType: HostType<AreasRef> = {
  name: 'RangeBorderCollection',
  properties: { count: { get: () => SIDES.length + DIAGONALS.length } },
  items: (areas) => SIDES.map((side) => borderOf(areas, side)),
  item: borderOf,
};
