import type { ReactElement } from 'react';
import { Notice } from '../elements/notice';
import type { Cible, FauteCellule } from '../ports';
import { TEXTES } from '../texts.fr';
import { FautesCellules } from './fautes-cellules';

interface Props {
  readonly fautes: readonly FauteCellule[];
  readonly onAllerA: (cible: Cible) => void;
}

/** More of them would push the balance out of sight. */
const MONTREES = 3;

/** Something in the sheets is not understood, often a line being typed: said without taking the budget away. */
export function NoticeFautes({ fautes, onAllerA }: Props): ReactElement {
  const autres = fautes.slice(MONTREES);
  return (
    <div className="marge">
      <Notice ton="avertissement" role="status" titre={TEXTES.fautes.titre}>
        <FautesCellules fautes={fautes.slice(0, MONTREES)} onAllerA={onAllerA} />
        {autres.length > 0 && (
          <details>
            <summary>{TEXTES.fautes.autres(autres.length)}</summary>
            <FautesCellules fautes={autres} onAllerA={onAllerA} />
          </details>
        )}
        <span>{TEXTES.fautes.attente}</span>
      </Notice>
    </div>
  );
}
