import type { Chart, ChartCorner } from '../../model/chart';
import { child, element, type Xml, type XmlNode } from '../xml';
import { CHART, DRAWING_MAIN, RELATIONSHIPS, SHEET_DRAWING } from './namespaces';

/** English metric units. */
const POINT = 12_700;

/** The place of a chart in a drawing. It says its own namespaces: the drawing may be anyone's. */
export function writeAnchor({ name, altText, from, to }: Chart, number: number, relation: string): Xml {
  const chart = element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': relation });
  const nonVisual = element('xdr:cNvPr', { id: number, name, descr: altText === '' ? undefined : altText });
  const frame = element('xdr:graphicFrame', { macro: '' }, [
    element('xdr:nvGraphicFramePr', {}, [nonVisual, element('xdr:cNvGraphicFramePr')]),
    element('xdr:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })]),
    element('a:graphic', {}, element('a:graphicData', { uri: CHART }, chart)),
  ]);
  const namespaces = { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING_MAIN };
  return element('xdr:twoCellAnchor', namespaces, [writeCorner('from', from), writeCorner('to', to), frame, element('xdr:clientData')]);
}

function writeCorner(end: 'from' | 'to', { row, column, down, right }: ChartCorner): Xml {
  const lines = { col: column, colOff: Math.round(right * POINT), row, rowOff: Math.round(down * POINT) };
  return element(
    `xdr:${end}`,
    {},
    Object.entries(lines).map(([name, value]) => element(`xdr:${name}`, {}, String(value))),
  );
}

export function readCorner(anchor: XmlNode, end: 'from' | 'to'): ChartCorner {
  const value = (name: string) => Number(child(child(anchor, end), name)?.text.trim() ?? 0);
  return { row: value('row'), column: value('col'), down: value('rowOff') / POINT, right: value('colOff') / POINT };
}
