import { columnLetters } from '../../formula-text/a1';
import { areaA1, type Area } from '../../plan/refs';
import { writeContents, writeNumberFormats, type LineWriter } from '../write-lines';
import { writeColumn, writeTable, writeValidation } from '../write-sheet';
import { writeStyles } from '../write-styles';
import type { TableMend } from './mend-tables';

/** Queues what makes tables whole again. Whole columns of the sheet are inserted: all that people put beside moves aside together. */
export function writeMends({ context, protections, listSource }: Omit<LineWriter, 'isProtected'>, mends: readonly TableMend[]): void {
  const { tables, worksheets } = context.workbook;
  for (const { sheet: plan, table, before, insertions, titles, columns } of mends) {
    const sheet = worksheets.getItem(before.sheetTitle);
    protections.lift(plan.id);
    const { row, column } = before;
    const area = (width: number): Area => ({ row, column, rows: before.rows.length + 1, columns: width });
    if (before.isDissolved) writeTable(sheet, { name: table.name, area: area(before.headers.length) });
    insertions.forEach((at, index) => {
      const letters = columnLetters(column + at);
      sheet.getRange(`${letters}:${letters}`).insert('Right');
      const width = before.headers.length + index;
      // Beside a table a column is not of it yet.
      if (at === width) tables.getItem(table.name).resize(areaA1(area(width + 1)));
    });
    for (const one of columns) {
      const letters = columnLetters(one.column);
      const whole = sheet.getRange(`${letters}:${letters}`);
      // A new column looks like the one on its left.
      whole.clear('Formats');
      whole.dataValidation.clear();
      writeColumn(sheet, one.column, plan.columns[one.planned]);
      writeNumberFormats(sheet, one.cells);
      writeStyles(sheet, one.cells);
      const body = sheet.getRange(areaA1({ ...area(1), row: row + 1, rows: before.rows.length, column: one.column }));
      for (const validation of plan.validations) {
        const { area: planned } = validation;
        if (one.planned >= planned.column && one.planned < planned.column + planned.columns) writeValidation(body, validation, listSource);
      }
    }
    writeStyles(sheet, titles);
    writeContents(sheet, titles);
  }
}
