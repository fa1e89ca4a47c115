import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import type { Dossier } from '../../../domain/dossier';
import { CaseACocher } from '../../champs/case-a-cocher';
import { ChampPourcentage } from '../../champs/champs-de-mesure';
import { FormulaireProvider } from '../../champs/formulaire';
import { useEchap } from '../../champs/use-clavier';
import { useFautesMontrees } from '../../champs/use-fautes-montrees';
import { Notice } from '../../elements/notice';
import { Rubrique } from '../../elements/rubrique';
import type { BrouillonScenarios } from '../../etat/ca';
import { CHEMIN_AUTRE, cleDe, hypotheseDe, MAXIMUM, nommer, PROPOSEES, readScenarios } from './hypotheses';
import { TableScenarios } from './table-scenarios';
import { TEXTES } from './textes.fr';

interface Props {
  readonly dossier: Dossier;
  readonly brouillon: BrouillonScenarios;
  readonly notices: ReactNode;
  readonly onSaisie: (patch: Partial<BrouillonScenarios>) => void;
  readonly onFermer: () => void;
}

/** What the budget would be under several hypotheses, side by side: computed here, never written. */
export function Scenarios({ dossier, brouillon, notices, onSaisie, onFermer }: Props): ReactElement {
  const { cochees, autre, hypotheses, fautes } = useMemo(() => readScenarios(brouillon, dossier), [brouillon, dossier]);
  const { formulaire } = useFautesMontrees(fautes);
  const debut = useRef<HTMLDivElement>(null);
  useEffect(() => {
    debut.current?.focus();
  }, []);
  useEchap(onFermer);
  const actuelle = cleDe(dossier.hypothese.variable);
  return (
    <div ref={debut} tabIndex={-1}>
      <Rubrique titre={TEXTES.titre}>
        <p className="petit">{TEXTES.aide}</p>
        {notices}
        <FormulaireProvider value={formulaire}>
          <fieldset className="groupe-de-champs">
            <legend>{TEXTES.choix}</legend>
            <div className="scenarios-choix">
              {PROPOSEES.map((cle) => (
                <CaseACocher
                  key={cle}
                  chemin={`scenarios.${cle}`}
                  libelle={cle === actuelle ? `${nommer(hypotheseDe(cle))} (${TEXTES.duClasseur})` : nommer(hypotheseDe(cle))}
                  cochee={cochees.includes(cle)}
                  empechement={!cochees.includes(cle) && hypotheses.length >= MAXIMUM ? TEXTES.trop : undefined}
                  onCochee={(cochee) => {
                    onSaisie({ choix: cochee ? [...cochees, cle] : cochees.filter((one) => one !== cle) });
                  }}
                />
              ))}
            </div>
            <ChampPourcentage
              chemin={CHEMIN_AUTRE}
              libelle={TEXTES.autre}
              valeur={autre}
              onValeur={(valeur) => {
                onSaisie({ autre: valeur });
              }}
            />
            {hypotheses.length >= MAXIMUM && formulaire.fauteDe(CHEMIN_AUTRE) !== TEXTES.trop && (
              <span className="petit">{TEXTES.trop}</span>
            )}
          </fieldset>
        </FormulaireProvider>
        {hypotheses.length < 2 ? (
          <Notice ton="info" role="status">
            {TEXTES.tropPeu}
          </Notice>
        ) : (
          <TableScenarios dossier={dossier} hypotheses={hypotheses} />
        )}
        <div className="boutons">
          <Button onClick={onFermer}>{TEXTES.retour}</Button>
        </div>
      </Rubrique>
    </div>
  );
}
