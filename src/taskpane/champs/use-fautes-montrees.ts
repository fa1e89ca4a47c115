import { useMemo, useState } from 'react';
import type { Formulaire } from './formulaire';
import type { FauteChamp } from '../etat/fautes';

export interface FautesMontrees {
  readonly formulaire: Formulaire;
  /** Shows every fault. */
  readonly submit: () => void;
}

/** When the faults of a form are shown: once its field was left, or the form sent. */
export function useFautesMontrees(fautes: readonly FauteChamp[]): FautesMontrees {
  const [visites, setVisites] = useState<ReadonlySet<string>>(new Set());
  const [soumis, setSoumis] = useState(false);
  const formulaire = useMemo<Formulaire>(
    () => ({
      fauteDe: (chemin) => fautes.find((faute) => faute.chemin === chemin && (soumis || (!faute.vide && visites.has(chemin))))?.message,
      avisDe: () => undefined,
      onQuitter: (chemin) => {
        setVisites((deja) => new Set([...deja, chemin]));
      },
    }),
    [fautes, soumis, visites],
  );
  return {
    formulaire,
    submit: () => {
      setSoumis(true);
    },
  };
}
