import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { IconeAlerte, IconeCoche, IconeErreur, IconeInfo } from './icones';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  info: { backgroundColor: tokens.colorNeutralBackground3, '& > svg': { color: tokens.colorNeutralForeground2 } },
  succes: { backgroundColor: tokens.colorStatusSuccessBackground1, '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  avertissement: { backgroundColor: tokens.colorStatusWarningBackground1, '& > svg': { color: tokens.colorStatusWarningForeground3 } },
  erreur: { backgroundColor: tokens.colorStatusDangerBackground1, '& > svg': { color: tokens.colorStatusDangerForeground1 } },
  corps: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  titre: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

export type Ton = 'info' | 'succes' | 'avertissement' | 'erreur';

const ICONES = { info: IconeInfo, succes: IconeCoche, avertissement: IconeAlerte, erreur: IconeErreur } as const satisfies Record<
  Ton,
  unknown
>;

interface Props {
  readonly ton: Ton;
  readonly titre?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts, `status` waits its turn; nothing when the notice was there from the start. */
  readonly role?: 'alert' | 'status';
}

export function Notice({ ton, titre, children, actions, role }: Props): ReactElement {
  const styles = useStyles();
  const Icone = ICONES[ton];
  return (
    <div className={mergeClasses(styles.notice, styles[ton])} role={role}>
      <Icone />
      <div className={styles.corps}>
        {titre !== undefined && <span className={styles.titre}>{titre}</span>}
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
