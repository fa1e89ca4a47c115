import { decodeWindows1252 } from './windows-1252';

/**
 * The text of a file as Excel saves it in France: « CSV UTF-8 », « Texte Unicode » (UTF-16 with its byte order mark), or « CSV » in the
 * machine's own Windows-1252, which is what remains when the bytes are no UTF-8. The byte order mark is no part of the text.
 */
export function decodeReleve(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}

/** null when the bytes are no UTF-8, the one thing a fatal decoder throws for: accented letters of another encoding hardly ever are. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}
