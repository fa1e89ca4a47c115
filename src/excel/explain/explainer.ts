import { explainCell } from '../../plan/explain/explain-cell';
import type { SeenWorkbook } from '../../plan/explain/seen-workbook';
import { placeA1 } from '../../plan/refs';
import type { Selection } from '../classeur';
import { rawValue, type RawValue } from '../raw';
import { runExcel } from '../run';
import { queueSurvey } from './survey';

export interface Explainer {
  /** How the active cell is made. */
  readonly explain: () => Promise<Selection>;
  /** What was read of the workbook is no longer what it holds. */
  readonly forget: () => void;
  /** Calls back when another cell is selected, or something changes; returns how to stop. */
  readonly watch: (onSelect: () => void) => Promise<() => Promise<void>>;
}

/** Reads the workbook once for as long as nothing changes in it: from one cell to the next, only the selection is asked for. */
export function createExplainer(): Explainer {
  let known: SeenWorkbook | null = null;
  let watchers = 0;
  const forget = (): void => {
    known = null;
  };
  return {
    explain: () =>
      runExcel(async (context) => {
        const { book, selection } = await explainActive(context, known);
        // Nobody would say that it has changed.
        known = watchers > 0 ? book : null;
        return selection;
      }),
    forget,
    watch: async (onSelect) => {
      forget();
      watchers += 1;
      const stop = await listen(onSelect, () => {
        forget();
        onSelect();
      });
      return async () => {
        watchers -= 1;
        forget();
        await stop();
      };
    },
  };
}

interface Active {
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly formula: RawValue;
  readonly value: RawValue;
}

interface Explained {
  readonly book: SeenWorkbook | null;
  readonly selection: Selection;
}

async function explainActive(context: Excel.RequestContext, known: SeenWorkbook | null): Promise<Explained> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex,formulas,values,worksheet/name');
  const survey = known ? null : queueSurvey(context);
  await context.sync();
  const active: Active = {
    title: cell.worksheet.name,
    row: cell.rowIndex,
    column: cell.columnIndex,
    formula: rawValue(cell.formulas[0]?.[0]),
    value: rawValue(cell.values[0]?.[0]),
  };
  if (survey) {
    const book = await survey();
    return { book, selection: book ? explainIn(book, active) : { kind: 'vierge' } };
  }
  return known && isAsKnown(known, active) ? { book: known, selection: explainIn(known, active) } : explainActive(context, null);
}

/** A sheet that was renamed and a cell that says something else tell that what is known is old. */
function isAsKnown(book: SeenWorkbook, { title, row, column, formula, value }: Active): boolean {
  const there = book.observed(title, row, column);
  if (!there) return false;
  const said = there.formula === null ? there.value : `=${there.formula}`;
  return there.value === value && said === formula;
}

function explainIn(book: SeenWorkbook, { title, row, column }: Active): Selection {
  const spot = book.spotAt(title, row, column);
  if (spot && book.planned(spot)) return { kind: 'explication', explication: explainCell(book, spot) };
  return { kind: 'hors-budget', cellule: placeA1({ title, row, column }), feuille: title, isOurs: spot !== null };
}

async function listen(onSelect: () => void, onChange: () => void): Promise<() => Promise<void>> {
  const handlers = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const selected = worksheets.onSelectionChanged.add(() => {
      onSelect();
      return Promise.resolve();
    });
    const changed = worksheets.onChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
    return [selected, changed] as const;
  });
  return () =>
    runExcel(async () => {
      for (const handler of handlers) {
        handler.remove();
        await handler.context.sync();
      }
    });
}
