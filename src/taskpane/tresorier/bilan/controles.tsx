import type { ReactElement } from 'react';
import { Lien } from '../../elements/lien';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { Controle } from '../../ports';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly controles: readonly Controle[];
  readonly onVerifier: () => void;
}

/** The checks of the workbook: those that fail are told one by one. */
export function Controles({ controles, onVerifier }: Props): ReactElement {
  const aVerifier = controles.filter(({ ok }) => !ok);
  const lien = <Lien onClick={onVerifier}>{TEXTES.controles.verifier}</Lien>;
  return (
    <Rubrique titre={TEXTES.controles.titre}>
      {aVerifier.length === 0 ? (
        <Notice ton="succes" actions={lien}>
          {TEXTES.controles.tousBons(controles.length)}
        </Notice>
      ) : (
        <Notice ton="avertissement" titre={TEXTES.controles.aVerifier(aVerifier.length)} actions={lien}>
          <ul className="controles">
            {aVerifier.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Rubrique>
  );
}
