import type { PageSetup } from '../model/workbook';
import { hostObject, type HostType, type Property } from '../protocol/host-object';
import { fixed } from './fixed';
import { setPage } from './page-setting';
import type { SheetRef } from './session';
import { asText } from './values';

type Line = NonNullable<PageSetup['header']>;

const EMPTY: Line = { left: '', center: '', right: '' };

/** One third of the header or footer, with Excel's codes: `&P` page, `&N` pages, `&A` sheet, `&D` date. */
function part(line: 'header' | 'footer', third: keyof Line): Property<SheetRef> {
  return {
    get: ({ sheet }) => sheet.page[line]?.[third] ?? '',
    set: (ref, value) => {
      setPage(ref, { ...ref.sheet.page, [line]: { ...(ref.sheet.page[line] ?? EMPTY), [third]: asText(value) } });
    },
  };
}

const headerFooterType: HostType<SheetRef> = {
  name: 'HeaderFooter',
  properties: {
    leftHeader: part('header', 'left'),
    centerHeader: part('header', 'center'),
    rightHeader: part('header', 'right'),
    leftFooter: part('footer', 'left'),
    centerFooter: part('footer', 'center'),
    rightFooter: part('footer', 'right'),
  },
};

export const headersFootersType: HostType<SheetRef> = {
  name: 'HeaderFooterGroup',
  properties: { state: fixed('HeaderFooterGroup.state', 'Default') },
  navigation: { defaultForAllPages: (ref) => hostObject(headerFooterType, ref) },
};
