import { OUI_NON } from '../../../domain/catalogue-indicateurs';
import type { Indicateur } from '../../../domain/dossier';
import { Decimal, ZERO } from '../../../domain/money';
import { isVirguleDouteuse } from '../../../domain/unite';
import { readNombre, type Saisie } from '../../saisie';

const OUI = /^(?:oui|o|vrai|fait)$/i;
const NON = /^(?:non|n|faux)$/i;

/** A value as people type it, its unit repeated or not: `12,5`, `1 234,5`, `12,5 %`, and `oui` or `non` where that is the question. */
export function readValeur(texte: string, indicateur: Pick<Indicateur, 'unite' | 'methode'>): Saisie<Decimal> {
  const net = texte.trim();
  if (isOuiNonAccepted(indicateur)) {
    if (OUI.test(net)) return { ok: true, valeur: new Decimal(1) };
    if (NON.test(net)) return { ok: true, valeur: ZERO };
  }
  const lu = readNombre(withoutUnite(net, indicateur.unite), isVirguleDouteuse(indicateur.unite));
  if (!isOuiNon(indicateur) || (!lu.ok && lu.faute === 'vide')) return lu;
  return lu.ok && (lu.valeur.isZero() || lu.valeur.equals(1)) ? lu : { ok: false, faute: 'oui-non' };
}

/** Whether the only answers are oui and non. */
export function isOuiNon({ unite }: Pick<Indicateur, 'unite'>): boolean {
  return unite.toLowerCase() === OUI_NON;
}

/** All or nothing may also be asked of a number. */
function isOuiNonAccepted(indicateur: Pick<Indicateur, 'unite' | 'methode'>): boolean {
  return isOuiNon(indicateur) || indicateur.methode === 'binaire';
}

function withoutUnite(net: string, unite: string): string {
  return unite !== '' && net.toLowerCase().endsWith(unite.toLowerCase()) ? net.slice(0, -unite.length).trim() : net;
}
