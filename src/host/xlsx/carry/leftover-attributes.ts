import { attributesBeyond, type SlicedElement } from '../xml-slices';
import type { Attributes } from '../xml';

/** Elements of a sheet that are written from the model, and what the model says of them itself. */
const WRITTEN = {
  worksheet: ['xmlns', 'xmlns:r'],
  sheetPr: [],
  pageSetUpPr: ['fitToPage'],
  sheetView: ['showGridLines', 'tabSelected', 'workbookViewId'],
  sheetFormatPr: [],
  sheetProtection: ['sheet', 'formatColumns', 'formatRows', 'sort', 'autoFilter'],
  printOptions: ['horizontalCentered'],
  pageMargins: ['left', 'right', 'top', 'bottom'],
  // Settings of a printer are those of one machine.
  pageSetup: ['orientation', 'fitToWidth', 'fitToHeight', 'r:id'],
  headerFooter: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WrittenElement = keyof typeof WRITTEN;

/** What a file says of these elements beyond the model. */
export type LeftoverAttributes = Readonly<Record<WrittenElement, Attributes>>;

export const NO_LEFTOVER: LeftoverAttributes = leftoverAttributes(() => undefined);

export function leftoverAttributes(find: (name: WrittenElement) => SlicedElement | undefined): LeftoverAttributes {
  const of = (name: WrittenElement) => attributesBeyond(find(name), WRITTEN[name]);
  return {
    worksheet: of('worksheet'),
    sheetPr: of('sheetPr'),
    pageSetUpPr: of('pageSetUpPr'),
    sheetView: of('sheetView'),
    sheetFormatPr: of('sheetFormatPr'),
    sheetProtection: of('sheetProtection'),
    printOptions: of('printOptions'),
    pageMargins: of('pageMargins'),
    pageSetup: of('pageSetup'),
    headerFooter: of('headerFooter'),
  };
}
