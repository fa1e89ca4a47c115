import { createContext, useContext } from 'react';

/** What the fields of a form need of it; each field is known by its path in the dossier. */
export interface Formulaire {
  /** What is wrong at a field, once it is time to say so. */
  readonly fauteDe: (chemin: string) => string | undefined;
  /** What deserves a look at a field, though nothing is wrong. */
  readonly avisDe: (chemin: string) => string | undefined;
  readonly onQuitter: (chemin: string) => void;
}

const FormulaireContext = createContext<Formulaire | null>(null);

export const FormulaireProvider = FormulaireContext.Provider;

export function useFormulaire(): Formulaire {
  const formulaire = useContext(FormulaireContext);
  if (formulaire === null) throw new Error('A field stands in a form');
  return formulaire;
}

/** The id of a field's control, so that a fault can be linked to it. */
export function idChamp(chemin: string): string {
  return `champ-${chemin}`;
}

/** Moves to a field, unfolding what hides it. */
export function focusChamp(chemin: string): void {
  const champ = document.getElementById(idChamp(chemin));
  for (let repli = champ?.closest('details'); repli; repli = repli.parentElement?.closest('details')) repli.open = true;
  champ?.focus();
}
