import type { ReactElement } from 'react';
import { formatEntier, formatEuros } from '../../../texts/montant.fr';
import { TEXTES } from '../textes.fr';
import type { FourchetteVariable } from './read-liste';

/** What the measures have earned so far, what it is with the rest at its target, and the whole envelope: a bar, and the same in figures. */
export function Fourchette({ enveloppe, acquis, potentiel }: FourchetteVariable): ReactElement {
  const part = (euros: typeof acquis): string => `${enveloppe.isZero() ? '0' : euros.dividedBy(enveloppe).times(100).toFixed(2)}%`;
  return (
    <>
      <div className="jauge fourchette" aria-hidden="true">
        <div className="fourchette-potentiel" style={{ width: part(potentiel) }} />
        <div className="jauge-remplie fourchette-acquis" style={{ width: part(acquis) }} />
      </div>
      <dl className="cotes">
        {(
          [
            [TEXTES.liste.acquis, acquis],
            [TEXTES.liste.potentiel, potentiel],
            [TEXTES.liste.enveloppe, enveloppe],
          ] as const
        ).map(([libelle, euros]) => (
          <div key={libelle} className="fourchette-cote">
            <dt className="petit">{libelle}</dt>
            <dd className="chiffres">{formatEuros(euros)}</dd>
          </div>
        ))}
      </dl>
      {!acquis.equals(potentiel) && <p className="petit">{TEXTES.liste.jusqua(formatEntier(potentiel.toDecimalPlaces(0).toNumber()))}</p>}
    </>
  );
}
