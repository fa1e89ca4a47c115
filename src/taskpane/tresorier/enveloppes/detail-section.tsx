import type { ReactElement } from 'react';
import type { Bareme } from '../../../domain/bareme';
import type { Budget } from '../../../domain/budget';
import { formatDateFr } from '../../../domain/calendrier';
import type { Section } from '../../../domain/section';
import { formatEuros } from '../../../texts/montant.fr';
import { formatPourcentage } from '../../affichage';
import { TEXTES } from '../../texts.fr';
import { computeDetail, isPartagee, type DetailLigne } from './compute-detail';

interface Props {
  readonly section: Section;
  readonly budget: Budget;
  readonly bareme: Bareme;
}

/** Where the amounts of a section come from, with their source. */
export function DetailSection({ section, budget, bareme }: Props): ReactElement {
  const lignes = computeDetail(section, budget, bareme);
  if (lignes.length === 0) return <p className="detail-ligne">{sansDroit(section, budget)}</p>;
  return (
    <ul className="liste">
      {lignes.map((ligne) => (
        <li key={ligne.ligne} className="detail-ligne">
          <div className="detail-libelle">{ligne.libelle}</div>
          <dl className="detail-etapes">
            {etapes(ligne, section, budget, bareme).map(([titre, valeur]) => (
              <Etape key={titre} titre={titre} valeur={valeur} />
            ))}
          </dl>
          <div>{TEXTES.enveloppes.source(ligne.source)}</div>
          {ligne.erratum !== null && <div>{TEXTES.enveloppes.erratum(ligne.erratum.id, ligne.erratum.imprime, ligne.erratum.retenu)}</div>}
        </li>
      ))}
    </ul>
  );
}

function Etape({ titre, valeur }: { readonly titre: string; readonly valeur: string }): ReactElement {
  return (
    <>
      <dt>{titre}</dt>
      <dd className="chiffres">{valeur}</dd>
    </>
  );
}

/** From the printed amount to the section's share of the right of the year. */
function etapes(detail: DetailLigne, section: Section, budget: Budget, bareme: Bareme): readonly (readonly [string, string])[] {
  const { ligne, montantBareme, majoration, derogation, prorata, droit } = detail;
  const textes = TEXTES.enveloppes;
  const lues: (readonly [string, string])[] = [[textes.bareme(budget.taille), formatEuros(montantBareme)]];
  if (derogation !== null) lues.push([textes.derogation(derogation.motif), formatEuros(derogation.montant)]);
  else if (!majoration.isZero() && bareme.majoration !== null) {
    lues.push([textes.majoration(formatPourcentage(bareme.majoration.taux)), `+ ${formatEuros(majoration)}`]);
  }
  if (prorata !== null) lues.push([textes.prorata(prorata.jours, prorata.joursAnnee), formatEuros(droit)]);
  if (isPartagee(ligne, bareme)) {
    const { fixe, variable } = budget.sections[section.code];
    const part = ligne === 'acces.fixe' ? fixe : variable;
    lues.push([textes.part(section.numero, formatPourcentage(part.dividedBy(droit).toDecimalPlaces(4))), formatEuros(part)]);
  }
  return lues;
}

function sansDroit({ mission }: Section, budget: Budget): string {
  const etat = mission === null ? null : budget.missions[mission];
  return etat === null || etat.active ? TEXTES.enveloppes.aucunDroit : TEXTES.enveloppes.pasEncore(formatDateFr(etat.debut));
}
