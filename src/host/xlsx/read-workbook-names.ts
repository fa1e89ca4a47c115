import { relationsPath } from './package-parts';
import { PackageReader } from './package-reader';
import { readWorkbookPart, workbookPath } from './workbook-part';
import { attribute, child, children } from './xml';
import { openArchive, type Archive } from './zip';

/**
 * The names that a file defines for its whole workbook, in the order of the file: two small parts are unpacked, whatever
 * the sheets weigh, so that a stranger is known for one before anything of it is read.
 * @throws XlsxError when the bytes are no workbook; TooLarge.
 */
export async function readWorkbookNames(bytes: Uint8Array): Promise<readonly string[]> {
  const archive = await openArchive(bytes);
  const path = workbookPath((await readerOf(archive, relationsPath(''))).relations(''));
  const workbook = readWorkbookPart(await readerOf(archive, path), path);
  return children(child(workbook, 'definedNames'), 'definedName')
    .filter((node) => attribute(node, 'localSheetId') === undefined)
    .map((node) => attribute(node, 'name') ?? '');
}

async function readerOf(archive: Archive, path: string): Promise<PackageReader> {
  return new PackageReader(await archive.unpack((candidate) => candidate.toLowerCase() === path.toLowerCase()));
}
