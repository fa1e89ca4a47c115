import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type SubmitEvent } from 'react';
import { ChampTexte } from '../champs/champ-texte';
import { focusChamp, FormulaireProvider, type Formulaire } from '../champs/formulaire';
import { TEXTES } from './textes.fr';

interface Props {
  readonly nom: string;
  /** Asked by the panel, not by the person: the keyboard stays where it is. */
  readonly isDemande: boolean;
  readonly onNom: (nom: string) => void;
}

const CHEMIN = 'auteur';
const SANS_FAUTE: Formulaire = { fauteDe: () => undefined, avisDe: () => undefined, onQuitter: () => undefined };

/** No name is a name: nobody is obliged to give theirs. */
export function DireQui({ nom, isDemande, onNom }: Props): ReactElement {
  const [saisi, setSaisi] = useState(nom);
  useEffect(() => {
    if (!isDemande) focusChamp(CHEMIN);
  }, [isDemande]);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onNom(saisi);
  };
  return (
    <form className="pile" onSubmit={onSubmit}>
      <FormulaireProvider value={SANS_FAUTE}>
        <ChampTexte chemin={CHEMIN} libelle={TEXTES.question} aide={TEXTES.aide} valeur={saisi} onValeur={setSaisi} />
      </FormulaireProvider>
      <div className="boutons">
        <Button type="submit" size="small">
          {TEXTES.garder}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onNom('');
          }}
        >
          {TEXTES.taire}
        </Button>
      </div>
    </form>
  );
}
