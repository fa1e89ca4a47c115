import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { idChamp } from '../../champs/formulaire';
import { Lien } from '../../elements/lien';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { Controle } from '../../ports';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly controles: readonly Controle[];
  readonly onVerifier: () => void;
  readonly onAuditer: () => void;
}

export const CHEMIN_AUDIT = 'bilan-audit';

/** More of them would push the sections out of sight: a new budget fails one for each. */
const MONTRES = 3;

/** The checks of the workbook: those that fail are told one by one. */
export function Controles({ controles, onVerifier, onAuditer }: Props): ReactElement {
  const aVerifier = controles.filter(({ ok }) => !ok);
  const autres = aVerifier.slice(MONTRES);
  const lien = <Lien onClick={onVerifier}>{TEXTES.controles.verifier}</Lien>;
  return (
    <Rubrique titre={TEXTES.controles.titre}>
      {aVerifier.length === 0 ? (
        <Notice ton="succes" actions={lien}>
          {TEXTES.controles.tousBons(controles.length)}
        </Notice>
      ) : (
        <Notice ton="avertissement" titre={TEXTES.controles.aVerifier(aVerifier.length)} actions={lien}>
          <Messages controles={aVerifier.slice(0, MONTRES)} />
          {autres.length > 0 && (
            <details>
              <summary>{TEXTES.controles.autres(autres.length)}</summary>
              <Messages controles={autres} />
            </details>
          )}
        </Notice>
      )}
      <div>
        <Button id={idChamp(CHEMIN_AUDIT)} size="small" onClick={onAuditer}>
          {TEXTES.controles.auditer}
        </Button>
      </div>
    </Rubrique>
  );
}

function Messages({ controles }: { readonly controles: readonly Controle[] }): ReactElement {
  return (
    <ul className="controles">
      {controles.map(({ id, message }) => (
        <li key={id}>{message}</li>
      ))}
    </ul>
  );
}
