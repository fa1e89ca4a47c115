import type { ReactElement, ReactNode } from 'react';
import { IconeChevron } from './icones';

interface Props {
  readonly titre: string;
  /** What is inside, told while it is closed. */
  readonly resume: string;
  readonly children: ReactNode;
}

/** Something most people leave alone, a click away. */
export function Depliant({ titre, resume, children }: Props): ReactElement {
  return (
    <details className="depliant">
      <summary className="depliant-entete">
        <span className="chevron">
          <IconeChevron taille={12} />
        </span>
        {titre}
        <span className="petit">{resume}</span>
      </summary>
      <div className="pile">{children}</div>
    </details>
  );
}
