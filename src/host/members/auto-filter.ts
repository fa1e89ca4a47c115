import type { Sheet, Table } from '../model/workbook';
import type { HostType } from '../protocol/host-object';

/** The filter of a sheet or of a table: a file brings it, nobody sets one here. */
export const autoFilterType: HostType<Pick<Sheet | Table, 'isFiltered'>> = {
  name: 'AutoFilter',
  properties: { isDataFiltered: { get: ({ isFiltered }) => isFiltered ?? false } },
};
