import type { ReactElement } from 'react';
import type { ActeInscrit } from '../../../plan/registre/registre';
import { formatEuros } from '../../../texts/montant.fr';
import { Rubrique } from '../../elements/rubrique';
import { describeActe } from '../statut';
import { TEXTES } from './textes.fr';

/** The initial budget, then the amended ones, as the board voted them. */
export function SerieDesVotes({ actes }: { readonly actes: readonly ActeInscrit[] }): ReactElement {
  const votes = actes.filter(({ nature }) => nature === 'vote');
  return (
    <Rubrique titre={TEXTES.serie.titre}>
      {votes.length === 0 ? (
        <p className="petit">{TEXTES.serie.aucun}</p>
      ) : (
        <ol className="liste revue-liste">
          {votes.map((acte) => (
            <li key={acte.numero}>
              {describeActe(acte)}
              <br />
              <span className="petit">{TEXTES.serie.totaux(formatEuros(acte.depenses), formatEuros(acte.ressources))}</span>
            </li>
          ))}
        </ol>
      )}
    </Rubrique>
  );
}
