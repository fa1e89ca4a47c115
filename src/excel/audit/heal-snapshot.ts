import type { Anomalie } from '../../plan/audit/anomalie';
import { parseTarget } from '../../plan/audit/areas';
import type { KnownTable } from '../../plan/audit/known-tables';
import { cellAt, type Observed, type ObservedSheet } from '../../plan/audit/observed';
import type { NamedCells, Snapshot } from '../snapshot';
import type { TableSnapshot } from '../table-snapshot';

interface Found {
  readonly anomalies: readonly Anomalie[];
  readonly known: readonly KnownTable[];
  readonly observed: Observed;
  readonly tables: ReadonlyMap<string, TableSnapshot>;
}

/** What the snapshot would be if names led where they should and tables had their own names: a cause must not hide the inputs. */
export function healSnapshot(snapshot: Snapshot, { anomalies, known, observed, tables }: Found): Snapshot {
  const cells = new Map(snapshot.cells);
  for (const { reparation } of anomalies) {
    const target = reparation?.kind === 'nom' ? parseTarget(reparation.reference) : null;
    const sheet = target && [...observed.sheets.values()].find(({ title }) => title === target.title);
    if (reparation?.kind === 'nom' && target && sheet) cells.set(reparation.nom, namedCells(sheet, target.area));
  }
  const healed = known.flatMap(({ plan, found, headers }) => {
    const table = tables.get(found.name);
    const sheet = [...observed.sheets.values()].find(({ title }) => title === found.title);
    if (table) return [[plan.name, { ...table, headers }] as const];
    return sheet ? [[plan.name, dissolvedTable(found, headers, sheet)] as const] : [];
  });
  return { ...snapshot, cells, tables: new Map([...snapshot.tables, ...healed]) };
}

function dissolvedTable({ area, title }: KnownTable['found'], headers: readonly string[], sheet: ObservedSheet): TableSnapshot {
  const { row, column } = area;
  const { values } = namedCells(sheet, { ...area, row: row + 1, rows: area.rows - 1 });
  return { headers, rows: values, formulas: null, row, column, sheetTitle: title, freeRows: 0 };
}

function namedCells(sheet: ObservedSheet, { row, column, rows, columns }: KnownTable['found']['area']): NamedCells {
  const values = Array.from({ length: rows }, (_row, y) =>
    Array.from({ length: columns }, (_column, x) => cellAt(sheet, row + y, column + x).value),
  );
  return { values, formulas: null, place: { title: sheet.title, row, column } };
}
