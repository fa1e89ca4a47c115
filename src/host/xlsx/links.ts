import { formatRect, parseRect } from '../model/a1';
import { cellCount, cellKey, positionOf } from '../model/geometry';
import type { Cell, CellKey, CellLink } from '../model/workbook';
import { attribute, attributeText, child, children, element, unescapeXstring, type Xml, type XmlNode } from './xml';

/** A link over more cells than this is a whole column somebody linked by mistake. */
const LARGEST_LINK = 1000;

export function writeLinks(cells: ReadonlyMap<CellKey, Cell>): Xml {
  const links = [...cells].flatMap(([key, { link }]) => (link ? [{ ...positionOf(key), link }] : []));
  if (links.length === 0) return '';
  return element(
    'hyperlinks',
    {},
    links
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, link }) =>
        element('hyperlink', {
          ref: formatRect({ row, column, rows: 1, columns: 1 }),
          location: attributeText(link.target),
          tooltip: link.tip === undefined ? undefined : attributeText(link.tip),
        }),
      ),
  );
}

/** Links out of the workbook are left out: the model knows inner ones only. Changes `cells`. */
export function readLinks(worksheet: XmlNode, targets: ReadonlyMap<string, string>, cells: Map<CellKey, Cell>): void {
  for (const node of children(child(worksheet, 'hyperlinks'), 'hyperlink')) {
    const area = parseRect(attribute(node, 'ref') ?? '');
    const target = readTarget(node, targets);
    if (!area || target === undefined || cellCount(area) > LARGEST_LINK) continue;
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
function readTarget(node: XmlNode, targets: ReadonlyMap<string, string>): string | undefined {
  const location = attribute(node, 'location');
  if (location !== undefined) return unescapeXstring(location).replace(/^#/, '');
  const outer = targets.get(attribute(node, 'id') ?? '');
  return outer?.startsWith('#') ? outer.slice(1) : undefined;
}
