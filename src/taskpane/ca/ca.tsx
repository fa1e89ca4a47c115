import { useEffect, useMemo, useRef, type Dispatch, type ReactElement, type ReactNode } from 'react';
import type { DateIso } from '../../domain/calendrier';
import { focusChamp } from '../champs/formulaire';
import type { EtatCa, PageCa } from '../etat/ca';
import type { Commandes } from '../etat/commandes';
import type { Panneau } from '../etat/panneau';
import type { Action } from '../etat/reducer';
import type { EtatClasseur } from '../ports';
import { Audit } from './audit/audit';
import { CHEMINS_CA } from './chemins';
import { commandesDeRevue, enregistrerActeAvec } from './commandes-ca';
import { CA_VIERGE } from './etat-vierge';
import { Revue } from './revue/revue';
import { Scenarios } from './scenarios/scenarios';
import { Vote } from './vote/vote';

interface Props {
  readonly panneau: Panneau;
  readonly budget: Extract<EtatClasseur, { readonly kind: 'budget' }>;
  readonly dispatch: Dispatch<Action>;
  readonly commandes: Commandes;
  readonly aujourdhui: DateIso;
  readonly notices: ReactNode;
}

/** The board's views: the review, and what it leads to. */
export function Ca({ panneau, budget, dispatch, commandes, aujourdhui, notices }: Props): ReactElement {
  const ca: EtatCa = { ...CA_VIERGE, ...panneau.ca };
  const enCours = panneau.travail !== null;
  const deRevue = useMemo(() => commandesDeRevue(commandes), [commandes]);
  const onCa = (patch: Partial<EtatCa>): void => {
    dispatch({ type: 'ca', patch });
  };
  const ouvrir = (page: PageCa): void => {
    // As for any other view: what was said of the one before is no longer true of this one.
    dispatch({ type: 'vue', vue: 'ca' });
    onCa({ page });
  };
  const onFermer = (): void => {
    ouvrir('revue');
  };
  useFocusDePage(ca.page);

  switch (ca.page) {
    case 'revue':
      return (
        <Revue
          budget={budget}
          commandes={deRevue}
          commentaire={ca.commentaire}
          notices={notices}
          onCommentaire={(commentaire) => {
            onCa({ commentaire });
          }}
          onOuvrir={ouvrir}
        />
      );
    case 'scenarios':
      return (
        <Scenarios
          dossier={budget.dossier}
          brouillon={ca.scenarios}
          notices={notices}
          onSaisie={(patch) => {
            onCa({ scenarios: { ...ca.scenarios, ...patch } });
          }}
          onFermer={onFermer}
        />
      );
    case 'vote':
      return (
        <Vote
          budget={budget}
          brouillon={ca.acte}
          aujourdhui={aujourdhui}
          enCours={enCours}
          confirmation={panneau.annonce}
          notices={notices}
          onSaisie={(acte) => {
            onCa({ acte });
          }}
          onEnregistrer={enregistrerActeAvec(commandes)}
          onFermer={onFermer}
        />
      );
    case 'audit':
      return (
        <Audit
          commandes={commandes}
          lu={budget}
          enCours={enCours}
          notices={notices}
          onAllerA={(cible) => void commandes.allerA(cible)}
          onFermer={onFermer}
        />
      );
  }
}

/** Back in the review, the keyboard is where it left; the other pages take it by themselves. */
function useFocusDePage(page: PageCa): void {
  const precedente = useRef(page);
  useEffect(() => {
    const quittee = precedente.current;
    precedente.current = page;
    if (page === 'revue' && quittee !== 'revue') focusChamp(CHEMINS_CA[quittee]);
  }, [page]);
}
