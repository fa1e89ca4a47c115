import type { Relation } from './package-parts';
import type { PackageReader } from './package-reader';
import type { XmlNode } from './xml';
import { XlsxError } from './xlsx-error';

/** @throws XlsxError `not-a-workbook`: the archive holds a document of another kind, or none. */
export function workbookPath(roots: readonly Relation[]): string {
  const path = roots.find(({ type }) => type === 'officeDocument')?.target;
  if (path === undefined) throw new XlsxError('not-a-workbook', 'the archive holds no document');
  return path;
}

/** @throws XlsxError `not-a-workbook` */
export function readWorkbookPart(file: PackageReader, path: string): XmlNode {
  const workbook = file.xml(path);
  if (workbook?.name !== 'workbook') throw new XlsxError('not-a-workbook', 'the archive holds no workbook');
  return workbook;
}
