import { useId, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly numero?: number;
  readonly titre: string;
  readonly children: ReactNode;
}

/** A part of a view, under its heading. */
export function Rubrique({ numero, titre, children }: Props): ReactElement {
  const id = useId();
  return (
    <section className="rubrique" aria-labelledby={id}>
      <h2 id={id} className="rubrique-titre">
        {numero !== undefined && (
          <span className="rubrique-numero" aria-hidden="true">
            {numero}
          </span>
        )}
        {titre}
      </h2>
      {children}
    </section>
  );
}
