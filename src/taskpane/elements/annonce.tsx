import type { ReactElement } from 'react';
import { useInvisible } from './invisible';

/** Says to those who do not see the panel what has just changed in it. Always in the page: a region that appears is not heard. */
export function Annonce({ texte }: { readonly texte: string }): ReactElement {
  const { invisible } = useInvisible();
  return (
    <div role="status" className={invisible}>
      {texte}
    </div>
  );
}
