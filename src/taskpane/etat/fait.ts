import type { ChangementIndicateur } from '../../domain/changement';
import type { Mesure } from '../../domain/dossier';

/** Something written for the coordinator, and how to take it back. */
export interface Fait {
  readonly texte: string;
  /** What the button says. */
  readonly bouton: string;
  /** From first to last; each is a call of its own, and leaves those that follow. */
  readonly etapes: readonly Etape[];
}

export type Etape =
  | { readonly kind: 'ajouter-mesures'; readonly mesures: readonly Mesure[] }
  | { readonly kind: 'retirer-mesures'; readonly mesures: readonly Mesure[] }
  | { readonly kind: 'changer-indicateurs'; readonly changements: readonly ChangementIndicateur[] };

export function undoMesures(mesures: readonly Mesure[]): readonly Etape[] {
  return [{ kind: 'retirer-mesures', mesures }];
}

/** The indicators as they were; those that went come back with their measures. */
export function undoChangements(changements: readonly ChangementIndicateur[], mesures: readonly Mesure[]): readonly Etape[] {
  const retires = new Set(changements.flatMap(({ avant, apres }) => (apres === null && avant ? [avant.id] : [])));
  const perdues = mesures.filter(({ indicateur }) => retires.has(indicateur));
  const inverses = [...changements].reverse().map(({ avant, apres }) => ({ avant: apres, apres: avant }));
  return [
    { kind: 'changer-indicateurs', changements: inverses },
    ...(perdues.length === 0 ? [] : [{ kind: 'ajouter-mesures' as const, mesures: perdues }]),
  ];
}
