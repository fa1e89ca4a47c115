import type { Mesure } from '../../src/domain/dossier';
import { formatDateFr } from '../../src/domain/calendrier';
import { decodeReleve } from '../../src/releve/decode-releve';
import type { Separateur } from '../../src/releve/separateur';

export type Encodage = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const COLONNES = ['Indicateur', 'Date', 'Valeur', 'Source', 'Pièce', 'Commentaire'] as const;
export type TitreColonne = (typeof COLONNES)[number];

/** The characters that Excel's « CSV » of Western Europe has at the bytes 80 to 9F. */
const DE_80_A_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** A statement of measures as a program, or a person, writes one. */
export function writeReleve(mesures: readonly Mesure[], separateur: Separateur, colonnes: readonly TitreColonne[] = COLONNES): string {
  const quote = (cellule: string): string =>
    cellule.startsWith('"') || cellule.includes(separateur) || cellule.includes('\n') ? `"${cellule.replaceAll('"', '""')}"` : cellule;
  const lignes = mesures.map((mesure) => {
    const cellules = cellulesOf(mesure, separateur);
    return colonnes.map((colonne) => quote(cellules[colonne]));
  });
  return [colonnes, ...lignes].map((cellules) => `${cellules.join(separateur)}\r\n`).join('');
}

function cellulesOf(
  { indicateur, date, valeur, source, piece, commentaire }: Mesure,
  separateur: Separateur,
): Readonly<Record<TitreColonne, string>> {
  // Four decimals are what nobody can take for thousands, neither where commas separate the cells nor of what is counted.
  const ecrite =
    separateur === ',' || valeur.decimalPlaces() === 3 ? valeur.toFixed(Math.max(4, valeur.decimalPlaces())) : valeur.toFixed();
  const nombre = separateur === ',' ? ecrite : ecrite.replace('.', ',');
  return {
    Indicateur: indicateur,
    // Nor can the month then be taken for the day.
    Date: separateur === ',' ? date : formatDateFr(date),
    Valeur: nombre,
    Source: source,
    Pièce: piece,
    Commentaire: commentaire.replaceAll('\n', '\r\n'),
  };
}

export function encode(texte: string, encodage: Encodage): Uint8Array {
  switch (encodage) {
    case 'utf-8':
      return Uint8Array.from(Buffer.from(texte, 'utf8'));
    case 'utf-8-bom':
      return Uint8Array.from(Buffer.from(`\uFEFF${texte}`, 'utf8'));
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(`\uFEFF${texte}`, 'utf16le'));
    case 'utf-16be':
      return Uint8Array.from(Buffer.from(`\uFEFF${texte}`, 'utf16le').swap16());
    case 'windows-1252':
      return Uint8Array.from(texte.split('').map(byteOf));
  }
}

/** Whether Windows-1252 has all its characters; an accented letter at least, without which the text would be UTF-8 as well. */
export function isWindows1252(texte: string): boolean {
  return texte.split('').every((caractere) => DE_80_A_9F.includes(caractere) || /[\0-\x7F\xA0-\xFF]/.test(caractere));
}

/** Of bytes that are in no doubt. */
export function decoded(bytes: Uint8Array): string {
  const decodage = decodeReleve(bytes);
  if (decodage.etat !== 'lu') throw new Error(`Asked: ${JSON.stringify(decodage)}`);
  return decodage.texte;
}

function byteOf(caractere: string): number {
  const rang = DE_80_A_9F.indexOf(caractere);
  return rang < 0 ? caractere.charCodeAt(0) : 0x80 + rang;
}
