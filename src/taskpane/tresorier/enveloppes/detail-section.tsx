import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Bareme } from '../../../domain/bareme';
import type { Budget } from '../../../domain/budget';
import { formatDateFr } from '../../../domain/calendrier';
import type { Section } from '../../../domain/section';
import { formatEuros } from '../../../texts/montant.fr';
import { formatPourcentage } from '../../affichage';
import { TEXTES } from '../../texts.fr';
import { computeDetail, isPartagee, type DetailLigne } from './compute-detail';

const useStyles = makeStyles({
  lignes: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  ligne: {
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
    paddingLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  libelle: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  etapes: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalS, margin: 0 },
  montant: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface Props {
  readonly section: Section;
  readonly budget: Budget;
  readonly bareme: Bareme;
}

/** Where the amounts of a section come from, with their source. */
export function DetailSection({ section, budget, bareme }: Props): ReactElement {
  const styles = useStyles();
  const lignes = computeDetail(section, budget, bareme);
  if (lignes.length === 0) return <p className={styles.ligne}>{sansDroit(section, budget)}</p>;
  return (
    <ul className={styles.lignes}>
      {lignes.map((ligne) => (
        <li key={ligne.ligne} className={styles.ligne}>
          <div className={styles.libelle}>{ligne.libelle}</div>
          <dl className={styles.etapes}>
            {etapes(ligne, section, budget, bareme).map(([titre, valeur]) => (
              <Etape key={titre} titre={titre} valeur={valeur} className={styles.montant} />
            ))}
          </dl>
          <div>{TEXTES.enveloppes.source(ligne.source)}</div>
          {ligne.erratum !== null && <div>{TEXTES.enveloppes.erratum(ligne.erratum.id, ligne.erratum.imprime, ligne.erratum.retenu)}</div>}
        </li>
      ))}
    </ul>
  );
}

function Etape({
  titre,
  valeur,
  className,
}: {
  readonly titre: string;
  readonly valeur: string;
  readonly className: string;
}): ReactElement {
  return (
    <>
      <dt>{titre}</dt>
      <dd className={className}>{valeur}</dd>
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
