import type { ICellData, Nullable } from '@univerjs/core';
import { BuildTextUtils, CellValueType } from '@univerjs/core';

import type { CellParts } from '../../model/cells';
import type { Cell, CellValue } from '../../model/workbook';
import { resultFromUniver } from '../cell-value';
import type { UniverGrid } from './univer-grid';
import { styleAfter } from './univer-look';

export interface DrawnCell extends CellParts {
  /** Typed after an apostrophe: a text, whatever it looks like. */
  readonly isQuoted: boolean;
}

/** What the cell holds in the grid, as the book says it; `formula` is the text Univer resolved for it. */
export function readCell(grid: UniverGrid, drawn: Nullable<ICellData>, formula: string | undefined, before: Cell | undefined): DrawnCell {
  const isQuoted = drawn?.t === CellValueType.FORCE_STRING;
  const style = styleAfter(grid.styles.getStyleByCell(drawn), before?.style);
  if (formula !== undefined)
    return { formula, value: before?.formula === formula ? before.value : '', style, link: before?.link, isQuoted };
  const value = readValue(drawn);
  // A link goes with what it was on.
  return { value, style, link: value === '' ? undefined : before?.link, isQuoted };
}

function readValue(drawn: Nullable<ICellData>): CellValue {
  if (drawn?.p) return plainText(drawn.p.body?.dataStream ?? '');
  if (drawn?.t === CellValueType.STRING || drawn?.t === CellValueType.FORCE_STRING) return String(drawn.v ?? '');
  return resultFromUniver(drawn);
}

/** Rich text is kept as the text it is made of. */
function plainText(stream: string): string {
  return BuildTextUtils.transform.getPlainText(stream).replaceAll('\r', '\n');
}
