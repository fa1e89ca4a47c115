import type { HostType } from '../protocol/host-object';
import { changeContent, contentOf, isChartAlive } from './chart-state';
import { fixed } from './fixed';
import type { ChartRef } from './session';
import { asFlag, asText } from './values';

/** What Excel writes over a chart that nobody named yet. */
export const NEW_TITLE = 'Titre du graphique';

export const chartTitleType: HostType<ChartRef> = {
  name: 'ChartTitle',
  isAlive: isChartAlive,
  properties: {
    /** Naming it shows it. */
    text: {
      get: (ref) => contentOf(ref).title ?? '',
      set: (ref, value) => {
        changeContent(ref, { title: asText(value) });
      },
    },
    visible: {
      get: (ref) => contentOf(ref).title !== null,
      set: (ref, value) => {
        changeContent(ref, { title: asFlag(value) ? (contentOf(ref).title ?? NEW_TITLE) : null });
      },
    },
    overlay: fixed('ChartTitle.overlay', false),
  },
};
