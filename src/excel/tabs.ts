import type { Plan, SheetPlan } from '../plan/model';
import { draftTitle, isDraftTitle } from './drafts';
import type { Structure } from './structure';

/** What becomes of a planned sheet in this workbook. */
export interface Tab {
  readonly plan: SheetPlan;
  /** Its title while we write: its own, or a draft's. */
  readonly title: string;
  /** Its title in the end: its own, the one people gave it, or a free one. */
  readonly finalTitle: string;
  /** `kept`: people type there, only their values are brought up to date. */
  readonly fate: 'new' | 'rewritten' | 'kept';
  /** Where a new sheet goes among those that stay; null = after them all. */
  readonly position: number | null;
}

export interface Tabs {
  readonly planned: readonly Tab[];
  /** Drafts of a generation that broke off: nobody has typed in them, they are made anew. */
  readonly abandoned: readonly string[];
}

/** Decides sheet by sheet. */
export function planTabs({ sheets }: Plan, { sheets: found, allTitles }: Structure, isOurs: boolean, keepsBareme: boolean): Tabs {
  // A draft that has its identity is complete, it only lacks its title.
  const existing = new Map([...found].filter(([, { title }]) => isOurs || !isDraftTitle(title)));
  const titles = new Set([...existing.values()].map(({ title }) => title));
  const abandoned = allTitles.filter((title) => isDraftTitle(title) && !titles.has(title));
  const order = allTitles.filter((title) => !abandoned.includes(title));
  // Before the first of ours that is here; after the one before it afterwards.
  let previous = Math.min(...sheets.map(({ id }) => order.indexOf(existing.get(id)?.title ?? '')).filter((at) => at >= 0)) - 1;
  const planned = sheets.map((plan): Tab => {
    const title = existing.get(plan.id)?.title;
    if (title !== undefined) {
      previous = order.indexOf(title);
      const finalTitle = isDraftTitle(title) ? freeTitle(plan.title, order) : title;
      order[previous] = finalTitle;
      return { plan, title, finalTitle, fate: fateOf(plan, keepsBareme), position: null };
    }
    const finalTitle = freeTitle(plan.title, order);
    const position = isOurs ? previous + 1 : null;
    previous = position ?? order.length;
    order.splice(previous, 0, finalTitle);
    return { plan, title: draftTitle(plan.id), finalTitle, fate: 'new', position };
  });
  return { planned, abandoned };
}

function fateOf({ id, kind }: SheetPlan, keepsBareme: boolean): 'rewritten' | 'kept' {
  return kind === 'saisie' || kind === 'registre' || (id === 'bareme' && keepsBareme) ? 'kept' : 'rewritten';
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
