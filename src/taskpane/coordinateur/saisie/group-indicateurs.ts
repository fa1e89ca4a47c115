import type { Dossier, Indicateur } from '../../../domain/dossier';
import { MISSIONS } from '../../../domain/mission';
import type { BrouillonMesures } from '../../etat/brouillon-mesures';
import { TEXTES } from '../textes.fr';

export interface GroupeIndicateurs {
  readonly titre: string;
  readonly indicateurs: readonly Indicateur[];
}

/** The rows of quick entry, mission by mission; those of missions not kept come last. What is typed is never out of sight. */
export function groupIndicateurs(
  { indicateurs, missions }: Dossier,
  { choisis, lignes }: Pick<BrouillonMesures, 'choisis' | 'lignes'>,
): readonly GroupeIndicateurs[] {
  const montres = indicateurs.filter(({ id }) => choisis === null || choisis.includes(id) || lignes[id] !== undefined);
  const retenues = MISSIONS.filter(({ code }) => missions[code] !== undefined);
  const groupes = [
    ...retenues.map(({ code, libelle }) => ({ titre: libelle, indicateurs: montres.filter(({ mission }) => mission === code) })),
    { titre: TEXTES.saisie.horsMission, indicateurs: montres.filter(({ mission }) => missions[mission] === undefined) },
  ];
  return groupes.filter((groupe) => groupe.indicateurs.length > 0);
}
