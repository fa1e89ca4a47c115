import { join } from 'node:path';
import { answerOf } from '../libreoffice/office-jobs';

/** A number, a text typed as text whatever it begins with, or a formula in LibreOffice's own writing. */
type Typed = number | string | { readonly formula: string };

/** What a person does; rows are counted from 1, as on the screen. */
export type Edit =
  | { readonly kind: 'type'; readonly sheet: string; readonly cells: Readonly<Record<string, Typed>> }
  | { readonly kind: 'insert-rows'; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: 'add-sheet'; readonly sheet: string; readonly at: number }
  /** By the first of them, counted from 0. */
  | { readonly kind: 'delete-columns'; readonly sheet: string; readonly column: number; readonly count: number }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | { readonly kind: 'unprotect'; readonly sheet: string }
  | { readonly kind: 'rename'; readonly sheet: string; readonly title: string }
  /** By the column of the range, counted from 0. */
  | { readonly kind: 'sort'; readonly sheet: string; readonly range: string; readonly column: number };

export interface EditJob {
  readonly file: string;
  readonly output: string;
  readonly edits: readonly Edit[];
  /** Locks the whole file. */
  readonly password?: string;
}

/** One LibreOffice does them all, and stores each result as .xlsx. */
export async function editWorkbooks(jobs: readonly EditJob[]): Promise<void> {
  const python = process.env['SOFFICE_PYTHON'] ?? '/usr/bin/python3';
  const soffice = process.env['SOFFICE'] ?? 'soffice';
  const answer = await answerOf(python, [join(__dirname, 'edit_workbook.py')], JSON.stringify({ soffice, jobs }));
  if (answer.trim() !== 'done') throw new Error(`LibreOffice answered ${answer}`);
}
