import type { Chart } from '../model/chart';
import { itemNotFound } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType } from '../protocol/host-object';
import { changeChart, chartOf, isChartAlive } from './chart-state';
import { fixed } from './fixed';
import { ChartRef, type SheetRef } from './session';
import { asText } from './values';

/** A chart seen as one of the things drawn over the cells. */
const shapeType: HostType<ChartRef> = {
  name: 'Shape',
  identity: { key: 'Id', of: ({ id }) => id },
  isAlive: isChartAlive,
  properties: {
    id: { get: ({ id }) => id },
    name: { get: (ref) => chartOf(ref).name },
    type: { get: () => 'Unsupported' },
    altTextTitle: fixed('Shape.altTextTitle', ''),
    altTextDescription: {
      get: (ref) => chartOf(ref).altText,
      set: (ref, value) => {
        changeChart(ref, { altText: asText(value) });
      },
    },
  },
};

function refOf({ session, sheet }: SheetRef, { id }: Chart): HostObject {
  return hostObject(shapeType, new ChartRef(session, sheet, id));
}

function find(ref: SheetRef, key: unknown): HostObject | undefined {
  const text = String(key);
  const chart = ref.sheet.charts.find(({ id }) => id === text) ?? ref.sheet.charts.find(({ name }) => name === text);
  return chart && refOf(ref, chart);
}

/**
 * Of all that is drawn over a sheet, the charts: pictures and shapes are carried unread. That charts are among them is a
 * promise of the requirement set `ChartShapes`, for Excel's documentation does not say it.
 */
export const shapesType: HostType<SheetRef> = {
  name: 'ShapeCollection',
  items: (ref) => ref.sheet.charts.map((chart) => refOf(ref, chart)),
  item: find,
  methods: {
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (ref, args) => {
      const found = find(ref, args.at(0));
      if (!found) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: (ref, args) => find(ref, args.at(0)) ?? null,
  },
};
