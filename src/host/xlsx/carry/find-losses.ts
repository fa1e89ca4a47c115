import type { PackageReader } from '../package-reader';
import { attribute, child, children, type XmlNode } from '../xml';
import { XlsxError } from '../xlsx-error';
import type { Loss } from './losses';

/** @throws XlsxError `macros`: a program cannot be kept in a file that holds none. */
export function refuseMacros(file: PackageReader, workbook: string): void {
  const isMacroEnabled = /macroEnabled/i.test(file.contentType(workbook)?.name ?? '');
  if (isMacroEnabled || file.relations(workbook).some(({ type }) => type === 'vbaProject')) {
    throw new XlsxError('macros', 'the workbook holds macros');
  }
}

/** The dialect whose parts nobody but Excel reads. */
export function isStrict(workbook: XmlNode): boolean {
  return attribute(workbook, 'conformance') === 'strict';
}

export function findLosses(file: PackageReader, path: string, workbook: XmlNode): readonly Loss[] {
  const types = new Set(file.relations(path).map(({ type }) => type));
  const sheets = file.relations(path).filter(({ type }) => type === 'worksheet');
  const found: Readonly<Record<Loss, boolean>> = {
    strict: isStrict(workbook),
    signature: file.relations('').some(({ type }) => type === 'origin'),
    history: types.has('revisionHeaders'),
    views: children(child(workbook, 'customWorkbookViews'), 'customWorkbookView').length > 0,
    sheets: ['dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'].some((type) => types.has(type)),
    'linked-tables': sheets.some(({ target }) => hasLinkedTable(file, target)),
  };
  return LOSSES.filter((loss) => found[loss]);
}

const LOSSES: readonly Loss[] = ['strict', 'signature', 'history', 'views', 'sheets', 'linked-tables'];

function hasLinkedTable(file: PackageReader, sheet: string): boolean {
  const tables = file.relations(sheet).filter(({ type }) => type === 'table');
  return tables.some(({ target }) => file.relations(target).length > 0 || /\stableType=/.test(file.text(target).slice(0, 2000)));
}
