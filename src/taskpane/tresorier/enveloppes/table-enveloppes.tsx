import { lazy, Suspense, useId, useState, type ReactElement } from 'react';
import type { Bareme } from '../../../domain/bareme';
import type { Budget, BudgetSection } from '../../../domain/budget';
import type { Decimal } from '../../../domain/money';
import { SECTIONS, type Section } from '../../../domain/section';
import { formatEuros } from '../../../texts/montant.fr';
import { IconeChevron } from '../../elements/icones';
import { sectionLisible } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';

// Loaded when a section is first opened: the panel opens without it.
const DetailSection = lazy(async () => ({ default: (await import('./detail-section')).DetailSection }));

interface Props {
  readonly budget: Budget;
  readonly bareme: Bareme;
}

/** What the year gives right to, section by section; each opens on the lines of the barème that make it. */
export function TableEnveloppes({ budget, bareme }: Props): ReactElement {
  const retenues = SECTIONS.filter(({ mission }) => mission === null || budget.missions[mission] !== null);
  return (
    <table className="enveloppes">
      <caption className="invisible">{TEXTES.enveloppes.legende}</caption>
      <thead>
        <tr>
          <th scope="col">{TEXTES.enveloppes.fixe}</th>
          <th scope="col">{TEXTES.enveloppes.variable}</th>
          <th scope="col">{TEXTES.enveloppes.retenu}</th>
        </tr>
      </thead>
      {retenues.map((section) => (
        <Lignes key={section.code} section={section} budget={budget} bareme={bareme} />
      ))}
      <tbody className="enveloppes-total">
        <tr>
          <th scope="rowgroup" colSpan={3}>
            {TEXTES.enveloppes.total}
          </th>
        </tr>
        <Montants montants={budget.total} />
      </tbody>
    </table>
  );
}

function Lignes({ section, budget, bareme }: Props & { readonly section: Section }): ReactElement {
  const detail = useId();
  const [ouvert, setOuvert] = useState(false);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <button
            type="button"
            className="enveloppe-section"
            aria-expanded={ouvert}
            aria-controls={ouvert ? detail : undefined}
            onClick={() => {
              setOuvert(!ouvert);
            }}
          >
            <span className="chevron">
              <IconeChevron taille={12} />
            </span>
            {sectionLisible(section)}
          </button>
        </th>
      </tr>
      <Montants montants={budget.sections[section.code]} />
      {ouvert && (
        <tr>
          <td colSpan={3} id={detail} className="enveloppe-detail">
            <Suspense fallback={null}>
              <DetailSection section={section} budget={budget} bareme={bareme} />
            </Suspense>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Montants({ montants }: { readonly montants: BudgetSection }): ReactElement {
  const { fixe, variable, variableRetenue } = montants;
  return (
    <tr>
      <Montant euros={fixe} />
      <Montant euros={variable} />
      <td className="enveloppe-montant enveloppe-retenue">{formatEuros(fixe.plus(variableRetenue))}</td>
    </tr>
  );
}

function Montant({ euros }: { readonly euros: Decimal }): ReactElement {
  return <td className={euros.isZero() ? 'enveloppe-montant enveloppe-nulle' : 'enveloppe-montant'}>{formatEuros(euros)}</td>;
}
