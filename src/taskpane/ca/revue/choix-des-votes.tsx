import type { ReactElement } from 'react';
import { formatDateFr } from '../../../domain/calendrier';
import { DEPUIS_LE_VOTE, type Comparaison } from '../../../domain/depuis-le-vote';
import { nomVersion, type Acte } from '../../../domain/vote';
import { ChampChoix } from '../../champs/champ-choix';
import { FormulaireProvider, type Formulaire } from '../../champs/formulaire';
import { TEXTES } from './textes.fr';

interface Props {
  readonly actes: readonly Acte[];
  readonly entre: Comparaison;
  readonly onEntre: (entre: Comparaison) => void;
}

const SANS_FAUTE: Formulaire = { fauteDe: () => undefined, avisDe: () => undefined, onQuitter: () => undefined };
const ACTUEL = 'actuel';

/** Which two versions are compared, once the board has voted twice: from a vote to a later one, or to the budget as it is. */
export function ChoixDesVotes({ actes, entre, onEntre }: Props): ReactElement | null {
  const votes = actes.filter(({ nature }) => nature === 'vote');
  const dernier = votes.at(-1);
  if (!dernier || votes.length < 2) return null;
  const de = votes.find(({ numero }) => numero === entre.de) ?? dernier;
  const choix = (acte: Acte) => ({
    valeur: String(acte.numero),
    libelle: TEXTES.changements.versionVotee(nomVersion(acte.version), formatDateFr(acte.date)),
  });
  const compare = (depuis: Acte, a: number | null): void => {
    onEntre(depuis === dernier ? DEPUIS_LE_VOTE : { de: depuis.numero, a });
  };
  return (
    <FormulaireProvider value={SANS_FAUTE}>
      <ChampChoix
        chemin="ca.comparaison.de"
        libelle={TEXTES.changements.de}
        valeur={String(de.numero)}
        choix={votes.map(choix)}
        onValeur={(valeur) => {
          const depuis = votes.find(({ numero }) => String(numero) === valeur) ?? dernier;
          compare(depuis, entre.a !== null && entre.a > depuis.numero ? entre.a : null);
        }}
      />
      <ChampChoix
        chemin="ca.comparaison.a"
        libelle={TEXTES.changements.a}
        valeur={entre.a === null ? ACTUEL : String(entre.a)}
        choix={[
          ...votes.filter(({ numero }) => numero > de.numero).map(choix),
          { valeur: ACTUEL, libelle: TEXTES.changements.budgetActuel },
        ]}
        onValeur={(valeur) => {
          compare(de, valeur === ACTUEL ? null : Number(valeur));
        }}
      />
    </FormulaireProvider>
  );
}
