import { useMemo, useState } from 'react';
import type { Formulaire } from './formulaire';
import type { FauteChamp } from '../etat/fautes';

export interface FautesMontrees {
  readonly formulaire: Formulaire;
  /** Shows every fault. */
  readonly submit: () => void;
}

const SANS_AVIS: ReadonlyMap<string, string> = new Map();

/** When the faults of a form are shown: once its field was left, or the form sent; what merely deserves a look is, at once. */
export function useFautesMontrees(fautes: readonly FauteChamp[], avis = SANS_AVIS): FautesMontrees {
  const [visites, setVisites] = useState<ReadonlySet<string>>(new Set());
  const [soumis, setSoumis] = useState(false);
  const formulaire = useMemo<Formulaire>(
    () => ({
      fauteDe: (chemin) => fautes.find((faute) => faute.chemin === chemin && (soumis || (!faute.vide && visites.has(chemin))))?.message,
      avisDe: (chemin) => avis.get(chemin),
      onQuitter: (chemin) => {
        setVisites((deja) => new Set([...deja, chemin]));
      },
    }),
    [fautes, avis, soumis, visites],
  );
  return {
    formulaire,
    submit: () => {
      setSoumis(true);
    },
  };
}
