import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Progress } from '../ports';
import { ETAPES } from '../libelles.fr';
import { TEXTES } from '../texts.fr';

const useStyles = makeStyles({
  progression: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, flexGrow: 1, minWidth: 0 },
  etape: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  barre: {
    width: '100%',
    height: '6px',
    appearance: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    '&::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralBackground5 },
    '&::-webkit-progress-value': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      transitionProperty: 'inline-size',
      transitionDuration: tokens.durationSlow,
      '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    },
    '&::-moz-progress-bar': { backgroundColor: tokens.colorCompoundBrandBackground },
  },
});

/** How far a writing is. Each step is heard once; the percentage is only seen. */
export function Progression({ progress }: { readonly progress: Progress | null }): ReactElement {
  const styles = useStyles();
  const etape = ETAPES[progress?.step ?? 'reading'];
  return (
    <div className={styles.progression}>
      <span className={styles.etape} role="status">
        {etape}
      </span>
      <progress className={styles.barre} aria-label={TEXTES.generation.avancement} max={1} value={progress?.done ?? 0} />
    </div>
  );
}
