import fc from 'fast-check';
import { addMonths, dateIso } from '../../src/domain/calendrier';
import { compareToVote, ecartDe } from '../../src/domain/depuis-le-vote';
import { sum, ZERO } from '../../src/domain/money';
import {
  checkActe,
  computeStatut,
  dernierVote,
  nextActe,
  nomVersion,
  type Acte,
  type LimitesActe,
  type NatureActe,
} from '../../src/domain/vote';
import { freezeInputs } from '../../src/plan/registre/freeze-budget';
import { computeSommeDeControle, computeSceau } from '../../src/plan/registre/empreinte';
import { montantDepense } from '../../src/domain/budget';
import { arbDossier } from './dossier-arbitrary';

const LIMITES: LimitesActe = { aujourdhui: dateIso('2026-11-22'), signature: dateIso('2020-01-15') };
const arbNature = fc.constantFrom<NatureActe>('soumis', 'retire', 'vote');

/** Asks for these acts one after the other; those that are refused are not recorded. */
function record(natures: readonly NatureActe[]): readonly Acte[] {
  return natures.reduce<readonly Acte[]>((actes, nature, index) => {
    const demande = { nature, date: addMonths(dateIso('2020-01-15'), index), nom: 'Anne' };
    return checkActe(actes, demande, LIMITES).length > 0 ? actes : [...actes, nextActe(actes, demande)];
  }, []);
}

describe('the acts of a budget', () => {
  it('are numbered without a gap, vote only what was submitted, and begin a new version after each vote', () => {
    fc.assert(
      fc.property(fc.array(arbNature, { maxLength: 30 }), (natures) => {
        const actes = record(natures);
        actes.forEach((acte, index) => {
          const before = actes[index - 1];
          expect(acte.numero).toBe(index + 1);
          expect(acte.version).toBe(1 + actes.slice(0, index).filter(({ nature }) => nature === 'vote').length);
          expect(acte.nature === 'soumis').toBe(before?.nature !== 'soumis');
        });
        const votes = actes.filter(({ nature }) => nature === 'vote');
        expect(dernierVote(actes)).toBe(votes.at(-1) ?? null);
        expect(new Set(votes.map(({ version }) => nomVersion(version))).size).toBe(votes.length);
      }),
    );
  });

  it('leave a draft, a submitted or a voted budget', () => {
    expect(computeStatut([])).toEqual({ kind: 'brouillon', version: 1 });
    expect(computeStatut(record(['soumis']))).toMatchObject({ kind: 'soumis', acte: { nom: 'Anne', version: 1 } });
    expect(computeStatut(record(['soumis', 'retire']))).toEqual({ kind: 'brouillon', version: 1 });
    expect(computeStatut(record(['soumis', 'vote']))).toMatchObject({ kind: 'vote', acte: { version: 1 } });
    expect(computeStatut(record(['soumis', 'vote', 'soumis', 'retire']))).toEqual({ kind: 'brouillon', version: 2 });
  });

  it('are refused with all their faults at once', () => {
    const actes = record(['soumis', 'vote']);
    const refus = checkActe(actes, { nature: 'vote', date: dateIso('2019-12-31'), nom: ' ' }, LIMITES);
    expect(refus.map(({ code }) => code)).toEqual(['nom-vide', 'date-avant-acte', 'rien-de-soumis']);
    const later = checkActe(record(['soumis']), { nature: 'soumis', date: dateIso('2027-01-01'), nom: 'x'.repeat(201) }, LIMITES);
    expect(later.map(({ code }) => code)).toEqual(['nom-trop-long', 'date-future', 'deja-soumis']);
  });
});

it('an act is a year before the contract at the earliest', () => {
  const on = (day: string): readonly string[] =>
    checkActe([], { nature: 'soumis', date: dateIso(day), nom: 'Anne' }, LIMITES).map(({ code }) => code);
  expect(on('2019-01-14')).toEqual(['date-avant-contrat']);
  expect(on('2019-01-15')).toEqual([]);
});

describe('what changed since a vote', () => {
  it('is nothing when nothing did, and adds up to what the expenses differ by', () => {
    fc.assert(
      fc.property(arbDossier(), arbDossier(), (avant, apres) => {
        const [voted, actual] = [freezeInputs(avant), freezeInputs(apres)];
        expect(compareToVote(voted, voted)).toEqual([]);
        const differences = compareToVote(voted, actual).filter(({ nature }) => nature === 'depense');
        const total = sum(differences.map((difference) => ecartDe(difference) ?? ZERO));
        const expected = sum(apres.depenses.map(montantDepense)).minus(sum(avant.depenses.map(montantDepense)));
        expect(total.toFixed(2)).toBe(expected.toFixed(2));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same the other way round, with the sides exchanged', () => {
    fc.assert(
      fc.property(arbDossier(), arbDossier(), (avant, apres) => {
        const there = compareToVote(freezeInputs(avant), freezeInputs(apres));
        const back = compareToVote(freezeInputs(apres), freezeInputs(avant));
        expect(back.length).toBe(there.length);
        const kept = there.filter(({ vote, actuel }) => vote !== null && actuel !== null);
        expect(back.filter(({ vote, actuel }) => vote !== null && actuel !== null)).toHaveLength(kept.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what vouches for a copy', () => {
  it('changes with the place of each line', () => {
    fc.assert(
      fc.property(
        arbDossier().filter(({ depenses }) => depenses.length > 1),
        (dossier) => {
          const lignes = freezeInputs(dossier);
          const seals = lignes.map((ligne, index) => computeSceau(1, index + 1, ligne));
          expect(new Set(seals).size).toBe(lignes.length);
          expect(computeSceau(2, 1, lignes[0] ?? lignes[1] ?? fail())).not.toBe(seals[0]);
          const first = lignes.findIndex(({ valeur }) => valeur !== null && !valeur.isZero());
          const without = lignes.filter((_ligne, index) => index !== first);
          expect(computeSommeDeControle(without).equals(computeSommeDeControle(lignes))).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });
});

function fail(): never {
  throw new Error('A copy has lines');
}
