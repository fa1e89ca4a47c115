import { cellKey, sameRect } from '../../model/geometry';
import type { Rect, Sheet, SheetId, Table } from '../../model/workbook';
import { attributesBeyond, sliceChild, sliceElement, type SlicedElement } from '../xml-slices';
import { unescapeXstring, type Attributes, type Xml } from '../xml';
import { relocateAttributes, relocateFormulas } from './relocate-formulas';
import type { Relocation } from './relocation';

/** Of a table of a file, what the model has no word for. */
export interface CarriedTable {
  readonly number: number;
  readonly attributes: Attributes;
  /** Header row and data, without totals. */
  readonly rect: Rect;
  readonly hasTotals: boolean;
  readonly showFilterButton: boolean;
  /** What is filtered, as chosen. */
  readonly filter: Xml;
  readonly sorting: Xml;
  /** By the name of the column, from left to right. */
  readonly columns: ReadonlyMap<string, CarriedColumn>;
  readonly style: Attributes;
  readonly extensions: Xml;
}

interface CarriedColumn {
  readonly id: number;
  readonly attributes: Attributes;
  readonly totals: Attributes;
  readonly totalsFormula: Xml;
  /** Of new rows. */
  readonly formula: Xml;
}

const WRITTEN = ['xmlns', 'id', 'name', 'displayName', 'ref', 'tableType', 'connectionId', 'headerRowCount', 'insertRow', 'insertRowShift'];
const TOTALS = ['totalsRowFunction', 'totalsRowLabel', 'totalsRowDxfId', 'totalsRowCellStyle'];

export function readCarriedTable(text: Xml, { range, showFilterButton }: Table): CarriedTable {
  const table = sliceElement(text);
  const find = (name: string) => table.children.find((child) => child.name === name)?.xml ?? '';
  const { row, column, rows, columns } = range;
  return {
    number: Number(table.attributes['id'] ?? 0),
    attributes: attributesBeyond(table, [...WRITTEN, 'totalsRowCount', 'totalsRowShown']),
    rect: { row, column, rows, columns },
    hasTotals: countTotals(table) > 0,
    showFilterButton,
    filter: find('autoFilter'),
    sorting: find('sortState'),
    columns: new Map((sliceChild(table, 'tableColumns')?.children ?? []).map(({ xml }) => readColumn(sliceElement(xml)))),
    style: attributesBeyond(sliceChild(table, 'tableStyleInfo'), ['name', 'showRowStripes']),
    extensions: find('extLst'),
  };
}

/** Rows at the foot of the table that hold its totals. */
export function countTotals({ attributes }: Pick<SlicedElement, 'attributes'>): number {
  return Number(attributes['totalsRowCount'] ?? 0);
}

function readColumn(column: SlicedElement): readonly [name: string, column: CarriedColumn] {
  const find = (name: string) => column.children.find((child) => child.name === name)?.xml ?? '';
  return [
    unescapeXstring(column.attributes['name'] ?? ''),
    {
      id: Number(column.attributes['id'] ?? 0),
      attributes: attributesBeyond(column, ['id', 'name', 'queryTableFieldId', ...TOTALS]),
      totals: Object.fromEntries(Object.entries(column.attributes).filter(([name]) => TOTALS.includes(name))),
      totalsFormula: find('totalsRowFormula'),
      formula: find('calculatedColumnFormula'),
    },
  ];
}

/** What still holds of a carried table, for whoever writes the table. */
export interface KeptTable {
  readonly attributes: Attributes;
  readonly style: Attributes;
  readonly extensions: Xml;
  readonly hasTotals: boolean;
  /** `undefined` when it is to be written anew, as the model says. */
  readonly filter: Xml | undefined;
  readonly sorting: Xml;
  /** What the file said of a column of that name. */
  readonly column: (name: string) => KeptColumn | undefined;
}

export interface KeptColumn {
  readonly id: number;
  readonly attributes: Attributes;
  readonly totals: Xml;
  readonly formula: Xml;
}

export function keptTable(carried: CarriedTable, table: Table, names: readonly string[], sheet: Sheet, relocation: Relocation): KeptTable {
  const hasTotals = carried.hasTotals && stillTotals(carried, table, names, sheet);
  const isSameShape = names.length === carried.columns.size && names.every((name) => carried.columns.has(name));
  const before = relocation.rect(sheet.id, carried.rect);
  const isSamePlace = before !== null && sameRect(before, table.range);
  const moved = (xml: Xml) => relocateFormulas(xml, (formula) => relocation.formula(formula, sheet.id));
  const isStill = isSamePlace && !relocation.hasMoved(sheet.id);
  return {
    attributes: carried.attributes,
    style: carried.style,
    extensions: carried.extensions,
    hasTotals,
    filter: isSameShape && table.showFilterButton === carried.showFilterButton ? withoutSorting(carried.filter, isStill) : undefined,
    sorting: isStill ? carried.sorting : '',
    column: (name) => {
      const column = carried.columns.get(name);
      return (
        column && {
          id: column.id,
          attributes: { ...column.attributes, ...(hasTotals ? column.totals : {}) },
          totals: hasTotals ? moved(column.totalsFormula) : '',
          formula: moved(column.formula),
        }
      );
    },
  };
}

/** In which order the rows once were says nothing of rows that moved since. */
function withoutSorting(filter: Xml, isStill: boolean): Xml {
  return isStill ? filter : filter.replace(/<((?:\w+:)?sortState)(?:\s[^>]*)?(?:\/>|>[^]*?<\/\1>)/, '');
}

/** Whether the row under the data still says what the totals of each column are. */
function stillTotals({ columns }: CarriedTable, { range }: Table, names: readonly string[], sheet: Sheet): boolean {
  const row = range.row + range.rows;
  return names.every((name, index) => {
    const column = columns.get(name);
    const cell = sheet.cells.get(cellKey(row, range.column + index));
    const label = column?.totals['totalsRowLabel'];
    if (label !== undefined) return cell?.value === label;
    return column?.totals['totalsRowFunction'] === undefined || cell?.formula !== undefined;
  });
}

/** A table without headers, which the model does not know, where its cells are now; empty once they are gone. */
export function movedTable(xml: Xml, number: number, sheet: SheetId, relocation: Relocation): Xml {
  const moved = relocateAttributes(
    relocateFormulas(xml, (formula) => relocation.formula(formula, sheet)),
    ['ref'],
    (areas) => relocation.areas(sheet, areas) || '#REF!',
  );
  return moved.includes('#REF!') ? '' : moved.replace(/(<(?:\w+:)?table\s[^>]*?\bid=)(["'])\d+\2/, `$1"${String(number)}"`);
}
