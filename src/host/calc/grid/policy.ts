import type { NOTICES } from './notices.fr';

type Reason = keyof typeof NOTICES;

/**
 * What becomes of the changes Univer would make to its workbook on the person's behalf; the keys are Univer's. What is not
 * here is refused: a change that nobody puts into the book must not show either.
 */
export type Fate =
  /** The cells are read back into the book. */
  | 'cells'
  /** Widths, heights, hidden rows and columns are read back. */
  | 'columns'
  | 'rows'
  /** These too, each by itself. */
  | 'merges'
  | 'frozen'
  | 'gridlines'
  | 'tabColor'
  | 'visibility'
  /** Of the screen only. */
  | 'view'
  /** Comes with something that is accepted, and is left out of it. */
  | 'leftOut';

export const MUTATIONS: Readonly<Partial<Record<string, Fate>>> = {
  'sheet.mutation.set-range-values': 'cells',
  'sheet.mutation.set-worksheet-col-width': 'columns',
  'sheet.mutation.set-col-hidden': 'columns',
  'sheet.mutation.set-col-visible': 'columns',
  'sheet.mutation.set-worksheet-row-height': 'rows',
  'sheet.mutation.set-row-hidden': 'rows',
  'sheet.mutation.set-row-visible': 'rows',
  'sheet.mutation.add-worksheet-merge': 'merges',
  'sheet.mutation.remove-worksheet-merge': 'merges',
  'sheet.mutation.set-frozen': 'frozen',
  'sheet.mutation.toggle-gridlines': 'gridlines',
  'sheet.mutation.set-tab-color': 'tabColor',
  'sheet.mutation.set-worksheet-hidden': 'visibility',
  'sheet.mutation.set-worksheet-row-auto-height': 'view',
  'sheet.mutation.set-worksheet-row-is-auto-height': 'view',
  'sheet.mutation.data-validation-formula-mark-dirty': 'view',
  'sheet.mutation.empty': 'view',
  // Numbers keep their format in the style of their cell.
  'sheet.mutation.set.numfmt': 'cells',
  'sheet.mutation.remove.numfmt': 'cells',
  // Copied cells bring their values and their look, not the rules of where they come from.
  'data-validation.mutation.addRule': 'leftOut',
  'data-validation.mutation.updateRule': 'leftOut',
  'data-validation.mutation.removeRule': 'leftOut',
  'sheet.mutation.add-conditional-rule': 'leftOut',
  'sheet.mutation.set-conditional-rule': 'leftOut',
  'sheet.mutation.delete-conditional-rule': 'leftOut',
};

/** Of Univer's packages, those whose changes are of the workbook. */
export function isWorkbookChange(id: string): boolean {
  return /^(sheets?|data-validation|sheets-[a-z-]+)\.mutation\./.test(id);
}

/** Commands refused before they do anything. */
export const REFUSED_COMMANDS: ReadonlyMap<string, Reason> = new Map([
  ['sheet.command.cut', 'cut'],
  ['univer.command.cut', 'cut'],
  ...(
    [
      'sheet.command.move-range',
      'sheet.command.move-rows',
      'sheet.command.move-cols',
      'sheet.command.copy-sheet',
      'sheet.command.delete-range-move-left',
      'sheet.command.delete-range-move-up',
      'sheet.command.insert-range-move-down',
      'sheet.command.insert-range-move-right',
      'sheet.command.reorder-range',
      'sheet.command.sort-range',
      'sheet.command.split-text-to-columns',
      'sheet.command.addDataValidation',
      'data-validation.command.addRuleAndOpen',
      'sheet.command.remove-data-validation-rule',
      'sheets.command.clear-range-data-validation',
      'sheet.command.remove-all-data-validation',
      'sheet.command.add-conditional-rule',
      'sheet.command.set-conditional-rule',
      'sheet.command.delete-conditional-rule',
      'sheet.command.clear-range-conditional-rule',
      'sheet.command.clear-worksheet-conditional-rule',
      'sheet.command.move-conditional-rule',
      'sheet.command.insert-defined-name',
      'sheet.command.set-defined-name',
      'sheet.command.remove-defined-name',
      'sheet.command.add-range-protection',
      'sheet.command.add-worksheet-protection',
      'sheet.command.set-protection',
      'sheet.command.delete-range-protection',
      'sheet.command.delete-worksheet-protection',
      'sheet.command.set-text-rotation',
      'sheet.command.set-worksheet-right-to-left',
    ] as const
  ).map((id) => [id, 'unsupported'] as const),
]);
