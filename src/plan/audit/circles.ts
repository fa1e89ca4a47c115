import { formulaParts, type FormulaPart } from '../../formula-text/formula-parts';
import type { Area } from '../refs';
import { parseA1, titleBefore } from '../../formula-text/a1';
import { parseTarget, type Target } from './areas';
import { cellAt, type Observed, type ObservedTable } from './observed';

interface Place {
  readonly title: string;
  readonly row: number;
  readonly column: number;
}

/** Whether the formula that stands there needs, through whatever sheets of ours, its own result. */
export function isCircular(observed: Observed, start: Place): boolean {
  const sheets = new Map([...observed.sheets.values()].map((sheet) => [sheet.title, sheet]));
  const seen = new Set<string>();
  const waiting: Place[] = [start];
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const sheet = sheets.get(here.title);
    const formula = sheet && cellAt(sheet, here.row, here.column).formula;
    if (formula === null || formula === undefined) continue;
    for (const { title, area } of targetsOf(observed, here, formula)) {
      const target = sheets.get(title);
      const key = JSON.stringify([title, area]);
      if (!target || seen.has(key)) continue;
      seen.add(key);
      for (const place of formulasIn(target, area)) {
        if (place.title === start.title && place.row === start.row && place.column === start.column) return true;
        waiting.push(place);
      }
    }
  }
  return false;
}

/** The cells of an area that hold a formula; only what is used of the sheet is looked at. */
function formulasIn(sheet: NonNullable<ReturnType<Observed['sheets']['get']>>, area: Area): readonly Place[] {
  const bottom = Math.min(area.row + area.rows, sheet.row + sheet.formulas.length);
  const right = Math.min(area.column + area.columns, sheet.column + (sheet.formulas[0]?.length ?? 0));
  const places: Place[] = [];
  for (let row = Math.max(area.row, sheet.row); row < bottom; row += 1)
    for (let column = Math.max(area.column, sheet.column); column < right; column += 1)
      if (cellAt(sheet, row, column).formula !== null) places.push({ title: sheet.title, row, column });
  return places;
}

/** What a formula refers to: addresses, ranges, names and columns of tables; what it cannot read is no reference of ours. */
function targetsOf({ names, tables }: Observed, here: Place, formula: string): readonly Target[] {
  const parts = formulaParts(formula).filter(({ text }) => text.trim() !== '');
  return parts.flatMap((part, index): readonly Target[] => {
    const before = parts[index - 1];
    const title = before?.kind === 'sheet' ? titleBefore(before.text) : here.title;
    if (part.kind === 'brackets') return before?.kind === 'word' ? [] : columnTargets(tableAt(tables, here), part, here);
    if (part.kind !== 'word') return [];
    const next = parts[index + 1];
    if (next?.kind === 'brackets') return columnTargets(tableNamed(tables, part.text), next, here);
    const from = parseA1(part.text);
    if (!from) {
      const target = parseTarget(names.get(part.text.toLowerCase()) ?? '');
      return target ? [target] : [];
    }
    // The end of a range is told with its beginning.
    if (before?.text === ':') return [];
    const to = next?.text === ':' ? parseA1(parts[index + 2]?.text ?? '') : from;
    return to ? [{ title, area: areaOf(from, to) }] : [];
  });
}

const areaOf = (from: Pick<Place, 'row' | 'column'>, to: Pick<Place, 'row' | 'column'>): Area => ({
  row: Math.min(from.row, to.row),
  column: Math.min(from.column, to.column),
  rows: Math.abs(to.row - from.row) + 1,
  columns: Math.abs(to.column - from.column) + 1,
});

const tableNamed = (tables: readonly ObservedTable[], name: string): ObservedTable | undefined =>
  tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

const tableAt = (tables: readonly ObservedTable[], { title, row, column }: Place): ObservedTable | undefined =>
  tables.find(
    ({ title: own, area }) =>
      own === title && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

/** The columns that brackets name, on the formula's own row or on all rows; the whole table when they name none. */
function columnTargets(table: ObservedTable | undefined, { text }: FormulaPart, here: Place): readonly Target[] {
  if (!table) return [];
  const { title, area, headers } = table;
  const isThisRow = /#this row|@/i.test(text);
  const rows = isThisRow ? { row: here.row, rows: 1 } : { row: area.row + 1, rows: area.rows - 1 };
  const named = headers.flatMap((header, index) => (namesColumn(text, header) ? [index] : []));
  if (named.length === 0) return [{ title, area: { ...area, ...rows } }];
  const [first, last] = [Math.min(...named), Math.max(...named)];
  return [{ title, area: { ...rows, column: area.column + first, columns: last - first + 1 } }];
}

/** `[Montant]`, `[[#This Row],[Montant]]`, `[@Montant]` */
function namesColumn(brackets: string, header: string): boolean {
  const text = brackets.toLowerCase();
  const name = header.toLowerCase();
  return text.includes(`[${name}]`) || text === `[@${name}]` || text.includes(`@[${name}]`);
}
