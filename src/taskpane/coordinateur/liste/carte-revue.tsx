import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatDateFr, type DateIso } from '../../../domain/calendrier';
import type { Dossier } from '../../../domain/dossier';
import { idChamp } from '../../champs/formulaire';
import { Rubrique } from '../../elements/rubrique';
import { nommerIndicateur } from '../affichage';
import { CHEMINS_OUVERTURE, type Ouvertures } from '../ouvertures';
import { computeProchaineRevue, restantsAMesurer } from '../prochaine-revue';
import { TEXTES } from '../textes.fr';

interface Props {
  readonly dossier: Dossier;
  readonly aujourdhui: DateIso;
  readonly ouvrir: Ouvertures;
}

/** The next review, and what is still to be measured for it. */
export function CarteRevue({ dossier, aujourdhui, ouvrir }: Props): ReactElement {
  const revue = computeProchaineRevue(dossier.contrat.dateSignature, aujourdhui);
  const restants = revue === null ? [] : restantsAMesurer(dossier, revue.depuis);
  return (
    <Rubrique titre={TEXTES.revue.titre}>
      {revue === null ? (
        <p className="petit">{TEXTES.revue.finie}</p>
      ) : (
        <>
          <div>
            <strong>{TEXTES.revue.quand(formatDateFr(revue.date), revue.jours)}</strong>
            <div className="petit">{TEXTES.revue[revue.nature]}</div>
          </div>
          {restants.length === 0 ? (
            <span>{TEXTES.revue.rien}</span>
          ) : (
            <div>
              {TEXTES.revue.restants(restants.length, formatDateFr(revue.depuis))}
              <ul className="controles">
                {restants.map((indicateur) => (
                  <li key={indicateur.id}>{nommerIndicateur(indicateur)}</li>
                ))}
              </ul>
            </div>
          )}
          {restants.length > 0 && (
            <div>
              <Button
                id={idChamp(CHEMINS_OUVERTURE.revue)}
                onClick={() => {
                  ouvrir.saisie(
                    restants.map(({ id }) => id),
                    CHEMINS_OUVERTURE.revue,
                  );
                }}
              >
                {TEXTES.revue.saisir(restants.length)}
              </Button>
            </div>
          )}
          <p className="petit">{TEXTES.revue.aide}</p>
        </>
      )}
    </Rubrique>
  );
}
