import type { SheetId, Shift } from '../../model/workbook';
import type { Xml } from '../xml';
import type { Relocation } from './relocation';

/** From one cell to another, in a drawing or beside a control; pictures may hang on one cell only. */
const ANCHOR = /<((?:\w+:)?)(twoCellAnchor|oneCellAnchor|anchor)(\s[^>]*)?>[^]*?<\/\1\2>/g;
const END = /(<((?:\w+:)?)(from|to)>)([^]*?)(<\/\2\3>)/g;

/** Drawings follow the cells they were put on. */
export function relocateAnchors(xml: Xml, sheet: SheetId, relocation: Relocation): Xml {
  return xml.replace(ANCHOR, (anchor: string) => {
    if (/^<[^>]*\seditAs="absolute"/.test(anchor)) return anchor;
    // A picture that keeps its size goes with its first cell; a chart stretches with the cells under it.
    const keepsSize = /^<[^>]*\seditAs="oneCell"/.test(anchor);
    const from = { row: lineIn(anchor, 'from', 'row'), column: lineIn(anchor, 'from', 'col') };
    const moved = (axis: Shift['axis'], end: string, line: number): number => {
      if (end === 'from' || !keepsSize) return relocation.nearestLine(sheet, axis, line);
      return line + relocation.nearestLine(sheet, axis, from[axis]) - from[axis];
    };
    return anchor.replace(END, (_all: string, open: string, _end: string, end: string, inside: string, close: string) => {
      const lines = inside.replace(
        /(<(?:\w+:)?(row|col)>)(\d+)/g,
        (_line: string, tag: string, name: string, line: string) =>
          `${tag}${String(moved(name === 'row' ? 'row' : 'column', end, Number(line)))}`,
      );
      return open + lines + close;
    });
  });
}

function lineIn(anchor: Xml, end: string, name: string): number {
  return Number(new RegExp(`<(?:\\w+:)?${end}>[^]*?<(?:\\w+:)?${name}>(\\d+)`).exec(anchor)?.[1] ?? 0);
}
