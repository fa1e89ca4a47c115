import { Button } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { Dossier } from '../../../domain/dossier';
import { Rubrique } from '../../elements/rubrique';
import { computeModifications, type Modification } from '../../etat/compute-modifications';
import { TEXTES } from '../../etat/textes-modifications.fr';

interface Props {
  /** The dossier of the workbook, and that of the form. */
  readonly avant: Dossier;
  readonly apres: Dossier;
  readonly onAnnuler: () => void;
}

/** What the workbook will get, before it gets it. */
export function Modifications({ avant, apres, onAnnuler }: Props): ReactElement | null {
  const modifications = useMemo(() => computeModifications(avant, apres), [avant, apres]);
  if (modifications.length === 0) return null;
  return (
    <Rubrique titre={TEXTES.titre(modifications.length)}>
      <ul className="liste">
        {modifications.map((modification) => (
          <li key={modification.kind === 'champ' ? modification.champ : modification.texte} className="modification">
            <Contenu modification={modification} />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onAnnuler}>{TEXTES.annuler}</Button>
      </div>
    </Rubrique>
  );
}

function Contenu({ modification }: { readonly modification: Modification }): ReactElement {
  if (modification.kind === 'phrase') return <>{modification.texte}</>;
  const { champ, avant, apres } = modification;
  return (
    <>
      <div className="petit">{champ}</div>
      <del>{avant}</del>
      <span aria-hidden="true"> → </span>
      <span className="invisible">, devient </span>
      <ins>{apres}</ins>
    </>
  );
}
