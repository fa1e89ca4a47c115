import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Notice } from '../elements/notice';
import type { Echec } from '../etat/panneau';
import { ECHECS, remedeDe } from '../libelles.fr';
import { TEXTES } from '../texts.fr';

interface Props {
  readonly echec: Echec;
  readonly saisieGardee?: boolean;
  readonly onReessayer?: () => void;
  readonly onFermer?: () => void;
}

/** What could not be done, why, and what to do. */
export function NoticeEchec({ echec, saisieGardee = false, onReessayer, onFermer }: Props): ReactElement {
  return (
    <Notice
      ton="erreur"
      role="alert"
      titre={ECHECS[echec.operation]}
      actions={
        <>
          {onReessayer && (
            <Button size="small" onClick={onReessayer}>
              {TEXTES.echec.reessayer}
            </Button>
          )}
          {onFermer && (
            <Button size="small" onClick={onFermer}>
              {TEXTES.echec.fermer}
            </Button>
          )}
        </>
      }
    >
      <span>{remedeDe(echec)}</span>
      {saisieGardee && <span>{TEXTES.echec.saisieGardee}</span>}
      {echec.code === 'inattendu' && <span>{TEXTES.echec.detail(echec.detail)}</span>}
    </Notice>
  );
}
