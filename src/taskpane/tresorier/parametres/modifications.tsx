import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Rubrique } from '../../elements/rubrique';
import type { Modification } from '../../etat/compute-modifications';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly modifications: readonly Modification[];
  readonly onAnnuler: () => void;
}

/** What the workbook will get, before it gets it. */
export function Modifications({ modifications, onAnnuler }: Props): ReactElement {
  return (
    <Rubrique titre={TEXTES.modifications.titre(modifications.length)}>
      <ul className="liste">
        {modifications.map((modification) => (
          <li key={modification.kind === 'champ' ? modification.champ : modification.texte} className="modification">
            <Contenu modification={modification} />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onAnnuler}>{TEXTES.modifications.annuler}</Button>
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
