import type { Formula } from '../formula';
import type { SheetBuilder } from '../sheet-builder';
import type { StyleId } from '../styles';
import type { TableDefinition } from '../tables';
import type { Decimal } from '../../domain/money';
import type { DateIso } from '../../domain/calendrier';

export type RegistreValue = string | Decimal | { readonly date: DateIso } | Formula | null;

export interface RegistreTable<Key extends string> {
  readonly sheet: SheetBuilder;
  readonly table: TableDefinition<Key>;
  readonly headerRow: number;
  readonly styles: Readonly<Record<Key, StyleId>>;
  /** One a row; a table has one row at least, blank when there is nothing to say. */
  readonly rows: readonly Readonly<Record<Key, RegistreValue>>[];
  /** Blank rows kept ready: a table that gets longer has all that looks at it computed again. */
  readonly spareRows?: number;
}

/** A table that the add-in lengthens; every cell is locked. */
export function writeRegistreTable<Key extends string>({ sheet, table, headerRow, styles, rows, spareRows = 0 }: RegistreTable<Key>): void {
  const count = Math.max(1, rows.length + spareRows);
  table.keys.forEach((key, column) => {
    const isRight = RIGHT.has(styles[key]);
    sheet.text(headerRow, column, table.columns[key].header, isRight ? 'headerAmount' : 'header');
    for (let index = 0; index < count; index += 1) {
      const value: RegistreValue = rows[index]?.[key] ?? null;
      const row = headerRow + 1 + index;
      if (value === null || value === '') sheet.blank(row, column, styles[key]);
      else if (typeof value === 'string') sheet.verbatim(row, column, value, styles[key]);
      else if ('kind' in value) sheet.formula(row, column, value, styles[key], `${table.name}.${key}`);
      else if ('date' in value) sheet.date(row, column, value.date, 'date');
      else sheet.number(row, column, value, styles[key]);
    }
  });
  sheet.height(headerRow, 32);
  sheet.table({
    name: table.name,
    area: { row: headerRow, column: 0, rows: count + 1, columns: table.keys.length },
    columns: table.keys.map((key) => table.columns[key].header),
  });
  sheet.freezeThrough(headerRow);
}

const RIGHT: ReadonlySet<StyleId> = new Set(['euros', 'ecart', 'integer', 'date', 'dateHeure', 'valeurFigee']);
