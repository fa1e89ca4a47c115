import type { ReactElement } from 'react';
import { Lien } from '../elements/lien';
import type { Cible, FauteCellule } from '../ports';
import { TEXTES } from '../texts.fr';

interface Props {
  readonly fautes: readonly FauteCellule[];
  readonly onAllerA: (cible: Cible) => void;
}

/** Every fault, one click from its cell. */
export function FautesCellules({ fautes, onAllerA }: Props): ReactElement {
  return (
    <ul className="liste">
      {fautes.map(({ chemin, cellule, message }) => (
        <li key={`${chemin} ${cellule ?? ''} ${message}`} className="illisible-faute">
          {cellule !== null && (
            <Lien
              onClick={() => {
                onAllerA({ kind: 'cellule', cellule });
              }}
              entendu={TEXTES.illisible.aller(cellule)}
            >
              {cellule}
            </Lien>
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
