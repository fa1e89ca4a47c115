import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Notice } from '../elements/notice';
import { TEXTES } from '../texts.fr';

interface Props {
  readonly onRecharger: () => void;
  readonly onGarder: () => void;
}

/** The workbook's parameters changed while the form holds others: the person chooses, nothing is overwritten meanwhile. */
export function NoticeConflit({ onRecharger, onGarder }: Props): ReactElement {
  return (
    <div className="marge">
      <Notice
        ton="avertissement"
        role="alert"
        titre={TEXTES.conflit.titre}
        actions={
          <>
            <Button size="small" onClick={onRecharger}>
              {TEXTES.conflit.recharger}
            </Button>
            <Button size="small" onClick={onGarder}>
              {TEXTES.conflit.garder}
            </Button>
          </>
        }
      >
        {TEXTES.conflit.texte}
      </Notice>
    </div>
  );
}
