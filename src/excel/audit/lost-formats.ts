import { isInside } from '../../plan/areas';
import type { Anomalie } from '../../plan/audit/anomalie';
import type { KnownSheet } from '../../plan/audit/compare-cells';
import type { Comparison } from '../../plan/audit/compare-with-plan';
import { columnOfHeader, type KnownTable } from '../../plan/audit/known-tables';
import type { LineMap } from '../../plan/audit/line-map';
import { placeFormula } from '../../plan/audit/place-formula';
import { skeletonOf } from '../../plan/audit/sheet-map';
import type { ConditionalFormatPlan } from '../../plan/model';
import { areaA1, placeA1 } from '../../plan/refs';

/**
 * Colours of ours that are no longer anywhere on their cells. A rule counts whatever cells it was spread over or cut into, and those
 * that people added are theirs.
 */
export function queueLostFormats({ workbook }: Excel.RequestContext, { sheets, tables }: Comparison): () => readonly Anomalie[] {
  const reads = sheets.map((sheet) => ({
    sheet,
    formats: placeFormats(sheet, tables).map((format) => {
      const { conditionalFormats } = workbook.worksheets.getItem(sheet.found.title).getRange(areaA1(format.area));
      conditionalFormats.load('items/type,items/customOrNullObject/rule/formula');
      return { format, conditionalFormats };
    }),
  }));
  return () =>
    reads.flatMap(({ sheet: { plan, found }, formats }): readonly Anomalie[] => {
      const { title } = found;
      const lost = formats.flatMap(({ format, conditionalFormats: { items } }) => {
        const formOf = (text: string): string => skeletonOf(text, title, format.area.row, tables);
        const there = items.flatMap(({ customOrNullObject: custom }) => (custom.isNullObject ? [] : [custom.rule.formula.slice(1)]));
        return there.some((text) => formOf(text) === formOf(format.when.text)) ? [] : [format];
      });
      const [first] = lost;
      if (!first) return [];
      const areas = [...new Set(lost.map(({ area }) => areaA1(area)))];
      return [
        {
          genre: 'mise-en-forme-absente',
          feuille: plan.id,
          cellule: placeA1({ title, row: first.area.row, column: first.area.column }),
          objet: title,
          attendu: areas.join(', '),
          trouve: '',
          reparation: { kind: 'mise-en-forme', feuille: plan.id, title, formats: lost },
        },
      ];
    });
}

/** Each where its cells are now: under its columns in a table, however long, else wherever they moved. */
function placeFormats({ plan, found, map }: KnownSheet, tables: readonly KnownTable[]): readonly ConditionalFormatPlan[] {
  return plan.conditionalFormats.flatMap((format) => {
    const { area } = format;
    const planned = plan.tables.find((table) => isInside(area, table.area));
    const known = tables.find((one) => one.plan === planned);
    if (planned && known?.found.title !== found.title) return [];
    const lines = known ? linesOf(known) : map;
    const [row, column] = [lines.row(area.row), lines.column(area.column)];
    const lastRow = known ? known.found.area.row + known.found.area.rows - 1 : lines.row(area.row + area.rows - 1);
    const lastColumn = lines.column(area.column + area.columns - 1);
    const text = placeFormula(format.when.text, lines);
    if (row === null || column === null || lastRow === null || lastColumn === null || text === null) return [];
    return [
      {
        ...format,
        when: { ...format.when, text },
        area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 },
      },
    ];
  });
}

function linesOf({ plan, found, ...known }: KnownTable): LineMap {
  return {
    row: (row) => row - plan.area.row + found.area.row,
    column: (column) => columnOfHeader({ plan, found, ...known }, plan.columns[column - plan.area.column] ?? ''),
  };
}
