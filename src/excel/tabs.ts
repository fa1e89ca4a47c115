import type { Plan, SheetPlan } from '../plan/model';
import type { Snapshot } from './snapshot';

/** What becomes of a planned sheet in this workbook. */
export interface Tab {
  readonly plan: SheetPlan;
  /** Its title here: its own, the one people gave it, or a free one. */
  readonly title: string;
  /** `kept`: people type there, only their values are brought up to date. */
  readonly fate: 'new' | 'rewritten' | 'kept';
  /** Where a new sheet goes among those that exist; null = after them all. */
  readonly position: number | null;
}

/** Decides sheet by sheet. */
export function planTabs(plan: Plan, snapshot: Snapshot, keepsBareme: boolean): readonly Tab[] {
  const isWhole = snapshot.version !== null;
  const leftovers = new Set(listLeftovers(snapshot));
  const order = snapshot.allTitles.filter((title) => !leftovers.has(title));
  let previous = -1;
  return plan.sheets.map((sheet) => {
    const existing = isWhole ? snapshot.sheets.get(sheet.id) : undefined;
    if (existing) {
      previous = order.indexOf(existing.title);
      return { plan: sheet, title: existing.title, fate: fateOf(sheet, keepsBareme), position: null };
    }
    const title = freeTitle(sheet.title, order);
    const position = isWhole && previous >= 0 ? previous + 1 : null;
    if (position === null) order.push(title);
    else order.splice(position, 0, title);
    previous = order.indexOf(title);
    return { plan: sheet, title, fate: 'new', position };
  });
}

/** Sheets of a generation that never came to its end: nobody has typed in them yet, they are made anew. */
export const listLeftovers = ({ version, sheets }: Snapshot): readonly string[] => (version === null ? [...sheets.values()].map(({ title }) => title) : []);

function fateOf({ id, kind }: SheetPlan, keepsBareme: boolean): 'rewritten' | 'kept' {
  return kind === 'saisie' || (id === 'bareme' && keepsBareme) ? 'kept' : 'rewritten';
}

/** People may have a sheet of that title already: it is theirs, ours takes a number. */
function freeTitle(wanted: string, taken: readonly string[]): string {
  const isTaken = (title: string): boolean => taken.some((one) => one.toLowerCase() === title.toLowerCase());
  for (let number = 2, title = wanted; ; number += 1) {
    if (!isTaken(title)) return title;
    const suffix = ` (${String(number)})`;
    title = wanted.slice(0, 31 - suffix.length) + suffix;
  }
}
