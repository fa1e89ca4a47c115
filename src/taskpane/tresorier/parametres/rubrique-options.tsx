import { useId, type ReactElement } from 'react';
import { AvisSeul } from '../../champs/avis-seul';
import { CaseACocher } from '../../champs/case-a-cocher';
import { ChampPourcentage } from '../../champs/champs-de-mesure';
import { Depliant } from '../../elements/depliant';
import type { Brouillon } from '../../etat/brouillon';
import { lignesConnues } from '../../etat/structure';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly brouillon: Brouillon;
  readonly onSaisie: (patch: Partial<Brouillon>) => void;
}

export function RubriqueOptions({ brouillon, onSaisie }: Props): ReactElement {
  const aide = useId();
  const hasAdditionnel = lignesConnues(brouillon).includes('fonctionnementAdditionnel');
  return (
    <Depliant
      titre={TEXTES.options.titre}
      resume={TEXTES.options.resumeVariable(brouillon.selonIndicateurs ? TEXTES.options.selonIndicateurs : `${brouillon.variable} %`)}
    >
      <CaseACocher
        chemin="hypothese.selonIndicateurs"
        libelle={TEXTES.options.compterIndicateurs}
        cochee={brouillon.selonIndicateurs}
        onCochee={(selonIndicateurs) => {
          onSaisie({ selonIndicateurs });
        }}
      />
      {brouillon.selonIndicateurs ? (
        <AvisSeul chemin="hypothese.variable" />
      ) : (
        <ChampPourcentage
          chemin="hypothese.variable"
          libelle={TEXTES.options.variable}
          aide={TEXTES.options.variableAide}
          valeur={brouillon.variable}
          onValeur={(variable) => {
            onSaisie({ variable });
          }}
        />
      )}
      {(hasAdditionnel || brouillon.fonctionnementAdditionnel) && (
        <>
          <CaseACocher
            chemin="contrat.fonctionnementAdditionnel"
            libelle={TEXTES.options.additionnel}
            cochee={brouillon.fonctionnementAdditionnel}
            decritPar={aide}
            onCochee={(fonctionnementAdditionnel) => {
              onSaisie({ fonctionnementAdditionnel });
            }}
          />
          <div id={aide} className="petit aide-case">
            {TEXTES.options.additionnelAide}
          </div>
          <AvisSeul chemin="contrat.fonctionnementAdditionnel" />
        </>
      )}
    </Depliant>
  );
}
