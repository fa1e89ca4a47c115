import { useId, useMemo, type ReactElement } from 'react';
import type { Dossier } from '../../../domain/dossier';
import { formatEuros } from '../../../texts/montant.fr';
import { sectionLisible } from '../../libelles.fr';
import { EtiquetteEcart } from '../../tresorier/bilan/etiquette-ecart';
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
    <>
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
                    <EtiquetteEcart ecart={ecart} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
