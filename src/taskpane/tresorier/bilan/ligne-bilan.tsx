import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CodeSection } from '../../../domain/section';
import { IconePlus } from '../../elements/icones';
import { sectionLisible } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';
import { Cotes } from './cotes';
import { EtiquetteEcart } from './etiquette-ecart';
import type { LigneBilan as Ligne } from './read-bilan';

const useStyles = makeStyles({
  ligne: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lien: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  note: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  pleine: { gridColumn: '1 / -1' },
});

interface Props {
  readonly ligne: Ligne;
  readonly onOuvrir: (section: CodeSection) => void;
  readonly onDepense: (section: CodeSection) => void;
}

/** A section: its sheet one click away, its two sides, and their difference in words. */
export function LigneBilan({ ligne, onOuvrir, onDepense }: Props): ReactElement {
  const styles = useStyles();
  const { section, retenue, depenses, ressources, ecart } = ligne;
  const nom = sectionLisible(section);
  return (
    <li className={styles.ligne}>
      <Link
        className={styles.lien}
        aria-label={TEXTES.bilan.ouvrir(nom)}
        onClick={() => {
          onOuvrir(section.code);
        }}
      >
        {nom}
      </Link>
      <Button
        size="small"
        appearance="subtle"
        icon={<IconePlus />}
        aria-label={TEXTES.bilan.depensePour(nom)}
        title={TEXTES.bilan.depensePour(nom)}
        onClick={() => {
          onDepense(section.code);
        }}
      />
      {!retenue && <span className={styles.note}>{TEXTES.bilan.nonRetenue}</span>}
      <div className={styles.pleine}>
        <Cotes depenses={depenses} ressources={ressources} />
      </div>
      <div className={styles.pleine}>
        <EtiquetteEcart ecart={ecart} />
      </div>
    </li>
  );
}
