import { mkdir, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { answerOf, runOfficeJobs, type OfficeFormat, type OfficeLocale } from './office-jobs';

/** The workbook, calculated anew and stored by LibreOffice in `folder` under the same name. Returns its path. */
export async function convert(file: string, format: OfficeFormat, folder: string, locale: OfficeLocale = 'fr-FR'): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${basename(file, extname(file))}.${format}`);
  await runOfficeJobs(locale, [{ file, read: false, outputs: [{ format, path }] }]);
  return path;
}

/** One PNG a page, in order. @param resolution dots per inch */
export async function renderPdf(pdf: string, folder: string, resolution = 60): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const prefix = basename(pdf, '.pdf');
  await answerOf('pdftoppm', ['-png', '-r', String(resolution), pdf, join(folder, prefix)]);
  const pages = (await readdir(folder)).filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.png'));
  return pages.sort().map((name) => join(folder, name));
}
