import type { IDisposable } from '@univerjs/core';

import type { Engine } from '../../engine';
import type { Book, Changes } from '../../model/book';
import type { Rect, Sheet, SheetId } from '../../model/workbook';
import { FormulaCalculator } from '../formula-calculator';
import { changesResults, recalculate, recalculateRules } from '../recalculate';
import { displayCells } from './cell-display';
import { ChartLayer } from './charts/chart-layer';
import { createUniver } from './create-univer';
import { interceptEntries } from './entry-interceptors';
import { Gatekeeper } from './gatekeeper';
import type { GridEvents } from './grid-events';
import { followPerson } from './follow-person';
import { followRules } from './follow-rules';
import { nameInFrench } from './french-names';
import { dropLateChecks } from './late-checks';
import { LatePainting } from './late-painting';
import { LateRules } from './late-rules';
import { followLinks } from './links';
import { mirrorChanges } from './mirror-changes';
import { Notice } from './notice';
import { NOTICES } from './notices.fr';
import { type ChangeType, StructureCommands } from './structure-commands';
import { UniverGrid } from './univer-grid';
import { pasteOnlyValues } from './paste-values';
import { PendingEntry } from './pending-entry';
import { PersonChanges } from './person-changes';
import { leaveKeyboard } from './polite-keyboard';
import { openListsFromArrowsOnly } from './quiet-lists';
import { keepEditorsReadable, keepOpenEditor } from './steady-editor';
import { followTabClicks } from './tab-clicks';

export interface GridEngine extends Engine {
  /** Resolves with the last result known, when neither the person nor the book has anything pending. */
  settle(): Promise<void>;
  /** Whether all that the person did is in the book, calculated; an entry that is being validated is not yet. */
  readonly isIdle: boolean;
  /** Goes to cells of a sheet, as the person would. */
  select(sheet: SheetId, rect: Rect): void;
  /** Says something over the grid, in the person's language. */
  notify(text: string): void;
}

/** The book on screen: shows it, calculates it, and puts into it, whole, what the person does to it. */
export function createGridEngine(book: Book, container: HTMLElement, events: GridEvents = {}): GridEngine {
  return new LiveGrid(book, container, events);
}

interface Raised {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly change: ChangeType;
}

class LiveGrid implements GridEngine {
  private readonly place: HTMLElement;
  private readonly grid: UniverGrid;
  private readonly calculator: FormulaCalculator;
  private readonly painting: LatePainting;
  private readonly rules: LateRules;
  private readonly changes: PersonChanges;
  private readonly notice: Notice;
  private readonly pending: PendingEntry;
  private readonly charts: ChartLayer;
  private readonly listening: IDisposable[] = [];
  private raised: Raised[] = [];
  private isBroken = false;
  private isNew = true;
  private running: Promise<void> | undefined;
  private timer: number | undefined;

  constructor(
    private readonly book: Book,
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    // Univer takes the whole of the element it is given.
    this.place = container.ownerDocument.createElement('div');
    this.place.style.cssText = 'width:100%;height:100%';
    container.append(this.place);
    this.grid = new UniverGrid(createUniver(this.place));
    this.calculator = new FormulaCalculator(this.grid.injector);
    this.painting = new LatePainting(this.grid);
    this.rules = new LateRules(() => recalculateRules(book, this.calculator, this.grid.unit));
    this.changes = new PersonChanges(this.grid, book);
    this.notice = new Notice(container);
    this.grid.show(book.data);
    book.takeChanges();
    this.charts = new ChartLayer(this.grid, book, container.ownerDocument);
    // Univer's services exist once a workbook is shown.
    this.pending = new PendingEntry(this.grid, book, () => {
      this.later();
    });
    openListsFromArrowsOnly(this.grid);
    keepOpenEditor(this.grid);
    dropLateChecks(this.grid);
    pasteOnlyValues(this.grid);
    this.listen();
  }

  settle(): Promise<void> {
    this.running ??= this.settleAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  select(sheet: SheetId, rect: Rect): void {
    this.grid.select({ sheet, rect });
  }

  notify(text: string): void {
    this.notice.show(text);
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    for (const each of this.listening) each.dispose();
    this.painting.dispose();
    this.notice.dispose();
    this.charts.dispose();
    this.place.remove();
    // A calculation goes to its end: Univer's services must be there for it.
    void Promise.allSettled([this.running, this.rules.stop()]).then(() => {
      keepEditorsReadable(this.grid);
      this.grid.dispose();
    });
  }

  private listen(): void {
    const structure = new StructureCommands(this.book, (sheet, rect, change) => {
      this.raised.push({ sheet, rect, change });
      this.later();
    });
    const gate = new Gatekeeper(this.grid, this.book, structure, {
      onAccepted: (fate, mutation) => {
        this.changes.note(fate, mutation);
        this.later();
      },
      onBroken: () => {
        this.isBroken = true;
        this.later();
      },
      onLineAdded: ({ sheet, rect }) => {
        this.raised.push({ sheet, rect, change: 'RangeEdited' });
        this.grid.select({ sheet: sheet.id, rect: { ...rect, columns: 1 } });
        this.later();
      },
      onRefused: (reason) => {
        this.notify(NOTICES[reason]);
      },
    });
    this.listening.push(
      gate,
      interceptEntries(this.grid, this.book),
      displayCells(this.grid, this.book),
      followLinks(this.grid, this.book),
      followTabClicks(this.grid, this.place),
      leaveKeyboard(this.grid, this.place),
      nameInFrench(this.place),
      followPerson(this.grid, this.book, this.events),
      followRules(this.grid, () => {
        this.rules.markStale();
        this.later();
      }),
    );
  }

  /** A command is many changes: they are taken together, once it is over. */
  private later(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.settle()
        .then(() => this.rules.follow())
        .catch((cause: unknown) => {
          reportError(cause);
        });
    }, 0);
  }

  private async settleAll(): Promise<void> {
    if (this.book.isDirty) this.painting.hold();
    try {
      await this.settleWork();
    } finally {
      this.painting.resumeSoon();
    }
  }

  private async settleWork(): Promise<void> {
    while (this.hasWork) {
      const isFromElsewhere = this.book.isDirty;
      if (this.isBroken) this.restore();
      else this.takeFromPerson();
      const changes = this.book.takeChanges();
      mirrorChanges(this.grid, this.book, changes);
      if (isFromElsewhere) this.grid.forgetUndo();
      await this.calculate(changes);
      this.charts.draw();
      this.raise();
    }
    if (this.rules.isPending) this.later();
  }

  get isIdle(): boolean {
    return !this.running && !this.hasWork && !this.rules.isPending && !this.pending.isUndecided;
  }

  private get hasWork(): boolean {
    return this.isNew || this.isBroken || this.book.isDirty || this.isTouched || this.changes.hasLines || this.raised.length > 0;
  }

  /** Cells were written in, and what is in them stays. */
  private get isTouched(): boolean {
    return this.changes.hasCells && !this.pending.isUndecided;
  }

  private async calculate(changes: Changes): Promise<void> {
    const { isNew } = this;
    this.isNew = false;
    if (!isNew && !changesResults(changes)) return;
    this.rules.markStale();
    await recalculate(this.book, this.calculator, this.grid.unit, isNew ? undefined : changes);
  }

  /** Part of what the person did cannot be: none of it is. */
  private restore(): void {
    this.isBroken = false;
    const isHalfDone = this.changes.hasCells || this.changes.hasLines;
    this.changes.forget();
    if (isHalfDone) this.grid.show(this.book.data);
  }

  private takeFromPerson(): void {
    this.changes.takeLines();
    if (!this.isTouched) return;
    const { edits, hasRefusedFormula } = this.changes.takeCells();
    if (hasRefusedFormula) this.notify(NOTICES.refusedFormula);
    for (const { sheet, rect } of edits) this.raised.push({ sheet, rect, change: 'RangeEdited' });
  }

  private raise(): void {
    for (const { sheet, rect, change } of this.raised.splice(0)) this.events.onUserChange?.(sheet, rect, change);
  }
}
