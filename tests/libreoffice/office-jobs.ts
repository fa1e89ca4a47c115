import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type OfficeLocale = 'en-US' | 'fr-FR';
export type OfficeFormat = 'pdf' | 'xlsx';

export interface OfficeJob {
  readonly file: string;
  /** Whether results are wanted. */
  readonly read: boolean;
  readonly outputs: readonly { readonly format: OfficeFormat; readonly path: string }[];
}

/** Booleans come as 1 and 0: LibreOffice knows no other. */
export type OfficeValue = number | string | { readonly error: number };

export interface OfficeError {
  readonly sheet: string;
  readonly address: string;
  /** What the person would see: `#DIV/0!`, `Err:508`. */
  readonly shown: string;
  readonly formula: string;
  readonly code: number;
}

export interface Recalculated {
  /** Sheet → address → value, of every cell that holds a formula. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, OfficeValue>>>>;
  /** Name of the workbook → the values of its cells, row by row. */
  readonly names: Readonly<Record<string, readonly (readonly (number | string | null)[])[]>>;
  readonly errors: readonly OfficeError[];
}

/** One LibreOffice for all the jobs; it is gone when the promise settles. */
export async function runOfficeJobs(locale: OfficeLocale, jobs: readonly OfficeJob[]): Promise<readonly unknown[]> {
  const python = process.env['SOFFICE_PYTHON'] ?? '/usr/bin/python3';
  const soffice = process.env['SOFFICE'] ?? 'soffice';
  const answer = await answerOf(python, [join(__dirname, 'office_jobs.py')], JSON.stringify({ locale, soffice, jobs }));
  const parsed: unknown = JSON.parse(answer);
  if (!isList(parsed) || parsed.length !== jobs.length) throw new Error(`LibreOffice answered ${answer.slice(0, 200)}`);
  return parsed;
}

function isList(answer: unknown): answer is readonly unknown[] {
  return Array.isArray(answer);
}

/** What the program prints when given `input`. @throws Error with what it complained of. */
export function answerOf(program: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => output.push(piece));
    child.stderr.on('data', (piece: Buffer) => complaints.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`${program} ended with ${String(code)}: ${Buffer.concat(complaints).toString('utf8')}`));
    });
    child.stdin.end(input);
  });
}
