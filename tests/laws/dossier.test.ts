import fc from 'fast-check';
import { BAREMES, getBareme } from '../../src/baremes';
import { computeAvertissements } from '../../src/domain/avertissement';
import { anniversaire, daysBetween, fromSerial, toSerial } from '../../src/domain/calendrier';
import { dossierToJson, sameDossier } from '../../src/domain/dossier-json';
import { mergeDossier } from '../../src/domain/merge-dossier';
import { parseDossier } from '../../src/domain/parse-dossier';
import { describeAvertissement } from '../../src/texts/warnings.fr';
import { describeFaute } from '../../src/texts/faults.fr';
import { arbDate, arbSignature } from './date-arbitrary';
import { arbDossier } from './dossier-arbitrary';

describe('laws of the dossier', () => {
  it('what is written as JSON is read back the same', () => {
    fc.assert(
      fc.property(arbDossier(), (dossier) => {
        const written: unknown = JSON.parse(JSON.stringify(dossierToJson(dossier)));
        expect(parseDossier(written, BAREMES)).toEqual({ ok: true, dossier });
      }),
      { numRuns: 300 },
    );
  });

  it('an empty patch changes nothing', () => {
    fc.assert(
      fc.property(arbDossier(), (dossier) => {
        expect(mergeDossier(dossier, {}, BAREMES)).toEqual({ ok: true, dossier });
      }),
    );
  });

  it('a patch holding a whole dossier gives that dossier, missions added', () => {
    fc.assert(
      fc.property(arbDossier(), (dossier) => {
        const bare = { ...dossier, missions: {} };
        const merged = mergeDossier(bare, dossierToJson(dossier), BAREMES);
        expect(merged.ok && sameDossier(merged.dossier, dossier)).toBe(true);
      }),
    );
  });

  it('a dossier is the same as itself and as no other amount', () => {
    fc.assert(
      fc.property(arbDossier(), (dossier) => {
        const changed = { ...dossier, cpts: { ...dossier.cpts, membres: dossier.cpts.membres + 1 } };
        expect([sameDossier(dossier, dossier), sameDossier(dossier, changed)]).toEqual([true, false]);
      }),
    );
  });

  it('every warning is one sentence on one line', () => {
    fc.assert(
      fc.property(arbDossier(), (dossier) => {
        for (const avertissement of computeAvertissements(dossier, getBareme(dossier))) {
          expect(describeAvertissement(avertissement)).toMatch(/^[^\n]{20,}\.$/u);
        }
      }),
    );
  });

  it('anything at all is either a dossier or a list of faults, each told on one line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withNullPrototype: true }),
          fc.json().map((text): unknown => JSON.parse(text)),
        ),
        (input) => {
          const result = parseDossier(input, BAREMES);
          if (result.ok) return;
          expect(result.fautes.length).toBeGreaterThan(0);
          for (const faute of result.fautes) expect(describeFaute(faute)).toMatch(/^[^\n\r]{10,}\.$/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('laws of the calendar', () => {
  it('serial numbers and days answer one another', () => {
    fc.assert(
      fc.property(arbDate, (date) => {
        expect(fromSerial(toSerial(date))).toBe(date);
      }),
    );
  });

  it('five contract years follow one another without a gap, of 365 or 366 days each', () => {
    fc.assert(
      fc.property(arbSignature, (signature) => {
        const years = [1, 2, 3, 4, 5].map((k) => daysBetween(anniversaire(signature, k - 1), anniversaire(signature, k)));
        expect(years.every((days) => days === 365 || days === 366)).toBe(true);
        expect(years.reduce((total, days) => total + days)).toBe(daysBetween(signature, anniversaire(signature, 5)));
      }),
    );
  });
});
