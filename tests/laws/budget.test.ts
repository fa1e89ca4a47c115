import fc from 'fast-check';
import { getBareme } from '../../src/baremes';
import { LIGNES_BAREME } from '../../src/domain/ligne-bareme';
import { computeBudget, computeNoms, montantDepense, type Budget, type BudgetSection } from '../../src/domain/budget';
import type { Dossier } from '../../src/domain/dossier';
import { sum, type Decimal } from '../../src/domain/money';
import { computeTaille } from '../../src/domain/taille';
import { arbDossier } from './dossier-arbitrary';

const budgetOf = (dossier: Dossier): Budget => computeBudget(dossier, getBareme(dossier));
const shown = (budget: Budget): readonly string[] => Object.values(computeNoms(budget)).map(String);
const isWholeCents = (montant: Decimal): boolean => montant.decimalPlaces() <= 2;

const MONTANTS = [
  'dep',
  'fixe',
  'variable',
  'variableRetenue',
  'complementaires',
  'res',
  'ecart',
  'realise',
] as const satisfies readonly (keyof BudgetSection)[];

function law(statement: string, holds: (dossier: Dossier, budget: Budget) => void): void {
  it(statement, () => {
    fc.assert(
      fc.property(arbDossier({ withoutIndicateurs: true }), (dossier) => {
        holds(dossier, budgetOf(dossier));
      }),
      { numRuns: 200 },
    );
  });
}

describe('laws of the budget', () => {
  law('every total is the sum of its sections, to the cent', (_dossier, { sections, total }) => {
    for (const montant of MONTANTS) {
      expect(total[montant].toFixed()).toBe(sum(Object.values(sections).map((section) => section[montant])).toFixed());
    }
  });

  law('the gap is resources less expenses, and resources are their three parts', (_dossier, { sections, total }) => {
    for (const section of [...Object.values(sections), total]) {
      expect(section.ecart.toFixed()).toBe(section.res.minus(section.dep).toFixed());
      expect(section.res.toFixed()).toBe(section.fixe.plus(section.variableRetenue).plus(section.complementaires).toFixed());
      expect(section.dep.toFixed()).toBe(sum(Object.values(section.depensesParPoste)).toFixed());
    }
  });

  law('no amount has a fraction of a cent', (_dossier, { sections, total }) => {
    for (const section of [...Object.values(sections), total]) {
      for (const montant of MONTANTS) expect(isWholeCents(section[montant])).toBe(true);
    }
  });

  law('what is shared between the sections is exactly what the lines give right to', (_dossier, { enveloppes, total }) => {
    const droits = sum(LIGNES_BAREME.map((ligne) => enveloppes[ligne].droit));
    expect(total.fixe.plus(total.variable).toFixed()).toBe(droits.toFixed());
  });

  law('the accès envelope is split without loss', (_dossier, { enveloppes, sections }) => {
    const { 'acces-mt': mt, 'acces-snp': snp } = sections;
    const fixe = enveloppes['acces.fixe'].droit.plus(enveloppes['acces.fixeSnp'].droit).plus(enveloppes['acces.supplementSnp'].droit);
    expect(mt.fixe.plus(snp.fixe).toFixed()).toBe(fixe.toFixed());
    expect(mt.variable.plus(snp.variable).toFixed()).toBe(enveloppes['acces.variable'].droit.toFixed());
  });

  law('a right never exceeds the amount of the year, and never falls below zero', (_dossier, { enveloppes }) => {
    for (const ligne of LIGNES_BAREME) {
      const { droit, montantAnnuel } = enveloppes[ligne];
      expect(droit.lessThanOrEqualTo(montantAnnuel) && !droit.isNegative()).toBe(true);
    }
  });

  law('the variable counted never exceeds the envelope', (_dossier, { sections }) => {
    for (const { variable, variableRetenue } of Object.values(sections)) expect(variableRetenue.lessThanOrEqualTo(variable)).toBe(true);
  });

  law('a mission that is not kept gives nothing', (dossier, { enveloppes, missions }) => {
    for (const ligne of LIGNES_BAREME) {
      const [mission] = ligne.split('.');
      const isKept = Object.entries(missions).some(([code, etat]) => code === mission && etat !== null);
      if (ligne.includes('.') && !isKept) expect(enveloppes[ligne].droit.toFixed()).toBe('0');
    }
    expect(Object.values(missions).filter((etat) => etat !== null)).toHaveLength(Object.keys(dossier.missions).length);
  });

  law('nothing typed is dropped: all expenses and resources are in the totals', (dossier, { total }) => {
    expect(total.dep.toFixed()).toBe(sum(dossier.depenses.map(montantDepense)).toFixed());
    expect(total.realise.toFixed()).toBe(sum(dossier.depenses.map(({ realise }) => realise)).toFixed());
    expect(total.complementaires.toFixed()).toBe(sum(dossier.ressources.map(({ montant }) => montant)).toFixed());
  });

  it('the order of the lines changes no result', () => {
    const arbShuffled = arbDossier({ withoutIndicateurs: true }).chain((dossier) =>
      fc
        .shuffledSubarray([...dossier.depenses], { minLength: dossier.depenses.length })
        .map((depenses) => [dossier, { ...dossier, depenses }] as const),
    );
    fc.assert(
      fc.property(arbShuffled, ([dossier, shuffled]) => {
        expect(shown(budgetOf(shuffled))).toEqual(shown(budgetOf(dossier)));
      }),
    );
  });

  it('a year cut in two at any day gives the whole amount, to the cent', () => {
    // The days before the start and the days after it make the year: their two rounded parts differ from the whole by a cent at most.
    fc.assert(
      fc.property(arbDossier({ withoutIndicateurs: true }), (dossier) => {
        const { enveloppes, missions } = budgetOf(dossier);
        const { parcours } = missions;
        if (parcours === null) return;
        const { montantAnnuel, droit } = enveloppes['parcours.fixe'];
        const before = montantAnnuel
          .times(parcours.joursAnnee - parcours.jours)
          .dividedBy(parcours.joursAnnee)
          .toDecimalPlaces(2);
        expect(droit.plus(before).minus(montantAnnuel).abs().lessThanOrEqualTo('0.01')).toBe(true);
      }),
    );
  });

  it('a larger population never has a smaller tier', () => {
    const population = fc.integer({ min: 1, max: 400_000 });
    fc.assert(fc.property(population, population, (a, b) => computeTaille(Math.min(a, b)) <= computeTaille(Math.max(a, b))));
  });
});
