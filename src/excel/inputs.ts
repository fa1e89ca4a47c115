import { BAREME, ENVELOPPES } from '../plan/names';
import type { CellPlan, Plan, SheetId } from '../plan/model';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES, type TableDefinition } from '../plan/tables';
import { plannedRows } from './line-edits';
import type { RawValue } from './raw';
import type { Snapshot } from './snapshot';
import { columnsOf, readLines } from './table-lines';

/** A cell where people type, wherever it stands by now. */
export interface Input {
  readonly sheet: SheetId;
  readonly title: string;
  /** What the plan wants there, at the place where it stands; an empty content in a row that holds no line. */
  readonly cell: CellPlan;
  readonly value: RawValue;
  /** What was typed, a formula as such; undefined where the snapshot did not ask for it. */
  readonly formula: RawValue | undefined;
  /** Formulas look lines up by it. */
  readonly isKey: boolean;
}

/** Inputs that are read and written as a whole column or table. */
export const INPUT_BLOCKS: Partial<Readonly<Record<SheetId, readonly string[]>>> = {
  parametres: [ENVELOPPES.derogation, ENVELOPPES.motif],
  bareme: [BAREME.personnaliseMontants],
};

/** @param plan of the dossier that the snapshot reads as */
export function listInputs(snapshot: Snapshot, plan: Plan): readonly Input[] {
  return [
    ...plan.names.flatMap((name) => namedInputs(snapshot, plan, name)),
    ...tableInputs(snapshot, plan, DEPENSES),
    ...tableInputs(snapshot, plan, RESSOURCES),
    ...tableInputs(snapshot, plan, INDICATEURS),
    ...tableInputs(snapshot, plan, MESURES),
  ];
}

function namedInputs({ cells }: Snapshot, plan: Plan, { name, sheet, area }: Plan['names'][number]): readonly Input[] {
  const found = cells.get(name);
  const isOne = area.rows * area.columns === 1;
  if (!found?.place || !(isOne || INPUT_BLOCKS[sheet]?.includes(name))) return [];
  const { title, row: top, column: left } = found.place;
  const planned = plan.sheets.find(({ id }) => id === sheet)?.cells ?? [];
  return planned.flatMap((cell): readonly Input[] => {
    const [row, column] = [cell.row - area.row, cell.column - area.column];
    const isInside = row >= 0 && row < area.rows && column >= 0 && column < area.columns;
    const value = isInside && cell.isInput ? found.values[row]?.[column] : undefined;
    if (value === undefined) return [];
    const placed = { ...cell, row: top + row, column: left + column };
    return [{ sheet, title, cell: placed, value, formula: found.formulas?.[row]?.[column], isKey: false }];
  });
}

function tableInputs<Key extends string>(snapshot: Snapshot, plan: Plan, table: TableDefinition<Key>): readonly Input[] {
  const found = snapshot.tables.get(table.name);
  const sheet = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === table.name));
  if (!found || !sheet) return [];
  const lines = readLines(table, found);
  const lineOf = new Map(lines.map(({ index }, line) => [index, line]));
  const rows = plannedRows(sheet, table);
  const columns = columnsOf(table, found);
  return found.rows.flatMap((values, index) => {
    const planned = rows(lineOf.get(index) ?? lines.length);
    return [...columns].flatMap(([key, column]): readonly Input[] => {
      const cell = planned.get(key);
      if (!cell?.isInput) return [];
      const placed = { ...cell, row: found.row + 1 + index, column: found.column + column };
      const formula = found.formulas?.[index]?.[column];
      return [
        {
          sheet: sheet.id,
          title: found.sheetTitle,
          cell: placed,
          value: values[column] ?? '',
          formula,
          isKey: table.columns[key].isKey === true,
        },
      ];
    });
  });
}

/** Whether what was typed is a formula, and not a text that begins like one. */
export const isFormula = ({ value, formula }: Pick<Input, 'value' | 'formula'>): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;
