import type { SheetId, SheetRect, Workbook } from '../../../src/host/model/workbook';

/** The same book whatever its identifiers and the order of its maps, fit for toEqual. */
export function canonical({ sheets, active, tables, names }: Workbook): unknown {
  const place = (id: SheetId) => sheets.findIndex((sheet) => sheet.id === id);
  const moved = (area: SheetRect) => ({ ...area, sheet: place(area.sheet) });
  const sorted = <K, V>(map: ReadonlyMap<K, V>) => [...map].sort(([a], [b]) => String(a).localeCompare(String(b)));
  return {
    active: place(active),
    sheets: sheets.map(({ id, cells, columns, rows, validations, conditionalFormats, ...sheet }) => ({
      ...sheet,
      place: place(id),
      cells: sorted(cells),
      columns: sorted(columns),
      rows: sorted(rows),
      validations: validations.map(({ rule, ...validation }) => ({
        ...validation,
        rule: rule.kind === 'list' && typeof rule.source !== 'string' ? { ...rule, source: moved(rule.source) } : rule,
      })),
      conditionalFormats: conditionalFormats.map(({ area, rule }) => ({ area, rule })),
    })),
    tables: tables.map(({ name, range, style, showBandedRows, showFilterButton }) => ({
      name,
      range: moved(range),
      style,
      showBandedRows,
      showFilterButton,
    })),
    names: names.map(({ scope, range, ...name }) => ({
      ...name,
      scope: scope === undefined ? null : place(scope),
      range: range && moved(range),
    })),
  };
}
