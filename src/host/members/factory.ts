import { hostObject } from '../protocol/host-object';
import { conditionalFormatType } from './conditional-format';
import { namedItemType } from './named-item';
import { namedItemsType } from './named-items';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import type { ObjectFactory } from './session';
import { tableType } from './table';
import { tableColumnType } from './table-columns';
import { tableRowType } from './table-rows';
import { tablesType } from './tables';
import { worksheetType } from './worksheet';

/** Excel's types, one for each kind of thing. */
export const excelObjects: ObjectFactory = {
  worksheet: (ref) => hostObject(worksheetType, ref),
  range: (ref) => hostObject(rangeType, ref),
  areas: (ref) => hostObject(rangeAreasType, ref),
  conditionalFormat: (ref) => hostObject(conditionalFormatType, ref),
  names: (ref) => hostObject(namedItemsType, ref),
  name: (ref) => hostObject(namedItemType, ref),
  tables: (ref) => hostObject(tablesType, ref),
  table: (ref) => hostObject(tableType, ref),
  tableColumn: (ref) => hostObject(tableColumnType, ref),
  tableRow: (ref) => hostObject(tableRowType, ref),
};
