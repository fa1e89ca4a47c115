import { Button } from '@fluentui/react-components';
import { useEffect, useId, type ReactElement } from 'react';
import { focusChamp, idChamp } from '../champs/formulaire';
import { Notice } from './notice';

const CHEMIN_GARDER = 'confirmation-garder';

interface Props {
  readonly texte: string;
  readonly details?: readonly string[];
  /** What keeps things as they are; the keyboard is put there. */
  readonly garder: string;
  readonly confirmer: string;
  /** Of what was confirmed and is being done; null as long as nothing is. */
  readonly enCours?: string | null;
  readonly onGarder: () => void;
  readonly onConfirmer: () => void;
}

/** A question before something is lost, or can no longer be undone. */
export function Confirmation({ texte, details = [], garder, confirmer, enCours = null, onGarder, onConfirmer }: Props): ReactElement {
  const question = useId();
  useEffect(() => {
    focusChamp(CHEMIN_GARDER);
  }, []);
  return (
    <div role="alertdialog" aria-labelledby={question}>
      <Notice
        ton="avertissement"
        actions={
          <>
            <Button id={idChamp(CHEMIN_GARDER)} size="small" appearance="primary" onClick={onGarder}>
              {garder}
            </Button>
            <Button size="small" disabledFocusable={enCours !== null} onClick={onConfirmer}>
              {enCours ?? confirmer}
            </Button>
          </>
        }
      >
        <span id={question}>{[texte, ...details].join(' ')}</span>
      </Notice>
    </div>
  );
}
