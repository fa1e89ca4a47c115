import type { Chart } from '../../../src/host/model/chart';
import type { SheetId, SheetRect, Workbook } from '../../../src/host/model/workbook';

/** The same book whatever its identifiers and the order of its maps, fit for toEqual. */
export function canonical({ sheets, active, tables, names }: Workbook): unknown {
  const place = (id: SheetId) => sheets.findIndex((sheet) => sheet.id === id);
  const moved = (area: SheetRect) => ({ ...area, sheet: place(area.sheet) });
  const placed = (area: SheetRect | null) => area && moved(area);
  const told = ({ content, name, altText, from, to }: Chart) => ({
    name,
    altText,
    from,
    to,
    content: content && {
      ...content,
      series: content.series.map((series) => ({
        ...series,
        name: typeof series.name === 'string' ? series.name : moved(series.name),
        categories: placed(series.categories),
        values: placed(series.values),
      })),
    },
  });
  const sorted = <K, V>(map: ReadonlyMap<K, V>) => [...map].sort(([a], [b]) => String(a).localeCompare(String(b)));
  return {
    active: place(active),
    sheets: sheets.map(({ id, cells, columns, rows, validations, conditionalFormats, charts, ...sheet }) => ({
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
      charts: charts.map(told),
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
