import type { Chart, ChartCorner } from '../model/chart';
import { newObjectId } from '../model/create';
import { firstFree } from '../model/names';
import type { Rect } from '../model/workbook';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType } from '../protocol/host-object';
import { chartType, kindOf } from './chart';
import { NEW_TITLE } from './chart-title';
import { SERIES_BY, seriesFrom } from './chart-source';
import { requireUnprotected } from './guards';
import { rangeArgument } from './references';
import { ChartRef, type SheetRef } from './session';
import { asOneOf, asText } from './values';

/** Cells that a new chart covers. */
const NEW_SIZE = { rows: 15, columns: 8 };

function refOf({ session, sheet }: SheetRef, { id }: Chart): HostObject {
  return hostObject(chartType, new ChartRef(session, sheet, id));
}

/** By id or by name; the first one of those that share it. */
function find(ref: SheetRef, key: unknown): HostObject | undefined {
  const text = String(key);
  const wanted = text.toLowerCase();
  const { charts } = ref.sheet;
  const chart = charts.find(({ id }) => id === text) ?? charts.find(({ name }) => name.toLowerCase() === wanted);
  return chart && refOf(ref, chart);
}

/** Beside its values; Excel puts it in the middle of what is in sight. */
function add(ref: SheetRef, type: unknown, sourceData: unknown, seriesBy: unknown): HostObject {
  const { session, sheet } = ref;
  requireUnprotected(sheet);
  const source = rangeArgument(session, sourceData, sheet);
  const series = seriesFrom(source, asOneOf(seriesBy ?? 'Auto', SERIES_BY));
  const chart: Chart = {
    id: newObjectId(),
    name: firstFree('Graphique ', (candidate) => find(ref, candidate) !== undefined),
    altText: '',
    ...cornersBeside(source.rect),
    content: {
      kind: kindOf(asText(type)),
      title: NEW_TITLE,
      legend: series.length > 1 ? 'Bottom' : null,
      values: { minimum: null, maximum: null, numberFormat: null },
      categories: { isReversed: false, isCrossedAtEnd: false },
      series,
    },
  };
  sheet.charts = [...sheet.charts, chart];
  session.book.touchSheet(sheet, 'charts');
  return refOf(ref, chart);
}

function cornersBeside({ row, column, columns }: Rect): { readonly from: ChartCorner; readonly to: ChartCorner } {
  const from = { row, column: column + columns, down: 0, right: 0 };
  return { from, to: { ...from, row: row + NEW_SIZE.rows, column: from.column + NEW_SIZE.columns } };
}

function orNotFound(found: HostObject | undefined): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

export const chartsType: HostType<SheetRef> = {
  name: 'ChartCollection',
  properties: { count: { get: ({ sheet }) => sheet.charts.length } },
  items: (ref) => ref.sheet.charts.map((chart) => refOf(ref, chart)),
  item: find,
  methods: {
    add: (ref, args) => add(ref, args.at(0), args.at(1), args.at(2)),
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (ref, args) => orNotFound(find(ref, args.at(0))),
    getItemAt: (ref, args) => {
      const chart = ref.sheet.charts[args.integer(0)];
      if (!chart) throw invalidArgument();
      return refOf(ref, chart);
    },
    getItemOrNullObject: (ref, args) => find(ref, args.at(0)) ?? null,
  },
};
