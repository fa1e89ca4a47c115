import type { ReactElement } from 'react';
import { Notice } from '../elements/notice';
import { useFormulaire } from './formulaire';

/** The warning of something that is no field of its own, such as a box to tick. */
export function AvisSeul({ chemin }: { readonly chemin: string }): ReactElement | null {
  const avis = useFormulaire().avisDe(chemin);
  return avis === undefined ? null : (
    <Notice ton="avertissement" role="status">
      {avis}
    </Notice>
  );
}
