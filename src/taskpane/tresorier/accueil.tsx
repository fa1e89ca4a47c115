import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { TEXTES } from '../texts.fr';

const useStyles = makeStyles({
  accueil: {
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground2,
  },
  titre: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  introduction: { margin: 0, marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

/** What the first view says to somebody who opens the panel beside a workbook without a budget. */
export function Accueil(): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.accueil}>
      <h1 className={styles.titre}>{TEXTES.creation.titre}</h1>
      <p className={styles.introduction}>{TEXTES.creation.introduction}</p>
    </header>
  );
}
