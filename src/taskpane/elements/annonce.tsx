import type { ReactElement } from 'react';

/** Says to those who do not see the panel what has just changed in it. Always in the page: a region that appears is not heard. */
export function Annonce({ texte }: { readonly texte: string }): ReactElement {
  return (
    <div role="status" className="invisible">
      {texte}
    </div>
  );
}
