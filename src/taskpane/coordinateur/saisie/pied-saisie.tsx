import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Decimal } from '../../../domain/money';
import { formatDifference } from '../../affichage';
import { idChamp } from '../../champs/formulaire';
import { Notice } from '../../elements/notice';
import { Pied } from '../../elements/pied';
import { Confirmation } from '../../elements/confirmation';
import { TEXTES } from '../textes.fr';
import type { LectureMesures } from './read-mesures';

export const CHEMIN_ENREGISTRER = 'mesures-enregistrer';

/** Whether what was typed may be lost, or what deserves a look recorded. */
export type QuestionSaisie = 'abandon' | 'avis';

interface Props {
  readonly lecture: LectureMesures;
  /** Euros, all missions together. */
  readonly difference: Decimal;
  /** The person asked to record and could not. */
  readonly refus: boolean;
  readonly question: QuestionSaisie | null;
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onQuitter: () => void;
  readonly onContinuer: () => void;
  readonly onConfirmer: () => void;
}

/** What the values bring all together, and the button that records them. */
export function PiedSaisie(props: Props): ReactElement {
  const { lecture, difference, refus, question, enCours, notices, onQuitter, onContinuer, onConfirmer } = props;
  const { lignes, fautes, avis } = lecture;
  return (
    <Pied>
      {notices}
      {refus && fautes.length > 0 && <Notice ton="erreur" titre={TEXTES.saisie.fautes(fautes.length)} />}
      {refus && lignes === 0 && <Notice ton="info">{TEXTES.saisie.rien}</Notice>}
      <div className="pied-effet">
        <span className="petit">{TEXTES.saisie.effetTotal}</span>
        <strong className="chiffres">{lignes === 0 ? '—' : formatDifference(difference)}</strong>
      </div>
      {question !== null ? (
        <Confirmation
          key={question}
          texte={question === 'abandon' ? TEXTES.saisie.abandon(lignes) : TEXTES.saisie.avis(avis.size)}
          garder={question === 'abandon' ? TEXTES.saisie.continuer : TEXTES.saisie.corriger}
          confirmer={question === 'abandon' ? TEXTES.saisie.abandonner : TEXTES.saisie.confirmer}
          onGarder={onContinuer}
          onConfirmer={onConfirmer}
        />
      ) : (
        <div className="boutons">
          <Button id={idChamp(CHEMIN_ENREGISTRER)} type="submit" appearance="primary" disabledFocusable={enCours}>
            {enCours ? TEXTES.saisie.enCours : TEXTES.saisie.enregistrer(lignes)}
          </Button>
          <Button onClick={onQuitter}>{TEXTES.saisie.fermer}</Button>
        </div>
      )}
    </Pied>
  );
}
