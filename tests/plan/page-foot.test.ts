import fc from 'fast-check';
import { dateIso } from '../../src/domain/calendrier';
import { ZERO } from '../../src/domain/money';
import { NATURES_ACTE } from '../../src/domain/vote';
import { getBareme } from '../../src/baremes';
import { buildPlan } from '../../src/plan/build-plan';
import { FOOT_CENTER, FOOT_LIMIT, FOOT_RIGHT, footName, footText } from '../../src/plan/page-foot';
import type { ActeInscrit } from '../../src/plan/registre/registre';
import { readExample } from '../examples';

const ACTE: Omit<ActeInscrit, 'nature' | 'version'> = {
  numero: 1,
  date: dateIso('2026-11-20'),
  nom: 'Anne Muller',
  depenses: ZERO,
  ressources: ZERO,
  ecart: ZERO,
  points: 0,
  lignes: 0,
  lignesDepenses: 0,
  lignesRessources: 0,
  somme: ZERO,
  empreinte: '',
};
const names = fc.oneof(
  fc.string({ minLength: 1, maxLength: 300 }),
  fc.array(fc.constantFrom('&', 'e', ' ', '—', '🏥'), { minLength: 1, maxLength: 300 }).map((letters) => letters.join('')),
);

it('holds in a foot of Excel, its ampersands doubled, whatever the name and the act', () => {
  const acte = fc.record({ nature: fc.constantFrom(...NATURES_ACTE), version: fc.integer({ min: 1, max: 999 }) });
  const dossier = readExample('taille-1');
  const bareme = getBareme(dossier);
  fc.assert(
    fc.property(names, fc.option(acte), (nom, act) => {
      const registre = act && { actes: [{ ...ACTE, ...act }], copies: [] };
      const { sheets } = buildPlan({ ...dossier, cpts: { ...dossier.cpts, nom } }, bareme, { registre });
      const foot = footText(sheets[0]?.print.footer ?? '');
      expect(`&L${foot}&C${FOOT_CENTER}&R${FOOT_RIGHT}`.length).toBeLessThanOrEqual(FOOT_LIMIT);
      // Each run of them is even: none begins a code.
      for (const [run] of foot.matchAll(/&+/g)) expect(run.length % 2).toBe(0);
      expect(foot.startsWith(`${footText(footName(nom))} — `)).toBe(true);
      expect(foot).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }),
    { numRuns: 25 },
  );
});

it('leaves a name that has room as it is', () => {
  expect(footName('CPTS Santé & Cie')).toBe('CPTS Santé & Cie');
  expect(footName('&'.repeat(200))).toMatch(/^&+…$/);
});
