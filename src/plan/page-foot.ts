/** Excel refuses the three parts of a foot beyond these characters, their codes counted, an ampersand doubled. */
export const FOOT_LIMIT = 255;

/** What stands in the middle of a foot, and on its right: the sheet, the day it was printed, for a page outlives its file. */
export const FOOT_CENTER = '&A';
export const FOOT_RIGHT = '&D – page &P / &N';

/** `&L`, `&C` and `&R` say where each part begins. */
const CODES = 6;
/** Room for the longest version: « dernière soumission au CA : Budget rectificatif n° 1000, le 30/11/2026 » and what parts it from the name. */
const VERSION = 80;

const NOM_LIMIT = FOOT_LIMIT - CODES - FOOT_CENTER.length - FOOT_RIGHT.length - VERSION;

/** The text as a foot writes it: an ampersand alone begins a code of the page set-up. */
export const footText = (text: string): string => text.replaceAll('&', '&&');

/** The name of the CPTS as a foot has room for it, whichever version comes after; cut before its ampersands are doubled. */
export function footName(nom: string): string {
  if (footText(nom).length <= NOM_LIMIT) return nom;
  let kept = '';
  for (const letter of nom) {
    if (footText(kept + letter).length >= NOM_LIMIT) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
