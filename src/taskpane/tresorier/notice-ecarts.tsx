import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Anomalie } from '../../plan/audit/anomalie';
import { LigneAnomalie } from '../ca/audit/ligne-anomalie';
import { Notice } from '../elements/notice';
import type { Commandes } from '../etat/commandes';
import type { Cible, Reparee } from '../ports';
import { TEXTES } from './notice-ecarts.fr';

interface Props {
  readonly ecarts: readonly Anomalie[];
  /** The workbook is being written. */
  readonly enCours: boolean;
  readonly commandes: Pick<Commandes, 'reparer' | 'annulerReparation'>;
  readonly onAllerA: (cible: Cible) => void;
  readonly onAuditer: () => void;
}

/** More of them would push the balance out of sight. */
const MONTRES = 3;

/** Figures that are not those of what was typed: where, why, and put right in one click, which can be taken back. */
export function NoticeEcarts({ ecarts, enCours, commandes, onAllerA, onAuditer }: Props): ReactElement | null {
  const [fait, setFait] = useState<{ readonly texte: string; readonly undo: Reparee['undo'] } | null>(null);
  const corrigeables = ecarts.filter(({ reparation }) => reparation?.kind === 'cellule');
  const corriger = (): void => {
    const texte = TEXTES.corrigees(corrigeables.length);
    void commandes.reparer(corrigeables, texte).then((reparee) => {
      if (reparee) setFait({ texte, undo: reparee.undo });
    });
  };
  const annuler = (): void => {
    if (!fait?.undo) return;
    void commandes.annulerReparation(fait.undo, TEXTES.annulee).then((audit) => {
      if (audit) setFait(null);
    });
  };
  if (ecarts.length === 0)
    return (
      fait && (
        <div className="marge">
          <Notice
            ton="succes"
            actions={
              fait.undo && (
                <Button size="small" disabledFocusable={enCours} onClick={annuler}>
                  {TEXTES.annuler}
                </Button>
              )
            }
          >
            {fait.texte}
          </Notice>
        </div>
      )
    );
  return (
    <div className="marge">
      <Notice
        ton="erreur"
        role="status"
        titre={TEXTES.titre}
        actions={
          <>
            {corrigeables.length > 0 && (
              <Button size="small" appearance="primary" disabledFocusable={enCours} onClick={corriger}>
                {TEXTES.corriger(corrigeables.length)}
              </Button>
            )}
            <Button size="small" onClick={onAuditer}>
              {TEXTES.auditer}
            </Button>
          </>
        }
      >
        <Liste ecarts={ecarts.slice(0, MONTRES)} onAllerA={onAllerA} />
        {ecarts.length > MONTRES && (
          <details>
            <summary>{TEXTES.autres(ecarts.length - MONTRES)}</summary>
            <Liste ecarts={ecarts.slice(MONTRES)} onAllerA={onAllerA} />
          </details>
        )}
      </Notice>
    </div>
  );
}

function Liste({ ecarts, onAllerA }: Pick<Props, 'ecarts' | 'onAllerA'>): ReactElement {
  return (
    <ul className="liste">
      {ecarts.map((ecart, rang) => (
        <LigneAnomalie
          key={`${ecart.genre} ${ecart.cellule ?? ''} ${ecart.objet}`}
          anomalie={ecart}
          rang={rang}
          cochee={null}
          onCochee={() => undefined}
          onAllerA={onAllerA}
        />
      ))}
    </ul>
  );
}
