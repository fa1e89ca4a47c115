import { formulaParts, type FormulaPart } from '../../../formula-text/formula-parts';

/** The functions of the budget's own formulas, and their neighbours that people type, as Excel names them in French. */
const FONCTIONS: ReadonlyMap<string, string> = new Map([
  ['ABS', 'ABS'],
  ['AND', 'ET'],
  ['AVERAGE', 'MOYENNE'],
  ['CHOOSE', 'CHOISIR'],
  ['COUNT', 'NB'],
  ['COUNTA', 'NBVAL'],
  ['COUNTIF', 'NB.SI'],
  ['COUNTIFS', 'NB.SI.ENS'],
  ['DATE', 'DATE'],
  ['DAY', 'JOUR'],
  ['EDATE', 'MOIS.DECALER'],
  ['EOMONTH', 'FIN.MOIS'],
  ['IF', 'SI'],
  ['IFERROR', 'SIERREUR'],
  ['INDEX', 'INDEX'],
  ['ISBLANK', 'ESTVIDE'],
  ['ISERROR', 'ESTERREUR'],
  ['ISNUMBER', 'ESTNUM'],
  ['ISTEXT', 'ESTTEXTE'],
  ['LEN', 'NBCAR'],
  ['MATCH', 'EQUIV'],
  ['MAX', 'MAX'],
  ['MIN', 'MIN'],
  ['MONTH', 'MOIS'],
  ['NOT', 'NON'],
  ['OR', 'OU'],
  ['ROUND', 'ARRONDI'],
  ['ROUNDDOWN', 'ARRONDI.INF'],
  ['ROUNDUP', 'ARRONDI.SUP'],
  ['ROW', 'LIGNE'],
  ['ROWS', 'LIGNES'],
  ['SMALL', 'PETITE.VALEUR'],
  ['SUBTOTAL', 'SOUS.TOTAL'],
  ['SUM', 'SOMME'],
  ['SUMIF', 'SOMME.SI'],
  ['SUMIFS', 'SOMME.SI.ENS'],
  ['SUMPRODUCT', 'SOMMEPROD'],
  ['TEXT', 'TEXTE'],
  ['TODAY', 'AUJOURDHUI'],
  ['TRIM', 'SUPPRESPACE'],
  ['VLOOKUP', 'RECHERCHEV'],
  ['YEAR', 'ANNEE'],
]);

const CONSTANTES: ReadonlyMap<string, string> = new Map([
  ['TRUE', 'VRAI'],
  ['FALSE', 'FAUX'],
]);

/** The parts of a table, without their `#`. */
const PARTIES: ReadonlyMap<string, string> = new Map([
  ['This Row', 'Cette ligne'],
  ['Headers', 'En-têtes'],
  ['Data', 'Données'],
  ['Totals', 'Totaux'],
  ['All', 'Tout'],
]);

/** `=ARRONDI(SOMME(F7:F14);2)` of `=ROUND(SUM(F7:F14),2)`: a formula as Excel shows it in French. A function unknown here keeps its name. */
export function formuleLisible(formule: string): string {
  const parts = formulaParts(formule);
  return parts.map((part, rang) => sayPart(part, parts[rang + 1]?.text === '(')).join('');
}

function sayPart({ kind, text }: FormulaPart, isCalled: boolean): string {
  switch (kind) {
    case 'word':
      return (isCalled ? FONCTIONS : CONSTANTES).get(text.toUpperCase()) ?? text;
    case 'brackets':
      return text.replaceAll(/\[#([^[\]]+)\]/g, (_partie, nom: string) => `[#${PARTIES.get(nom) ?? nom}]`).replaceAll('],[', '];[');
    case 'other':
      return text === ',' ? ';' : /^\d+\.\d+/.test(text) ? text.replace('.', ',') : text;
    default:
      return text;
  }
}
