import type { ReactElement, ReactNode } from 'react';

/** Stays at the bottom of the panel whatever is scrolled: the main action is always in sight. */
export function Pied({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="pied">{children}</div>;
}
