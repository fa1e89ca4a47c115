import type { ReactElement, ReactNode } from 'react';
import { IconeAlerte, IconeCoche, IconeErreur, IconeInfo } from './icones';

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
  const Icone = ICONES[ton];
  return (
    <div className={`notice notice-${ton}`} role={role}>
      <Icone />
      <div className="notice-corps">
        {titre !== undefined && <span className="notice-titre">{titre}</span>}
        {children}
        {actions !== undefined && <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
