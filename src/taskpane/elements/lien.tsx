import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly onClick: () => void;
  /** What is heard, when the words seen need their surroundings. */
  readonly entendu?: string;
  readonly children: ReactNode;
}

/** Goes somewhere: to a sheet, to a cell, to a field. A button, since no address leads there. */
export function Lien({ onClick, entendu, children }: Props): ReactElement {
  return (
    <button type="button" className="lien" aria-label={entendu} onClick={onClick}>
      {children}
    </button>
  );
}
