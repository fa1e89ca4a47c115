import { element, plainText, type Xml } from '../xml';

/** How Excel dresses a new chart since 2013: grey texts, hairlines in a lighter grey. */
const TEXT = '595959';
const HAIRLINE = 'D9D9D9';
/** Hundredths of a point. */
const TEXT_SIZE = 900;
const TITLE_SIZE = 1400;
/** English metric units. */
const LINE_WIDTH = 9525;
const SERIES_WIDTH = 28575;

/** `#RRGGBB` */
const solidFill = (color: string): Xml => element('a:solidFill', {}, element('a:srgbClr', { val: color.replace('#', '') }));
const noFill = element('a:noFill');

const hairline = element('a:ln', { w: LINE_WIDTH }, solidFill(HAIRLINE));

export const NO_LINE = element('c:spPr', {}, [noFill, element('a:ln', {}, noFill)]);
export const HAIRLINES = element('c:spPr', {}, hairline);
export const WHITE_AREA = element('c:spPr', {}, [solidFill('FFFFFF'), hairline]);

export const barFill = (color: string): Xml => element('c:spPr', {}, solidFill(color));
export const lineColor = (color: string): Xml => element('c:spPr', {}, element('a:ln', { w: SERIES_WIDTH, cap: 'rnd' }, solidFill(color)));

/** Of all texts of the chart that say nothing else. */
export const TEXTS = element('c:txPr', {}, [
  element('a:bodyPr'),
  element('a:p', {}, [properties(TEXT_SIZE), element('a:endParaRPr', { lang: 'fr-FR' })]),
]);

/** A paragraph a line. */
export function titleText(text: string): Xml {
  const paragraphs = text.split('\n').map((line) => {
    const run = element('a:r', {}, [element('a:rPr', { lang: 'fr-FR', sz: TITLE_SIZE, b: false }), element('a:t', {}, plainText(line))]);
    return element('a:p', {}, [properties(TITLE_SIZE), line === '' ? '' : run]);
  });
  return element('c:rich', {}, [element('a:bodyPr'), ...paragraphs]);
}

function properties(size: number): Xml {
  return element('a:pPr', {}, element('a:defRPr', { sz: size, b: false }, solidFill(TEXT)));
}
