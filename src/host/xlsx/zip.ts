import { BufferReader, crc32, RemoteZipReader, zip } from '@cj-tech-master/excelts/archive';
import { LIMITS } from '../limits';
import { TooLarge } from '../too-large';
import { XlsxError } from './xlsx-error';

/** Path in the package (`xl/workbook.xml`) → its bytes. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Parts are written in the order given and carry no date: the same parts give the same bytes. */
export async function packParts(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const archive = zip({ level: 6, reproducible: true, noSort: true });
  for (const [path, content] of parts) archive.add(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return archive.bytes();
}

/** A sound archive of reasonable size, its list read and nothing unpacked yet. */
export interface Archive {
  /** The parts asked for, by their paths; all of them by default. @throws XlsxError `damaged` */
  unpack(isWanted?: (path: string) => boolean): Promise<Parts>;
}

/** @throws XlsxError on anything but a zip archive without a password; TooLarge. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  if (bytes.length > LIMITS.file) throw new TooLarge('file');
  if (!startsWith(bytes, 0x50, 0x4b)) throw strangerError(bytes);
  const archive = await damagedUnless(() => RemoteZipReader.fromReader(new BufferReader(bytes.subarray(0, endOfArchive(bytes)))));
  const entries = archive.getEntries().filter((entry) => entry.type === 'file');
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > LIMITS.unzipped) throw new TooLarge('unzipped');
  if (entries.some((entry) => entry.isEncrypted)) throw new XlsxError('encrypted', 'the archive asks for a password');
  return {
    async unpack(isWanted = () => true) {
      const parts = new Map<string, Uint8Array>();
      for (const entry of entries) {
        if (isWanted(entry.path) && !isThumbnail(entry)) parts.set(entry.path, await damagedUnless(() => extract(archive, entry)));
      }
      return parts;
    },
  };
}

/** Every part of the file. @throws XlsxError, TooLarge */
export async function unpackParts(bytes: Uint8Array): Promise<Parts> {
  return (await openArchive(bytes)).unpack();
}

const END_RECORD = 22;

/** After what was sent or copied with it: Excel opens a workbook that something follows, the library wants the end at the end. */
function endOfArchive(bytes: Uint8Array): number {
  for (let start = bytes.length - END_RECORD; start >= 0; start -= 1) {
    if (bytes[start] !== 0x50 || !startsWith(bytes.subarray(start, start + 4), 0x50, 0x4b, 0x05, 0x06)) continue;
    const record = new DataView(bytes.buffer, bytes.byteOffset + start, END_RECORD);
    const end = start + END_RECORD + record.getUint16(20, true);
    // A comment may hold those four bytes: the list of an archive ends where its record begins.
    const listEnd = record.getUint32(12, true) + record.getUint32(16, true);
    if (end <= bytes.length && (listEnd <= start || listEnd >= 0xffffffff)) return end;
  }
  return bytes.length;
}

/** What the list of an archive says of an entry. */
type ZipEntry = ReturnType<RemoteZipReader['getEntries']>[number];

/** Nobody looks at it here, so that nobody minds when it is damaged. */
function isThumbnail({ path }: ZipEntry): boolean {
  return /^docProps\/thumbnail\./i.test(path);
}

const STORED = 0;
const DEFLATED = 8;

async function extract(archive: RemoteZipReader, entry: ZipEntry): Promise<Uint8Array> {
  const { compressionMethod: method, uncompressedSize: size } = entry;
  const packed = await archive.getRawCompressedData(entry);
  if (!packed || (method !== STORED && method !== DEFLATED)) throw new Error(`${entry.path} is packed in an unknown way`);
  const content = method === STORED ? packed : await inflate(packed, size);
  if (content.length !== size || crc32(content) !== entry.crc32) throw new Error(`${entry.path} is not what the archive announces`);
  return content;
}

/**
 * The platform's own decompressor, and not the archive library's: that one hangs for ever when an entry grows beyond
 * the size it declares (excelts 10.2.0), which is just what a bomb does.
 */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const content = new Uint8Array(size);
  const reader = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let filled = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (filled + piece.value.length > size) {
      await reader.cancel();
      throw new Error(`an entry grows beyond the ${size} bytes it declares`);
    }
    content.set(piece.value, filled);
    filled += piece.value.length;
  }
  return content.subarray(0, filled);
}

async function damagedUnless<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new XlsxError('damaged', 'the archive cannot be read', { cause });
  }
}

/** Excel wraps a workbook locked by a password in the container of its old .xls files (MS-CFB): the stream's name tells. */
function strangerError(bytes: Uint8Array): XlsxError {
  const isCompoundFile = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (isCompoundFile && containsUtf16(bytes, 'EncryptedPackage')) return new XlsxError('encrypted', 'the workbook asks for a password');
  return new XlsxError('not-a-workbook', 'not a zip archive');
}

function startsWith(bytes: Uint8Array, ...wanted: number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let start = 0; start <= last; start += 2) if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}
