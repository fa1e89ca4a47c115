import { cellKey } from '../../model/geometry';
import { facet } from '../../model/style';
import type { Cell, CellValue, Sheet, SheetRect } from '../../model/workbook';
import type { SheetNames } from '../sheet-names';
import { element, plainText, richText, type Xml } from '../xml';

/** Where charts take their values from. */
export interface ChartSource {
  readonly sheets: readonly Sheet[];
  readonly names: SheetNames;
}

/** Beyond, a chart is read from its cells or not at all. */
const MOST_POINTS = 5000;

/** Numbers, with their last results for who does not calculate. */
export function numbersOf(area: SheetRect | null, source: ChartSource): Xml {
  const cells = area && cellsOf(area, source);
  if (!area || !cells) return element('c:numRef', {}, reference(area, source));
  const format = facet(cells[0]?.style, 'numberFormat');
  const points = cells.map((cell, index) => (typeof cell?.value === 'number' ? point(index, String(cell.value)) : ''));
  return element('c:numRef', {}, [
    reference(area, source),
    element('c:numCache', {}, [element('c:formatCode', {}, plainText(format)), count(cells.length), ...points]),
  ]);
}

/** Names and categories, which may be numbers. */
export function wordsOf(area: SheetRect, source: ChartSource): Xml {
  const cells = cellsOf(area, source);
  if (cells?.every((cell) => typeof cell?.value === 'number')) return numbersOf(area, source);
  const points = (cells ?? []).map((cell, index) =>
    cell === undefined || cell.value === '' ? '' : point(index, richText(textOf(cell.value))),
  );
  return element('c:strRef', {}, [reference(area, source), cells ? element('c:strCache', {}, [count(cells.length), ...points]) : '']);
}

function reference(area: SheetRect | null, { names }: ChartSource): Xml {
  return element('c:f', {}, plainText(area ? names.reference(area) : '#REF!'));
}

/** Row by row; `undefined` when they are too many. */
function cellsOf({ sheet, row, column, rows, columns }: SheetRect, { sheets }: ChartSource): readonly (Cell | undefined)[] | undefined {
  const cells = sheets.find(({ id }) => id === sheet)?.cells;
  if (!cells || rows * columns > MOST_POINTS) return undefined;
  return Array.from({ length: rows * columns }, (_, index) =>
    cells.get(cellKey(row + Math.floor(index / columns), column + (index % columns))),
  );
}

const count = (points: number): Xml => element('c:ptCount', { val: points });
const point = (index: number, text: Xml): Xml => element('c:pt', { idx: index }, element('c:v', {}, text));
const textOf = (value: CellValue): string => (typeof value === 'object' ? value.error : String(value));
