import { NotImplemented } from '../protocol/host-error';
import type { HostType, Property } from '../protocol/host-object';
import { commonFacet, styleProperty } from './cell-styling';
import { fixed } from './fixed';
import type { AreasRef } from './session';
import { asColor, asFlag, asNumber, asOneOf, asText } from './values';

const stroke = styleProperty('underline', (value) => {
  const kind = asOneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']);
  if (kind !== 'None' && kind !== 'Single') throw new NotImplemented(`RangeFont.underline = ${kind}`);
  return kind === 'Single';
});

const underline: Property<AreasRef> = {
  ...stroke,
  get: (areas) => {
    const isUnderlined = commonFacet(areas, 'underline');
    if (isUnderlined === null) return null;
    return isUnderlined ? 'Single' : 'None';
  },
};

export const rangeFontType: HostType<AreasRef> = {
  name: 'RangeFont',
  properties: {
    name: styleProperty('fontName', asText),
    /** Points. */
    size: styleProperty('fontSize', asNumber),
    bold: styleProperty('bold', asFlag),
    italic: styleProperty('italic', asFlag),
    color: styleProperty('fontColor', asColor),
    underline,
    strikethrough: fixed('RangeFont.strikethrough', false),
  },
};
