import type { ReactElement, ReactNode } from 'react';
import { Notice } from '../../elements/notice';
import type { Controle } from '../../ports';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly controles: readonly Controle[];
  readonly actions: ReactNode;
}

/** More of them would push what follows out of sight: a new budget is out of balance in each of its sections. */
const EQUILIBRES_MONTRES = 3;

/** The checks of the workbook: those that fail are told one by one. */
export function ListeControles({ controles, actions }: Props): ReactElement {
  const aVerifier = controles.filter(({ ok }) => !ok);
  const equilibres = aVerifier.filter(({ isEquilibre }) => isEquilibre);
  const autres = equilibres.slice(EQUILIBRES_MONTRES);
  // What makes a figure wrong comes first, all of it.
  const montres = [...aVerifier.filter(({ isEquilibre }) => !isEquilibre), ...equilibres.slice(0, EQUILIBRES_MONTRES)];
  if (aVerifier.length === 0)
    return (
      <Notice ton="succes" actions={actions}>
        {TEXTES.controles.tousBons(controles.length)}
      </Notice>
    );
  return (
    <Notice ton="avertissement" titre={TEXTES.controles.aVerifier(aVerifier.length)} actions={actions}>
      <Messages controles={montres} />
      {autres.length > 0 && (
        <details>
          <summary>{TEXTES.controles.autres(autres.length)}</summary>
          <Messages controles={autres} />
        </details>
      )}
    </Notice>
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
