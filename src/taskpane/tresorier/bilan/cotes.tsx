import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { TEXTES } from '../../texts.fr';
import type { BilanSection } from './read-bilan';

/** The two sides of a sheet, with how much of the resources the expenses take. */
export function Cotes({ depenses, ressources }: Pick<BilanSection, 'depenses' | 'ressources'>): ReactElement {
  const part = partDepensee(depenses, ressources);
  return (
    <>
      <div className="jauge" aria-hidden="true">
        <div className={part > 1 ? 'jauge-remplie jauge-debordee' : 'jauge-remplie'} style={{ width: `${Math.min(part, 1) * 100}%` }} />
      </div>
      <dl className="cotes">
        <div className="cote">
          <dt className="petit">{TEXTES.bilan.depenses}</dt>
          <dd className="chiffres">{ecrire(depenses)}</dd>
        </div>
        <div className="cote">
          <dt className="petit">{TEXTES.bilan.ressources}</dt>
          <dd className="chiffres">{ecrire(ressources)}</dd>
        </div>
      </dl>
    </>
  );
}

function ecrire(euros: Decimal | null): string {
  return euros === null ? TEXTES.bilan.nonCalcule : formatEuros(euros);
}

function partDepensee(depenses: Decimal | null, ressources: Decimal | null): number {
  if (depenses === null || ressources === null || depenses.isZero()) return 0;
  return ressources.isPositive() && !ressources.isZero() ? depenses.dividedBy(ressources).toNumber() : 2;
}
