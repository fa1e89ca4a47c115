import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import { IconeAlerte, IconeBaisse, IconeCoche, IconeHausse } from '../../elements/icones';
import { describeEcart, type NatureEcart } from './describe-ecart';

const ICONES = { equilibre: IconeCoche, excedent: IconeHausse, deficit: IconeBaisse, inconnu: IconeAlerte } as const satisfies Record<
  NatureEcart,
  unknown
>;

/** Resources − expenses, in words: the colour and the drawing only repeat them. */
export function EtiquetteEcart({ ecart }: { readonly ecart: Decimal | null }): ReactElement {
  const { nature, texte } = describeEcart(ecart);
  const Icone = ICONES[nature];
  return (
    <span className={`etiquette etiquette-${nature} chiffres`}>
      <Icone taille={12} />
      {texte}
    </span>
  );
}
