import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { Bareme } from '../../../domain/bareme';
import type { Budget, BudgetSection } from '../../../domain/budget';
import { SECTIONS, type Section } from '../../../domain/section';
import { formatEuros } from '../../../texts/montant.fr';
import { IconeChevron } from '../../elements/icones';
import { useInvisible } from '../../elements/invisible';
import { sectionLisible } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';
import { DetailSection } from './detail-section';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase200,
  },
  colonne: {
    paddingBlock: tokens.spacingVerticalXS,
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  section: { padding: 0, paddingTop: tokens.spacingVerticalXS, textAlign: 'left', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  bouton: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    minHeight: '24px',
    borderRadius: tokens.borderRadiusSmall,
    '&:hover': { color: tokens.colorBrandForeground1 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& > svg': {
      flexShrink: 0,
      transitionProperty: 'transform',
      transitionDuration: tokens.durationFast,
      '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    },
  },
  ouvert: { '& > svg': { transform: 'rotate(90deg)' } },
  montant: {
    padding: 0,
    paddingBottom: tokens.spacingVerticalXS,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
  },
  retenu: { fontWeight: tokens.fontWeightSemibold },
  nul: { color: tokens.colorNeutralForeground3 },
  detail: { padding: 0, paddingBottom: tokens.spacingVerticalM },
  total: {
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    '& th, & td': { paddingTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  },
  totalTitre: { textAlign: 'left', padding: 0 },
});

interface Props {
  readonly budget: Budget;
  readonly bareme: Bareme;
}

/** What the year gives right to, section by section; each opens on the lines of the barème that make it. */
export function TableEnveloppes({ budget, bareme }: Props): ReactElement {
  const styles = useStyles();
  const { invisible } = useInvisible();
  const retenues = SECTIONS.filter(({ mission }) => mission === null || budget.missions[mission] !== null);
  return (
    <table className={styles.table}>
      <caption className={invisible}>{TEXTES.enveloppes.legende}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.colonne}>
            {TEXTES.enveloppes.fixe}
          </th>
          <th scope="col" className={styles.colonne}>
            {TEXTES.enveloppes.variable}
          </th>
          <th scope="col" className={styles.colonne}>
            {TEXTES.enveloppes.retenu}
          </th>
        </tr>
      </thead>
      {retenues.map((section) => (
        <Lignes key={section.code} section={section} budget={budget} bareme={bareme} />
      ))}
      <tbody className={styles.total}>
        <tr>
          <th scope="rowgroup" colSpan={3} className={styles.totalTitre}>
            {TEXTES.enveloppes.total}
          </th>
        </tr>
        <Montants montants={budget.total} />
      </tbody>
    </table>
  );
}

function Lignes({ section, budget, bareme }: Props & { readonly section: Section }): ReactElement {
  const styles = useStyles();
  const detail = useId();
  const [ouvert, setOuvert] = useState(false);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.section}>
          <button
            type="button"
            className={mergeClasses(styles.bouton, ouvert && styles.ouvert)}
            aria-expanded={ouvert}
            aria-controls={ouvert ? detail : undefined}
            onClick={() => {
              setOuvert(!ouvert);
            }}
          >
            <IconeChevron taille={12} />
            {sectionLisible(section)}
          </button>
        </th>
      </tr>
      <Montants montants={budget.sections[section.code]} />
      {ouvert && (
        <tr>
          <td colSpan={3} id={detail} className={styles.detail}>
            <DetailSection section={section} budget={budget} bareme={bareme} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Montants({ montants }: { readonly montants: BudgetSection }): ReactElement {
  const styles = useStyles();
  const { fixe, variable, variableRetenue } = montants;
  return (
    <tr>
      <td className={mergeClasses(styles.montant, fixe.isZero() && styles.nul)}>{formatEuros(fixe)}</td>
      <td className={mergeClasses(styles.montant, variable.isZero() && styles.nul)}>{formatEuros(variable)}</td>
      <td className={mergeClasses(styles.montant, styles.retenu)}>{formatEuros(fixe.plus(variableRetenue))}</td>
    </tr>
  );
}
