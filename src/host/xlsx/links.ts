import { formatRect, parseRect } from '../model/a1';
import { cellCount, cellKey, positionOf } from '../model/geometry';
import type { Cell, CellKey, CellLink } from '../model/workbook';
import { LARGEST_LINK, writeCarriedLink, type CarriedLink } from './carry/carried-links';
import type { Relation } from './package-parts';
import type { CellContext } from './read-cells';
import { attribute, attributeText, child, children, element, unescapeXstring, type Xml, type XmlNode } from './xml';

/** `carried`: links out of the workbook, that its cells know nothing of. */
export function writeLinks(cells: ReadonlyMap<CellKey, Cell>, carried: readonly CarriedLink[]): Xml {
  const links = [...cells].flatMap(([key, { link }]) => (link ? [{ ...positionOf(key), link }] : []));
  if (links.length + carried.length === 0) return '';
  const inner = links
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, link }) =>
      element('hyperlink', {
        ref: formatRect({ row, column, rows: 1, columns: 1 }),
        location: attributeText(link.target),
        tooltip: link.tip === undefined ? undefined : attributeText(link.tip),
      }),
    );
  return element('hyperlinks', {}, [...inner, ...carried.map(writeCarriedLink)]);
}

/** Links out of the workbook are not for the model, which knows inner ones only. Changes `cells`. */
export function readLinks(
  worksheet: XmlNode,
  relations: readonly Relation[],
  cells: Map<CellKey, Cell>,
  { count, sheet }: CellContext,
): void {
  for (const node of children(child(worksheet, 'hyperlinks'), 'hyperlink')) {
    const area = parseRect(attribute(node, 'ref') ?? '');
    const target = readTarget(node, relations);
    if (!area || target === undefined || cellCount(area) > LARGEST_LINK) continue;
    count.add('cells', cellCount(area), sheet);
    const tip = attribute(node, 'tooltip');
    const link: CellLink = { target, ...(tip === undefined ? {} : { tip: unescapeXstring(tip) }) };
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = cellKey(row, column);
        cells.set(key, { ...(cells.get(key) ?? { value: '' }), link });
      }
    }
  }
}

/** Some programs write an inner link as an outer one to « #place ». */
function readTarget(node: XmlNode, relations: readonly Relation[]): string | undefined {
  const outer = relations.find(({ id }) => id === attribute(node, 'id'))?.target;
  if (outer?.startsWith('#')) return outer.slice(1);
  const location = attribute(node, 'location');
  return outer !== undefined || location === undefined ? undefined : unescapeXstring(location).replace(/^#/, '');
}
