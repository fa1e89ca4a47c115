import { LIMITS } from '../limits';
import { cellCount } from '../model/geometry';
import type { SheetId, Table } from '../model/workbook';
import { TooLarge } from '../too-large';
import { readCarriedTable, type CarriedTable } from './carry/carried-tables';
import type { Relation } from './package-parts';
import type { PackageReader } from './package-reader';
import { readTable } from './tables';
import { attribute, child, children, type Xml, type XmlNode } from './xml';

export interface ReadTable {
  readonly table: Table;
  readonly carried: CarriedTable;
}

export interface ReadTables {
  readonly tables: readonly ReadTable[];
  /** Whole parts that the model has no word for. */
  readonly headless: readonly Xml[];
}

export function readTables(worksheet: XmlNode, relations: readonly Relation[], file: PackageReader, sheet: SheetId): ReadTables {
  const tables: ReadTable[] = [];
  const headless: Xml[] = [];
  for (const part of children(child(worksheet, 'tableParts'), 'tablePart')) {
    const path = relations.find(({ id }) => id === attribute(part, 'id'))?.target;
    const node = file.xml(path);
    if (!node) continue;
    const table = readTable(node, sheet);
    if (table && cellCount(table.range) > LIMITS.table) throw new TooLarge('table', table.name);
    if (table) tables.push({ table, carried: readCarriedTable(file.text(path), table) });
    else headless.push(file.text(path));
  }
  return { tables, headless };
}
