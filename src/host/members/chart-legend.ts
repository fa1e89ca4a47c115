import { LEGEND_POSITIONS } from '../model/chart';
import type { HostType } from '../protocol/host-object';
import { changeContent, contentOf, isChartAlive } from './chart-state';
import { fixed } from './fixed';
import type { ChartRef } from './session';
import { asFlag, asOneOf } from './values';

export const chartLegendType: HostType<ChartRef> = {
  name: 'ChartLegend',
  isAlive: isChartAlive,
  properties: {
    visible: {
      get: (ref) => contentOf(ref).legend !== null,
      set: (ref, value) => {
        changeContent(ref, { legend: asFlag(value) ? (contentOf(ref).legend ?? 'Bottom') : null });
      },
    },
    /** Placing it shows it. */
    position: {
      get: (ref) => contentOf(ref).legend ?? 'Invalid',
      set: (ref, value) => {
        changeContent(ref, { legend: asOneOf(value, LEGEND_POSITIONS) });
      },
    },
    overlay: fixed('ChartLegend.overlay', false),
  },
};
