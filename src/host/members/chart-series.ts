import { cellKey } from '../model/geometry';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType, type Property } from '../protocol/host-object';
import { changeSeries, contentOf, isChartAlive, seriesOf } from './chart-state';
import { plain } from './changes';
import { fixed } from './fixed';
import { type ChartRef, SeriesRef } from './session';
import { asColor, asFlag, asText } from './values';

const LONGEST_NAME = 255;

function nameOf(ref: SeriesRef): string {
  const { name } = seriesOf(ref);
  if (typeof name === 'string') return name;
  const cell = ref.session.book.sheet(name.sheet)?.cells.get(cellKey(name.row, name.column));
  return String(plain(cell?.value ?? ''));
}

const name: Property<SeriesRef> = {
  get: nameOf,
  set: (ref, value) => {
    const wanted = asText(value);
    if (wanted.length > LONGEST_NAME) throw invalidArgument();
    changeSeries(ref, { name: wanted });
  },
};

/** Bars have a fill, lines have a line: what else Excel lets one paint shows little or nothing. */
function paint(ref: SeriesRef, value: unknown, part: 'fill' | 'line'): void {
  const isLine = contentOf(ref).kind === 'line';
  if (isLine !== (part === 'line')) throw new NotImplemented(`ChartSeriesFormat.${part} of ${isLine ? 'a line' : 'bars'}`);
  changeSeries(ref, { color: asColor(value) });
}

const fillType: HostType<SeriesRef> = {
  name: 'ChartFill',
  isAlive: isChartAlive,
  methods: {
    setSolidColor: (ref, args) => {
      paint(ref, args.at(0), 'fill');
    },
  },
};

const lineType: HostType<SeriesRef> = {
  name: 'ChartLineFormat',
  isAlive: isChartAlive,
  properties: {
    color: {
      get: (ref) => seriesOf(ref).color ?? '',
      set: (ref, value) => {
        paint(ref, value, 'line');
      },
    },
  },
};

const formatType: HostType<SeriesRef> = {
  name: 'ChartSeriesFormat',
  isAlive: isChartAlive,
  navigation: { fill: (ref) => hostObject(fillType, ref), line: (ref) => hostObject(lineType, ref) },
};

const labelsType: HostType<SeriesRef> = {
  name: 'ChartDataLabels',
  isAlive: isChartAlive,
  properties: {
    numberFormat: {
      get: (ref) => {
        const format = seriesOf(ref).labels?.numberFormat;
        if (format === undefined || format === null) throw new NotImplemented('ChartDataLabels.numberFormat of labels that have none');
        return format;
      },
      set: (ref, value) => {
        changeSeries(ref, { labels: { numberFormat: asText(value) } });
      },
    },
  },
};

const oneSeriesType: HostType<SeriesRef> = {
  name: 'ChartSeries',
  isAlive: isChartAlive,
  properties: {
    name,
    hasDataLabels: {
      get: (ref) => seriesOf(ref).labels !== null,
      set: (ref, value) => {
        changeSeries(ref, { labels: asFlag(value) ? (seriesOf(ref).labels ?? { numberFormat: null }) : null });
      },
    },
    smooth: fixed('ChartSeries.smooth', false),
  },
  navigation: {
    format: (ref) => hostObject(formatType, ref),
    dataLabels: (ref) => hostObject(labelsType, ref),
  },
};

function refOf({ session, sheet, id }: ChartRef, index: number): HostObject {
  return hostObject(oneSeriesType, new SeriesRef(session, sheet, id, index));
}

const countOf = (ref: ChartRef): number => contentOf(ref).series.length;

function find(ref: ChartRef, index: unknown): HostObject | undefined {
  return typeof index === 'number' && index >= 0 && index < countOf(ref) ? refOf(ref, index) : undefined;
}

export const chartSeriesType: HostType<ChartRef> = {
  name: 'ChartSeriesCollection',
  isAlive: isChartAlive,
  properties: { count: { get: countOf } },
  items: (ref) => contentOf(ref).series.map((_series, index) => refOf(ref, index)),
  item: find,
  methods: {
    getCount: countOf,
    getItemAt: (ref, args) => {
      const found = find(ref, args.integer(0));
      if (!found) throw invalidArgument();
      return found;
    },
  },
};
