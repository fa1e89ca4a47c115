import { useMemo, type ReactElement } from 'react';
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

/** Under each section a row for each hypothesis: four columns of amounts have no room in a pane of 350 pixels. */
export function TableScenarios({ dossier, hypotheses }: Props): ReactElement {
  const { depenses, lignes } = useMemo(() => computeScenarios(dossier, hypotheses), [dossier, hypotheses]);
  const actuelle = cleDe(dossier.hypothese.variable);
  return (
    <div className="pile">
      <p className="petit">{TEXTES.depenses(formatEuros(depenses))}</p>
      <table className="scenarios-table">
        <caption className="invisible">{TEXTES.tableau}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXTES.hypothese}</th>
            <th scope="col">{TEXTES.ressources}</th>
            <th scope="col">{TEXTES.ecart}</th>
          </tr>
        </thead>
        {lignes.map(({ section, colonnes }) => (
          <tbody key={section?.code ?? 'total'}>
            <tr>
              <th colSpan={3} scope="rowgroup" className="scenarios-section">
                {section === null ? TEXTES.total : sectionLisible(section)}
              </th>
            </tr>
            {hypotheses.map((hypothese, rang) => {
              const colonne = colonnes[rang];
              return (
                <tr key={cleDe(hypothese)}>
                  <th scope="row">
                    {nommer(hypothese)}
                    {cleDe(hypothese) === actuelle && <span className="petit"> ({TEXTES.duClasseur})</span>}
                  </th>
                  <td className="chiffres">{colonne && formatEuros(colonne.res)}</td>
                  <td>{colonne && <Ecart ecart={colonne.ecart} />}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
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
