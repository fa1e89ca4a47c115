import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Lien } from '../../elements/lien';
import type { CodeSection } from '../../../domain/section';
import { IconePlus } from '../../elements/icones';
import { sectionLisible } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';
import { Cotes } from './cotes';
import { EtiquetteEcart } from './etiquette-ecart';
import type { LigneBilan as Ligne } from './read-bilan';

interface Props {
  readonly ligne: Ligne;
  readonly onOuvrir: (section: CodeSection) => void;
  readonly onDepense: (section: CodeSection) => void;
}

/** A section: its sheet one click away, its two sides, and their difference in words. */
export function LigneBilan({ ligne, onOuvrir, onDepense }: Props): ReactElement {
  const { section, retenue, depenses, ressources, ecart } = ligne;
  const nom = sectionLisible(section);
  return (
    <li className="bilan-section">
      <Lien
        entendu={TEXTES.bilan.ouvrir(nom)}
        onClick={() => {
          onOuvrir(section.code);
        }}
      >
        {nom}
      </Lien>
      <Button
        size="small"
        appearance="subtle"
        icon={<IconePlus />}
        aria-label={TEXTES.bilan.depensePour(nom)}
        title={TEXTES.bilan.depensePour(nom)}
        onClick={() => {
          onDepense(section.code);
        }}
      />
      {!retenue && <span className="petit">{TEXTES.bilan.nonRetenue}</span>}
      <div>
        <Cotes depenses={depenses} ressources={ressources} />
      </div>
      <div>
        <EtiquetteEcart ecart={ecart} />
      </div>
    </li>
  );
}
