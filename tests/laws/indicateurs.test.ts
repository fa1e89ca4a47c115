import fc from 'fast-check';
import { parAnnee } from '../../src/domain/annee-contrat';
import { getBareme } from '../../src/baremes';
import { computeBudget, type Budget } from '../../src/domain/budget';
import { compareDates } from '../../src/domain/calendrier';
import type { Dossier, Indicateur, Mesure } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { computeTaux } from '../../src/domain/indicateur';
import { CODES_MISSION } from '../../src/domain/mission';
import { Decimal, sum, ZERO } from '../../src/domain/money';
import { computePartVariable, type PartVariable } from '../../src/domain/part-variable';
import { SECTIONS } from '../../src/domain/section';
import { arbTaux } from './decimal-arbitrary';
import { arbDossier } from './dossier-arbitrary';
import { arbCasVariable, arbIndicateurSeul, arbValeur, type CasVariable } from './indicateur-arbitrary';
import { referencePart } from './indicateur-reference';

const UN = new Decimal(1);
const partOf = ({ mission, enveloppe, dossier, periode }: CasVariable, change: Partial<Dossier> = {}): PartVariable =>
  computePartVariable(mission, enveloppe, { ...dossier, ...change }, periode);
const budgetOf = (dossier: Dossier): Budget => computeBudget(dossier, getBareme(dossier));
const cents = (euros: Decimal): string => euros.times(100).toFixed();
const isShare = (rate: Decimal): boolean => !rate.isNegative() && rate.lessThanOrEqualTo(UN);
const ascending = (...amounts: readonly Decimal[]): boolean =>
  amounts.every((amount, index) => amount.greaterThanOrEqualTo(amounts[index - 1] ?? ZERO));

/** Amounts of the mission, and how far each of its indicators has come. */
function shown({ acquis, potentiel, poidsTotal, isBloquee, lignes }: PartVariable) {
  const each = lignes.map(({ indicateur, poids, montant, montantPotentiel, taux, manque, isAncienne }) =>
    [indicateur.id, poids.toFixed(20), montant, montantPotentiel, taux, manque, isAncienne].join(' '),
  );
  return { amounts: [acquis, potentiel, poidsTotal].map(String), isBloquee, each: each.sort() };
}

function law<T>(statement: string, drawn: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 300): void {
  it(statement, () => {
    fc.assert(fc.property(drawn, holds), { numRuns });
  });
}

describe('laws of a rate', () => {
  const arbTrio = fc.tuple(arbIndicateurSeul, arbValeur, arbValeur);
  const rate = (indicateur: Indicateur, valeur: Decimal | string): Decimal | null =>
    computeTaux(indicateur, indicateur.cible, new Decimal(valeur));

  law('is a share, never above its largest, zero or not below its smallest', arbTrio, ([indicateur, valeur]) => {
    const taux = rate(indicateur, valeur);
    if (taux === null) return;
    expect(isShare(taux) && taux.lessThanOrEqualTo(indicateur.tauxMaximum)).toBe(true);
    expect(taux.isZero() || taux.greaterThanOrEqualTo(indicateur.tauxMinimum)).toBe(true);
  });

  law('is the largest at the target, zero at the baseline', arbTrio, ([indicateur]) => {
    const { methode, depart, cible, tauxMaximum, paliers } = indicateur;
    if (cible === null || methode === 'tauxCpam') return;
    if (methode !== 'paliers')
      expect(rate(indicateur, cible)?.toFixed() ?? null).toBe(methode === 'progression' && depart === null ? null : tauxMaximum.toFixed());
    if (methode === 'progression' && depart !== null) expect(rate(indicateur, depart)?.toFixed()).toBe('0');
    if (paliers.length === 0 && methode === 'paliers') expect(rate(indicateur, cible)).toBeNull();
  });

  law(
    'never falls when the value gets better',
    arbTrio,
    ([indicateur, one, other]) => {
      const { methode, sens, depart, cible } = indicateur;
      // A progression goes from its baseline to its target, whatever its direction says.
      const isUp = methode === 'progression' && depart && cible ? cible.greaterThan(depart) : sens === 'croissant';
      const [low, high] = [one, other].map((value) => new Decimal(value)).sort((a, b) => a.comparedTo(b)) as [Decimal, Decimal];
      const [worse, better] = [rate(indicateur, isUp ? low : high), rate(indicateur, isUp ? high : low)];
      expect(worse === null).toBe(better === null);
      if (worse && better) expect(worse.lessThanOrEqualTo(better)).toBe(true);
    },
    1000,
  );
});

describe('laws of a mission’s variable part', () => {
  law('its lines and their rounding make what is earned', arbCasVariable, (cas) => {
    const { acquis, arrondi, lignes } = partOf(cas);
    expect(sum([...lignes.map(({ montant }) => montant), arrondi]).toFixed()).toBe(acquis.toFixed());
    expect(arrondi.abs().lessThanOrEqualTo(new Decimal('0.005').times(lignes.length + 1))).toBe(true);
  });

  law('nothing ≤ earned ≤ possible ≤ envelope, to the cent', arbCasVariable, (cas) => {
    const { acquis, potentiel, tauxAcquis, tauxPotentiel, lignes } = partOf(cas);
    expect(ascending(ZERO, acquis, potentiel, cas.enveloppe)).toBe(true);
    expect(ascending(ZERO, tauxAcquis, tauxPotentiel, UN)).toBe(true);
    for (const { montant, montantPotentiel } of lignes) expect(ascending(ZERO, montant, montantPotentiel, cas.enveloppe)).toBe(true);
    for (const amount of [acquis, potentiel, ...lignes.map(({ montant }) => montant)])
      expect(amount.decimalPlaces()).toBeLessThanOrEqual(2);
  });

  law('a rate is there, or what is missing is told', arbCasVariable, (cas) => {
    for (const { taux, manque, tauxPotentiel, isAncienne, mesure } of partOf(cas).lignes) {
      expect(taux === null).toBe(manque !== null);
      expect(isShare(tauxPotentiel) && (taux === null || isShare(taux))).toBe(true);
      if (isAncienne) expect(mesure && compareDates(mesure.date, cas.periode.debut) < 0).toBe(true);
    }
  });

  law('what is possible is earned once the CPAM grants the best of what is missing', arbCasVariable, (cas) => {
    const { potentiel, lignes } = partOf(cas);
    const granted = new Map(lignes.map(({ indicateur, taux, tauxPotentiel }) => [indicateur.id, taux === null ? tauxPotentiel : null]));
    const indicateurs = cas.dossier.indicateurs.map((one) => ({
      ...one,
      tauxCpam: parAnnee((annee) => {
        const due = annee === cas.periode.annee ? granted.get(one.id) : null;
        return due ?? one.tauxCpam[annee - 1] ?? null;
      }),
    }));
    const after = partOf(cas, { indicateurs });
    expect([after.acquis, after.potentiel].map(String)).toEqual([potentiel, potentiel].map(String));
  });

  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length });

  law(
    'the order of the indicators changes neither amounts nor rates',
    arbCasVariable.chain((cas) => fc.tuple(fc.constant(cas), shuffled(cas.dossier.indicateurs))),
    ([cas, indicateurs]) => {
      expect(shown(partOf(cas, { indicateurs }))).toEqual(shown(partOf(cas)));
    },
  );

  law(
    'the order of measures of different dates changes nothing',
    arbCasVariable.chain((cas) => {
      const days = new Map(cas.dossier.mesures.map((mesure) => [`${mesure.indicateur} ${mesure.date}`, mesure]));
      return fc.tuple(fc.constant(cas), fc.constant([...days.values()]), shuffled([...days.values()]));
    }),
    ([cas, mesures, others]) => {
      expect(shown(partOf(cas, { mesures: others }))).toEqual(shown(partOf(cas, { mesures })));
    },
  );

  law(
    'a measure that comes after the year, or is older than the latest, changes nothing wherever it is entered',
    fc.tuple(arbCasVariable, arbValeur, fc.nat(), fc.nat()),
    ([cas, valeur, pick, rank]) => {
      const { mesures } = cas.dossier;
      const model = mesures[pick % Math.max(mesures.length, 1)];
      if (model === undefined) return;
      const latest = mesures
        .filter(({ indicateur }) => indicateur === model.indicateur)
        .map(({ date }) => date)
        .filter((date) => compareDates(date, cas.periode.fin) < 0)
        .sort()
        .at(-1);
      const isIdle = compareDates(model.date, cas.periode.fin) >= 0 || (latest !== undefined && compareDates(model.date, latest) < 0);
      const at = rank % (mesures.length + 1);
      const more: readonly Mesure[] = [...mesures.slice(0, at), { ...model, valeur: new Decimal(valeur) }, ...mesures.slice(at)];
      if (isIdle) expect(shown(partOf(cas, { mesures: more }))).toEqual(shown(partOf(cas)));
    },
    600,
  );

  law(
    'a true half cent goes up, however many share alike',
    fc.tuple(arbCasVariable, fc.array(arbTaux, { minLength: 1, maxLength: 15 })),
    ([cas, taux]) => {
      // 250 € for each: whatever their number, each hundredth of a percent is worth 2.5 cents.
      const [model] = cas.dossier.indicateurs;
      const indicateurs = taux.flatMap((one, index) =>
        model ? [{ ...model, id: `I${index}`, type: 'resultat' as const, poids: null, tauxCpam: parAnnee(() => new Decimal(one)) }] : [],
      );
      const { acquis, lignes } = partOf({ ...cas, enveloppe: new Decimal(250 * taux.length) }, { indicateurs });
      const due = (rates: readonly (Decimal | string)[]): Decimal =>
        sum(rates.map((rate) => new Decimal(rate)))
          .times(250)
          .toDecimalPlaces(2);
      expect(acquis.toFixed()).toBe(due(indicateurs.length === 0 ? [] : taux).toFixed());
      expect(lignes.map(({ montant }) => montant.toFixed())).toEqual(lignes.map(({ taux: one }) => due([one ?? ZERO]).toFixed()));
    },
    1000,
  );

  law(
    'agrees to the cent with a second computation, in fractions',
    arbCasVariable,
    (cas) => {
      const { acquis, potentiel, lignes } = partOf(cas);
      const reference = referencePart(
        cas.mission,
        cas.enveloppe.toFixed(),
        dossierToJson(cas.dossier),
        cas.dossier.contrat.dateSignature,
        cas.periode.annee,
      );
      expect([acquis, potentiel].map(cents)).toEqual([reference.acquis, reference.potentiel].map(String));
      expect(lignes.map(({ indicateur: { id }, montant, montantPotentiel }) => [id, cents(montant), cents(montantPotentiel)])).toEqual(
        reference.lignes.map(({ id, montant, montantPotentiel }) => [id, String(montant), String(montantPotentiel)]),
      );
    },
    1000,
  );
});

describe('laws of the variable part in the budget', () => {
  law('what the sections earn makes what the mission earns, and never more than their envelopes', arbDossier(), (dossier) => {
    const { sections, partsVariables, total } = budgetOf(dossier);
    for (const mission of CODES_MISSION) {
      const siennes = SECTIONS.filter((section) => section.mission === mission).map(({ code }) => sections[code]);
      expect(sum(siennes.map(({ variableAcquise }) => variableAcquise)).toFixed()).toBe(partsVariables[mission].acquis.toFixed());
      expect(sum(siennes.map(({ variable }) => variable)).toFixed()).toBe(partsVariables[mission].enveloppe.toFixed());
      for (const { variable, variableAcquise } of siennes) expect(ascending(ZERO, variableAcquise, variable)).toBe(true);
    }
    expect(total.variableAcquise.toFixed()).toBe(sum(Object.values(partsVariables).map(({ acquis }) => acquis)).toFixed());
    expect(ascending(total.variableAcquise, total.variable)).toBe(true);
  });

  law('the budget counts on what was earned when it is told to, section by section', arbDossier(), (dossier) => {
    const { sections, total } = budgetOf({ ...dossier, hypothese: { variable: 'indicateurs' } });
    for (const one of [...Object.values(sections), total]) expect(one.variableRetenue.toFixed()).toBe(one.variableAcquise.toFixed());
  });

  law(
    'what is wrong in one mission changes nothing in the others',
    fc.tuple(arbDossier(), fc.constantFrom(...CODES_MISSION)),
    ([dossier, wrong]) => {
      const blocked = dossier.indicateurs.map((one) =>
        one.mission === wrong ? { ...one, poids: new Decimal('7.77'), tauxCpam: parAnnee(() => null), depart: null } : one,
      );
      const gone = new Set(dossier.indicateurs.filter(({ mission }) => mission === wrong).map(({ id }) => id));
      const mesures = dossier.mesures.filter(({ indicateur }) => !gone.has(indicateur));
      const before = budgetOf(dossier).partsVariables;
      const after = budgetOf({ ...dossier, indicateurs: blocked, mesures }).partsVariables;
      for (const mission of CODES_MISSION) {
        if (mission !== wrong) expect(shown(after[mission])).toEqual(shown(before[mission]));
        else if (gone.size > 0) expect([after[mission].isBloquee, after[mission].acquis.toFixed()]).toEqual([true, '0']);
      }
    },
  );

  law('agrees to the cent with a second computation, in fractions', arbDossier(), (dossier) => {
    const { sections, partsVariables } = budgetOf(dossier);
    const { dateSignature } = dossier.contrat;
    for (const mission of CODES_MISSION) {
      const { enveloppe, acquis, potentiel } = partsVariables[mission];
      const reference = referencePart(mission, enveloppe.toFixed(), dossierToJson(dossier), dateSignature, dossier.exercice.anneeContrat);
      expect([acquis, potentiel].map(cents)).toEqual([reference.acquis, reference.potentiel].map(String));
      if (mission !== 'acces') continue;
      const { 'acces-mt': mt, 'acces-snp': snp } = sections;
      const due = reference.acquisOf(mt.variable.toFixed());
      expect([mt, snp].map(({ variableAcquise }) => cents(variableAcquise))).toEqual([due, reference.acquis - due].map(String));
    }
  });
});
