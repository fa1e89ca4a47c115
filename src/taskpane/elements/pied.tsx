import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  pied: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
});

/** Stays at the bottom of the panel whatever is scrolled: the main action is always in sight. */
export function Pied({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().pied}>{children}</div>;
}
