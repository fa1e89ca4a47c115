import { Input } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { Champ, type PropsChamp } from './champ';

export interface PropsChampTexte extends PropsChamp {
  readonly valeur: string;
  readonly onValeur: (valeur: string) => void;
  readonly exemple?: string;
  /** What follows what is typed: `€`, `%`. */
  readonly unite?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  /** Rewrites what was typed as it is usually written, once the person leaves the field. */
  readonly normalize?: (valeur: string) => string;
  readonly suggestions?: readonly string[];
}

/** A line of text, or of figures typed as text. */
export function ChampTexte(props: PropsChampTexte): ReactElement {
  const { valeur, onValeur, exemple, unite, inputMode = 'text', normalize, suggestions = [] } = props;
  const liste = useId();
  return (
    <Champ {...props}>
      {({ onBlur, ...controle }) => (
        <>
          <Input
            {...controle}
            className="controle"
            value={valeur}
            {...(exemple !== undefined && { placeholder: exemple })}
            inputMode={inputMode}
            autoComplete="off"
            {...(unite !== undefined && { contentAfter: unite })}
            {...(suggestions.length > 0 && { list: liste })}
            onChange={(_, { value }) => {
              onValeur(value);
            }}
            onBlur={() => {
              const ecriture = normalize?.(valeur) ?? valeur;
              if (ecriture !== valeur) onValeur(ecriture);
              onBlur();
            }}
          />
          {suggestions.length > 0 && (
            <datalist id={liste}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Champ>
  );
}
