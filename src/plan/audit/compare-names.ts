import { isInside } from '../areas';
import type { NamePlan } from '../model';
import { placeA1, type Area } from '../refs';
import type { Anomalie } from './anomalie';
import { parseTarget, referenceTo, sameArea, type Target } from './areas';
import type { KnownSheet } from './compare-cells';
import { columnOfHeader, type KnownTable } from './known-tables';

/** Names that are gone, lead nowhere, or lead elsewhere than to the cells they are for. */
export function compareNames(
  planned: readonly NamePlan[],
  names: ReadonlyMap<string, string>,
  sheets: readonly KnownSheet[],
  tables: readonly KnownTable[],
): readonly Anomalie[] {
  return planned.flatMap((name) => {
    const sheet = sheets.find(({ plan }) => plan.id === name.sheet);
    const wanted = sheet && wantedTarget(name, sheet, tables);
    if (!sheet || !wanted) return [];
    const formula = names.get(name.name.toLowerCase());
    const target = formula === undefined ? null : parseTarget(formula);
    if (target && leadsTo(target, wanted)) return [];
    const reference = referenceTo(wanted);
    return [
      {
        genre: target ? ('nom-deplace' as const) : ('nom-absent' as const),
        feuille: name.sheet,
        cellule: placeA1({ title: wanted.title, row: wanted.area.row, column: wanted.area.column }),
        objet: name.name,
        attendu: reference,
        trouve: formula ?? '',
        reparation: { kind: 'nom' as const, nom: name.name, reference, visible: name.visible, commentaire: name.comment },
      },
    ];
  });
}

interface Wanted extends Target {
  /** Any cells of a table's header or column do: people lengthen it and move its columns. */
  readonly isAnyIn: Area | null;
}

function leadsTo({ title, area }: Target, { isAnyIn, ...wanted }: Wanted): boolean {
  if (title.toLowerCase() !== wanted.title.toLowerCase()) return false;
  return isAnyIn ? area.columns === 1 && area.rows <= isAnyIn.rows && isInside(area, isAnyIn) : sameArea(area, wanted.area);
}

/** Where the cells of a name are now; null when they are gone. */
function wantedTarget({ area }: NamePlan, { plan, found, map }: KnownSheet, tables: readonly KnownTable[]): Wanted | null {
  const table = plan.tables.find((one) => isInside(area, one.area));
  if (table) {
    const known = tables.find((one) => one.plan === table);
    const header = table.columns[area.column - table.area.column];
    if (!known || header === undefined) return null;
    const { title, area: body } = known.found;
    const first = { row: body.row + 1, column: columnOfHeader(known, header) ?? body.column };
    // The name of a header stands for its row, whichever column comes first by now.
    if (area.row === table.area.row) return { title, area: { ...body, rows: 1, columns: 1 }, isAnyIn: { ...body, rows: 1 } };
    return { title, area: { ...first, rows: body.rows - 1, columns: 1 }, isAnyIn: { ...first, rows: body.rows - 1, columns: 1 } };
  }
  const row = map.row(area.row);
  const column = map.column(area.column);
  const lastRow = map.row(area.row + area.rows - 1);
  const lastColumn = map.column(area.column + area.columns - 1);
  if (row === null || column === null || lastRow === null || lastColumn === null) return null;
  return {
    title: found.title,
    area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 },
    isAnyIn: null,
  };
}
