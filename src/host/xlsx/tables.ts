import type { CellValue, Sheet, SheetId, Table } from '../model/workbook';
import { cellKey, parseRect, rectAddress } from './address';
import { toFileFormula } from './formula';
import { attribute, attributeText, child, children, element, flag, plainText, XML_HEADER, type Xml, type XmlNode } from './xml';

/** `number` counts the tables of the whole workbook, from 1. */
export function writeTable(table: Table, number: number, sheet: Sheet): Xml {
  const { range, name, style, showBandedRows, showFilterButton } = table;
  const ref = rectAddress(range);
  const columns = Array.from({ length: range.columns }, (_, index) => writeColumn(table, index, sheet));
  return (
    XML_HEADER +
    element(
      'table',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', id: number, name, displayName: name, ref, totalsRowShown: false },
      [
        showFilterButton ? element('autoFilter', { ref }) : '',
        element('tableColumns', { count: columns.length }, columns),
        element('tableStyleInfo', { name: style || undefined, showFirstColumn: false, showLastColumn: false, showRowStripes: showBandedRows, showColumnStripes: false }),
      ],
    )
  );
}

function writeColumn(table: Table, index: number, sheet: Sheet): Xml {
  const header = sheet.cells.get(cellKey(table.range.row, table.range.column + index))?.value;
  const formula = columnFormula(table, index, sheet);
  return element(
    'tableColumn',
    { id: index + 1, name: attributeText(headerText(header, index)) },
    formula === undefined ? '' : element('calculatedColumnFormula', {}, plainText(toFileFormula(formula, table.name))),
  );
}

/** Excel declares a table damaged when a column's name is not the text of its header. */
function headerText(value: CellValue | undefined, index: number): string {
  if (typeof value !== 'string' || value === '') throw new RangeError(`header ${index + 1} of a table holds no text`);
  return value;
}

/**
 * The formula a new row will receive, when all rows have the same one. Text is compared: a formula that names its
 * columns is the same on every row, one made of addresses is not.
 */
function columnFormula({ range }: Table, index: number, sheet: Sheet): string | undefined {
  let common: string | undefined;
  for (let row = range.row + 1; row < range.row + range.rows; row += 1) {
    const formula = sheet.cells.get(cellKey(row, range.column + index))?.formula;
    if (formula === undefined || (common !== undefined && formula !== common)) return undefined;
    common = formula;
  }
  return common;
}

/** `undefined` for a table without header row, which the model does not know. */
export function readTable(node: XmlNode, sheet: SheetId): Table | undefined {
  const rect = parseRect(attribute(node, 'ref') ?? '');
  const name = attribute(node, 'displayName') ?? attribute(node, 'name');
  if (!rect || name === undefined || attribute(node, 'headerRowCount') === '0') return undefined;
  const style = child(node, 'tableStyleInfo');
  return {
    id: attribute(node, 'id') ?? name,
    name,
    range: { sheet, ...rect },
    style: attribute(style, 'name') ?? '',
    showBandedRows: flag(style, 'showRowStripes'),
    showFilterButton: hasFilterButton(child(node, 'autoFilter'), rect.columns),
  };
}

function hasFilterButton(filter: XmlNode | undefined, columns: number): boolean {
  const hidden = children(filter, 'filterColumn').filter((column) => flag(column, 'hiddenButton'));
  return filter !== undefined && hidden.length < columns;
}
