import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Bandeau } from '../elements/bandeau';
import { Notice } from '../elements/notice';
import type { Cible, FauteCellule } from '../ports';
import { TITRES_SAISIES } from '../../plan/tables';
import { TEXTES } from '../texts.fr';
import { FautesCellules } from './fautes-cellules';

interface Props {
  readonly fautes: readonly FauteCellule[];
  /** Something typed in the form waits for the workbook to be readable again. */
  readonly saisieEnAttente: boolean;
  readonly onAllerA: (cible: Cible) => void;
  readonly onRelire: () => void;
  readonly onAuditer: () => void;
  /** Puts back the sheets that were deleted, empty. */
  readonly onRemettre: () => void;
}

/** A workbook of ours in which something cannot be understood: every fault, one click from its cell. */
export function Illisible({ fautes, saisieEnAttente, onAllerA, onRelire, onAuditer, onRemettre }: Props): ReactElement {
  const perdues = Object.entries(TITRES_SAISIES).flatMap(([chemin, titre]) =>
    fautes.some((faute) => faute.chemin === chemin && faute.cellule === null) ? [titre] : [],
  );
  return (
    <>
      <Bandeau titre={TEXTES.illisible.titre} />
      <div className="pile marge">
        <Notice ton="erreur" role="status">
          <span>{TEXTES.illisible.texte(fautes.length)}</span>
          {saisieEnAttente && <span>{TEXTES.illisible.saisieGardee}</span>}
        </Notice>
        <FautesCellules fautes={fautes} onAllerA={onAllerA} />
        <div className="boutons">
          {perdues.length > 0 && (
            <Button appearance="primary" onClick={onRemettre}>
              {TEXTES.illisible.remettre(perdues)}
            </Button>
          )}
          <Button appearance={perdues.length > 0 ? 'secondary' : 'primary'} onClick={onRelire}>
            {TEXTES.illisible.relire}
          </Button>
          <Button onClick={onAuditer}>{TEXTES.controles.auditer}</Button>
        </div>
      </div>
    </>
  );
}
