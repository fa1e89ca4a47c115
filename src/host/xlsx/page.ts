import type { PageSetup } from '../model/workbook';
import type { LeftoverAttributes } from './carry/leftover-attributes';
import { inchesToPoints, pointsToInches } from './units';
import { attribute, child, element, flag, numeric, richText, unescapeXstring, type Attributes, type Xml, type XmlNode } from './xml';
import type { Slice } from './xml-slices';

/** ECMA-376 part 1, 18.3.1.63. */
const PAPERS: readonly (readonly [number: number, paper: NonNullable<PageSetup['paper']>])[] = [
  [1, 'Letter'],
  [8, 'A3'],
  [9, 'A4'],
];

/** Points; Excel's « normal » margins. */
const NORMAL_MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54 };
/** Inches from the edge of the paper to the header and the footer. */
const HEADER_MARGIN = 0.3;

export function isFitted({ fitWidth, fitHeight }: PageSetup): boolean {
  return fitWidth !== undefined || fitHeight !== undefined;
}

/** The elements of a sheet that tell how it prints; `attributes` and `otherPages` are what the file it came from said beside. */
export function writePage(page: PageSetup, attributes: LeftoverAttributes, otherPages: Xml): readonly Slice[] {
  const { left, right, top, bottom } = page.margins ?? NORMAL_MARGINS;
  const fit = isFitted(page) ? { fitToWidth: page.fitWidth ?? 0, fitToHeight: page.fitHeight ?? 0 } : {};
  const paperSize = PAPERS.find(([, paper]) => paper === page.paper)?.[0];
  const options = { ...attributes.printOptions, ...(page.centerHorizontally ? { horizontalCentered: true } : {}) };
  return [
    { name: 'printOptions', xml: Object.keys(options).length === 0 ? '' : element('printOptions', options) },
    {
      name: 'pageMargins',
      xml: element('pageMargins', {
        left: pointsToInches(left),
        right: pointsToInches(right),
        top: pointsToInches(top),
        bottom: pointsToInches(bottom),
        header: HEADER_MARGIN,
        footer: HEADER_MARGIN,
        ...attributes.pageMargins,
      }),
    },
    {
      name: 'pageSetup',
      xml: element('pageSetup', {
        paperSize,
        ...attributes.pageSetup,
        ...(paperSize === undefined ? {} : { paperSize }),
        orientation: page.orientation.toLowerCase(),
        ...fit,
      }),
    },
    { name: 'headerFooter', xml: writeHeaderFooter(page, attributes.headerFooter, otherPages) },
  ];
}

type Strip = NonNullable<PageSetup['header']>;

function writeHeaderFooter({ header, footer }: PageSetup, attributes: Attributes, otherPages: Xml): Xml {
  const strips = [
    ['oddHeader', writeStrip(header)],
    ['oddFooter', writeStrip(footer)],
  ] as const;
  const written = strips.filter(([, text]) => text !== '').map(([name, text]) => element(name, {}, richText(text)));
  const isEmpty = written.length === 0 && otherPages === '' && Object.keys(attributes).length === 0;
  return isEmpty ? '' : element('headerFooter', attributes, [...written, otherPages]);
}

function writeStrip(strip: Strip | undefined): string {
  if (!strip) return '';
  const place = (code: string, text: string) => (text === '' ? '' : code + text);
  return place('&L', strip.left) + place('&C', strip.center) + place('&R', strip.right);
}

export function readPage(worksheet: XmlNode): PageSetup {
  const setup = child(worksheet, 'pageSetup');
  const isFit = flag(child(child(worksheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const fit = isFit ? { fitWidth: numeric(setup, 'fitToWidth') ?? 1, fitHeight: numeric(setup, 'fitToHeight') ?? 1 } : {};
  const paper = PAPERS.find(([number]) => number === numeric(setup, 'paperSize'))?.[1];
  const strips = child(worksheet, 'headerFooter');
  const header = readStrip(child(strips, 'oddHeader'));
  const footer = readStrip(child(strips, 'oddFooter'));
  const margins = readMargins(child(worksheet, 'pageMargins'));
  return {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
    ...(paper ? { paper } : {}),
    ...fit,
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
    ...(flag(child(worksheet, 'printOptions'), 'horizontalCentered') ? { centerHorizontally: true } : {}),
    ...(margins ? { margins } : {}),
  };
}

/** `undefined` for Excel's normal margins. */
function readMargins(node: XmlNode | undefined): PageSetup['margins'] {
  if (!node) return undefined;
  const side = (name: keyof typeof NORMAL_MARGINS) => {
    const inches = numeric(node, name);
    return inches === undefined ? NORMAL_MARGINS[name] : inchesToPoints(inches);
  };
  const margins = { left: side('left'), right: side('right'), top: side('top'), bottom: side('bottom') };
  const isNormal = margins.left === 50.4 && margins.right === 50.4 && margins.top === 54 && margins.bottom === 54;
  return isNormal ? undefined : margins;
}

const PLACES: Readonly<Record<string, keyof Strip>> = { '&L': 'left', '&C': 'center', '&R': 'right' };

/** Codes that are no place are left in the text: `&P`, `&"Calibri,Bold"`, `&&` for an ampersand. */
function readStrip(node: XmlNode | undefined): Strip | undefined {
  if (!node) return undefined;
  const strip = { left: '', center: '', right: '' };
  let current: keyof Strip = 'center';
  for (const [piece] of unescapeXstring(node.text).matchAll(/&"[^"]*"|&[^]|[^&]+/g)) {
    const place = PLACES[piece];
    if (place) current = place;
    else strip[current] += piece;
  }
  return strip.left + strip.center + strip.right === '' ? undefined : strip;
}
