import type { ValidationPlan } from '../../plan/model';
import { areaA1, placeA1, type Area } from '../../plan/refs';
import type { Anomalie } from '../../plan/audit/anomalie';
import type { KnownSheet } from '../../plan/audit/compare-cells';
import type { Comparison } from '../../plan/audit/compare-with-plan';
import { columnOfHeader } from '../../plan/audit/known-tables';
import { isInside } from '../../plan/areas';

/** How Excel calls the rules of the plan. */
const TYPES: Readonly<Record<ValidationPlan['rule']['kind'], string>> = {
  list: 'List',
  decimal: 'Decimal',
  wholeNumber: 'WholeNumber',
  date: 'Date',
};

/** A rule of the plan and the cells that it is for in the workbook. */
interface PlacedRule {
  readonly title: string;
  readonly area: Area;
  readonly validation: ValidationPlan;
}

/** Where each rule of a sheet applies now: under its columns in a table, however long, else where its cells are. */
function placeRules({ plan, found, map }: KnownSheet, { tables }: Pick<Comparison, 'tables'>): readonly PlacedRule[] {
  return plan.validations.flatMap((validation): readonly PlacedRule[] => {
    const { row, column, rows, columns } = validation.area;
    const planned = plan.tables.find(({ area }) => isInside(validation.area, area));
    const known = tables.find((one) => one.plan === planned);
    if (planned && !known) return [];
    return Array.from({ length: columns }, (_column, index) => column + index).flatMap((one): readonly PlacedRule[] => {
      if (known && planned) {
        const at = columnOfHeader(known, planned.columns[one - planned.area.column] ?? '');
        const { area, title } = known.found;
        return at === null ? [] : [{ title, validation, area: { row: area.row + 1, column: at, rows: area.rows - 1, columns: 1 } }];
      }
      const at = { first: map.row(row), last: map.row(row + rows - 1), column: map.column(one) };
      if (at.first === null || at.last === null || at.column === null) return [];
      return [{ title: found.title, validation, area: { row: at.first, column: at.column, rows: at.last - at.first + 1, columns: 1 } }];
    });
  });
}

/** Inputs that anything can be typed in, though the plan says what may be. */
export function queueWrongRules({ workbook }: Excel.RequestContext, comparison: Comparison): () => readonly Anomalie[] {
  const reads = comparison.sheets.flatMap((sheet) =>
    placeRules(sheet, comparison).map((placed) => {
      const { dataValidation } = workbook.worksheets.getItem(placed.title).getRange(areaA1(placed.area));
      dataValidation.load('type');
      return { sheet, placed, dataValidation };
    }),
  );
  return () =>
    reads.flatMap(({ sheet, placed, dataValidation }): readonly Anomalie[] => {
      const attendu = TYPES[placed.validation.rule.kind];
      const trouve: string = dataValidation.type;
      // Rows that people added may have none: only where all the cells agree can one say that the rule is gone.
      if (trouve === attendu || MIXED.includes(trouve)) return [];
      return [
        {
          genre: trouve === 'None' ? 'validation-absente' : 'validation-modifiee',
          feuille: sheet.plan.id,
          cellule: placeA1({ title: placed.title, row: placed.area.row, column: placed.area.column }),
          objet: placed.validation.title,
          attendu: placed.validation.message,
          trouve: trouve === 'None' ? '' : trouve,
          reparation: { kind: 'validation', title: placed.title, area: placed.area, validation: placed.validation },
        },
      ];
    });
}

const MIXED: readonly string[] = ['Inconsistent', 'MixedCriteria'];
