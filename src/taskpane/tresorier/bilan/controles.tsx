import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { idChamp } from '../../champs/formulaire';
import { Lien } from '../../elements/lien';
import { Rubrique } from '../../elements/rubrique';
import type { Controle } from '../../ports';
import { TEXTES } from '../../texts.fr';
import { ListeControles } from './liste-controles';

interface Props {
  readonly controles: readonly Controle[];
  readonly onVerifier: () => void;
  readonly onAuditer: () => void;
}

export const CHEMIN_AUDIT = 'bilan-audit';

/** The checks of the workbook, and the audit that goes further. */
export function Controles({ controles, onVerifier, onAuditer }: Props): ReactElement {
  return (
    <Rubrique titre={TEXTES.controles.titre}>
      <ListeControles controles={controles} actions={<Lien onClick={onVerifier}>{TEXTES.controles.verifier}</Lien>} />
      <div>
        <Button id={idChamp(CHEMIN_AUDIT)} size="small" onClick={onAuditer}>
          {TEXTES.controles.auditer}
        </Button>
      </div>
    </Rubrique>
  );
}
