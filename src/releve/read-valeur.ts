import type { Indicateur } from '../domain/dossier';
import { readNombre } from '../domain/read-nombre';
import { isVirguleDouteuse, uniteOf } from '../domain/unite';
import type { CauseFauteLigne } from './faute-releve';
import { isBlank, plainText } from '../texts/plain-text';

export type ValeurLue =
  /** Digits with a decimal point, in the indicator's own unit. */
  { readonly ok: true; readonly decimal: string } | { readonly ok: false; readonly cause: CauseFauteLigne };

const REPONSES: ReadonlyMap<string, string> = new Map([
  ['oui', '1'],
  ['vrai', '1'],
  ['non', '0'],
  ['faux', '0'],
]);

/** `12,5 %`: what follows the last digit, and the decimal mark it may end with, is a unit. */
const AVEC_UNITE = /^(.*\d[.,]?)([^\d]*)$/s;
/** A unit has a letter or a sign of its own; `5-` has none. */
const UNITE = /[\p{L}%‰€°]/u;

/** @param indicateur null when the line names none that is known: its unit is not checked. */
export function readValeur(texte: string, indicateur: Indicateur | null, isVirguleAmbigue: boolean): ValeurLue {
  const reponse = REPONSES.get(plainText(texte));
  if (reponse !== undefined) {
    if (indicateur !== null && !isOuiNon(indicateur)) return { ok: false, cause: { code: 'oui-non', unite: indicateur.unite } };
    return { ok: true, decimal: reponse };
  }
  const [, debut = '', fin = ''] = AVEC_UNITE.exec(texte) ?? [];
  const hasUnite = UNITE.test(fin);
  const isDouteuse = isVirguleAmbigue || (indicateur !== null && isVirguleDouteuse(indicateur.unite));
  const lu = readNombre(hasUnite ? debut : texte, isDouteuse);
  if (!lu.ok) return { ok: false, cause: lu.cause === 'ambigu' ? { code: 'nombre-ambigu', lectures: lu.lectures } : { code: 'nombre' } };
  if (hasUnite && indicateur !== null && !isSameUnite(fin, indicateur.unite)) {
    return { ok: false, cause: { code: 'unite', lue: fin.trim(), attendue: indicateur.unite } };
  }
  if (indicateur !== null && uniteOf(indicateur.unite) === 'oui-non' && !/^[01](?:\.0*)?$/.test(lu.decimal)) {
    return { ok: false, cause: { code: 'reponse' } };
  }
  return { ok: true, decimal: lu.decimal };
}

/** Answered by yes or no: so says its unit, or a method without any other number to reach than 0 or 1. */
function isOuiNon({ unite, methode, cible, cibles }: Indicateur): boolean {
  if (uniteOf(unite) === 'oui-non') return true;
  return methode === 'binaire' && [cible, ...cibles].every((one) => one === null || one.isZero() || one.equals(1));
}

/** What a column or a title says of the values is the indicator's own unit, or nothing. */
export const isUniteAcceptee = (declaree: string, { unite }: Indicateur): boolean => isBlank(declaree) || isSameUnite(declaree, unite);

/** By the same word, or by two that mean the same. */
function isSameUnite(une: string, autre: string): boolean {
  return plainText(une) === plainText(autre) || (uniteOf(une) === uniteOf(autre) && uniteOf(une) !== 'autre');
}
