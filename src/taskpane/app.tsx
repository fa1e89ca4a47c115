import { FluentProvider } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DateIso } from '../domain/calendrier';
import { Annonce } from './elements/annonce';
import type { Vue } from './etat/panneau';
import { usePanneau } from './etat/use-panneau';
import { Filet } from './filet';
import type { Classeur } from './ports';
import { useTheme } from './use-theme';
import { Tresorier } from './tresorier/tresorier';

interface Props {
  readonly classeur: Classeur;
  /** The year of the contract that contains it is the one proposed. */
  readonly aujourdhui: DateIso;
  /** What to show first of a budget that exists. */
  readonly vueInitiale?: Vue;
  /** Whether Excel wears its dark colours. */
  readonly sombre?: boolean;
  /** Told of what nobody foresaw, besides the person. */
  readonly onErreur?: (error: Error, pile: string) => void;
}

/** The panel: its memory, then its views. */
export function App({ classeur, aujourdhui, vueInitiale = 'bilan', sombre = false, onErreur = () => undefined }: Props): ReactElement {
  const { panneau, dispatch, commandes } = usePanneau(classeur, vueInitiale);
  const theme = useTheme(sombre);
  return (
    <FluentProvider theme={theme} className="panneau">
      <Annonce texte={panneau.annonce} />
      <Filet
        onErreur={onErreur}
        onReprendre={() => {
          dispatch({ type: 'vue', vue: 'bilan' });
        }}
      >
        <Tresorier panneau={panneau} dispatch={dispatch} commandes={commandes} aujourdhui={aujourdhui} />
      </Filet>
    </FluentProvider>
  );
}
