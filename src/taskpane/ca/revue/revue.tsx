import { Button } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { DEPUIS_LE_VOTE } from '../../../domain/depuis-le-vote';
import { idChamp } from '../../champs/formulaire';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { BrouillonCommentaire, PageCa } from '../../etat/ca';
import type { Cible, EtatClasseur, Imprimeur } from '../../ports';
import { CHEMINS_CA } from '../chemins';
import type { CommandesDeRevue } from '../commandes-ca';
import { describeStatut } from '../statut';
import { QuestionChangements } from './question-changements';
import { QuestionConfiance } from './question-confiance';
import { QuestionEquilibre } from './question-equilibre';
import { QuestionRisques } from './question-risques';
import { TEXTES } from './textes.fr';
import { useDifferences } from './use-differences';
import { useFil } from './use-fil';

interface Props {
  readonly budget: Extract<EtatClasseur, { readonly kind: 'budget' }>;
  readonly commandes: CommandesDeRevue;
  readonly commentaire: BrouillonCommentaire;
  readonly notices: ReactNode;
  readonly onCommentaire: (commentaire: BrouillonCommentaire) => void;
  readonly onOuvrir: (page: PageCa) => void;
}

/** The four questions of the board, answered in its order. It reads: nothing here changes the budget. */
export function Revue({ budget, commandes, commentaire, notices, onCommentaire, onOuvrir }: Props): ReactElement {
  const [imprimeur, setImprimeur] = useState<Imprimeur | null>(null);
  const fil = useFil(commandes, commentaire, onCommentaire, budget);
  const [entre, setEntre] = useState(DEPUIS_LE_VOTE);
  const differences = useDifferences(commandes, budget, entre);
  const onAllerA = (cible: Cible): void => void commandes.allerA(cible);
  const ouvrir = (page: PageCa) => (): void => {
    onOuvrir(page);
  };
  return (
    <>
      <Rubrique titre={TEXTES.titre}>
        <p className="petit">{TEXTES.aide}</p>
        <p className="revue-statut">{describeStatut(budget.actes)}</p>
        {notices}
        {imprimeur !== null && (
          <Notice ton="succes" role="status">
            {TEXTES.imprimeur[imprimeur]}
          </Notice>
        )}
        <div className="ajouts">
          <Button id={idChamp(CHEMINS_CA.vote)} onClick={ouvrir('vote')}>
            {TEXTES.vote}
          </Button>
          <Button id={idChamp(CHEMINS_CA.scenarios)} onClick={ouvrir('scenarios')}>
            {TEXTES.scenarios}
          </Button>
          <Button onClick={() => void commandes.preparerImpression().then(setImprimeur)}>{TEXTES.imprimer}</Button>
        </div>
      </Rubrique>
      <QuestionEquilibre budget={budget} fil={fil} onAllerA={onAllerA} />
      <QuestionRisques dossier={budget.dossier} onAllerA={onAllerA} />
      <QuestionConfiance budget={budget} commandes={commandes} onVoir={ouvrir('audit')} onAllerA={onAllerA} />
      <QuestionChangements
        dossier={budget.dossier}
        actes={budget.actes}
        entre={entre}
        differences={differences}
        fil={fil}
        onEntre={setEntre}
        onAllerA={onAllerA}
      />
      {fil.commentaires === 'refuses' && <p className="petit marge">{TEXTES.commentaires.refuses}</p>}
    </>
  );
}
