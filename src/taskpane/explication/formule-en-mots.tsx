import type { ReactElement } from 'react';
import type { Sentence } from '../../plan/explain/words/outline';

/** A sentence and those that stand under it. */
interface Noeud {
  readonly texte: string;
  readonly branches: Noeud[];
}

/** A formula, a choice and its branches as a list in a list. */
export function FormuleEnMots({ formule }: { readonly formule: readonly Sentence[] }): ReactElement {
  return <Branches noeuds={arbre(formule)} />;
}

function Branches({ noeuds }: { readonly noeuds: readonly Noeud[] }): ReactElement {
  return (
    <ul className="explication-formule">
      {noeuds.map(({ texte, branches }, rang) => (
        <li key={`${String(rang)} ${texte}`}>
          {texte}
          {branches.length > 0 && <Branches noeuds={branches} />}
        </li>
      ))}
    </ul>
  );
}

function arbre(formule: readonly Sentence[]): readonly Noeud[] {
  const racine: Noeud = { texte: '', branches: [] };
  const ouverts: Noeud[] = [racine];
  for (const { text, depth } of formule) {
    const noeud: Noeud = { texte: text, branches: [] };
    ouverts.length = depth + 1;
    (ouverts[depth] ?? racine).branches.push(noeud);
    ouverts[depth + 1] = noeud;
  }
  return racine.branches;
}
