import { formatRect, parseRect } from '../model/a1';
import { newObjectId } from '../model/create';
import { cellKey } from '../model/geometry';
import type { Cell, CellKey, CellValue, Sheet, SheetId, Table } from '../model/workbook';
import { toFileFormula } from './formula';
import { attribute, attributeText, child, children, element, flag, plainText, XML_HEADER, type Xml, type XmlNode } from './xml';

/** `number` counts the tables of the whole workbook, from 1. */
export function writeTable(table: Table, number: number, sheet: Sheet): Xml {
  const { range, name, style, showBandedRows, showFilterButton } = table;
  const ref = formatRect(range);
  const columns = columnNames(table, sheet).map((title, index) => writeColumn(table, title, index, sheet));
  return (
    XML_HEADER +
    element(
      'table',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        id: number,
        name,
        displayName: name,
        ref,
        totalsRowShown: false,
      },
      [
        showFilterButton ? element('autoFilter', { ref }) : '',
        element('tableColumns', { count: columns.length }, columns),
        element('tableStyleInfo', {
          name: style || undefined,
          showFirstColumn: false,
          showLastColumn: false,
          showRowStripes: showBandedRows,
          showColumnStripes: false,
        }),
      ],
    )
  );
}

function writeColumn(table: Table, title: string, index: number, sheet: Sheet): Xml {
  const formula = columnFormula(table, index, sheet);
  return element(
    'tableColumn',
    { id: index + 1, name: attributeText(title) },
    formula === undefined ? '' : element('calculatedColumnFormula', {}, plainText(toFileFormula(formula, table.name))),
  );
}

/**
 * The cells of a sheet, headers of tables put right: Excel declares a table damaged when the name of a column is not
 * the text of its header, or when two are the same. It puts them right itself as people type; a file must come so.
 */
export function withHeaders(sheet: Sheet, tables: readonly Table[]): ReadonlyMap<CellKey, Cell> {
  const cells = new Map(sheet.cells);
  for (const table of tables) {
    columnNames(table, sheet).forEach((title, index) => {
      const key = cellKey(table.range.row, table.range.column + index);
      const { style, link } = cells.get(key) ?? {};
      cells.set(key, { value: title, ...(style ? { style } : {}), ...(link ? { link } : {}) });
    });
  }
  return cells;
}

function columnNames({ range }: Table, sheet: Sheet): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: range.columns }, (_, index) => {
    const title = headerText(sheet.cells.get(cellKey(range.row, range.column + index))?.value ?? '') || `Colonne${index + 1}`;
    let name = title;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = title + String(copy);
    taken.add(name.toLowerCase());
    return name;
  });
}

function headerText(value: CellValue): string {
  return typeof value === 'object' ? value.error : String(value);
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
    id: newObjectId(),
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
