import { runOfficeJobs, type OfficeLocale, type OfficeValue, type Recalculated } from './office-jobs';

/**
 * What LibreOffice makes of each workbook once everything is calculated anew. Keys are the files as given.
 * @param copies where LibreOffice is to store, as .xlsx, the files it names
 */
export async function recalculate(
  files: readonly string[],
  locale: OfficeLocale,
  copies: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, Recalculated>> {
  const answers = await runOfficeJobs(
    locale,
    files.map((file) => {
      const path = copies.get(file);
      return { file, read: true, outputs: path === undefined ? [] : [{ format: 'xlsx', path }] };
    }),
  );
  return new Map(
    files.map((file, index) => {
      const answer = answers[index];
      if (!isRecalculated(answer)) throw new Error(`LibreOffice said nothing of ${file}`);
      return [file, answer];
    }),
  );
}

/** @throws Error when there is no such formula: a test that reads nothing must not pass. */
export function valueAt(results: Recalculated, sheet: string, address: string): OfficeValue {
  const value = results.cells[sheet]?.[address];
  if (value === undefined) throw new Error(`${sheet}!${address} holds no formula`);
  return value;
}

/** The value of a name that stands for one cell. */
export function nameValue(results: Recalculated, name: string): number | string | null {
  const rows = results.names[name];
  const value = rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (value === undefined) throw new Error(`${name} is not the name of one cell`);
  return value;
}

function isRecalculated(answer: unknown): answer is Recalculated {
  return typeof answer === 'object' && answer !== null && 'cells' in answer && 'names' in answer && 'errors' in answer;
}
