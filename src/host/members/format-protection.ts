import type { HostType } from '../protocol/host-object';
import { styleProperty } from './cell-styling';
import type { AreasRef } from './session';
import { asFlag } from './values';

export const formatProtectionType: HostType<AreasRef> = {
  name: 'FormatProtection',
  properties: {
    locked: styleProperty('locked', asFlag),
    formulaHidden: styleProperty('formulaHidden', asFlag),
  },
};
