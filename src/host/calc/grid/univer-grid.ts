import type { ICommandInfo, IDisposable, IExecutionOptions, Injector, IWorkbookData, Univer, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService, IUndoRedoService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import {
  type Engine,
  IRenderManagerService,
  type IRender,
  ScrollToCellOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
  SheetsNumfmtCellContentController,
  SheetsSelectionsService,
  type SpreadsheetSkeleton,
  type Viewport,
} from '@univerjs/preset-sheets-core';

import type { Rect, SheetId, Workbook as BookData } from '../../model/workbook';
import { newUnit } from '../formula-calculator';
import { fromUniverRange, toUniverRange } from './range';
import { workbookSnapshot } from './snapshot';

/** Marks what we do to the grid ourselves, so that it is not taken for the person's doing. */
const FROM_BOOK = 'fromBook';
const BY_US: IExecutionOptions = { [FROM_BOOK]: true };

/** What Univer's renderer tells of the sheet in sight. */
export interface View {
  readonly engine: Engine;
  /** The cells that are not frozen. */
  readonly main: Viewport;
  readonly skeleton: SpreadsheetSkeleton;
  readonly scale: number;
}

export interface Selected {
  readonly sheet: SheetId;
  readonly rect: Rect;
}

/** Univer's workbook on screen, and the few things we ask of Univer. */
export class UniverGrid {
  readonly injector: Injector;
  private workbook: Workbook | undefined;

  constructor(private readonly univer: Univer) {
    this.injector = univer.__getInjector();
  }

  get unit(): string {
    return this.current.getUnitId();
  }

  /** Shows the book anew; the person stays where they were. */
  show(book: BookData): void {
    const selected = this.selection;
    const old = this.workbook;
    const snapshot = workbookSnapshot(newUnit(), book);
    // First: with the old one Univer drops the rules of its sheets, whose ids the new one has as well.
    if (old) this.close(old);
    this.workbook = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
    this.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('fr');
    this.activate(book.active);
    if (selected?.sheet === book.active) this.select(selected);
  }

  sheet(id: SheetId): Worksheet | undefined {
    return this.current.getSheetBySheetId(id) ?? undefined;
  }

  /** Where and how large the person sees the sheet on screen; `undefined` before anything is drawn. */
  get view(): View | undefined {
    const render = this.render;
    if (!render) return undefined;
    const main = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    return main && skeleton ? { engine: render.engine, main, skeleton, scale: render.scene.getAncestorScale().scaleX } : undefined;
  }

  /** Whether changes are drawn at the next frame, or once painting resumes. */
  setPainting(isOn: boolean): void {
    if (isOn) this.render?.activate();
    else this.render?.deactivate();
  }

  get styles(): ReturnType<Workbook['getStyles']> {
    return this.current.getStyles();
  }

  get activeSheet(): SheetId | undefined {
    return this.workbook?.getActiveSheet(true)?.getSheetId();
  }

  activate(sheet: SheetId): void {
    if (this.activeSheet !== sheet) this.run(SetWorksheetActiveOperation.id, { unitId: this.unit, subUnitId: sheet });
  }

  get selection(): Selected | undefined {
    const sheet = this.activeSheet;
    const range = this.workbook && this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return sheet !== undefined && range ? { sheet, rect: fromUniverRange(range) } : undefined;
  }

  select({ sheet, rect }: Selected): void {
    this.activate(sheet);
    const range = toUniverRange(rect);
    const primary = {
      ...range,
      endRow: range.startRow,
      endColumn: range.startColumn,
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.run(SetSelectionsOperation.id, { unitId: this.unit, subUnitId: sheet, selections: [{ range, primary, style: null }] });
    if (this.render) this.run(ScrollToCellOperation.id, { unitId: this.unit, range });
  }

  /** @throws when Univer refuses: nobody else answers for what we ask. */
  run(command: string, parameters: object): void {
    if (!this.commands.syncExecuteCommand(command, parameters, BY_US)) throw new Error(`Univer refused ${command}`);
  }

  /** Called before each command; may throw a `CanceledError` to stop it. */
  beforeCommand(listener: (command: Readonly<ICommandInfo>, isOurs: boolean, options: IExecutionOptions) => void): IDisposable {
    return this.commands.beforeCommandExecuted((command, options = {}) => {
      listener(command, options[FROM_BOOK] === true, options);
    });
  }

  afterCommand(listener: (command: Readonly<ICommandInfo>, isOurs: boolean, options: IExecutionOptions) => void): IDisposable {
    return this.commands.onCommandExecuted((command, options = {}) => {
      listener(command, options[FROM_BOOK] === true, options);
    });
  }

  /** What the person did before something else changed the cells can no longer be undone. */
  forgetUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unit);
  }

  dispose(): void {
    // First: Univer would look up the cell under the mouse in a workbook that is gone.
    if (this.workbook) this.close(this.workbook);
    this.univer.dispose();
  }

  private close(workbook: Workbook): void {
    this.injector.get(IUniverInstanceService).disposeUnit(workbook.getUnitId());
  }

  private get render(): IRender | undefined {
    return (this.workbook && this.injector.get(IRenderManagerService).getRenderUnitById(this.workbook.getUnitId())) ?? undefined;
  }

  private get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  private get current(): Workbook {
    if (!this.workbook) throw new Error('No workbook is shown yet');
    return this.workbook;
  }
}
