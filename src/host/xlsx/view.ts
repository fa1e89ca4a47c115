import { formatRect } from '../model/a1';
import type { Sheet } from '../model/workbook';
import type { CarriedPanes } from './carry/carried-sheet';
import { attribute, child, element, flag, numeric, type Attributes, type Xml, type XmlNode } from './xml';

/** `isActive`: the sheet shown when the workbook opens. `carried`: how the person last looked at it. */
export function writeView(
  { showGridlines, frozenRows, frozenColumns }: Sheet,
  isActive: boolean,
  { attributes, panes }: { readonly attributes: Attributes; readonly panes: CarriedPanes | undefined },
): Xml {
  const isFrozenAlike = panes?.frozenRows === frozenRows && panes.frozenColumns === frozenColumns;
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      { ...attributes, showGridLines: showGridlines ? undefined : false, tabSelected: isActive || undefined, workbookViewId: 0 },
      isFrozenAlike ? panes.xml : writePane(frozenRows, frozenColumns),
    ),
  );
}

function writePane(rows: number, columns: number): readonly Xml[] {
  if (rows === 0 && columns === 0) return [];
  const activePane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const panes = rows > 0 && columns > 0 ? ['topRight', 'bottomLeft', 'bottomRight'] : [activePane];
  return [
    element('pane', {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: formatRect({ row: rows, column: columns, rows: 1, columns: 1 }),
      activePane,
      state: 'frozen',
    }),
    ...panes.map((pane) => element('selection', { pane })),
  ];
}

export function readView(worksheet: XmlNode): Pick<Sheet, 'showGridlines' | 'frozenRows' | 'frozenColumns'> {
  const view = child(child(worksheet, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  // A pane that is split but not frozen counts twentieths of a point, not rows.
  const isFrozen = (attribute(pane, 'state') ?? '').startsWith('frozen');
  return {
    showGridlines: flag(view, 'showGridLines', true),
    frozenRows: isFrozen ? (numeric(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? (numeric(pane, 'xSplit') ?? 0) : 0,
  };
}
