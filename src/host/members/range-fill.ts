import { withFacet } from '../model/style';
import type { HostType, Property } from '../protocol/host-object';
import { commonFacet, restyle, styleProperty } from './cell-styling';
import { requireUnprotected } from './guards';
import type { AreasRef } from './session';
import { asColor } from './values';

/** An unfilled cell says white, as in Excel. */
const color: Property<AreasRef> = {
  ...styleProperty('fill', (value) => (value === '' ? '' : asColor(value))),
  get: (areas) => {
    const fill = commonFacet(areas, 'fill');
    return fill === '' ? '#FFFFFF' : fill;
  },
};

export const rangeFillType: HostType<AreasRef> = {
  name: 'RangeFill',
  properties: { color },
  methods: {
    clear: (areas) => {
      requireUnprotected(areas.sheet);
      for (const rect of areas.rects) restyle(areas, rect, (style) => withFacet(style, 'fill', ''));
    },
  },
};
