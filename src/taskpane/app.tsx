import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DateIso } from '../domain/calendrier';
import { Annonce } from './elements/annonce';
import { usePanneau } from './etat/use-panneau';
import { Filet } from './filet';
import type { Classeur } from './ports';
import { THEME_CLAIR, THEME_SOMBRE } from './theme';
import { Tresorier } from './tresorier/tresorier';

const usePage = makeStaticStyles({
  body: { margin: 0 },
  // The bar at the bottom must not hide the field that the keyboard has just reached.
  html: { scrollPaddingBottom: '120px' },
});

const useStyles = makeStyles({
  panneau: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  readonly classeur: Classeur;
  /** The year of the contract that contains it is the one proposed. */
  readonly aujourdhui: DateIso;
  readonly sombre?: boolean;
  /** Told of what nobody foresaw, besides the person. */
  readonly onErreur?: (error: Error, pile: string) => void;
}

/** The panel: its memory, then its views. */
export function App({ classeur, aujourdhui, sombre = false, onErreur = () => undefined }: Props): ReactElement {
  usePage();
  const styles = useStyles();
  const { panneau, dispatch, commandes } = usePanneau(classeur);
  return (
    <FluentProvider theme={sombre ? THEME_SOMBRE : THEME_CLAIR} className={styles.panneau}>
      <Annonce texte={panneau.annonce} />
      <Filet onErreur={onErreur}>
        <Tresorier panneau={panneau} dispatch={dispatch} commandes={commandes} aujourdhui={aujourdhui} />
      </Filet>
    </FluentProvider>
  );
}
