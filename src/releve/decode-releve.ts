import { decodeOctets, ENCODAGES, type Encodage } from './encodages';
import { isFrancais } from './is-francais';
import { natureOf } from './nature';

export type Decodage =
  /** null = Unicode, which is in no doubt. */
  | { readonly etat: 'lu'; readonly texte: string; readonly encodage: Encodage | null }
  | { readonly etat: 'a-demander'; readonly lectures: readonly LectureDOctets[] };

/** A text that the bytes may be. */
export interface LectureDOctets {
  readonly encodage: Encodage;
  readonly texte: string;
  /** Where it first differs from the others. */
  readonly exemple: string;
}

/**
 * The text of a file: « CSV UTF-8 », « Texte Unicode » (UTF-16 with its byte order mark), or bytes of one of the encodings that Excel and
 * older programs use in France, on Windows, on a Mac, under DOS. Of these the one that gives French is taken; when none does, or several
 * that differ, the person is asked. The byte order mark is no part of the text.
 */
export function decodeReleve(bytes: Uint8Array): Decodage {
  const unicode = decodeUtf16(bytes) ?? decodeUtf8(bytes);
  if (unicode !== null) return { etat: 'lu', texte: unicode, encodage: null };
  const [windows, ...autres] = lecturesOf(bytes);
  if (windows === undefined) return { etat: 'lu', texte: '', encodage: null };
  const lectures = [windows, ...autres];
  // Of what is no text in columns something else is said.
  if (natureOf(windows.texte) !== null) return { etat: 'lu', ...windows };
  for (const isLarge of [false, true]) {
    const francaises = lectures.filter(({ texte }) => isFrancais(texte, isLarge));
    const [premiere, ...suivantes] = francaises;
    if (premiere === undefined) continue;
    return suivantes.length === 0 ? { etat: 'lu', ...premiere } : ask(francaises);
  }
  return ask(lectures);
}

interface Lecture {
  readonly encodage: Encodage;
  readonly texte: string;
}

/** Those that give the same text are one. */
function lecturesOf(bytes: Uint8Array): readonly Lecture[] {
  const parTexte = new Map<string, Lecture>();
  for (const encodage of ENCODAGES) {
    const texte = decodeOctets(bytes, encodage);
    if (!parTexte.has(texte)) parTexte.set(texte, { encodage, texte });
  }
  return [...parTexte.values()];
}

/** Characters shown on each side. */
const AUTOUR = 30;

function ask(lectures: readonly Lecture[]): Decodage {
  const textes = lectures.map(({ texte }) => texte);
  const [premier = '', ...autres] = textes;
  // One byte a character: what differs stands at the same place in all of them.
  let rang = 0;
  while (rang < premier.length && autres.every((autre) => autre[rang] === premier[rang])) rang += 1;
  const exempleOf = (texte: string): string => {
    const debut = Math.max(texte.lastIndexOf('\n', rang) + 1, rang - AUTOUR);
    return (texte.slice(debut, rang + AUTOUR).split(/[\r\n]/, 1)[0] ?? '').trim();
  };
  return { etat: 'a-demander', lectures: lectures.map((lecture) => ({ ...lecture, exemple: exempleOf(lecture.texte) })) };
}

function decodeUtf16(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  return startsWith(bytes, 0xfe, 0xff) ? new TextDecoder('utf-16be').decode(bytes) : null;
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
