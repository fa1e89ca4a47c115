import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { idChamp } from '../../champs/formulaire';
import { Lien } from '../../elements/lien';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { Audit, Cible, EtatClasseur } from '../../ports';
import { ListeControles } from '../../tresorier/bilan/liste-controles';
import { momentLisible, useFraicheur } from '../audit/use-fraicheur';
import { CHEMINS_CA } from '../chemins';
import type { CommandesDeRevue } from '../commandes-ca';
import { TEXTES } from './textes.fr';

interface Props {
  readonly budget: Extract<EtatClasseur, { readonly kind: 'budget' }>;
  readonly commandes: Pick<CommandesDeRevue, 'auditer' | 'surveiller'>;
  readonly onVoir: () => void;
  readonly onAllerA: (cible: Cible) => void;
}

/** What the workbook checks by itself, and the audit that checks the workbook. */
export function QuestionConfiance({ budget, commandes, onVoir, onAllerA }: Props): ReactElement {
  const [audit, setAudit] = useState<Audit | 'attente' | null>(null);
  const { quand, isPerime, commencer, dater } = useFraicheur(commandes.surveiller, budget);
  const lancer = (): void => {
    commencer();
    setAudit('attente');
    void commandes.auditer().then((trouve) => {
      setAudit(trouve);
      if (trouve !== null) dater();
    });
  };
  return (
    <Rubrique numero={3} titre={TEXTES.confiance.titre}>
      <ListeControles
        controles={budget.controles}
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
      <div role="status">
        {audit !== null && audit !== 'attente' && quand && (
          <Resultat audit={audit} moment={momentLisible(quand)} isPerime={isPerime} onVoir={onVoir} />
        )}
      </div>
      {audit === null && <p className="petit">{TEXTES.confiance.nonAudite}</p>}
      <div>
        <Button size="small" id={idChamp(CHEMINS_CA.audit)} disabledFocusable={audit === 'attente'} onClick={lancer}>
          {audit === 'attente' ? TEXTES.confiance.enCours : TEXTES.confiance.auditer}
        </Button>
      </div>
    </Rubrique>
  );
}

interface PropsResultat {
  readonly audit: Audit;
  readonly moment: string;
  readonly isPerime: boolean;
  readonly onVoir: () => void;
}

function Resultat({ audit: { anomalies, consequences }, moment, isPerime, onVoir }: PropsResultat): ReactElement {
  if (isPerime) return <Notice ton="avertissement">{TEXTES.confiance.perime(moment)}</Notice>;
  if (anomalies.length === 0) return <Notice ton="succes">{TEXTES.confiance.sain(moment)}</Notice>;
  return (
    <Notice ton="avertissement" actions={<Lien onClick={onVoir}>{TEXTES.confiance.voir}</Lien>}>
      {TEXTES.confiance.anomalies(moment, anomalies.length, consequences.length)}
    </Notice>
  );
}
