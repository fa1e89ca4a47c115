import { CODES_MISSION } from '../domain/mission';
import { SECTIONS } from '../domain/section';
import { parseTarget } from '../plan/audit/areas';
import type { SheetId } from '../plan/model';
import { UNFINISHED_NAME, sheetName } from '../plan/names';
import { DEPENSES, FIGES, INDICATEURS, JOURNAL, MESURES, RESSOURCES, VOTES } from '../plan/tables';
import { isDraftTitle } from './drafts';
import type { Snapshot } from './snapshot';

/** What a write has to know of the workbook besides its inputs. */
export interface Structure {
  /** Ours, found by their identity name whatever their title. */
  readonly sheets: ReadonlyMap<SheetId, SheetSnapshot>;
  readonly allTitles: readonly string[];
  /** The only sheet of a workbook just created: it makes room for ours. */
  readonly blankTitle: string | null;
  /** A write broke off: what the inputs say may be half of what was wanted. */
  readonly isUnfinished: boolean;
  /** What every name of the workbook refers to, by its name in lower case: Excel makes no difference. */
  readonly names: ReadonlyMap<string, string>;
}

export interface SheetSnapshot {
  readonly title: string;
  readonly isProtected: boolean;
  /** What its protection allows; whoever lifts it puts it back. */
  readonly options: Excel.WorksheetProtectionOptions;
  /** Names of the charts on it, ours and those of people. */
  readonly charts: readonly string[];
}

/** Sheets that are completed rather than written anew. */
export const KEPT_SHEETS: readonly SheetId[] = [
  'parametres',
  'depenses',
  'ressources',
  'indicateurs',
  'mesures',
  'bareme',
  'votes',
  'budgets-votes',
  'journal',
];

const SHEET_IDS: readonly SheetId[] = [
  ...KEPT_SHEETS,
  'mode-emploi',
  'budget',
  'part-variable',
  'synthese',
  'controles',
  'depuis-le-vote',
  ...SECTIONS.map(({ code }): SheetId => `section-${code}`),
  ...CODES_MISSION.map((mission): SheetId => `preuves-${mission}`),
];

const TABLE_OF: Partial<Readonly<Record<SheetId, string>>> = {
  depenses: DEPENSES.name,
  ressources: RESSOURCES.name,
  indicateurs: INDICATEURS.name,
  mesures: MESURES.name,
  votes: VOTES.name,
  'budgets-votes': FIGES.name,
  journal: JOURNAL.name,
};

/**
 * Queues its loads; call what it returns after the sync.
 * @param tables those that were found, to know a sheet whose identity somebody deleted
 */
export function queueStructure({ workbook }: Excel.RequestContext): (tables?: Snapshot['tables']) => Structure {
  const { names, worksheets } = workbook;
  names.load('items/name,items/formula');
  worksheets.load('items/name,items/protection/protected,items/protection/options,items/charts/items/name');
  const first = worksheets.getFirst();
  first.load('name');
  const used = first.getUsedRangeOrNullObject();
  used.load('address');
  return (tables) => {
    const allTitles = worksheets.items.map(({ name }) => name);
    const formulas = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
    const byTitle = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    // Once its sheet is deleted, a name leads nowhere; a sheet that lost its name is still where its table is.
    const titleOf = (id: SheetId): string =>
      parseTarget(formulas.get(sheetName(id).toLowerCase()) ?? '')?.title ?? tables?.get(TABLE_OF[id] ?? '')?.sheetTitle ?? '';
    const sheets = SHEET_IDS.map((id) => ({ id, sheet: byTitle.get(titleOf(id).toLowerCase()) }));
    return {
      sheets: new Map(sheets.flatMap(({ id, sheet }) => (sheet ? [[id, sheetSnapshot(sheet)] as const] : []))),
      allTitles,
      blankTitle: blankTitle(first, used, allTitles),
      isUnfinished: formulas.has(UNFINISHED_NAME.toLowerCase()),
      names: formulas,
    };
  };
}

/** Drafts that a failed generation left beside it do not count. */
function blankTitle({ name }: Excel.Worksheet, used: Excel.Range, allTitles: readonly string[]): string | null {
  return used.isNullObject && allTitles.every((title) => title === name || isDraftTitle(title)) ? name : null;
}

function sheetSnapshot({ name, protection, charts }: Excel.Worksheet): SheetSnapshot {
  return { title: name, isProtected: protection.protected, options: protection.options, charts: charts.items.map((chart) => chart.name) };
}
