import type { Engine } from '../engine';
import { parseRect } from '../model/a1';
import type { Book } from '../model/book';
import { createBook } from '../model/create';
import type { Rect, Sheet } from '../model/workbook';
import { select } from '../members/changes';
import { enterValues } from '../members/cell-writing';
import { excelObjects } from '../members/factory';
import { RangeRef, Session } from '../members/session';
import { services } from '../members/services';
import { followUserEdit } from '../members/user-edits';
import { workbookType } from '../members/workbook';
import { HostBridge } from '../protocol/bridge';
import type { Coverage } from '../protocol/coverage';
import { Dispatcher } from '../protocol/dispatcher';
import { EventHub } from '../protocol/events';
import { FaultPlan } from '../protocol/faults';
import { hostObject } from '../protocol/host-object';
import { WireStats } from '../protocol/wire-stats';
import { DEFAULT_EXCEL_API, levelOf, type Requirements, requirementsFor } from './requirements';

export interface HostOptions {
  /** The workbook to open; a new one by default. */
  readonly book?: Book;
  /** Made for the book at once. Without it, batches wait until `attach`. */
  readonly engine?: (book: Book) => Engine | Promise<Engine>;
  /** Highest version of ExcelApi played: members above it throw ApiNotFound. */
  readonly excelApi?: string;
  readonly workbookName?: string;
  /** Bytes; requests and answers beyond are refused, as Excel on the web does beyond 5 MB. */
  readonly payloadLimit?: number;
}

const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** One open workbook under Office.js. */
export class EmbeddedHost {
  readonly book: Book;
  readonly events = new EventHub();
  readonly faults = new FaultPlan();
  readonly stats = new WireStats();
  readonly bridge: HostBridge;
  readonly requirements: Requirements;
  readonly session: Session;
  private readonly dispatcher: Dispatcher;
  private readonly engine: Promise<Engine>;
  /** What broke a calculation: Office.js is told no more than that one failed. */
  calculationFault: unknown;
  private isAttached = false;
  private giveEngine: (engine: Engine | Promise<Engine>) => void = () => undefined;

  constructor(options: HostOptions = {}) {
    const { book = createBook(), excelApi = DEFAULT_EXCEL_API, workbookName = 'Classeur1.xlsx', payloadLimit = PAYLOAD_LIMIT } = options;
    this.book = book;
    this.requirements = requirementsFor(excelApi);
    this.session = new Session(book, this.events, excelObjects, workbookName, levelOf(excelApi));
    this.engine = new Promise((resolve) => {
      this.giveEngine = resolve;
    });
    if (options.engine) this.attach(options.engine(book));
    const roots = { workbook: hostObject(workbookType, this.session), services };
    this.dispatcher = new Dispatcher(roots, () => this.settleIfDirty(), this.faults);
    this.bridge = new HostBridge({
      process: (batch) => this.dispatcher.process(batch),
      settle: () => this.settleAndShow(),
      events: this.events,
      faults: this.faults,
      stats: this.stats,
      payloadLimit,
    });
  }

  /** Gives the engine once it exists; batches sent before wait for it. The first one stays. */
  attach(engine: Engine | Promise<Engine>): void {
    this.isAttached = true;
    this.giveEngine(engine);
  }

  /** Brings book and calculation to agree. */
  async settle(): Promise<void> {
    try {
      await (await this.engine).settle();
    } catch (fault) {
      this.calculationFault = fault;
      throw fault;
    }
  }

  /** Members the add-in's code used, and those it asked for that the host lacks. */
  get coverage(): Coverage {
    return this.dispatcher.coverage;
  }

  get missing(): ReadonlyMap<string, number> {
    return this.dispatcher.coverage.missing;
  }

  /** Ranges the client has asked to keep and not yet given back. */
  get keptReferences(): number {
    return this.dispatcher.references.count;
  }

  /** Whether somebody is typing in a cell. */
  get isEditing(): boolean {
    return this.bridge.isEditing;
  }

  set isEditing(value: boolean) {
    this.bridge.isEditing = value;
  }

  /** Types into cells as a person would, for whoever has no grid; values as for `Range.values`. */
  async type(sheetName: string, address: string, values: unknown): Promise<void> {
    const range = this.range(sheetName, address);
    enterValues(range, values);
    followUserEdit(this.session, range.sheet, range.rect);
    await this.settle();
  }

  /** Selects cells as a person would. */
  select(sheetName: string, address: string): void {
    const { sheet, rect } = this.range(sheetName, address);
    select(this.session, sheet, rect);
  }

  /** To be called by a grid once it put what a person typed into the book: tables grow, the add-in is told. */
  cellsChangedByUser(sheet: Sheet, rect: Rect): void {
    followUserEdit(this.session, sheet, rect);
  }

  /** To be called by a grid once a person went to other cells: the add-in is told. */
  cellsSelectedByUser(sheet: Sheet, rect: Rect): void {
    select(this.session, sheet, rect);
  }

  /** The sheets that the cells are on may have been made just before. */
  private async settleAndShow(): Promise<void> {
    await this.settle();
    const { unseenSelection } = this.session;
    if (!unseenSelection) return;
    this.session.unseenSelection = null;
    (await this.engine).select?.(unseenSelection.sheet, unseenSelection);
    // On its way there a grid passes through cells that nobody selected.
    this.session.selection = unseenSelection;
  }

  /** Gives the engine's memory back. Nothing answers afterwards. */
  async dispose(): Promise<void> {
    if (this.isAttached) (await this.engine).dispose();
  }

  private async settleIfDirty(): Promise<void> {
    if (this.book.isDirty) await this.settle();
  }

  private range(sheetName: string, address: string): RangeRef {
    const sheet = this.book.sheetNamed(sheetName);
    const rect = parseRect(address);
    if (!sheet || !rect) throw new Error(`No such cells: ${sheetName}!${address}`);
    return new RangeRef(this.session, sheet, rect);
  }
}

export function createHost(options: HostOptions = {}): EmbeddedHost {
  return new EmbeddedHost(options);
}
