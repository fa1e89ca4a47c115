import type { ChartKind } from '../model/chart';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import type { CallArguments } from '../protocol/call-arguments';
import { hostObject, type HostType } from '../protocol/host-object';
import { chartAxesType } from './chart-axes';
import { chartLegendType } from './chart-legend';
import { chartSeriesType } from './chart-series';
import { changeChart, changeContent, chartOf, isChartAlive } from './chart-state';
import { chartTitleType } from './chart-title';
import { requireUnprotected } from './guards';
import { rangeArgument } from './references';
import { type ChartRef, SheetRef } from './session';
import { asText } from './values';

const TYPES: Readonly<Record<ChartKind, string>> = { bar: 'BarClustered', column: 'ColumnClustered', line: 'Line' };
const KINDS: readonly ChartKind[] = ['bar', 'column', 'line'];

export function kindOf(type: string): ChartKind {
  const kind = KINDS.find((known) => TYPES[known].toLowerCase() === type.toLowerCase());
  if (!kind) throw new NotImplemented(`Chart of type ${type}`);
  return kind;
}

/** From the first cell to the end of the last one. */
function setPosition(ref: ChartRef, args: CallArguments): void {
  const { session, sheet } = ref;
  if (args.at(1) === undefined) throw new NotImplemented('Chart.setPosition without its end');
  const [start, end] = [0, 1].map((index) => rangeArgument(session, args.at(index), sheet));
  if (!start || !end || start.sheet !== sheet || end.sheet !== sheet) throw invalidArgument();
  const from = { row: start.rect.row, column: start.rect.column, down: 0, right: 0 };
  const to = { row: end.rect.row + end.rect.rows, column: end.rect.column + end.rect.columns, down: 0, right: 0 };
  if (to.row <= from.row || to.column <= from.column) throw invalidArgument();
  changeChart(ref, { from, to });
}

function remove(ref: ChartRef): void {
  const { session, sheet } = ref;
  requireUnprotected(sheet);
  const gone = chartOf(ref);
  sheet.charts = sheet.charts.filter((chart) => chart !== gone);
  session.book.touchSheet(sheet, 'charts');
}

export const chartType: HostType<ChartRef> = {
  name: 'Chart',
  identity: { key: 'Id', of: ({ id }) => id },
  isAlive: isChartAlive,
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (ref) => chartOf(ref).name,
      set: (ref, value) => {
        changeChart(ref, { name: asText(value) });
      },
    },
    chartType: {
      get: (ref) => {
        const { content } = chartOf(ref);
        return content ? TYPES[content.kind] : 'Invalid';
      },
      set: (ref, value) => {
        changeContent(ref, { kind: kindOf(asText(value)) });
      },
    },
  },
  navigation: {
    title: (ref) => hostObject(chartTitleType, ref),
    legend: (ref) => hostObject(chartLegendType, ref),
    axes: (ref) => hostObject(chartAxesType, ref),
    series: (ref) => hostObject(chartSeriesType, ref),
    worksheet: ({ session, sheet }) => session.make.worksheet(new SheetRef(session, sheet)),
  },
  methods: { setPosition, delete: remove },
};
