import { isInside } from '../areas';
import type { CellPlan, SheetPlan } from '../model';
import { placeA1 } from '../refs';
import type { Anomalie } from './anomalie';
import { compareFormula } from './compare-cells';
import { columnOfHeader, type FoundTables, type KnownTable } from './known-tables';
import { cellAt, isBlankCell, shownIn, type ObservedSheet } from './observed';

const NOWHERE = { cellule: null, attendu: '', trouve: '' } as const;

/** Tables that are gone or were renamed, and columns. */
export function compareTables({ known, dissolved, absent }: FoundTables): readonly Anomalie[] {
  return [
    ...dissolved.map(({ sheet, plan, found: { title, area } }): Anomalie => {
      const cellule = placeA1({ title, row: area.row, column: area.column });
      const reparation = { kind: 'table-neuve', nom: plan.name, title, area } as const;
      return { genre: 'table-absente', feuille: sheet, cellule, objet: plan.name, attendu: plan.name, trouve: '', reparation };
    }),
    ...absent.map(({ sheet, plan }): Anomalie => ({
      ...NOWHERE,
      genre: 'table-absente',
      feuille: sheet,
      objet: plan.name,
      attendu: plan.name,
      reparation: null,
    })),
    ...known.flatMap((table) => [...renamedTable(table), ...wrongColumns(table)]),
  ];
}

function renamedTable({ sheet, plan, found }: KnownTable): readonly Anomalie[] {
  if (found.name === plan.name) return [];
  const cellule = placeA1({ title: found.title, row: found.area.row, column: found.area.column });
  const reparation = { kind: 'table', de: found.name, vers: plan.name } as const;
  return [{ genre: 'table-renommee', feuille: sheet, cellule, objet: plan.name, attendu: plan.name, trouve: found.name, reparation }];
}

function wrongColumns(table: KnownTable): readonly Anomalie[] {
  const { sheet, plan, found, missing, renamed } = table;
  const { title, area } = found;
  const common = { feuille: sheet } as const;
  const header = { title, row: area.row, column: area.column };
  return [
    ...missing.map((column): Anomalie => ({
      ...common,
      genre: 'colonne-absente',
      cellule: placeA1(header),
      objet: column,
      attendu: column,
      trouve: '',
      // It comes back empty: nobody knows what stood in it.
      reparation: { kind: 'mise-a-jour' },
    })),
    ...[...renamed].map(([column, trouve]): Anomalie => {
      const place = { ...header, column: columnOfHeader(table, column) ?? area.column };
      return {
        ...common,
        genre: 'colonne-renommee',
        cellule: placeA1(place),
        objet: `${plan.name}[${column}]`,
        attendu: column,
        trouve,
        reparation: { kind: 'cellule', ...place, contenu: column },
      };
    }),
  ];
}

/** The computed cells of every row of a table, however long people made it. */
export function compareComputed(
  sheet: SheetPlan,
  table: KnownTable,
  found: ObservedSheet,
  tables: readonly KnownTable[],
): readonly Anomalie[] {
  const { area, title } = table.found;
  const computed = firstRow(sheet, table).flatMap(({ content, column }) => {
    const header = table.plan.columns[column - table.plan.area.column];
    const at = header === undefined ? null : columnOfHeader(table, header);
    return content.kind === 'formula' && header !== undefined && at !== null ? [{ text: content.text, header, column: at }] : [];
  });
  const columns = table.headers.flatMap((header, index) => (table.plan.columns.includes(header) ? [area.column + index] : []));
  const rows = Array.from({ length: area.rows - 1 }, (_row, index) => area.row + 1 + index);
  const cells = rows.flatMap((row) => {
    const wrong = computed.flatMap(({ text, header, column }): readonly Anomalie[] => {
      const there = cellAt(found, row, column);
      const genre = compareFormula(text, there, { title, row, tables });
      if (genre === null) return [];
      const contenu = `=${inWorkbook(text, table)}`;
      return [
        {
          genre,
          feuille: sheet.id,
          cellule: placeA1({ title, row, column }),
          objet: header,
          attendu: contenu,
          trouve: shownIn(there),
          reparation: { kind: 'cellule', title, row, column, contenu },
        },
      ];
    });
    // A row that people put in and left blank counts for nothing yet.
    return wrong.length > 0 && columns.every((column) => isBlankCell(cellAt(found, row, column))) ? [] : wrong;
  });
  return unite(cells);
}

/** What happened to a column is one thing, however many rows it has. */
function unite(cells: readonly Anomalie[]): readonly Anomalie[] {
  const groups = new Map<string, Anomalie[]>();
  for (const cell of cells) {
    // One that lost what it referred to may be left out, where that is told.
    const key = JSON.stringify([cell.objet, cell.genre, cell.trouve.includes('#REF!')]);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap(([first, ...others]): readonly Anomalie[] => {
    if (!first || others.length === 0) return first ? [first] : [];
    const trouve = others.every((other) => other.trouve === first.trouve) ? first.trouve : '';
    return [{ ...first, trouve: first.trouve.includes('#REF!') ? first.trouve : trouve, reunies: [first, ...others] }];
  });
}

const firstRow = ({ cells }: SheetPlan, { plan }: KnownTable): readonly CellPlan[] =>
  cells.filter((cell) => isInside(cell, { ...plan.area, row: plan.area.row + 1, rows: 1 }));

/** With the names that the table and its columns have for now. */
function inWorkbook(text: string, { plan, found, renamed }: KnownTable): string {
  const named = found.name === plan.name ? text : text.replaceAll(`${plan.name}[`, `${found.name}[`);
  return [...renamed].reduce((formula, [header, now]) => formula.replaceAll(`[${header}]`, `[${now}]`), named);
}
