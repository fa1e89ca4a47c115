import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { focusChamp } from '../../champs/formulaire';
import { Notice } from '../../elements/notice';
import type { FauteChamp } from '../../etat/fautes';
import { TEXTES } from '../../texts.fr';

const useStyles = makeStyles({
  liste: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '120px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
  },
  lien: { textAlign: 'left', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1 },
});

/** All the faults of the form, each one click from its field. */
export function ListeFautes({ fautes }: { readonly fautes: readonly FauteChamp[] }): ReactElement {
  const styles = useStyles();
  return (
    <Notice ton="erreur" titre={TEXTES.generation.fautes(fautes.length)}>
      <ul className={styles.liste}>
        {fautes.map(({ chemin, message }) => (
          <li key={`${chemin} ${message}`}>
            <Link
              className={styles.lien}
              onClick={() => {
                focusChamp(chemin);
              }}
            >
              {message}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
