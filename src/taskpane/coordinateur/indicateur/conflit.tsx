import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Dossier, Indicateur } from '../../../domain/dossier';
import { indicateurToJson } from '../../../domain/dossier-json';
import { Notice } from '../../elements/notice';
import type { BrouillonIndicateur } from '../../etat/brouillon-indicateur';
import { TEXTES } from '../textes.fr';
import { writeIndicateur } from './write-brouillon';

interface Props {
  readonly brouillon: BrouillonIndicateur;
  readonly dossier: Dossier;
  readonly onBrouillon: (brouillon: BrouillonIndicateur) => void;
  readonly onQuitter: () => void;
}

/** Somebody changed or removed the indicator since the form opened: the person chooses, the form keeps what it holds meanwhile. */
export function Conflit({ brouillon, dossier, onBrouillon, onQuitter }: Props): ReactElement | null {
  const { avant } = brouillon;
  if (avant === null) return null;
  const present = dossier.indicateurs.find(({ id }) => id === avant.id);
  if (present !== undefined && isSame(present, avant)) return null;
  const { conflitTexte, conflitRetire, conflitTitre, reprendre, quitter, garderSaisie, rajouter } = TEXTES.formulaire;
  return (
    <Notice
      ton="avertissement"
      role="alert"
      titre={conflitTitre}
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              if (present === undefined) onQuitter();
              else onBrouillon(writeIndicateur(present));
            }}
          >
            {present === undefined ? quitter : reprendre}
          </Button>
          <Button
            size="small"
            onClick={() => {
              onBrouillon({ ...brouillon, avant: present ?? null, touche: true });
            }}
          >
            {present === undefined ? rajouter : garderSaisie}
          </Button>
        </>
      }
    >
      {present === undefined ? conflitRetire : conflitTexte}
    </Notice>
  );
}

function isSame(a: Indicateur, b: Indicateur): boolean {
  return JSON.stringify(indicateurToJson(a)) === JSON.stringify(indicateurToJson(b));
}
