import { newSheetId } from '../model/create';
import type { SheetId } from '../model/workbook';
import type { Relation } from './package-parts';
import { attribute, child, children, type XmlNode } from './xml';

/** A line of the workbook's list of sheets. */
export interface SheetEntry {
  readonly node: XmlNode;
  /** From 0, among sheets of every kind. */
  readonly position: number;
  readonly id: SheetId;
  readonly name: string;
  readonly relation: Relation | undefined;
}

export function sheetEntries(workbook: XmlNode, relations: readonly Relation[]): readonly SheetEntry[] {
  return children(child(workbook, 'sheets'), 'sheet').map((node, position) => ({
    node,
    position,
    id: newSheetId(),
    name: attribute(node, 'name') ?? '',
    relation: relations.find(({ id }) => id === attribute(node, 'id')),
  }));
}
