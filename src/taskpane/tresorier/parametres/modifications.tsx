import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Rubrique } from '../../elements/rubrique';
import { useInvisible } from '../../elements/invisible';
import type { Modification } from '../../etat/compute-modifications';
import { TEXTES } from '../../texts.fr';

const useStyles = makeStyles({
  liste: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  modification: { borderLeft: `2px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  champ: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  avant: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  apres: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
});

interface Props {
  readonly modifications: readonly Modification[];
  readonly onAnnuler: () => void;
}

/** What the workbook will get, before it gets it. */
export function Modifications({ modifications, onAnnuler }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Rubrique titre={TEXTES.modifications.titre(modifications.length)}>
      <ul className={styles.liste}>
        {modifications.map((modification) => (
          <li key={modification.kind === 'champ' ? modification.champ : modification.texte} className={styles.modification}>
            <Contenu modification={modification} />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onAnnuler}>{TEXTES.modifications.annuler}</Button>
      </div>
    </Rubrique>
  );
}

function Contenu({ modification }: { readonly modification: Modification }): ReactElement {
  const styles = useStyles();
  const { invisible } = useInvisible();
  if (modification.kind === 'phrase') return <>{modification.texte}</>;
  const { champ, avant, apres } = modification;
  return (
    <>
      <span className={styles.champ}>{champ}</span>
      <del className={styles.avant}>{avant}</del>
      <span aria-hidden="true"> → </span>
      <span className={invisible}>, devient </span>
      <ins className={styles.apres}>{apres}</ins>
    </>
  );
}
