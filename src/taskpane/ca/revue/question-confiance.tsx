import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { idChamp } from '../../champs/formulaire';
import { Lien } from '../../elements/lien';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { Audit, Cible, Controle } from '../../ports';
import { ListeControles } from '../../tresorier/bilan/liste-controles';
import { CHEMINS_CA } from '../chemins';
import { TEXTES } from './textes.fr';

interface Props {
  readonly controles: readonly Controle[];
  readonly onAuditer: () => Promise<Audit | null>;
  readonly onVoir: () => void;
  readonly onAllerA: (cible: Cible) => void;
}

/** What the workbook checks by itself, and the audit that checks the workbook. */
export function QuestionConfiance({ controles, onAuditer, onVoir, onAllerA }: Props): ReactElement {
  const [audit, setAudit] = useState<Audit | 'attente' | null>(null);
  const lancer = (): void => {
    setAudit('attente');
    void onAuditer().then(setAudit);
  };
  return (
    <Rubrique numero={3} titre={TEXTES.confiance.titre}>
      <ListeControles
        controles={controles}
        actions={
          <Lien
            onClick={() => {
              onAllerA({ kind: 'feuille', feuille: 'controles' });
            }}
          >
            {TEXTES.confiance.verifier}
          </Lien>
        }
      />
      <div role="status">{audit !== null && audit !== 'attente' && <Resultat audit={audit} onVoir={onVoir} />}</div>
      {audit === null && <p className="petit">{TEXTES.confiance.nonAudite}</p>}
      <div>
        <Button size="small" id={idChamp(CHEMINS_CA.audit)} disabledFocusable={audit === 'attente'} onClick={lancer}>
          {audit === 'attente' ? TEXTES.confiance.enCours : TEXTES.confiance.auditer}
        </Button>
      </div>
    </Rubrique>
  );
}

function Resultat({ audit: { anomalies, consequences }, onVoir }: { readonly audit: Audit; readonly onVoir: () => void }): ReactElement {
  if (anomalies.length === 0) return <Notice ton="succes">{TEXTES.confiance.sain}</Notice>;
  return (
    <Notice ton="avertissement" actions={<Lien onClick={onVoir}>{TEXTES.confiance.voir}</Lien>}>
      {TEXTES.confiance.anomalies(anomalies.length, consequences.length)}
    </Notice>
  );
}
