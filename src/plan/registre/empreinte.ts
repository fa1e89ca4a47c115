import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { ZERO, type Decimal } from '../../domain/money';
import type { LigneFigee } from '../../domain/vote';
import type { ActeInscrit } from './registre';

/**
 * SHA-256 of an act, of the copy it left and of the print of the act before: whoever changes a line of the register or of a
 * copy changes every print from there on. 64 hexadecimal digits.
 */
export function computeEmpreinte(precedente: string, acte: Omit<ActeInscrit, 'empreinte'>, copie: readonly LigneFigee[]): string {
  const { numero, version, nature, date, nom, points, lignes, lignesDepenses, lignesRessources } = acte;
  const amounts = [acte.depenses, acte.ressources, acte.ecart, acte.somme].map((amount) => amount.toFixed());
  const counts = [points, lignes, lignesDepenses, lignesRessources];
  return printOf([precedente, numero, version, nature, date, nom, ...amounts, ...counts, copie.map(wordsOf)]);
}

/** Of one line of a copy, at its place: which one was changed. 16 hexadecimal digits. */
export const computeSceau = (vote: number, rang: number, ligne: LigneFigee): string => printOf([vote, rang, wordsOf(ligne)]).slice(0, 16);

const printOf = (said: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(said))));

/** What is multiplied by its amount differs from a line to the next: two amounts that change places do not pass. */
const POIDS = 97;
export const poidsDeControle = (rang: number): number => 1 + (rang % POIDS);

/**
 * What the workbook adds up by itself, without us: each amount in cents times its weight, and the number of lines. It notices
 * an amount, never a text: that is for the print.
 */
export function computeSommeDeControle(copie: readonly LigneFigee[]): Decimal {
  return copie.reduce(
    (total, { valeur }, index) =>
      total.plus(
        (valeur ?? ZERO)
          .times(100)
          .toDecimalPlaces(0)
          .times(poidsDeControle(index + 1)),
      ),
    ZERO.plus(copie.length),
  );
}

const wordsOf = ({ nature, code, section, poste, libelle, detail, valeur }: LigneFigee): readonly (string | null)[] => [
  nature,
  code,
  section,
  poste,
  libelle,
  detail,
  valeur === null ? null : valeur.toFixed(),
];
