import type { ICommandInfo, IDisposable, IExecutionOptions } from '@univerjs/core';
import { CanceledError, CommandType } from '@univerjs/core';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';

import type { Book } from '../../model/book';
import { cellKey } from '../../model/geometry';
import { facet } from '../../model/style';
import type { CellKey, Sheet } from '../../model/workbook';
import type { NOTICES } from './notices.fr';
import { type Fate, isWorkbookChange, MUTATIONS, REFUSED_COMMANDS } from './policy';
import type { StructureCommands } from './structure-commands';
import { type AddedLine, addLineAtTab } from './table-tab';
import { type SheetMutation, writtenKeys } from './univer-mutations';
import type { UniverGrid } from './univer-grid';

export interface GateEvents {
  /** A change the person made to a sheet, about to show. */
  readonly onAccepted: (fate: Fate, mutation: SheetMutation) => void;
  /** A change that came in the middle of others, which must not stand alone. */
  readonly onBroken: () => void;
  readonly onLineAdded: (line: AddedLine) => void;
  readonly onRefused: (reason: keyof typeof NOTICES) => void;
}

/** Stands before everything the person does in the grid: lets pass, does otherwise, or refuses aloud. */
export class Gatekeeper {
  private readonly listening: IDisposable;

  constructor(
    private readonly grid: UniverGrid,
    private readonly book: Book,
    private readonly structure: StructureCommands,
    private readonly events: GateEvents,
  ) {
    this.listening = grid.beforeCommand((command, isOurs, options) => {
      if (!isOurs) this.judge(command, options);
    });
  }

  dispose(): void {
    this.listening.dispose();
  }

  private judge(command: Readonly<ICommandInfo>, options: IExecutionOptions): void {
    if (command.id === SetCellEditVisibleOperation.id) this.judgeEditing(command.params);
    else if (command.type === CommandType.COMMAND) this.judgeCommand(command);
    else if (command.type === CommandType.MUTATION && isWorkbookChange(command.id) && !isResult(options)) this.judgeMutation(command);
  }

  /** Before the first letter is typed, as Excel does. */
  private judgeEditing(parameters: unknown): void {
    const isOpening = typeof parameters === 'object' && parameters !== null && Reflect.get(parameters, 'visible') === true;
    const place = isOpening ? this.grid.injector.get(IEditorBridgeService).getEditLocation() : undefined;
    const sheet = place ? this.book.sheet(place.sheetId) : undefined;
    if (place && sheet && isLocked(sheet, cellKey(place.row, place.column))) this.refuse('locked');
  }

  private judgeCommand(command: Readonly<ICommandInfo>): void {
    const reason = REFUSED_COMMANDS.get(command.id);
    if (reason) this.refuse(reason);
    const line = addLineAtTab(this.grid, this.book, command);
    if (line) {
      this.events.onLineAdded(line);
      throw new CanceledError();
    }
    const refusal = this.structure.carryOut(command);
    if (refusal === 'not-ours') return;
    if (refusal !== 'done') this.events.onRefused(refusal);
    throw new CanceledError();
  }

  private judgeMutation(command: Readonly<ICommandInfo>): void {
    const fate = MUTATIONS[command.id];
    const mutation = command.params as SheetMutation;
    if (fate === 'view') return;
    if (fate === 'leftOut') throw new CanceledError();
    const reason = fate ? this.protection(fate, mutation) : 'unsupported';
    if (reason) {
      this.events.onBroken();
      this.refuse(reason);
    }
    if (fate) this.events.onAccepted(fate, mutation);
  }

  private protection(fate: Fate, mutation: SheetMutation): keyof typeof NOTICES | undefined {
    const sheet = this.book.sheet(mutation.subUnitId);
    if (!sheet?.protection.enabled) return undefined;
    if (fate === 'cells') return [...writtenKeys(mutation)].some((key) => isLocked(sheet, key)) ? 'locked' : undefined;
    const isAllowed = (fate === 'columns' && sheet.protection.allowFormatColumns) || (fate === 'rows' && sheet.protection.allowFormatRows);
    return isAllowed || fate === 'tabColor' || fate === 'visibility' || fate === 'frozen' || fate === 'gridlines'
      ? undefined
      : 'lockedSheet';
  }

  private refuse(reason: keyof typeof NOTICES): never {
    this.events.onRefused(reason);
    throw new CanceledError();
  }
}

function isLocked(sheet: Sheet, key: CellKey): boolean {
  return sheet.protection.enabled && facet(sheet.cells.get(key)?.style, 'locked');
}

/** Results of formulas, and what other windows would send. */
function isResult(options: IExecutionOptions): boolean {
  return options.onlyLocal === true || options['applyFormulaCalculationResult'] === true;
}
