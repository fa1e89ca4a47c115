import type { Indicateur } from '../domain/dossier';
import { CHAMPS_INDICATEUR } from './champ';
import type { Cellules } from './cellules';
import type { FauteLigne } from './faute-releve';
import { isBlank } from '../texts/plain-text';
import type { Repertoire } from './repertoire';

export type IndicateurLu = { readonly ok: true; readonly indicateur: Indicateur } | { readonly ok: false; readonly faute: FauteLigne };

/**
 * The indicator that a line names by its identifier or, when it gives none, by its label to the word. Two cells may name it, in other
 * words too, but never two different ones: money follows the indicator.
 */
export function readIndicateur(cellules: Cellules, repertoire: Repertoire): IndicateurLu {
  const nommes = CHAMPS_INDICATEUR.flatMap((champ) => {
    const lu = cellules.read(champ);
    return isBlank(lu) ? [] : [{ champ, lu, candidats: candidatsOf(champ, lu, repertoire) }];
  });
  const [premier, ...autres] = nommes;
  if (premier === undefined) {
    const champ = CHAMPS_INDICATEUR.find((one) => cellules.colonneOf(one) !== null) ?? 'indicateur';
    return { ok: false, faute: { colonne: cellules.colonneOf(champ), lu: '', cause: { code: 'indicateur-absent' } } };
  }
  const colonne = cellules.colonneOf(premier.champ);
  const [indicateur, ...homonymes] = premier.candidats;
  if (indicateur === undefined) {
    return { ok: false, faute: { colonne, lu: premier.lu, cause: { code: 'indicateur-inconnu', acceptes: repertoire.identifiants } } };
  }
  if (homonymes.length > 0) {
    const identifiants = premier.candidats.map(({ id }) => id);
    return { ok: false, faute: { colonne, lu: premier.lu, cause: { code: 'libelle-partage', identifiants } } };
  }
  for (const { champ, lu, candidats } of autres) {
    const [autre] = candidats;
    if (autre === undefined || candidats.includes(indicateur)) continue;
    const cause = { code: 'indicateur-contredit', identifiant: indicateur.id, autre: autre.id } as const;
    return { ok: false, faute: { colonne: cellules.colonneOf(champ), lu, cause } };
  }
  return { ok: true, indicateur };
}

function candidatsOf(champ: (typeof CHAMPS_INDICATEUR)[number], lu: string, repertoire: Repertoire): readonly Indicateur[] {
  const parId = champ === 'libelle' ? null : repertoire.byId(lu);
  if (parId !== null) return [parId];
  return champ === 'code' ? [] : repertoire.byLibelle(lu);
}
