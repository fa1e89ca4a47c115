import { BAREMES } from '../../src/baremes';
import fc from 'fast-check';
import { changeIndicateurs, withoutMesures, type ChangementIndicateur } from '../../src/domain/changement';
import type { Dossier, Indicateur, Mesure } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { parseDossier } from '../../src/domain/parse-dossier';
import { arbDossier } from './dossier-arbitrary';

const NEUF: Pick<Indicateur, 'id' | 'libelle'> = { id: 'un identifiant que personne n’a', libelle: 'neuf' };

/** Some indicators exchange identifiers, some get another label, one may be new: nothing goes. */
const arbChangements = arbDossier().chain((dossier) => {
  const { indicateurs } = dossier;
  return fc
    .record({
      ids: fc.shuffledSubarray(
        indicateurs.map(({ id }) => id),
        { minLength: indicateurs.length },
      ),
      isTouched: fc.array(fc.boolean(), { minLength: indicateurs.length, maxLength: indicateurs.length }),
      isNew: fc.boolean(),
    })
    .chain(({ ids, isTouched, isNew }) => {
      const changes = indicateurs.flatMap((avant, index): ChangementIndicateur[] => {
        const id = ids[index] ?? avant.id;
        return id === avant.id && isTouched[index] !== true ? [] : [{ avant, apres: { ...avant, id, libelle: `${avant.libelle} bis` } }];
      });
      const [model] = indicateurs;
      const added = isNew && model ? [{ avant: null, apres: { ...model, ...NEUF } }] : [];
      return fc.tuple(fc.constant(dossier), fc.shuffledSubarray([...changes, ...added], { minLength: changes.length + added.length }));
    });
});

const inverse = (changements: readonly ChangementIndicateur[]): readonly ChangementIndicateur[] =>
  changements.map(({ avant, apres }) => ({ avant: apres, apres: avant })).reverse();
const json = (dossier: Dossier | null): unknown => dossier && dossierToJson(dossier);

/** What every measure says, beside the place of its indicator in the list. */
const measured = ({ indicateurs, mesures }: Dossier, mesure: Mesure): unknown => [
  indicateurs.findIndex(({ id }) => id === mesure.indicateur),
  mesures.indexOf(mesure),
];

describe('laws of changes', () => {
  it('indicators changed and changed back are what they were, with their measures', () => {
    fc.assert(
      fc.property(arbChangements, ([dossier, changements]) => {
        const after = changeIndicateurs(dossier, changements);
        expect(after).not.toBeNull();
        expect(json(after && changeIndicateurs(after, inverse(changements)))).toEqual(json(dossier));
      }),
      { numRuns: 300 },
    );
  });

  it('every measure stays with its indicator, in its place, and the dossier can still be read', () => {
    fc.assert(
      fc.property(arbChangements, ([dossier, changements]) => {
        const after = changeIndicateurs(dossier, changements);
        if (after === null) throw new Error('The change was refused');
        expect(after.mesures.map((mesure) => measured(after, mesure))).toEqual(dossier.mesures.map((mesure) => measured(dossier, mesure)));
        expect(parseDossier(dossierToJson(after), BAREMES).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the same changes asked for twice are refused the second time', () => {
    fc.assert(
      fc.property(arbChangements, ([dossier, changements]) => {
        const after = changeIndicateurs(dossier, changements);
        if (after !== null && changements.length > 0) expect(changeIndicateurs(after, changements)).toBeNull();
      }),
    );
  });

  it('an indicator that goes takes its measures, and nothing else', () => {
    fc.assert(
      fc.property(arbDossier(), fc.nat(), (dossier, pick) => {
        const avant = dossier.indicateurs[pick % Math.max(dossier.indicateurs.length, 1)];
        if (avant === undefined) return;
        const after = changeIndicateurs(dossier, [{ avant, apres: null }]);
        expect(json(after)).toEqual(
          json({
            ...dossier,
            indicateurs: dossier.indicateurs.filter((one) => one !== avant),
            mesures: dossier.mesures.filter(({ indicateur }) => indicateur !== avant.id),
          }),
        );
      }),
    );
  });

  it('measures entered and taken back leave the journal as it was, even those entered twice', () => {
    fc.assert(
      fc.property(arbDossier(), fc.array(fc.nat(), { maxLength: 6 }), fc.boolean(), (dossier, picks, isReversed) => {
        const { mesures } = dossier;
        const entered = mesures.length === 0 ? [] : picks.flatMap((pick) => mesures[pick % mesures.length] ?? []);
        const more = { ...dossier, mesures: [...mesures, ...entered] };
        expect(json(withoutMesures(more, isReversed ? [...entered].reverse() : entered))).toEqual(json(dossier));
      }),
      { numRuns: 300 },
    );
  });

  it('all measures can be taken back in any order, and no more than all', () => {
    const arbShuffled = arbDossier().chain((dossier) =>
      fc.tuple(fc.constant(dossier), fc.shuffledSubarray([...dossier.mesures], { minLength: dossier.mesures.length })),
    );
    fc.assert(
      fc.property(arbShuffled, ([dossier, all]) => {
        expect(withoutMesures(dossier, all)?.mesures).toEqual([]);
        const [one] = all;
        if (one) expect(withoutMesures(dossier, [...all, one])).toBeNull();
      }),
    );
  });
});
