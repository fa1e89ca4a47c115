import { keysOf, putCell } from '../model/cells';
import { cellKey } from '../model/geometry';
import { internStyle } from '../model/style';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import type { Property } from '../protocol/host-object';
import { isRecord } from '../protocol/json';
import { raiseCellsChanged } from './changes';
import { requireUnprotected } from './guards';
import type { RangeRef } from './session';
import { asText } from './values';

/** How Excel shows a link. */
const LINK_COLOR = '#0563C1';

/** Links inside the workbook only; like Excel, setting one makes the cell blue and underlined. */
export const hyperlink: Property<RangeRef> = {
  get: ({ sheet, rect }) => {
    const cell = sheet.cells.get(cellKey(rect.row, rect.column));
    if (!cell?.link) return null;
    return {
      documentReference: cell.link.target,
      screenTip: cell.link.tip ?? '',
      textToDisplay: typeof cell.value === 'string' ? cell.value : '',
    };
  },
  set: setLink,
};

function setLink({ session, sheet, rect }: RangeRef, value: unknown): void {
  requireUnprotected(sheet);
  if (!isRecord(value)) throw invalidArgument();
  const address = value['address'];
  if (address !== undefined && address !== null && address !== '') throw new NotImplemented('Range.hyperlink.address');
  const link = { target: asText(value['documentReference']), ...tipOf(value['screenTip']) };
  const shown = value['textToDisplay'];
  for (const key of keysOf(rect)) {
    const cell = sheet.cells.get(key);
    const style = internStyle({ ...cell?.style, fontColor: LINK_COLOR, underline: true });
    if (typeof shown === 'string') putCell(session.book, sheet, key, { value: shown, style, link });
    else putCell(session.book, sheet, key, { value: cell?.value ?? '', formula: cell?.formula, style, link });
  }
  if (typeof shown === 'string') raiseCellsChanged(session, sheet, rect, 'ThisLocalAddin');
}

function tipOf(tip: unknown): { readonly tip?: string } {
  return typeof tip === 'string' && tip !== '' ? { tip } : {};
}
