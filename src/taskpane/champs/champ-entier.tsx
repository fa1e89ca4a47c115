import { Input } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ChangeEvent, type ReactElement } from 'react';
import { caretAfterDigits, groupThousands } from '../saisie';
import { Champ, type PropsChamp } from './champ';

interface Props extends PropsChamp {
  readonly valeur: string;
  readonly onValeur: (valeur: string) => void;
}

/** A whole number, its thousands set apart while it is typed; the caret stays behind the digit it was behind. */
export function ChampEntier(props: Props): ReactElement {
  const { valeur, onValeur } = props;
  const caret = useRef<{ readonly champ: HTMLInputElement; readonly position: number } | null>(null);

  useLayoutEffect(() => {
    const aPlacer = caret.current;
    aPlacer?.champ.setSelectionRange(aPlacer.position, aPlacer.position);
    caret.current = null;
  });

  const onChange = ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    const { value, selectionStart } = currentTarget;
    const groupe = groupThousands(value);
    if (groupe !== value) {
      const position = caretAfterDigits(groupe, chiffres(value.slice(0, selectionStart ?? value.length)).length);
      // Deleting forward over a space brings the space back: the caret steps over it, or it would never pass.
      const spaceDeleted = isDeletionForward(nativeEvent) && chiffres(value) === chiffres(valeur);
      caret.current = { champ: currentTarget, position: spaceDeleted ? position + 1 : position };
    }
    onValeur(groupe);
  };

  return (
    <Champ {...props}>
      {(controle) => <Input {...controle} className="controle" value={valeur} inputMode="numeric" autoComplete="off" onChange={onChange} />}
    </Champ>
  );
}

function chiffres(texte: string): string {
  return texte.replace(/\D/g, '');
}

function isDeletionForward(event: Event): boolean {
  return event instanceof InputEvent && event.inputType === 'deleteContentForward';
}
