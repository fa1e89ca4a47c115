import { getBareme } from '../../src/baremes';
import type { Dossier } from '../../src/domain/dossier';
import { formatAbsolute } from '../../src/host/model/a1';
import type { Book } from '../../src/host/model/book';
import { usedRect } from '../../src/host/model/cells';
import { WHOLE_SHEET, cellKey } from '../../src/host/model/geometry';
import type { CellValue, Sheet } from '../../src/host/model/workbook';
import { compareWithPlan } from '../../src/plan/audit/compare-with-plan';
import type { Observed, ObservedSheet, ObservedTable } from '../../src/plan/audit/observed';
import { buildPlan } from '../../src/plan/build-plan';
import type { Plan } from '../../src/plan/model';

/** What an audit says of a workbook that was just made: the same comparison, without Office.js in between, for it is asked hundreds of times. */
export function wrongAudit(dossier: Dossier, book: Book): readonly string[] {
  const plan = buildPlan(dossier, getBareme(dossier));
  const { anomalies } = compareWithPlan(plan, observe(plan, book));
  return anomalies.map(
    ({ genre, cellule, objet, attendu, trouve }) =>
      `the audit finds ${genre} ${cellule ?? ''} ${objet}: ${JSON.stringify(trouve)} instead of ${JSON.stringify(attendu)}`,
  );
}

function observe({ sheets }: Plan, book: Book): Observed {
  const titleOf = (id: string): string => book.sheet(id)?.name ?? '?';
  return {
    sheets: new Map(
      sheets.flatMap(({ id, title }) => {
        const sheet = book.sheetNamed(title);
        return sheet ? [[id, observeSheet(sheet)] as const] : [];
      }),
    ),
    names: new Map(
      book.data.names.map(({ name, range }) => [name.toLowerCase(), range ? `=${formatAbsolute(titleOf(range.sheet), range)}` : '=#REF!']),
    ),
    tables: book.data.tables.map(({ name, range }): ObservedTable => {
      const cells = book.sheet(range.sheet)?.cells;
      const headers = Array.from({ length: range.columns }, (_column, index) =>
        String(plain(cells?.get(cellKey(range.row, range.column + index))?.value ?? '')),
      );
      return { name, title: titleOf(range.sheet), area: range, headers };
    }),
    isManual: false,
  };
}

function observeSheet(sheet: Sheet): ObservedSheet {
  const { row, column, rows, columns } = usedRect(sheet, WHOLE_SHEET, true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const grid = <Value>(of: (at: ReturnType<Sheet['cells']['get']>) => Value): readonly (readonly Value[])[] =>
    Array.from({ length: rows }, (_row, y) =>
      Array.from({ length: columns }, (_column, x) => of(sheet.cells.get(cellKey(row + y, column + x)))),
    );
  return {
    title: sheet.name,
    isProtected: sheet.protection.enabled,
    hidden: sheet.visibility === 'Visible' ? null : sheet.visibility,
    row,
    column,
    formulas: grid((cell) => cell?.formula ?? plain(cell?.value ?? '')),
    values: grid((cell) => plain(cell?.value ?? '')),
    isError: (atRow, atColumn) => typeof sheet.cells.get(cellKey(atRow, atColumn))?.value === 'object',
  };
}

const plain = (value: CellValue): string | number | boolean => (typeof value === 'object' ? value.error : value);
