import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { formatDateFr, type DateIso } from '../../../domain/calendrier';
import { computeStatut, nextActe, nomVersion, type DemandeActe } from '../../../domain/vote';
import { readAuteur } from '../../auteur';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { BrouillonActe } from '../../etat/ca';
import type { EtatClasseur } from '../../ports';
import type { EnregistrerActe } from '../commandes-ca';
import { describeStatut } from '../statut';
import { FormulaireActe } from './formulaire-acte';
import { naturesPossibles } from './read-acte';
import { SerieDesVotes } from './serie-des-votes';
import { TEXTES } from './textes.fr';

interface Props {
  readonly budget: Extract<EtatClasseur, { readonly kind: 'budget' }>;
  readonly brouillon: BrouillonActe;
  readonly aujourdhui: DateIso;
  readonly enCours: boolean;
  /** What was recorded last; empty before. */
  readonly confirmation: string;
  readonly notices: ReactNode;
  readonly onSaisie: (brouillon: BrouillonActe) => void;
  readonly onEnregistrer: EnregistrerActe;
  readonly onFermer: () => void;
}

/** What happens to the budget before the board, each act with its day and its name. */
export function Vote(props: Props): ReactElement {
  const { budget, brouillon, aujourdhui, enCours, confirmation, notices, onSaisie, onEnregistrer, onFermer } = props;
  const { actes } = budget;
  const debut = useRef<HTMLDivElement>(null);
  useEffect(() => {
    debut.current?.focus();
  }, []);

  const enregistrer = (demande: DemandeActe): void => {
    const version = nomVersion(nextActe(actes, demande).version);
    const annonce = TEXTES.fait[demande.nature](version, formatDateFr(demande.date));
    void onEnregistrer(demande, actes, annonce).then((isDone) => {
      if (!isDone) return;
      onSaisie({ date: null, nom: null });
      debut.current?.focus();
    });
  };

  return (
    <div ref={debut} tabIndex={-1}>
      <Rubrique titre={TEXTES.titre}>
        <p className="revue-statut">{describeStatut(actes)}</p>
        {/* The same words are said by the panel's own live region. */}
        {confirmation !== '' && <Notice ton="succes">{confirmation}</Notice>}
        {computeStatut(actes).kind === 'vote' && <p className="revue-phrase">{TEXTES.rectificatif}</p>}
        {/* After each act, another form: what could be recorded then cannot any more. */}
        <FormulaireActe
          key={actes.length}
          budget={budget}
          natures={naturesPossibles(actes)}
          brouillon={brouillon}
          auteur={readAuteur()}
          aujourdhui={aujourdhui}
          enCours={enCours}
          notices={notices}
          onSaisie={onSaisie}
          onEnregistrer={enregistrer}
          onFermer={onFermer}
        />
      </Rubrique>
      <SerieDesVotes actes={actes} />
      <div className="boutons marge">
        <Button onClick={onFermer}>{TEXTES.retour}</Button>
      </div>
    </div>
  );
}
