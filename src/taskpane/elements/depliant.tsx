import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { IconeChevron } from './icones';

const useStyles = makeStyles({
  depliant: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '&[open] > summary > svg': { transform: 'rotate(90deg)' },
  },
  entete: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalM,
    cursor: 'pointer',
    listStyleType: 'none',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    '&::-webkit-details-marker': { display: 'none' },
    '&:hover': { color: tokens.colorBrandForeground1 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& > svg': {
      flexShrink: 0,
      alignSelf: 'center',
      transitionProperty: 'transform',
      transitionDuration: tokens.durationFast,
      '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    },
  },
  resume: {
    marginLeft: 'auto',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'right',
  },
  corps: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalL },
});

interface Props {
  readonly titre: string;
  /** What is inside, told while it is closed. */
  readonly resume: string;
  readonly children: ReactNode;
}

/** Something most people leave alone, a click away. */
export function Depliant({ titre, resume, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.depliant}>
      <summary className={styles.entete}>
        <IconeChevron taille={12} />
        {titre}
        <span className={styles.resume}>{resume}</span>
      </summary>
      <div className={styles.corps}>{children}</div>
    </details>
  );
}
