import type { ReactElement } from 'react';
import type { Anomalie } from '../../../plan/audit/anomalie';
import { CaseACocher } from '../../champs/case-a-cocher';
import { Lien } from '../../elements/lien';
import type { Cible } from '../../ports';
import { lieuLisible } from './lisible';
import { TEXTES } from './textes.fr';

interface Props {
  readonly anomalie: Anomalie;
  /** Its place among all: two may say the same. */
  readonly rang: number;
  /** null: it is only told, a consequence or what only a person can put right. */
  readonly cochee: boolean | null;
  readonly onCochee: (cochee: boolean) => void;
  readonly onAllerA: (cible: Cible) => void;
}

/** Where something is wrong, what, and whether to put it right. */
export function LigneAnomalie({ anomalie, rang, cochee, onCochee, onAllerA }: Props): ReactElement {
  const { cellule, objet } = anomalie;
  return (
    <li className="illisible-faute">
      {cellule !== null && (
        <Lien
          entendu={TEXTES.aller(lieuLisible(cellule))}
          onClick={() => {
            onAllerA({ kind: 'cellule', cellule });
          }}
        >
          {lieuLisible(cellule)}
        </Lien>
      )}
      <span>{TEXTES.phrase(anomalie)}</span>
      {cochee !== null && (
        <CaseACocher
          chemin={`audit-${String(rang)}`}
          libelle={TEXTES.reparer(cellule === null ? objet : lieuLisible(cellule))}
          cochee={cochee}
          onCochee={onCochee}
        />
      )}
      {anomalie.genre === 'nombre-en-texte' && <span className="petit">{TEXTES.saisie}</span>}
      {cochee === null && anomalie.reparation === null && anomalie.genre !== 'chiffre-different' && (
        <span className="petit">{TEXTES.aLaMain}</span>
      )}
    </li>
  );
}
