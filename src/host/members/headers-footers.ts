import type { PageSetup } from '../model/workbook';
import { invalidArgument } from '../protocol/host-error';
import { hostObject, type HostType, type Property } from '../protocol/host-object';
import { fixed } from './fixed';
import { setPage } from './page-setting';
import type { SheetRef } from './session';
import { asText } from './values';

type Line = NonNullable<PageSetup['header']>;

/** Characters of a header or of a footer. */
const LIMIT = 255;

const EMPTY: Line = { left: '', center: '', right: '' };

/** One third of the header or footer, with Excel's codes: `&P` page, `&N` pages, `&A` sheet, `&D` date. */
function part(line: 'header' | 'footer', third: keyof Line): Property<SheetRef> {
  return {
    get: ({ sheet }) => sheet.page[line]?.[third] ?? '',
    set: (ref, value) => {
      const wanted = { ...(ref.sheet.page[line] ?? EMPTY), [third]: asText(value) };
      // Excel keeps the three in one text, codes included.
      if (`&L${wanted.left}&C${wanted.center}&R${wanted.right}`.length > LIMIT) throw invalidArgument();
      setPage(ref, { ...ref.sheet.page, [line]: wanted });
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
