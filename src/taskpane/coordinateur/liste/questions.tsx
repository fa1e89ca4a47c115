import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { formatDateFr } from '../../../domain/calendrier';
import type { Dossier, Mesure } from '../../../domain/dossier';
import { listMesuresEnQuestion, verifiee, type MesureEnQuestion } from '../../../domain/question-mesure';
import { describeQuestion } from '../../../texts/questions.fr';
import { Lien } from '../../elements/lien';
import { Notice } from '../../elements/notice';
import { frenchSpaces } from '../../typographie';
import { formatValeur } from '../affichage';
import { TEXTES } from '../textes.fr';

interface Props {
  readonly dossier: Dossier;
  /** Where the value of each measure stands. */
  readonly cellules: readonly (string | null)[] | undefined;
  readonly enCours: boolean;
  readonly onAllerA: (cellule: string) => void;
  /** Whether it was written. */
  readonly onChanger: (avant: Mesure, apres: Mesure, annonce: string) => Promise<boolean>;
}

/** More at once are not read. */
const MONTREES = 5;

/** The measures that nobody has said are right: corrected, or kept as they are, in one click. */
export function Questions({ dossier, cellules, enCours, onAllerA, onChanger }: Props): ReactElement | null {
  const questions = useMemo(() => listMesuresEnQuestion(dossier), [dossier]);
  const [faite, setFaite] = useState<{ readonly avant: Mesure; readonly apres: Mesure; readonly texte: string } | null>(null);

  const changer = async ({ indicateur, mesure }: MesureEnQuestion, apres: Mesure): Promise<void> => {
    const texte = TEXTES.questions.faite(indicateur.id, formatValeur(apres.valeur, indicateur));
    if (await onChanger(mesure, apres, texte)) setFaite({ avant: mesure, apres, texte });
  };
  const annuler = async (): Promise<void> => {
    if (faite !== null && (await onChanger(faite.apres, faite.avant, TEXTES.fait.annule))) setFaite(null);
  };
  const autres = questions.length - MONTREES;
  return (
    <>
      {faite !== null && (
        <Notice
          ton="succes"
          titre={faite.texte}
          actions={
            <Button size="small" disabledFocusable={enCours} onClick={() => void annuler()}>
              {TEXTES.questions.annuler}
            </Button>
          }
        />
      )}
      {questions.length > 0 && (
        <Notice ton="avertissement" titre={TEXTES.questions.titre(questions.length)}>
          <ul className="liste">
            {questions.slice(0, MONTREES).map((enQuestion) => (
              <Question
                key={enQuestion.rang}
                {...enQuestion}
                cellule={cellules?.[enQuestion.rang] ?? null}
                enCours={enCours}
                onAllerA={onAllerA}
                onChanger={(apres) => void changer(enQuestion, apres)}
              />
            ))}
          </ul>
          {autres > 0 && <span>{TEXTES.questions.autres(autres)}</span>}
        </Notice>
      )}
    </>
  );
}

interface PropsQuestion extends MesureEnQuestion, Pick<Props, 'enCours' | 'onAllerA'> {
  readonly cellule: string | null;
  readonly onChanger: (apres: Mesure) => void;
}

function Question({ mesure, indicateur, question, cellule, enCours, onAllerA, onChanger }: PropsQuestion): ReactElement {
  const entendue = 'entendue' in question ? question.entendue : null;
  return (
    <li>
      <span>
        {cellule !== null && (
          <Lien
            entendu={TEXTES.questions.allerA(cellule)}
            onClick={() => {
              onAllerA(cellule);
            }}
          >
            {cellule}
          </Lien>
        )}{' '}
        {TEXTES.questions.mesure(indicateur.id, formatDateFr(mesure.date))} {frenchSpaces(describeQuestion(question, mesure.valeur))}
      </span>
      <div className="notice-actions">
        {entendue !== null && (
          <Button
            size="small"
            disabledFocusable={enCours}
            onClick={() => {
              onChanger({ ...mesure, valeur: entendue });
            }}
          >
            {TEXTES.questions.corriger(formatValeur(entendue, indicateur))}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={enCours}
          aria-label={TEXTES.questions.justeDe(indicateur.id, formatValeur(mesure.valeur, indicateur))}
          onClick={() => {
            onChanger(verifiee(mesure));
          }}
        >
          {TEXTES.questions.juste}
        </Button>
      </div>
    </li>
  );
}
