import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { focusChamp, idChamp } from '../../champs/formulaire';
import { Notice } from '../../elements/notice';
import type { Fait } from '../../etat/fait';
import { CHEMIN_FAIT } from '../../etat/panneau';
import { CHEMINS_OUVERTURE } from '../ouvertures';
import { TEXTES } from '../textes.fr';

interface Props {
  readonly fait: Fait | null;
  readonly enCours: boolean;
  readonly onAnnuler: (fait: Fait) => void;
  readonly onFermer: () => void;
}

/** What was just written, and the way to take it back. The same words are said by the panel's own live region. */
export function ZoneFait({ fait, enCours, onAnnuler, onFermer }: Props): ReactElement | null {
  const precedent = useRef(fait);
  useEffect(() => {
    const isGone = fait === null && precedent.current !== null;
    precedent.current = fait;
    if (isGone && (document.activeElement === null || document.activeElement === document.body)) focusChamp(CHEMINS_OUVERTURE.catalogue);
  }, [fait]);

  if (fait === null) return null;
  return (
    <div id={idChamp(CHEMIN_FAIT)} tabIndex={-1} className="marge fait">
      <Notice
        ton="succes"
        actions={
          <>
            <Button
              size="small"
              disabledFocusable={enCours}
              onClick={() => {
                onAnnuler(fait);
              }}
            >
              {enCours ? TEXTES.fait.enCours : fait.bouton}
            </Button>
            <Button size="small" appearance="subtle" onClick={onFermer}>
              {TEXTES.fait.fermer}
            </Button>
          </>
        }
      >
        {fait.texte}
      </Notice>
    </div>
  );
}
