const MINUSCULES = 'àâçéèêëîïôùûüÿœæ';
const MAJUSCULES = 'ÀÂÇÉÈÊËÎÏÔÙÛÜŸŒÆ';
/** Those that a French word begins with; the others stand among capitals. */
const INITIALES = 'ÀÂÇÉÊÎÔŒÆ';
const SIGNES = '«»’“”–—…€°²³µ•×±©\u00A0\u202F';
/** Of names from elsewhere, and what people rarely type. */
const MINUSCULES_RARES = 'äöåáíóúñß';
const MAJUSCULES_RARES = 'ÄÖÅÁÍÓÚÑ';
const SIGNES_RARES = '·‘§½¼¾®™¹£¥';
const MOTS_EN_A = new Set(['à', 'là', 'voilà', 'déjà', 'delà', 'deçà', 'çà', 'holà']);

const isMinuscule = (signe: string): boolean => /[a-z]/.test(signe) || (signe !== '' && (MINUSCULES + MINUSCULES_RARES).includes(signe));
const isMajuscule = (signe: string): boolean => /[A-Z]/.test(signe) || (signe !== '' && (MAJUSCULES + MAJUSCULES_RARES).includes(signe));
const isLettre = (signe: string): boolean => isMinuscule(signe) || isMajuscule(signe);

/**
 * Whether every letter and sign beyond ASCII stands where French puts it: no capital behind a small letter, a ç before a, o or u, an
 * apostrophe between two letters… It tells a text from the same bytes read in another encoding.
 * @param isLarge with names from elsewhere, and signs wherever they are
 */
export function isFrancais(texte: string, isLarge: boolean): boolean {
  for (const { 0: signe, index } of texte.matchAll(/[^\0-\x7F]/g)) {
    const [avant, apres] = [texte.charAt(index - 1), texte.charAt(index + 1)];
    const isAPlace = isLettre(signe)
      ? isLettreAPlace(signe, avant, apres, isLarge) && (isLarge || signe !== 'à' || MOTS_EN_A.has(wordEndingAt(texte, index)))
      : isLarge
        ? (SIGNES + SIGNES_RARES).includes(signe)
        : SIGNES.includes(signe) && isSigneAPlace(signe, avant, apres);
    if (!isAPlace) return false;
  }
  return true;
}

function isLettreAPlace(signe: string, avant: string, apres: string, isLarge: boolean): boolean {
  if (!isLarge && (MINUSCULES_RARES + MAJUSCULES_RARES).includes(signe)) return false;
  if ('çÇ'.includes(signe) && !/[aouâôûà]/i.test(apres)) return false;
  if (!isLettre(avant) && !isLettre(apres)) return 'àÀÉ'.includes(signe);
  if (isMinuscule(signe)) return !(isMajuscule(avant) && isMajuscule(apres));
  if (isMajuscule(avant) && isMinuscule(apres)) return false;
  return !isMinuscule(avant) && (isLarge || INITIALES.includes(signe) || isMajuscule(avant) || isMajuscule(apres));
}

function isSigneAPlace(signe: string, avant: string, apres: string): boolean {
  switch (signe) {
    case '’':
      return isLettre(avant) && isLettre(apres);
    case '«':
    case '“':
      return !isLettre(avant);
    case '»':
    case '”':
    case '²':
    case '³':
      return !isLettre(apres);
    case '…':
      return /\S/.test(avant) && !isLettre(apres);
    case '°':
      return !isMinuscule(apres);
    case '\u00A0':
      return !(isLettre(avant) && isLettre(apres));
    case 'µ':
      return true;
    default:
      return !isLettre(avant) && !isLettre(apres);
  }
}

function wordEndingAt(texte: string, index: number): string {
  let debut = index;
  while (isLettre(texte.charAt(debut - 1))) debut -= 1;
  return texte.slice(debut, index + 1).toLowerCase();
}
