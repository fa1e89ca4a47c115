import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Dispatch, ReactElement } from 'react';
import type { DateIso } from '../../domain/calendrier';
import type { Commandes } from '../etat/commandes';
import type { Echec, Panneau } from '../etat/panneau';
import { isModifie, type Action } from '../etat/reducer';
import { TEXTES } from '../texts.fr';
import { Accueil } from './accueil';
import { Budget } from './budget';
import { Illisible } from './illisible';
import { NoticeEchec } from './notice-echec';
import { Parametres } from './parametres/parametres';
import { useFocusDeVue } from './use-focus-de-vue';

const useStyles = makeStyles({
  vue: { display: 'flex', flexDirection: 'column', flexGrow: 1, paddingInline: tokens.spacingHorizontalM, outline: 'none' },
  attente: { paddingBlock: tokens.spacingVerticalXXL },
});

interface Props {
  readonly panneau: Panneau;
  readonly dispatch: Dispatch<Action>;
  readonly commandes: Commandes;
  readonly aujourdhui: DateIso;
}

/** The treasurer's view of the workbook, whatever state it is in. */
export function Tresorier(props: Props): ReactElement {
  const styles = useStyles();
  const { classeur, vue } = props.panneau;
  const vueRef = useFocusDeVue(classeur.kind === 'budget' ? vue : classeur.kind);
  return (
    <main ref={vueRef} tabIndex={-1} className={styles.vue}>
      <Contenu {...props} />
    </main>
  );
}

function Contenu({ panneau, dispatch, commandes, aujourdhui }: Props): ReactElement {
  const styles = useStyles();
  const { classeur, echec } = panneau;
  const notices = echec && <NoticeEchec echec={echec} {...issues(echec, dispatch, commandes)} />;
  switch (classeur.kind) {
    case 'chargement':
      return <Spinner className={styles.attente} label={TEXTES.chargement} />;
    case 'injoignable':
      return <div className={styles.attente}>{notices}</div>;
    case 'illisible':
      return (
        <>
          <Illisible
            fautes={classeur.fautes}
            saisieEnAttente={isModifie(panneau)}
            onAllerA={(cible) => void commandes.allerA(cible)}
            onRelire={() => void commandes.relire()}
          />
          {notices}
        </>
      );
    case 'vierge':
      return (
        <>
          <Accueil />
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
        <Budget panneau={panneau} budget={classeur} dispatch={dispatch} commandes={commandes} aujourdhui={aujourdhui} notices={notices} />
      );
  }
}

/** A reading can be tried again from the notice; what was asked from a form is asked again from its own button. */
function issues({ operation }: Echec, dispatch: Dispatch<Action>, { relire }: Commandes): Omit<Parameters<typeof NoticeEchec>[0], 'echec'> {
  if (operation === 'lecture' || operation === 'suivi') return { onReessayer: () => void relire() };
  return {
    saisieGardee: operation !== 'navigation',
    onFermer: () => {
      dispatch({ type: 'echec-ferme' });
    },
  };
}
