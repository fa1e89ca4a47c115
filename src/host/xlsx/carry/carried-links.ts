import { parseRect } from '../../model/a1';
import { cellCount, cellKey } from '../../model/geometry';
import type { Cell, CellKey, SheetId } from '../../model/workbook';
import type { Relation } from '../package-parts';
import { attributesBeyond, sliceChild, sliceElement, type SlicedElement } from '../xml-slices';
import { element, type Attributes, type Xml } from '../xml';
import type { Relocation } from './relocation';

/** A link out of the workbook: to a site, a file, a person. Or inside it, of more cells than the model takes. */
export interface CarriedLink {
  readonly ref: string;
  readonly attributes: Attributes;
  readonly relation?: Relation;
}

/** A link over more cells than this is a whole column somebody linked by mistake. */
export const LARGEST_LINK = 1000;

export function readCarriedLinks(worksheet: SlicedElement, relations: readonly Relation[]): readonly CarriedLink[] {
  return (sliceChild(worksheet, 'hyperlinks')?.children ?? []).flatMap((slice) => {
    const link = sliceElement(slice.xml);
    const ids = Object.entries(link.attributes).filter(([name]) => name.endsWith(':id'));
    const relation = relations.find(
      ({ id, isExternal, target }) => isExternal && !target.startsWith('#') && ids.some((own) => own[1] === id),
    );
    const { ref = '' } = link.attributes;
    const area = parseRect(ref);
    if (!area || (!relation && (ids.length > 0 || cellCount(area) <= LARGEST_LINK))) return [];
    return [{ ref, attributes: attributesBeyond(link, ['ref', ...ids.map(([name]) => name)]), ...(relation ? { relation } : {}) }];
  });
}

/** Those whose cells are still there and lead nowhere else now. */
export function moveLinks(
  links: readonly CarriedLink[],
  cells: ReadonlyMap<CellKey, Cell>,
  sheet: SheetId,
  relocation: Relocation,
): readonly CarriedLink[] {
  return links.flatMap((link) => {
    const ref = relocation.areas(sheet, link.ref);
    const corner = parseRect(ref);
    return corner && !cells.get(cellKey(corner.row, corner.column))?.link ? [{ ...link, ref }] : [];
  });
}

export function writeCarriedLink({ ref, attributes, relation }: CarriedLink): Xml {
  return element('hyperlink', { ref, 'r:id': relation?.id, ...attributes });
}
