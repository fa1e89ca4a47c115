import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Notice } from '../elements/notice';
import { Rubrique } from '../elements/rubrique';
import type { Cible, FauteCellule } from '../ports';
import { TEXTES } from '../texts.fr';

const useStyles = makeStyles({
  liste: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  faute: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly fautes: readonly FauteCellule[];
  /** Something typed in the form waits for the workbook to be readable again. */
  readonly saisieEnAttente: boolean;
  readonly onAllerA: (cible: Cible) => void;
  readonly onRelire: () => void;
}

/** A workbook of ours in which something cannot be understood: every fault, one click from its cell. */
export function Illisible({ fautes, saisieEnAttente, onAllerA, onRelire }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Rubrique titre={TEXTES.illisible.titre}>
      <Notice ton="erreur" role="status">
        <span>{TEXTES.illisible.texte(fautes.length)}</span>
        {saisieEnAttente && <span>{TEXTES.illisible.saisieGardee}</span>}
      </Notice>
      <ul className={styles.liste}>
        {fautes.map(({ chemin, cellule, message }) => (
          <li key={`${chemin} ${cellule ?? ''} ${message}`} className={styles.faute}>
            {cellule !== null && (
              <Link
                onClick={() => {
                  onAllerA({ kind: 'cellule', cellule });
                }}
                aria-label={TEXTES.illisible.aller(cellule)}
              >
                {cellule}
              </Link>
            )}
            <span>{message}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button appearance="primary" onClick={onRelire}>
          {TEXTES.illisible.relire}
        </Button>
      </div>
    </Rubrique>
  );
}
