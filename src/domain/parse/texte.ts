import { refuse, type Reader } from './reader';

export const LONGUEUR_TEXTE = 1000;
export const LONGUEUR_NOM = 200;

interface RegleTexte {
  readonly maximum?: number;
  readonly obligatoire?: boolean;
  readonly multiligne?: boolean;
}

/** Control characters, halves of a character, and the two code points that XML (hence a workbook) cannot hold. */
const INTERDITS = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const INTERDITS_MULTILIGNE = /(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * A text is kept as typed, apart from what a cell would not give back: white space at both ends and carriage
 * returns are dropped, a tab becomes a space.
 */
export function texte({ maximum = LONGUEUR_TEXTE, obligatoire = false, multiligne = false }: RegleTexte = {}): Reader<string> {
  return (value, lieu) => {
    if (typeof value !== 'string') return refuse(lieu, { code: 'type', recu: value, attendu: 'texte' });
    const propre = value.replaceAll('\r', '').replaceAll('\t', ' ').trim();
    if (obligatoire && propre === '') return refuse(lieu, { code: 'texte-vide' });
    if (propre.length > maximum) return refuse(lieu, { code: 'texte-trop-long', longueur: propre.length, maximum });
    const interdit = (multiligne ? INTERDITS_MULTILIGNE : INTERDITS).exec(propre)?.[0];
    return interdit === undefined ? propre : refuse(lieu, { code: 'texte-caractere', caractere: unicodeName(interdit) });
  };
}

function unicodeName(caractere: string): string {
  return `U+${(caractere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What an indicator is called by its measures. */
export const identifiant = texte({ obligatoire: true });
