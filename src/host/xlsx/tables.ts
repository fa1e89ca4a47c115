import { formatRect, parseRect } from '../model/a1';
import { newObjectId } from '../model/create';
import { cellKey } from '../model/geometry';
import type { Cell, CellKey, CellValue, Sheet, SheetId, Table } from '../model/workbook';
import { countTotals, type KeptColumn, type KeptTable } from './carry/carried-tables';
import { toFileFormula } from './formula';
import { isFiltering } from './is-filtering';
import { attribute, attributeText, child, children, element, flag, plainText, XML_HEADER, type Xml, type XmlNode } from './xml';

/** `number` counts the tables of the whole workbook, from 1; `carried`: what the file it came from said of it. */
export function writeTable(table: Table, number: number, sheet: Sheet, carried?: KeptTable): Xml {
  const { range, name, style, showBandedRows, showFilterButton } = table;
  const data = formatRect(range);
  const columns = writeColumns(table, sheet, carried);
  return (
    XML_HEADER +
    element(
      'table',
      {
        ...carried?.attributes,
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        id: number,
        name,
        displayName: name,
        ref: carried?.hasTotals ? formatRect({ ...range, rows: range.rows + 1 }) : data,
        ...(carried?.hasTotals ? { totalsRowCount: 1 } : { totalsRowShown: false }),
      },
      [
        carried?.filter === undefined ? (showFilterButton ? element('autoFilter', { ref: data }) : '') : withRef(carried.filter, data),
        carried?.sorting ?? '',
        element('tableColumns', { count: columns.length }, columns),
        element('tableStyleInfo', {
          showFirstColumn: false,
          showLastColumn: false,
          showColumnStripes: false,
          ...carried?.style,
          name: style || undefined,
          showRowStripes: showBandedRows,
        }),
        carried?.extensions ?? '',
      ],
    )
  );
}

function withRef(filter: Xml, ref: string): Xml {
  return filter.replace(/^(<[^>]*?\sref=)(["'])[^"']*\2/, `$1"${ref}"`);
}

function writeColumns(table: Table, sheet: Sheet, carried: KeptTable | undefined): readonly Xml[] {
  const titles = columnNames(table, sheet);
  const kept = titles.map((title) => carried?.column(title));
  const taken = new Set(kept.map((column) => column?.id));
  let next = 1;
  return titles.map((title, index) => {
    const column = kept[index];
    if (!column) {
      while (taken.has(next)) next += 1;
      taken.add(next);
    }
    return writeColumn(table, { title, index, id: column?.id ?? next }, sheet, column);
  });
}

function writeColumn(
  table: Table,
  { title, index, id }: { readonly title: string; readonly index: number; readonly id: number },
  sheet: Sheet,
  carried: KeptColumn | undefined,
): Xml {
  const { common, isNone } = columnFormula(table, index, sheet);
  const own = common === undefined ? '' : element('calculatedColumnFormula', {}, plainText(toFileFormula(common, table.name)));
  return element('tableColumn', { id, name: attributeText(title), ...carried?.attributes }, [
    own === '' && !isNone ? (carried?.formula ?? '') : own,
    carried?.totals ?? '',
  ]);
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

/** Texts, none empty, no two alike: what the headers are once put right. */
export function columnNames({ range }: Table, sheet: Sheet): readonly string[] {
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
function columnFormula({ range }: Table, index: number, sheet: Sheet): { readonly common?: string; readonly isNone: boolean } {
  const found = new Set<string | undefined>();
  for (let row = range.row + 1; row < range.row + range.rows; row += 1) {
    found.add(sheet.cells.get(cellKey(row, range.column + index))?.formula);
  }
  const [common] = found;
  return { ...(found.size === 1 && common !== undefined ? { common } : {}), isNone: found.size === 1 && common === undefined };
}

/** `undefined` for a table without header row, which the model does not know. */
export function readTable(node: XmlNode, sheet: SheetId): Table | undefined {
  const whole = parseRect(attribute(node, 'ref') ?? '');
  // Totals are cells under the table to the model, which would take them for one more line.
  const rect = whole && { ...whole, rows: whole.rows - countTotals(node) };
  const name = attribute(node, 'displayName') ?? attribute(node, 'name');
  if (!rect || rect.rows < 2 || name === undefined || attribute(node, 'headerRowCount') === '0') return undefined;
  const style = child(node, 'tableStyleInfo');
  return {
    id: newObjectId(),
    name,
    range: { sheet, ...rect },
    style: attribute(style, 'name') ?? '',
    showBandedRows: flag(style, 'showRowStripes'),
    showFilterButton: hasFilterButton(child(node, 'autoFilter'), rect.columns),
    ...(isFiltering(child(node, 'autoFilter')) ? { isFiltered: true } : {}),
  };
}

function hasFilterButton(filter: XmlNode | undefined, columns: number): boolean {
  const hidden = children(filter, 'filterColumn').filter((column) => flag(column, 'hiddenButton'));
  return filter !== undefined && hidden.length < columns;
}
