import type { ReactElement } from 'react';
import type { Bareme } from '../../../domain/bareme';
import type { Budget } from '../../../domain/budget';
import { formatPeriode } from '../../affichage';
import { Rubrique } from '../../elements/rubrique';
import { TEXTES } from '../../texts.fr';
import { TableEnveloppes } from './table-enveloppes';

export interface EnveloppesAffichees {
  readonly budget: Budget;
  readonly bareme: Bareme;
}

interface Props {
  /** null as long as the tier is unknown. */
  readonly enveloppes: EnveloppesAffichees | null;
  /** What the amounts suppose while the form is unfinished. */
  readonly reserve: 'signature' | 'fautes' | null;
}

/** The envelopes of the year, alive while the form is filled. */
export function RubriqueEnveloppes({ enveloppes, reserve }: Props): ReactElement {
  return (
    <Rubrique titre={TEXTES.enveloppes.titre}>
      <p className="petit">{note(enveloppes, reserve)}</p>
      {enveloppes !== null && <TableEnveloppes {...enveloppes} />}
    </Rubrique>
  );
}

function note(enveloppes: EnveloppesAffichees | null, reserve: Props['reserve']): string {
  if (enveloppes === null) return TEXTES.enveloppes.attente;
  if (reserve === 'signature') return TEXTES.enveloppes.signatureSupposee;
  if (reserve === 'fautes') return TEXTES.enveloppes.aCorriger;
  const { periode } = enveloppes.budget;
  return TEXTES.entete.annee(periode.annee, formatPeriode(periode));
}
