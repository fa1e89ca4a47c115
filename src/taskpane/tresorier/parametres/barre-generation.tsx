import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { Progression } from '../../elements/progression';
import type { Travail } from '../../etat/panneau';
import { TEXTES } from '../../texts.fr';

interface Props {
  /** Euros; null as long as the tier is unknown. */
  readonly total: Decimal | null;
  readonly existe: boolean;
  readonly travail: Travail | null;
}

/** The total, alive, and the one button that writes. While it writes, the bar keeps its place and tells how far it is. */
export function BarreGeneration({ total, existe, travail }: Props): ReactElement {
  const enCours = travail?.operation === 'generation';
  return (
    <div className="generation">
      {enCours ? (
        <Progression progress={travail.progress} />
      ) : (
        <div>
          <div className="petit">{TEXTES.generation.totalRetenu}</div>
          <div className="generation-total chiffres">{total === null ? '—' : formatEuros(total)}</div>
        </div>
      )}
      <Button type="submit" appearance="primary" className="generation-bouton" disabledFocusable={enCours}>
        {enCours ? TEXTES.generation.enCours : existe ? TEXTES.generation.mettreAJour : TEXTES.generation.generer}
      </Button>
    </div>
  );
}
