import { lazy, Suspense, useCallback, type Dispatch, type ReactElement, type ReactNode } from 'react';
import type { DateIso } from '../../domain/calendrier';
import type { CodeSection } from '../../domain/section';
import { Audit } from '../ca/audit/audit-differe';
import { DEPENSE_VIERGE, isDepenseTouchee, RESSOURCE_VIERGE } from '../etat/brouillon-ligne';
import type { Commandes } from '../etat/commandes';
import { ongletDe, type Panneau, type Vue } from '../etat/panneau';
import { computeModifies, type Action } from '../etat/reducer';
import { Expliquer } from '../explication/expliquer';
import type { EtatClasseur } from '../ports';
import { Bilan } from './bilan/bilan';
import { EnTete } from './en-tete';
import { NoticeConflit } from './notice-conflit';
import { Parametres } from './parametres/parametres';

// Loaded when first asked for: the panel opens without them.
const AjoutDepense = lazy(async () => ({ default: (await import('./ajout/ajout-depense')).AjoutDepense }));
const AjoutRessource = lazy(async () => ({ default: (await import('./ajout/ajout-ressource')).AjoutRessource }));
const AjoutEnAttente = lazy(async () => ({ default: (await import('./ajout/ajout-en-attente')).AjoutEnAttente }));
const Ca = lazy(async () => ({ default: (await import('../ca/ca')).Ca }));
const QuiAgit = lazy(async () => ({ default: (await import('../qui/qui-agit')).QuiAgit }));
const Coordinateur = lazy(async () => ({ default: (await import('../coordinateur/coordinateur')).Coordinateur }));

interface Props {
  readonly panneau: Panneau;
  readonly budget: Extract<EtatClasseur, { readonly kind: 'budget' }>;
  readonly dispatch: Dispatch<Action>;
  readonly commandes: Commandes;
  readonly aujourdhui: DateIso;
  /** What cannot be understood in the sheets; nothing is written meanwhile. */
  readonly fautes: ReactNode;
  readonly notices: ReactNode;
}

/** A workbook that holds a budget: where it stands, what it is made of, and how to add to it. */
export function Budget({ panneau, budget, dispatch, commandes, aujourdhui, fautes, notices }: Props): ReactElement {
  const { dossier } = budget;
  const { vue, travail } = panneau;
  const modifies = computeModifies(panneau);
  const show = useCallback(
    (montree: Vue): void => {
      dispatch({ type: 'vue', vue: montree });
    },
    [dispatch],
  );
  const startDepense = (section: CodeSection | null): void => {
    const reprise = isDepenseTouchee(panneau.depense) ? panneau.depense : DEPENSE_VIERGE;
    dispatch({ type: 'depense', patch: section === null ? reprise : { ...reprise, section } });
    show('depense');
  };
  const ajout = { ...budget, confirmation: panneau.annonce, notices };

  return (
    <>
      <EnTete dossier={dossier} vue={vue} modifies={modifies} onVue={show} />
      <Suspense fallback={null}>
        <QuiAgit enEcriture={travail !== null} />
      </Suspense>
      <Expliquer commandes={commandes} />
      {panneau.conflit && (
        <NoticeConflit
          onRecharger={() => {
            dispatch({ type: 'modifications-annulees' });
          }}
          onGarder={() => {
            dispatch({ type: 'conflit-garde' });
          }}
        />
      )}
      {fautes}
      {vue === 'bilan' && (
        <>
          {modifies.has('bilan') && (
            <Suspense fallback={null}>
              <AjoutEnAttente panneau={panneau} onReprendre={show} />
            </Suspense>
          )}
          <Bilan
            {...budget}
            onAllerA={(cible) => void commandes.allerA(cible)}
            onDepense={startDepense}
            onRessource={() => {
              show('ressource');
            }}
            onAuditer={() => {
              show('audit');
            }}
          />
          {notices}
        </>
      )}
      {vue === 'parametres' && (
        <Parametres
          panneau={panneau}
          dispatch={dispatch}
          aujourdhui={aujourdhui}
          base={dossier}
          onGenerer={(nouveau, brouillon) => void commandes.mettreAJour(nouveau, brouillon)}
          notices={notices}
        />
      )}
      <Suspense fallback={null}>
        {vue === 'depense' && (
          <AjoutDepense
            key={panneau.ajoutees}
            {...ajout}
            brouillon={panneau.depense}
            enCours={travail?.operation === 'depense'}
            onSaisie={(patch) => {
              dispatch({ type: 'depense', patch });
            }}
            onAjouter={(ligne, annonce) => void commandes.ajouterDepense(ligne, annonce)}
            onFermer={() => {
              dispatch({ type: 'depense', patch: DEPENSE_VIERGE });
              show('bilan');
            }}
          />
        )}
        {vue === 'ressource' && (
          <AjoutRessource
            key={panneau.ajoutees}
            {...ajout}
            brouillon={panneau.ressource}
            enCours={travail?.operation === 'ressource'}
            onSaisie={(patch) => {
              dispatch({ type: 'ressource', patch });
            }}
            onAjouter={(ligne, annonce) => void commandes.ajouterRessource(ligne, annonce)}
            onFermer={() => {
              dispatch({ type: 'ressource', patch: RESSOURCE_VIERGE });
              show('bilan');
            }}
          />
        )}
        {vue === 'audit' && (
          <Audit
            commandes={commandes}
            lu={panneau.classeur}
            enCours={travail !== null}
            notices={notices}
            onAllerA={(cible) => void commandes.allerA(cible)}
            onFermer={() => {
              show('bilan');
            }}
          />
        )}
        {vue === 'ca' && (
          <Ca panneau={panneau} budget={budget} dispatch={dispatch} commandes={commandes} aujourdhui={aujourdhui} notices={notices} />
        )}
        {ongletDe(vue) === 'indicateurs' && (
          <Coordinateur
            panneau={panneau}
            dossier={dossier}
            dispatch={dispatch}
            commandes={commandes}
            aujourdhui={aujourdhui}
            notices={notices}
          />
        )}
      </Suspense>
    </>
  );
}
