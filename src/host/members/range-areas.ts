import { formatAddress } from '../model/a1';
import { cellCount } from '../model/geometry';
import { invalidArgument } from '../protocol/host-error';
import { hostObject, type HostType } from '../protocol/host-object';
import { clearAreas } from './clearing';
import { rangeFormatType } from './range-format';
import { type AreasRef, RangeRef, SheetRef } from './session';

/** The separate ranges of a RangeAreas. */
const areasType: HostType<AreasRef> = {
  name: 'RangeCollection',
  items: ({ session, sheet, rects }) => rects.map((rect) => session.make.range(new RangeRef(session, sheet, rect))),
  methods: {
    getCount: ({ rects }) => rects.length,
    getItemAt: ({ session, sheet, rects }, args) => {
      const rect = rects[args.integer(0)];
      if (!rect) throw invalidArgument();
      return session.make.range(new RangeRef(session, sheet, rect));
    },
  },
};

export const rangeAreasType: HostType<AreasRef> = {
  name: 'RangeAreas',
  isTrackable: true,
  isAlive: ({ session, sheet }) => session.isOpen(sheet),
  properties: {
    address: { get: ({ sheet, rects }) => rects.map((rect) => formatAddress(sheet.name, rect)).join(',') },
    areaCount: { get: ({ rects }) => rects.length },
    cellCount: { get: ({ rects }) => rects.reduce((count, rect) => count + cellCount(rect), 0) },
  },
  navigation: {
    areas: (areas) => hostObject(areasType, areas),
    format: (areas) => hostObject(rangeFormatType, areas),
    worksheet: ({ session, sheet }) => session.make.worksheet(new SheetRef(session, sheet)),
  },
  methods: {
    clear: (areas, args) => {
      clearAreas(areas, args.optionalText(0));
    },
  },
};
