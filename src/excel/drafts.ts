import type { SheetId } from '../plan/model';

/**
 * A new sheet bears the title of a draft until it is complete: Excel does not undo what a batch did before it failed, and
 * what it left must be taken neither for a sheet of the budget nor for one of the user's.
 */
export const draftTitle = (id: SheetId): string => `~ACI ${id}`;

/** A draft set aside, deleted as soon as the workbook has other sheets. */
export const oldDraftTitle = (index: number): string => `~ACI ${String(index)}`;

export const isDraftTitle = (title: string): boolean => /^~ACI [a-z\d-]+$/.test(title);
