import type { ValueAxis } from '../model/chart';
import { NotImplemented } from '../protocol/host-error';
import { hostObject, type HostType, type Property } from '../protocol/host-object';
import { changeContent, contentOf, isChartAlive } from './chart-state';
import { fixed } from './fixed';
import type { ChartRef } from './session';
import { asFlag, asNumber, asOneOf, asText } from './values';

function changeValues(ref: ChartRef, change: Partial<ValueAxis>): void {
  changeContent(ref, { values: { ...contentOf(ref).values, ...change } });
}

/** An empty text leaves the limit to the chart; which one it takes then, only Excel knows. */
function limit(side: 'minimum' | 'maximum'): Property<ChartRef> {
  return {
    get: (ref) => {
      const value = contentOf(ref).values[side];
      if (value === null) throw new NotImplemented(`ChartAxis.${side} of an axis that chooses it`);
      return value;
    },
    set: (ref, value) => {
      changeValues(ref, { [side]: value === '' ? null : asNumber(value) });
    },
  };
}

const valueAxisType: HostType<ChartRef> = {
  name: 'ChartAxis',
  isAlive: isChartAlive,
  properties: {
    minimum: limit('minimum'),
    maximum: limit('maximum'),
    numberFormat: {
      get: (ref) => {
        const { numberFormat } = contentOf(ref).values;
        if (numberFormat === null) throw new NotImplemented('ChartAxis.numberFormat of an axis that has that of the cells');
        return numberFormat;
      },
      set: (ref, value) => {
        changeValues(ref, { numberFormat: asText(value) });
      },
    },
    reversePlotOrder: fixed('ChartAxis.reversePlotOrder of values', false),
  },
};

const POSITIONS = ['Automatic', 'Maximum'] as const;

const categoryAxisType: HostType<ChartRef> = {
  name: 'ChartAxis',
  isAlive: isChartAlive,
  properties: {
    reversePlotOrder: {
      get: (ref) => contentOf(ref).categories.isReversed,
      set: (ref, value) => {
        changeContent(ref, { categories: { ...contentOf(ref).categories, isReversed: asFlag(value) } });
      },
    },
    /** Where the value axis crosses this one. */
    position: {
      get: (ref) => (contentOf(ref).categories.isCrossedAtEnd ? 'Maximum' : 'Automatic'),
      set: (ref, value) => {
        const isCrossedAtEnd = asOneOf(value, POSITIONS) === 'Maximum';
        changeContent(ref, { categories: { ...contentOf(ref).categories, isCrossedAtEnd } });
      },
    },
  },
};

export const chartAxesType: HostType<ChartRef> = {
  name: 'ChartAxes',
  isAlive: isChartAlive,
  navigation: {
    valueAxis: (ref) => hostObject(valueAxisType, ref),
    categoryAxis: (ref) => hostObject(categoryAxisType, ref),
  },
};
