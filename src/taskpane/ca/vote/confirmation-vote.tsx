import { Button } from '@fluentui/react-components';
import { useEffect, useId, type ReactElement } from 'react';
import { focusChamp, idChamp } from '../../champs/formulaire';
import { Notice } from '../../elements/notice';
import { TEXTES } from './textes.fr';

const CHEMIN_RENONCER = 'acte.renoncer';

interface Props {
  readonly question: string;
  readonly enCours: boolean;
  readonly onConfirmer: () => void;
  readonly onRenoncer: () => void;
}

/** A vote leaves what nothing takes away again: the keyboard is put on what does nothing. */
export function ConfirmationVote({ question, enCours, onConfirmer, onRenoncer }: Props): ReactElement {
  const id = useId();
  useEffect(() => {
    focusChamp(CHEMIN_RENONCER);
  }, []);
  return (
    <div role="alertdialog" aria-labelledby={id}>
      <Notice
        ton="avertissement"
        actions={
          <>
            <Button size="small" appearance="primary" disabledFocusable={enCours} onClick={onConfirmer}>
              {enCours ? TEXTES.enCours : TEXTES.confirmation.confirmer}
            </Button>
            <Button id={idChamp(CHEMIN_RENONCER)} size="small" onClick={onRenoncer}>
              {TEXTES.confirmation.renoncer}
            </Button>
          </>
        }
      >
        <span id={id}>{question}</span>
      </Notice>
    </div>
  );
}
