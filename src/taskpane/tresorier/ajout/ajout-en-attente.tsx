import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Notice } from '../../elements/notice';
import { isDepenseTouchee, isRessourceTouchee } from '../../etat/brouillon-ligne';
import type { Panneau } from '../../etat/panneau';
import { TEXTES } from './textes.fr';

interface Props {
  readonly panneau: Panneau;
  readonly onReprendre: (ligne: 'depense' | 'ressource') => void;
}

/** A line typed and left without being added waits, and says so. */
export function AjoutEnAttente({ panneau, onReprendre }: Props): ReactElement | null {
  const touchees = [
    ...(isDepenseTouchee(panneau.depense) ? (['depense'] as const) : []),
    ...(isRessourceTouchee(panneau.ressource) ? (['ressource'] as const) : []),
  ];
  if (touchees.length === 0) return null;
  return (
    <div className="marge">
      <Notice
        ton="info"
        actions={touchees.map((ligne) => (
          <Button
            key={ligne}
            size="small"
            onClick={() => {
              onReprendre(ligne);
            }}
          >
            {TEXTES[ligne].reprendre}
          </Button>
        ))}
      >
        {touchees.map((ligne) => (
          <span key={ligne}>{TEXTES[ligne].attente}</span>
        ))}
      </Notice>
    </div>
  );
}
