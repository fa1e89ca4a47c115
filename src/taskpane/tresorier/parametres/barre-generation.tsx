import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { Progression } from '../../elements/progression';
import type { Travail } from '../../etat/panneau';
import { TEXTES } from '../../texts.fr';

const useStyles = makeStyles({
  barre: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '40px',
  },
  total: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  titre: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
  montant: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  bouton: { flexShrink: 0 },
});

interface Props {
  /** Euros; null as long as the tier is unknown. */
  readonly total: Decimal | null;
  readonly existe: boolean;
  readonly travail: Travail | null;
}

/** The total, alive, and the one button that writes. While it writes, the bar keeps its place and tells how far it is. */
export function BarreGeneration({ total, existe, travail }: Props): ReactElement {
  const styles = useStyles();
  const enCours = travail?.operation === 'generation';
  return (
    <div className={styles.barre}>
      {enCours ? (
        <Progression progress={travail.progress} />
      ) : (
        <div className={styles.total}>
          <span className={styles.titre}>{TEXTES.generation.totalRetenu}</span>
          <span className={styles.montant}>{total === null ? '—' : formatEuros(total)}</span>
        </div>
      )}
      <Button type="submit" appearance="primary" className={styles.bouton} disabledFocusable={enCours}>
        {existe ? TEXTES.generation.mettreAJour : TEXTES.generation.generer}
      </Button>
    </div>
  );
}
