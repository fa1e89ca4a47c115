import { useState, type ReactElement } from 'react';
import { ChampTexte } from '../../champs/champ-texte';
import { FormulaireProvider, type Formulaire } from '../../champs/formulaire';
import { Depliant } from '../../elements/depliant';
import { CHEMINS_ACTE } from '../chemins';
import { TEXTES } from './textes.fr';

interface Props {
  readonly auteur: string;
  readonly onAuteur: (nom: string) => void;
}

/** Whose name the journal of the workbook takes on this device: kept as soon as the field is left. */
export function NomDuJournal({ auteur, onAuteur }: Props): ReactElement {
  const [saisi, setSaisi] = useState<string | null>(null);
  const formulaire: Formulaire = {
    fauteDe: () => undefined,
    avisDe: () => undefined,
    onQuitter: () => {
      if (saisi !== null) onAuteur(saisi);
      setSaisi(null);
    },
  };
  return (
    <Depliant titre={TEXTES.auteur.titre} resume={auteur === '' ? TEXTES.auteur.inconnu : auteur}>
      <FormulaireProvider value={formulaire}>
        <ChampTexte
          chemin={CHEMINS_ACTE.auteur}
          libelle={TEXTES.auteur.nom}
          aide={TEXTES.auteur.aide}
          valeur={saisi ?? auteur}
          onValeur={setSaisi}
        />
      </FormulaireProvider>
    </Depliant>
  );
}
