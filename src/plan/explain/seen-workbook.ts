import { isInside } from '../areas';
import type { GenreAnomalie } from '../audit/anomalie';
import { compareFormula, type KnownSheet } from '../audit/compare-cells';
import { columnOfHeader, type KnownTable } from '../audit/known-tables';
import { cellAt, type ObservedCell } from '../audit/observed';
import type { CellPlan, NamePlan, Plan, SheetId, SheetPlan, TablePlan } from '../model';
import { placeA1 } from '../refs';
import { spotKey, type Spot } from './spot';

const NOTHING: ObservedCell = { formula: null, value: '', isError: false };

export interface PlannedTable {
  readonly sheet: SheetId;
  readonly plan: TablePlan;
}

/** The plan laid over the workbook: what each cell is meant to be, where it is by now, what it holds. */
export class SeenWorkbook {
  private readonly cells = new Map<string, CellPlan>();
  private readonly rows = new Map<string, CellPlan[]>();
  private readonly names: ReadonlyMap<string, NamePlan>;
  private readonly tables: ReadonlyMap<string, PlannedTable>;

  constructor(
    readonly plan: Plan,
    private readonly knownSheets: readonly KnownSheet[],
    private readonly knownTables: readonly KnownTable[],
  ) {
    for (const { id: sheet, cells } of plan.sheets) {
      for (const cell of cells) {
        this.cells.set(spotKey({ sheet, ...cell }), cell);
        const line = this.rows.get(lineKey(sheet, cell.row));
        if (line) line.push(cell);
        else this.rows.set(lineKey(sheet, cell.row), [cell]);
      }
    }
    for (const line of this.rows.values()) line.sort((one, other) => one.column - other.column);
    this.names = new Map(plan.names.map((name) => [name.name, name]));
    this.tables = new Map(
      plan.sheets.flatMap(({ id, tables }) => tables.map((table) => [table.name, { sheet: id, plan: table }] as const)),
    );
  }

  sheet(id: SheetId): SheetPlan {
    const sheet = this.plan.sheets.find((one) => one.id === id);
    if (!sheet) throw new Error(`The plan has no sheet ${id}`);
    return sheet;
  }

  /** What the sheet is called in the workbook. */
  titleOf(id: SheetId): string {
    return this.known(id)?.found.title ?? this.sheet(id).title;
  }

  name(name: string): NamePlan | null {
    return this.names.get(name) ?? null;
  }

  /** `name: ''` is the table that the spot stands in. */
  table(name: string, spot: Spot): PlannedTable {
    const table = name === '' ? this.tableAt(spot) : this.tables.get(name);
    if (!table) throw new Error(`The plan has no table ${name}`);
    return table;
  }

  /** The table whose lines or header hold the spot. */
  tableAt({ sheet, row, column }: Spot): PlannedTable | null {
    const isHere = ({ area }: TablePlan): boolean => isInside({ row: Math.min(row, area.row), column }, area) && row >= area.row;
    const plan = this.sheet(sheet).tables.find(isHere);
    return plan ? { sheet, plan } : null;
  }

  /** How many lines a table has in the workbook. */
  lineCount({ plan }: PlannedTable): number {
    return (this.knownTable(plan)?.found.area.rows ?? plan.area.rows) - 1;
  }

  /** The cell of a table's n-th line, from 0; null when the table has no such column. */
  lineSpot({ sheet, plan }: PlannedTable, header: string, line: number): Spot | null {
    const index = plan.columns.indexOf(header);
    return index < 0 ? null : { sheet, row: plan.area.row + 1 + line, column: plan.area.column + index };
  }

  /** What is planned there; a line that people added is planned as the first. */
  planned(spot: Spot): CellPlan | null {
    const exact = this.cells.get(spotKey(spot));
    if (exact) return exact;
    const table = this.tableAt(spot);
    if (!table || spot.row >= table.plan.area.row + 1 + this.lineCount(table)) return null;
    const model = this.cells.get(spotKey({ ...spot, row: table.plan.area.row + 1 }));
    return model ? { ...model, row: spot.row, content: model.content.kind === 'formula' ? model.content : { kind: 'empty' } } : null;
  }

  /** The planned cells of a row, from the left. */
  row(sheet: SheetId, row: number): readonly CellPlan[] {
    return this.rows.get(lineKey(sheet, row)) ?? [];
  }

  /** What stands there now. */
  cell(spot: Spot): ObservedCell {
    const place = this.place(spot);
    return (place && this.observed(place.title, place.row, place.column)) ?? NOTHING;
  }

  /** What stands at a cell of the workbook; null on a sheet that is not ours. */
  observed(title: string, row: number, column: number): ObservedCell | null {
    const known = this.knownSheets.find(({ found }) => found.title === title);
    return known ? cellAt(known.found, row, column) : null;
  }

  /** In what the cell is not the formula that it should hold; null when it is, or should hold none. */
  difference(spot: Spot): GenreAnomalie | null {
    const content = this.planned(spot)?.content;
    const place = this.place(spot);
    if (content?.kind !== 'formula' || !place) return null;
    const map = this.tableAt(spot) ? undefined : this.known(spot.sheet)?.map;
    const around = { title: place.title, row: place.row, tables: this.knownTables };
    return compareFormula(content.text, this.cell(spot), map === undefined || map.isIntact ? around : { ...around, map });
  }

  /** `'Budget global'!F15` of the workbook; null when the cell is no longer anywhere. */
  address(spot: Spot): string | null {
    const place = this.place(spot);
    return place && placeA1(place);
  }

  /** What the plan has at a cell of the workbook: null on a sheet that is not ours. */
  spotAt(title: string, row: number, column: number): Spot | null {
    const table = this.knownTables.find(({ found }) => found.title === title && isInside({ row, column }, found.area));
    if (table) {
      const header = table.headers[column - table.found.area.column] ?? '';
      const index = table.plan.columns.indexOf(header);
      const { area } = table.plan;
      // A column of theirs is planned nowhere.
      return { sheet: table.sheet, row: area.row + row - table.found.area.row, column: index < 0 ? NOWHERE : area.column + index };
    }
    const known = this.knownSheets.find(({ found }) => found.title === title);
    if (!known) return null;
    const { plan, map } = known;
    const lines = (axis: 'row' | 'column'): readonly number[] => [...new Set(plan.cells.map((cell) => cell[axis]))];
    return {
      sheet: plan.id,
      row: lines('row').find((line) => map.row(line) === row) ?? NOWHERE,
      column: lines('column').find((line) => map.column(line) === column) ?? NOWHERE,
    };
  }

  private place(spot: Spot): { readonly title: string; readonly row: number; readonly column: number } | null {
    const table = this.tableAt(spot);
    const knownTable = table && this.knownTable(table.plan);
    if (table && knownTable) {
      const column = columnOfHeader(knownTable, table.plan.columns[spot.column - table.plan.area.column] ?? '');
      return column === null
        ? null
        : { title: knownTable.found.title, row: knownTable.found.area.row + spot.row - table.plan.area.row, column };
    }
    const known = this.known(spot.sheet);
    const row = known?.map.row(spot.row) ?? null;
    const column = known?.map.column(spot.column) ?? null;
    return known && row !== null && column !== null ? { title: known.found.title, row, column } : null;
  }

  private known(id: SheetId): KnownSheet | undefined {
    return this.knownSheets.find(({ plan }) => plan.id === id);
  }

  private knownTable(plan: TablePlan): KnownTable | undefined {
    return this.knownTables.find((one) => one.plan === plan);
  }
}

/** No row, no column of the plan. */
const NOWHERE = -1;

const lineKey = (sheet: SheetId, row: number): string => `${sheet} ${String(row)}`;
