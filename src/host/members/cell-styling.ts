import { existingKeys, isEnumerable, keysOf, putCell } from '../model/cells';
import { DEFAULT_STYLE, facet, type Facets, type StyleFacet, withFacet } from '../model/style';
import type { CellKey, CellStyle, Rect, Sheet } from '../model/workbook';
import { NotImplemented } from '../protocol/host-error';
import type { Property } from '../protocol/host-object';
import { requireUnprotected } from './guards';
import type { AreasRef } from './session';

type Restyle = (style: CellStyle | undefined) => CellStyle | undefined;

/** Gives every cell of the rectangle another look; cells that look alike are worked out once. */
export function restyle(areas: AreasRef, rect: Rect, change: Restyle): void {
  restyleCells(areas, targetKeys(areas.sheet, rect, change), change);
}

export function restyleCells({ session, sheet }: AreasRef, keys: Iterable<CellKey>, change: Restyle): void {
  const memo = new Map<CellStyle | undefined, CellStyle | undefined>();
  for (const key of keys) {
    const cell = sheet.cells.get(key);
    const old = cell?.style;
    let style = memo.get(old);
    if (style === undefined && !memo.has(old)) memo.set(old, (style = change(old)));
    if (style !== old) putCell(session.book, sheet, key, { value: cell?.value ?? '', formula: cell?.formula, link: cell?.link, style });
  }
}

/** Whole columns and sheets have no style of their own here: only what leaves the cells that do not exist as they are is possible. */
function targetKeys(sheet: Sheet, rect: Rect, change: Restyle): Iterable<CellKey> {
  if (isEnumerable(rect)) return keysOf(rect);
  if (change(undefined) !== undefined) throw new NotImplemented('a format on more than 300 000 cells at once');
  return existingKeys(sheet, rect);
}

/** The facet when all cells agree, null when they differ, as Excel answers. */
export function commonFacet<F extends StyleFacet>({ sheet, rects }: AreasRef, name: F): Facets[F] | null {
  let common: Facets[F] | undefined;
  for (const rect of rects) {
    for (const value of facetsIn(sheet, rect, name)) {
      if (common !== undefined && common !== value) return null;
      common = value;
    }
  }
  return common ?? DEFAULT_STYLE[name];
}

function* facetsIn<F extends StyleFacet>(sheet: Sheet, rect: Rect, name: F): Generator<Facets[F]> {
  if (!isEnumerable(rect)) yield DEFAULT_STYLE[name];
  const keys = isEnumerable(rect) ? keysOf(rect) : existingKeys(sheet, rect);
  for (const key of keys) yield facet(sheet.cells.get(key)?.style, name);
}

/** A member of a format that is one facet of the cells' style. */
export function styleProperty<F extends StyleFacet>(name: F, read: (value: unknown) => Facets[F]): Property<AreasRef> {
  return {
    get: (areas) => commonFacet(areas, name),
    set: (areas, value) => {
      requireUnprotected(areas.sheet);
      const wanted = read(value);
      for (const rect of areas.rects) restyle(areas, rect, (style) => withFacet(style, name, wanted));
    },
  };
}
