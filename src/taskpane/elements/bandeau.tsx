import type { ReactElement } from 'react';

interface Props {
  readonly titre: string;
  readonly introduction?: string;
}

/** The head of a view that has no budget to name. */
export function Bandeau({ titre, introduction }: Props): ReactElement {
  return (
    <header className="bandeau">
      <h1 className="bandeau-titre">{titre}</h1>
      {introduction !== undefined && <p className="bandeau-introduction">{introduction}</p>}
    </header>
  );
}
