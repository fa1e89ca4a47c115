import type { ReactElement } from 'react';
import { Lien } from '../../elements/lien';
import { focusChamp } from '../../champs/formulaire';
import { Notice } from '../../elements/notice';
import { nommerChamp } from '../../fautes.fr';
import type { FauteChamp } from '../../etat/fautes';
import { TEXTES } from '../../texts.fr';

/** All the faults of the form, each one click from its field. */
export function ListeFautes({ fautes }: { readonly fautes: readonly FauteChamp[] }): ReactElement {
  return (
    <Notice ton="erreur" titre={TEXTES.generation.fautes(fautes.length)}>
      <ul className="liste fautes">
        {fautes.map(({ chemin }) => (
          <li key={chemin}>
            <Lien
              onClick={() => {
                focusChamp(chemin);
              }}
            >
              {nommerChamp(chemin)}
            </Lien>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
