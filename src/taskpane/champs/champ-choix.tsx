import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Champ, type PropsChamp } from './champ';

export interface Choix<T extends string> {
  readonly valeur: T;
  readonly libelle: string;
  /** Choices of the same group stand together under its name. */
  readonly groupe?: string;
}

interface Props<T extends string> extends PropsChamp {
  readonly valeur: T;
  readonly choix: readonly Choix<T>[];
  readonly onValeur: (valeur: T) => void;
}

/** One of a few. The browser's own list: it opens over the panel's edge and the keyboard knows it. */
export function ChampChoix<T extends string>(props: Props<T>): ReactElement {
  const { valeur, choix, onValeur } = props;
  const groupes = [...new Set(choix.map(({ groupe }) => groupe))];
  const options = (groupe: string | undefined): readonly ReactElement[] =>
    choix
      .filter((candidat) => candidat.groupe === groupe)
      .map((candidat) => (
        <option key={candidat.valeur} value={candidat.valeur}>
          {candidat.libelle}
        </option>
      ));
  return (
    <Champ {...props}>
      {(controle) => (
        <Select
          {...controle}
          className="controle"
          value={valeur}
          onChange={(_, { value }) => {
            const choisi = choix.find((candidat) => candidat.valeur === value);
            if (choisi !== undefined) onValeur(choisi.valeur);
          }}
        >
          {groupes.map((groupe) =>
            groupe === undefined ? (
              options(groupe)
            ) : (
              <optgroup key={groupe} label={groupe}>
                {options(groupe)}
              </optgroup>
            ),
          )}
        </Select>
      )}
    </Champ>
  );
}
