/**
 * A number as people write it in France, turned into digits with a decimal point; or why not. One rule wherever a text becomes a
 * number, typed in the panel or come in a file: a comma marks decimals, spaces of all kinds and apostrophes part thousands, and a
 * point marks decimals unless it may part thousands as well. Nothing is guessed.
 */
export type NombreLu =
  | { readonly ok: true; readonly decimal: string }
  | { readonly ok: false; readonly cause: 'illisible' }
  /** Two numbers a thousand times apart; each is given as digits with a decimal point, the first unmistakable where it comes from. */
  | { readonly ok: false; readonly cause: 'ambigu'; readonly lectures: readonly [decimale: string, milliers: string] };

/** Thousands have decimals of the other mark, or at least two groups: nothing else could be meant. */
const MILLIERS_A_POINTS = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d*|(?:\.\d{3}){2,})$/;
const MILLIERS_A_VIRGULES = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d*|(?:,\d{3}){2,})$/;
const ESPACES_OU_APOSTROPHES = /^(?:\d+|[1-9]\d{0,2}(?:(?: \d{3})+|(?:'\d{3})+))(?:[.,]\d*)?$|^[.,]\d+$/;

/** `1.234`: decimals for a program, a thousand and more for a person used to German or Spanish files. */
const POINT_AMBIGU = /^[1-9]\d{0,2}\.\d{3}$/;
const VIRGULE_AMBIGUE = /^[1-9]\d{0,2},\d{3}$/;

/**
 * @param isVirguleAmbigue whether `1,234` may be a thousand: of what is counted (`isVirguleDouteuse`), and in a file whose columns are separated by commas,
 *   as English programs write them. Anywhere else a comma is the French decimal mark.
 */
export function readNombre(texte: string, isVirguleAmbigue: boolean): NombreLu {
  const net = texte.replaceAll(/\s+/g, ' ').trim().replaceAll('’', "'");
  const signe = /^[+\-\u2212] ?/.exec(net)?.[0] ?? '';
  const chiffres = net.slice(signe.length);
  const written = (decimal: string): string => (signe === '' || signe.startsWith('+') ? decimal : `-${decimal}`);
  if (POINT_AMBIGU.test(chiffres) || (isVirguleAmbigue && VIRGULE_AMBIGUE.test(chiffres))) {
    const decimale = `${chiffres.replace(',', '.')}${isVirguleAmbigue ? '0' : ''}`;
    return { ok: false, cause: 'ambigu', lectures: [written(decimale), written(chiffres.replace(/[.,]/, ''))] };
  }
  const decimal = toDecimal(chiffres);
  return decimal === null ? { ok: false, cause: 'illisible' } : { ok: true, decimal: written(decimal) };
}

function toDecimal(chiffres: string): string | null {
  if (MILLIERS_A_POINTS.test(chiffres)) return withPoint(chiffres.replaceAll('.', ''));
  if (MILLIERS_A_VIRGULES.test(chiffres)) return withPoint(chiffres.replaceAll(',', ''));
  return ESPACES_OU_APOSTROPHES.test(chiffres) ? withPoint(chiffres.replaceAll(/[ ']/g, '')) : null;
}

/** `12,5` → `12.5`; a mark with no digit before or after it gets its zero, or goes. */
function withPoint(chiffres: string): string {
  const [entiers = '', decimales = ''] = chiffres.split(/[.,]/);
  return decimales === '' ? entiers : `${entiers === '' ? '0' : entiers}.${decimales}`;
}
