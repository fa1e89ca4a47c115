import { mkdir, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { answerOf, runOfficeJobs, type OfficeFormat, type OfficeLocale } from './office-jobs';

/** The workbooks, calculated anew and stored by LibreOffice in `folder` under the same names. Returns their paths. */
export async function convertAll(
  files: readonly string[],
  format: OfficeFormat,
  folder: string,
  locale: OfficeLocale = 'fr-FR',
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths = files.map((file) => join(folder, `${basename(file, extname(file))}.${format}`));
  await runOfficeJobs(
    locale,
    files.map((file, index) => ({ file, read: false, outputs: [{ format, path: paths[index] ?? '' }] })),
  );
  return paths;
}

export async function convert(file: string, format: OfficeFormat, folder: string, locale: OfficeLocale = 'fr-FR'): Promise<string> {
  const [path] = await convertAll([file], format, folder, locale);
  if (path === undefined) throw new Error(`${file} was not converted`);
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
