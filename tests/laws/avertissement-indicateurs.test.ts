import fc from 'fast-check';
import { getBareme } from '../../src/baremes';
import { computeAvertissements, type Avertissement, type CodeAvertissement } from '../../src/domain/avertissement';
import { computeBudget, computeNoms } from '../../src/domain/budget';
import type { Dossier, Indicateur } from '../../src/domain/dossier';
import { computeTaux } from '../../src/domain/indicateur';
import { CODES_MISSION } from '../../src/domain/mission';
import { Decimal, ZERO } from '../../src/domain/money';
import { SECTIONS } from '../../src/domain/section';
import { arbDossier } from './dossier-arbitrary';

type Told<C extends CodeAvertissement> = Extract<Avertissement, { readonly code: C }>;

const budgetOf = (dossier: Dossier) => computeBudget(dossier, getBareme(dossier));
const nomsOf = (dossier: Dossier) => JSON.stringify(computeNoms(budgetOf(dossier)));

function told<C extends CodeAvertissement>(dossier: Dossier, code: C): readonly Told<C>[] {
  const isOfCode = (avertissement: Avertissement): avertissement is Told<C> => avertissement.code === code;
  return computeAvertissements(dossier, getBareme(dossier)).filter(isOfCode);
}

const idsTold = (dossier: Dossier, code: 'sens-contredit' | 'poids-epuise'): readonly string[] =>
  told(dossier, code).map(({ indicateur }) => indicateur);

/** Nothing else of the dossier changes: its measures follow their indicators. */
function withIndicateurs(dossier: Dossier, indicateurs: readonly Indicateur[]): Dossier {
  const ids = new Set(indicateurs.map(({ id }) => id));
  return { ...dossier, indicateurs, mesures: dossier.mesures.filter(({ indicateur }) => ids.has(indicateur)) };
}

/** All of one mission, whose first indicator takes every weight or nearly: chance alone leaves nothing to the others too seldom. */
const arbDossierEpuise: fc.Arbitrary<Dossier> = fc
  .tuple(arbDossier(), fc.constantFrom(...CODES_MISSION), fc.constantFrom('100', '100', '99.9999'))
  .map(([dossier, mission, premier]) => ({
    ...dossier,
    indicateurs: dossier.indicateurs.map((one, index) => ({ ...one, mission, poids: index === 0 ? new Decimal(premier) : null })),
  }));

function law(statement: string, holds: (dossier: Dossier) => void, drawn: fc.Arbitrary<Dossier> = arbDossier()): void {
  it(statement, () => {
    fc.assert(fc.property(drawn, holds), { numRuns: 300 });
  });
}

describe('laws of the warnings about indicators', () => {
  law('of two directions, exactly one contradicts a progression that has a baseline and a target', (dossier) => {
    const turned = dossier.indicateurs.map((one) => ({ ...one, sens: one.sens === 'croissant' ? 'decroissant' : 'croissant' }) as const);
    const progressions = Object.values(budgetOf(dossier).partsVariables)
      .flatMap(({ lignes }) => lignes)
      .filter(({ indicateur: { methode, depart }, cible }) => methode === 'progression' && depart && cible)
      .map(({ indicateur }) => indicateur.id);
    const both = [...idsTold(dossier, 'sens-contredit'), ...idsTold({ ...dossier, indicateurs: turned }, 'sens-contredit')];
    expect(both.sort()).toEqual(progressions.sort());
  });

  law('what contradicts its direction earns the most where the direction says the worst', (dossier) => {
    for (const { indicateur: id, sens, depart, cible } of told(dossier, 'sens-contredit')) {
      const indicateur = dossier.indicateurs.find((one) => one.id === id);
      if (indicateur === undefined) throw new Error(`${id} is in the dossier`);
      expect(sens === 'croissant' ? cible.lessThan(depart) : cible.greaterThan(depart)).toBe(true);
      expect(computeTaux(indicateur, cible, cible)?.toFixed()).toBe(indicateur.tauxMaximum.toFixed());
      expect(computeTaux(indicateur, cible, depart)?.toFixed()).toBe('0');
    }
  });

  law('a mission is told to be blocked where an envelope goes uncounted for it, and nowhere else', (dossier) => {
    const { partsVariables, sections } = budgetOf(dossier);
    const blocked = told(dossier, 'variable-bloquee');
    const expected = Object.values(partsVariables).filter(({ isBloquee, enveloppe }) => isBloquee && !enveloppe.isZero());
    expect(blocked.map(({ mission }) => mission)).toEqual(
      dossier.hypothese.variable === 'indicateurs' ? expected.map(({ mission }) => mission) : [],
    );
    for (const { mission: wanted } of blocked)
      for (const { code, mission } of SECTIONS) if (mission === wanted) expect(sections[code].variableRetenue.toFixed()).toBe('0');
  });

  law('without the indicators of missions that are not kept, the budget is the same and nothing is told of them', (dossier) => {
    const kept = withIndicateurs(
      dossier,
      dossier.indicateurs.filter(({ mission }) => dossier.missions[mission] !== undefined),
    );
    const counted = told(dossier, 'indicateurs-non-retenus').reduce((total, { nombre }) => total + nombre, 0);
    expect(counted).toBe(dossier.indicateurs.length - kept.indicateurs.length);
    expect([nomsOf(kept), told(kept, 'indicateurs-non-retenus')]).toEqual([nomsOf(dossier), []]);
  });

  law(
    'a zero instead of a blank weight that is told changes nothing but the warning',
    (dossier) => {
      const ids = new Set(idsTold(dossier, 'poids-epuise'));
      const zeroed = { ...dossier, indicateurs: dossier.indicateurs.map((one) => (ids.has(one.id) ? { ...one, poids: ZERO } : one)) };
      expect([nomsOf(zeroed), idsTold(zeroed, 'poids-epuise')]).toEqual([nomsOf(dossier), []]);
    },
    arbDossierEpuise,
  );

  law(
    'no blank weight is zero in a mission that counts without being told',
    (dossier) => {
      const parts = Object.values(budgetOf(dossier).partsVariables).filter(
        ({ mission, isBloquee }) => !isBloquee && dossier.missions[mission] !== undefined,
      );
      const silent = parts
        .flatMap(({ lignes }) => lignes)
        .filter(({ indicateur: { poids, type }, poids: reel }) => poids === null && type !== 'suivi' && reel.isZero())
        .map(({ indicateur }) => indicateur.id);
      expect([...idsTold(dossier, 'poids-epuise')].sort()).toEqual(silent.sort());
    },
    arbDossierEpuise,
  );
});
