import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAREMES, getBareme } from '../../src/baremes';
import { computeAvertissements } from '../../src/domain/avertissement';
import { computeBudget } from '../../src/domain/budget';
import { dossierToJson } from '../../src/domain/dossier-json';
import { parseDossier } from '../../src/domain/parse-dossier';

const EXAMPLES = join(__dirname, '../../examples');

function open(file: string) {
  const json: unknown = JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8'));
  const result = parseDossier(json, BAREMES);
  if (!result.ok) throw new Error(`${file}: ${JSON.stringify(result.fautes)}`);
  const bareme = getBareme(result.dossier);
  return {
    json,
    dossier: result.dossier,
    budget: computeBudget(result.dossier, bareme),
    avertissements: computeAvertissements(result.dossier, bareme),
  };
}

const ecarts = (file: string) => Object.values(open(file).budget.sections).map(({ ecart }) => ecart.toFixed());

it.each(readdirSync(EXAMPLES).filter((file) => file.endsWith('.json')))(
  '%s is a dossier, whose member names and amounts stay as they are written',
  (file) => {
    const { json, dossier } = open(file);
    const members = (value: unknown): string =>
      JSON.stringify(value)
        .replace(/"-?\d+(\.\d+)?"/g, '"0"')
        .replaceAll(',"taille":null', '');
    expect(members(dossierToJson(dossier))).toBe(members(json));
  },
);

describe('Centre Alsace', () => {
  it('is balanced to the cent in every section, variable part left aside', () => {
    expect(ecarts('centre-alsace.json')).toEqual(Array(8).fill('0'));
  });

  it('gives right to 260 000 euros in the fifth year of its contract, taille 3, without a warning', () => {
    const { budget, avertissements } = open('centre-alsace.json');
    expect([budget.taille, budget.total.fixe.toNumber(), budget.total.dep.toNumber()]).toEqual([3, 260_000, 272_990]);
    expect(budget.periode).toMatchObject({ debut: '2026-06-15', fin: '2027-06-15' });
    expect(avertissements).toEqual([]);
  });
});

it('taille 1 is balanced with a mission counted by days', () => {
  expect(ecarts('taille-1.json')).toEqual(Array(8).fill('0'));
  expect(open('taille-1.json').avertissements).toMatchObject([
    { code: 'mission-partielle', mission: 'prevention', jours: 181, joursAnnee: 365 },
  ]);
});

it('taille 2 lacks 300.04 euros for unscheduled care', () => {
  expect(ecarts('taille-2.json')[2]).toBe('-300.04');
});

it('taille 4 is balanced, majoration included', () => {
  expect(ecarts('taille-4.json')).toEqual(Array(8).fill('0'));
  expect(open('taille-4.json').budget.total.fixe.toNumber()).toBe(381_500);
});
