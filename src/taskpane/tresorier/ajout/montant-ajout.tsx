import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { TEXTES } from '../../texts.fr';
import { EtiquetteEcart } from '../bilan/etiquette-ecart';

interface Props {
  /** Euros; null as long as a figure is missing. */
  readonly montant: Decimal | null;
  /** What the section's difference becomes; null when the workbook gives none. */
  readonly ecartApres: Decimal | null;
}

/** The amount as it is typed, and what it does to the section. */
export function MontantAjout({ montant, ecartApres }: Props): ReactElement {
  return (
    <dl className="ajout-montant">
      <dt className="petit">{TEXTES.ajout.montant}</dt>
      <dd className="chiffres">
        <output className="ajout-total">{montant === null ? '—' : formatEuros(montant)}</output>
      </dd>
      <dt className="petit">{TEXTES.ajout.resteApres}</dt>
      <dd className="chiffres">{montant === null || ecartApres === null ? '—' : <EtiquetteEcart ecart={ecartApres} />}</dd>
    </dl>
  );
}
