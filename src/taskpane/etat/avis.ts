import type { Avertissement } from '../../domain/avertissement';
import { describeAvertissement } from '../../texts/warnings.fr';
import { frenchSpaces } from '../typographie';

/** What deserves a look, in the spaces of the panel. */
export function describeAvis(avertissement: Avertissement): string {
  return frenchSpaces(describeAvertissement(avertissement));
}

/** All that is to be said at each field: what has two sections, or stands for several missions, may deserve several sentences. */
export function avisParChemin(avertissements: readonly Avertissement[]): ReadonlyMap<string, string> {
  const avis = new Map<string, string>();
  for (const avertissement of avertissements) {
    const { chemin } = avertissement;
    const deja = avis.get(chemin);
    const phrase = describeAvis(avertissement);
    avis.set(chemin, deja === undefined ? phrase : `${deja} ${phrase}`);
  }
  return avis;
}
