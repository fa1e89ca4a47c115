import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatDateFr, type DateIso } from '../../../domain/calendrier';
import type { Releve, Reponses } from '../../../releve/releve';
import { formatJour } from '../../../texts/jour.fr';
import { CaseACocher } from '../../champs/case-a-cocher';
import { Notice } from '../../elements/notice';
import { frenchSpaces } from '../../typographie';
import { TEXTES } from '../textes.fr';

interface Props {
  readonly releve: Exclude<Releve, { readonly etat: 'illisible' }>;
  readonly signature: DateIso;
  readonly reponses: Reponses;
  readonly onReponses: (reponses: Reponses) => void;
}

/** What one answer settles for all the lines: it stays in sight, and may be changed. */
export function QuestionsReleve({ releve, signature, reponses, onReponses }: Props): ReactElement {
  const { ordreDesDates, avantSignature } = releve;
  const { ordres, question, montre, anciennes } = TEXTES.releve.dates;
  return (
    <>
      {ordreDesDates !== null && ordreDesDates.reponses.length > 0 && (
        <Notice
          ton={ordreDesDates.ordre === null ? 'avertissement' : 'info'}
          titre={frenchSpaces(question(ordreDesDates.exemple))}
          role="status"
          actions={ordreDesDates.reponses.map(({ ordre, date }) => (
            <Button
              key={ordre}
              size="small"
              aria-pressed={ordre === ordreDesDates.ordre}
              appearance={ordre === ordreDesDates.ordre ? 'primary' : 'secondary'}
              onClick={() => {
                onReponses({ ...reponses, ordre });
              }}
            >
              {`${formatJour(date)} (${ordres[ordre]})`}
            </Button>
          ))}
        />
      )}
      {ordreDesDates !== null && ordreDesDates.ordre !== null && ordreDesDates.reponses.length === 0 && (
        <p className="petit">{frenchSpaces(montre(ordres[ordreDesDates.ordre], ordreDesDates.exemple))}</p>
      )}
      {avantSignature > 0 && (
        <CaseACocher
          chemin="releve.avantSignature"
          libelle={frenchSpaces(anciennes(avantSignature, formatDateFr(signature)))}
          cochee={reponses.isAvantSignature}
          onCochee={(isAvantSignature) => {
            onReponses({ ...reponses, isAvantSignature });
          }}
        />
      )}
    </>
  );
}
