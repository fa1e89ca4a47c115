import { getBareme } from '../../../baremes';
import { computeAvertissementsIndicateurs } from '../../../domain/avertissement-indicateurs';
import { computeBudget } from '../../../domain/budget';
import type { Dossier, Indicateur } from '../../../domain/dossier';
import { avisParChemin } from '../../etat/avis';

/** What deserves a look in the form's indicator, were it among the others of the dossier. */
export function readAvis(indicateur: Indicateur, autres: readonly Indicateur[], dossier: Dossier): ReadonlyMap<string, string> {
  // Neither lines nor measures have a say in it, and they may be thousands at each key pressed.
  const essai = { ...dossier, indicateurs: [...autres, indicateur], mesures: [], depenses: [], ressources: [] };
  const place = `indicateurs[${autres.length}].`;
  const siens = computeAvertissementsIndicateurs(essai, computeBudget(essai, getBareme(essai))).filter(({ chemin }) =>
    chemin.startsWith(place),
  );
  return avisParChemin(siens.map((avertissement) => ({ ...avertissement, chemin: avertissement.chemin.replace(place, 'indicateur.') })));
}
