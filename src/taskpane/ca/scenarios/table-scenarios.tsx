import { useId, useMemo, type ReactElement } from 'react';
import type { Dossier } from '../../../domain/dossier';
import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { formatDifference } from '../../affichage';
import { sectionLisible } from '../../libelles.fr';
import { describeEcart } from '../../tresorier/bilan/describe-ecart';
import { cleDe, nommer, type Hypothese } from './hypotheses';
import { computeScenarios } from './compute-scenarios';
import { TEXTES } from './textes.fr';

interface Props {
  readonly dossier: Dossier;
  readonly hypotheses: readonly Hypothese[];
}

/** A column for each hypothesis. Wider than a narrow pane, it moves under its first column, by the keyboard too. */
export function TableScenarios({ dossier, hypotheses }: Props): ReactElement {
  const { depenses, lignes } = useMemo(() => computeScenarios(dossier, hypotheses), [dossier, hypotheses]);
  const titre = useId();
  const actuelle = cleDe(dossier.hypothese.variable);
  return (
    <div className="pile">
      <p className="petit">{TEXTES.depenses(formatEuros(depenses))}</p>
      <div className="scenarios">
        <table className="scenarios-table">
          <caption id={titre} className="invisible">
            {TEXTES.tableau}
          </caption>
          <thead>
            <tr>
              <th scope="col">{TEXTES.section}</th>
              {hypotheses.map((hypothese) => (
                <th key={cleDe(hypothese)} scope="col">
                  {nommer(hypothese)}
                  {cleDe(hypothese) === actuelle && <span className="petit scenarios-actuelle">{TEXTES.duClasseur}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ section, colonnes }) => (
              <tr key={section?.code ?? 'total'} className={section === null ? 'scenarios-total' : undefined}>
                <th scope="row">{section === null ? TEXTES.total : sectionLisible(section)}</th>
                {colonnes.map(({ res, ecart }, rang) => (
                  <td key={cleDe(hypotheses[rang] ?? 'indicateurs')}>
                    <span className="invisible">{`${TEXTES.ressources} `}</span>
                    <span className="chiffres">{formatEuros(res)}</span>
                    <span className="invisible">{`, ${TEXTES.ecart} `}</span>
                    <Ecart ecart={ecart} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A figure in its colour, for a column has no room for the words; those who hear the page hear them. */
function Ecart({ ecart }: { readonly ecart: Decimal }): ReactElement {
  const { nature, texte } = describeEcart(ecart);
  return (
    <>
      <span className="invisible">{texte}</span>
      <span className={`scenarios-ecart etiquette-${nature} chiffres`} aria-hidden="true">
        {ecart.isZero() ? texte : formatDifference(ecart)}
      </span>
    </>
  );
}
