import { lazy, Suspense, useState, type Dispatch, type ReactElement } from 'react';
import type { DateIso } from '../../domain/calendrier';
import { Audit } from '../ca/audit/audit-differe';
import { Bandeau } from '../elements/bandeau';
import type { Commandes } from '../etat/commandes';
import { placeDuClavier, type Echec, type Panneau } from '../etat/panneau';
import { isModifie, type Action } from '../etat/reducer';
import type { Cible } from '../ports';
import { TEXTES } from '../texts.fr';
import { Budget } from './budget';
import { NoticeEchec } from './notice-echec';
import { NoticeFautes } from './notice-fautes';
import { Parametres } from './parametres/parametres';
import { useFocusDeVue } from './use-focus-de-vue';

// What most workbooks never need is loaded when one does.
const NoticeEcarts = lazy(async () => ({ default: (await import('./notice-ecarts')).NoticeEcarts }));
const Illisible = lazy(async () => ({ default: (await import('./illisible')).Illisible }));

interface Props {
  readonly panneau: Panneau;
  readonly dispatch: Dispatch<Action>;
  readonly commandes: Commandes;
  readonly aujourdhui: DateIso;
}

/** The treasurer's view of the workbook, whatever state it is in. */
export function Tresorier(props: Props): ReactElement {
  const { classeur, vue } = props.panneau;
  const vueRef = useFocusDeVue(classeur.kind === 'budget' ? vue : classeur.kind, placeDuClavier(props.panneau));
  return (
    <main ref={vueRef} tabIndex={-1} className="vue">
      <Contenu {...props} />
    </main>
  );
}

function Contenu({ panneau, dispatch, commandes, aujourdhui }: Props): ReactElement {
  const { classeur, echec } = panneau;
  const onAllerA = (cible: Cible): void => void commandes.allerA(cible);
  const notices = echec && <NoticeEchec echec={echec} {...issues(echec, dispatch, commandes)} />;
  switch (classeur.kind) {
    case 'chargement':
      return (
        <>
          <Bandeau titre={TEXTES.titre} />
          <div role="status" className="attente">
            <span className="attente-roue" />
            {TEXTES.chargement}
          </div>
        </>
      );
    case 'injoignable':
      return (
        <>
          <Bandeau titre={TEXTES.titre} />
          <div className="marge">{notices}</div>
        </>
      );
    case 'illisible':
      return (
        <>
          <Suspense fallback={null}>
            <Illisible
              fautes={classeur.fautes}
              saisieEnAttente={isModifie(panneau)}
              onAllerA={onAllerA}
              onRelire={() => void commandes.relire()}
              onAuditer={() => {
                dispatch({ type: 'vue', vue: 'audit' });
              }}
              onRemettre={() => void remettreFeuilles(commandes)}
            />
          </Suspense>
          {panneau.vue === 'audit' ? (
            <Audit
              commandes={commandes}
              lu={classeur}
              enCours={panneau.travail !== null}
              notices={notices}
              onAllerA={onAllerA}
              onFermer={() => {
                dispatch({ type: 'vue', vue: 'bilan' });
              }}
            />
          ) : (
            notices
          )}
        </>
      );
    case 'vierge':
      return (
        <>
          <Bandeau titre={TEXTES.creation.titre} introduction={TEXTES.creation.introduction} />
          <Parametres
            panneau={panneau}
            dispatch={dispatch}
            aujourdhui={aujourdhui}
            base={null}
            onGenerer={(dossier, brouillon) => void commandes.generer(dossier, brouillon)}
            notices={notices}
          />
        </>
      );
    case 'budget':
      return (
        <Budget
          panneau={panneau}
          budget={classeur}
          dispatch={dispatch}
          commandes={commandes}
          aujourdhui={aujourdhui}
          fautes={
            <>
              {panneau.fautes.length > 0 && <NoticeFautes fautes={panneau.fautes} onAllerA={onAllerA} />}
              <Ecarts
                ecarts={classeur.ecarts}
                enCours={panneau.travail !== null}
                commandes={commandes}
                onAllerA={onAllerA}
                onAuditer={() => {
                  dispatch({ type: 'vue', vue: 'audit' });
                }}
              />
            </>
          }
          notices={notices}
        />
      );
  }
}

/** Stays once it had something to say: what was put right can be taken back. */
function Ecarts(props: Parameters<typeof NoticeEcarts>[0]): ReactElement | null {
  const [eus, setEus] = useState(false);
  if (!eus && props.ecarts.length > 0) setEus(true);
  return eus ? (
    <Suspense fallback={null}>
      <NoticeEcarts {...props} />
    </Suspense>
  ) : null;
}

/** What the sheets held is gone with them: only the sheets come back. */
async function remettreFeuilles(commandes: Commandes): Promise<void> {
  const anomalies = (await commandes.auditer())?.anomalies.filter(({ genre }) => genre === 'feuille-absente') ?? [];
  if (anomalies.length > 0) await commandes.reparer(anomalies, '');
}

/** A reading can be tried again from the notice; what was asked from a form is asked again from its own button. */
function issues({ operation }: Echec, dispatch: Dispatch<Action>, commandes: Commandes): Omit<Parameters<typeof NoticeEchec>[0], 'echec'> {
  const onReessayer = (): void => void commandes.relire();
  const onFermer = (): void => {
    dispatch({ type: 'echec-ferme' });
  };
  switch (operation) {
    case 'lecture':
      return { onReessayer };
    case 'suivi':
      return { onReessayer, onFermer };
    case 'generation':
    case 'depense':
    case 'ressource':
    case 'mesures':
    case 'indicateur':
    case 'catalogue':
    case 'essai':
    case 'releve':
    case 'commentaire':
    case 'acte':
      return { saisieGardee: true, onFermer };
    default:
      return { onFermer };
  }
}
