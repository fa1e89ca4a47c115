import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import type { Commandes } from '../etat/commandes';
import { TEXTES } from '../texts.fr';

// Loaded when first asked for: the panel opens without it.
const Explication = lazy(async () => ({ default: (await import('./explication')).Explication }));

/** Opens the explanation over whatever view is shown, and closes it. */
export function Expliquer({ commandes }: { readonly commandes: Commandes }): ReactElement {
  const [ouverte, setOuverte] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={bouton}
        type="button"
        className="lien expliquer"
        aria-expanded={ouverte}
        onClick={() => {
          setOuverte(!ouverte);
        }}
      >
        {TEXTES.expliquer}
      </button>
      {ouverte && (
        <Suspense fallback={null}>
          <Explication
            commandes={commandes}
            onFermer={() => {
              setOuverte(false);
              bouton.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
