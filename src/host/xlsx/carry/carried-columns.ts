import { STANDARD_WIDTH } from '../../model/column-width';
import { COLUMNS, ROWS } from '../../model/geometry';
import type { SheetColumn, SheetId } from '../../model/workbook';
import { pointsToCharacters } from '../units';
import { attribute, children, element, flag, numeric, whenTrue, type Attributes, type Xml, type XmlNode } from '../xml';
import type { Relocation } from './relocation';

/** Columns of a file alike, from 0, and what the model does not say of them. */
export interface CarriedColumns {
  readonly first: number;
  readonly last: number;
  /** Groups, the look of cells that are not there, widths nobody chose. */
  readonly attributes: Attributes;
}

/** LibreOffice and people style whole sheets: what the model says of a column stops here, the file goes on. */
export const LAST_MODELLED_COLUMN = 1023;

const ALWAYS = ['style', 'outlineLevel', 'collapsed', 'bestFit', 'phonetic'];
const OF_FAR_COLUMNS = ['width', 'customWidth', 'hidden'];

export function readCarriedColumns(cols: XmlNode | undefined): readonly CarriedColumns[] {
  return children(cols, 'col').flatMap((node) => {
    const first = (numeric(node, 'min') ?? 1) - 1;
    const last = (numeric(node, 'max') ?? 1) - 1;
    const near = leftover(node, flag(node, 'customWidth') ? ALWAYS : [...ALWAYS, 'width']);
    const far = leftover(node, [...ALWAYS, ...OF_FAR_COLUMNS]);
    return [
      { first, last: Math.min(last, LAST_MODELLED_COLUMN), attributes: near },
      { first: Math.max(first, LAST_MODELLED_COLUMN + 1), last, attributes: far },
    ].filter((run) => run.first <= run.last && Object.keys(run.attributes).length > 0);
  });
}

function leftover(node: XmlNode, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = attribute(node, name);
      return value === undefined || value === '0' || value === 'false' ? [] : [[name, value]];
    }),
  );
}

export function moveColumns(columns: readonly CarriedColumns[], sheet: SheetId, relocation: Relocation): readonly CarriedColumns[] {
  if (!relocation.hasMoved(sheet)) return columns;
  return columns.flatMap((run) => {
    const rect = relocation.rect(sheet, { row: 0, rows: ROWS, column: run.first, columns: run.last - run.first + 1 });
    return rect ? [{ ...run, first: rect.column, last: Math.min(rect.column + rect.columns, COLUMNS) - 1 }] : [];
  });
}

/** Neighbours alike share an element, as the format wants. */
export function writeColumns(columns: ReadonlyMap<number, SheetColumn>, carried: readonly CarriedColumns[] = []): Xml {
  const runs: { readonly first: number; last: number; readonly attributes: Attributes; readonly key: string }[] = [];
  for (const { first, last } of stretches(columns, carried)) {
    const attributes = {
      ...carried.find((run) => run.first <= first && first <= run.last)?.attributes,
      ...writtenColumn(columns.get(first)),
    };
    if (Object.keys(attributes).length === 0) continue;
    const key = JSON.stringify(attributes);
    const previous = runs.at(-1);
    if (previous?.last === first - 1 && previous.key === key) previous.last = last;
    else runs.push({ first, last, attributes, key });
  }
  if (runs.length === 0) return '';
  return element(
    'cols',
    {},
    runs.map(({ first, last, attributes }) =>
      element('col', { min: first + 1, max: last + 1, width: pointsToCharacters(STANDARD_WIDTH), ...attributes }),
    ),
  );
}

function writtenColumn({ width, hidden }: SheetColumn = {}): Attributes {
  if (width === undefined && !hidden) return {};
  return {
    ...(width === undefined ? {} : { width: pointsToCharacters(width), customWidth: true }),
    ...(hidden ? { hidden: whenTrue(hidden) } : {}),
  };
}

/** Columns from left to right, those of which the same is said on both sides together. */
function stretches(
  columns: ReadonlyMap<number, SheetColumn>,
  carried: readonly CarriedColumns[],
): readonly { readonly first: number; readonly last: number }[] {
  const starts = new Set<number>();
  for (const column of columns.keys()) starts.add(column).add(column + 1);
  for (const { first, last } of carried) starts.add(first).add(last + 1);
  const ordered = [...starts].sort((a, b) => a - b);
  return ordered.flatMap((first, index) => {
    const next = ordered[index + 1];
    return next === undefined ? [] : [{ first, last: next - 1 }];
  });
}
