import { BAREMES, getBareme } from '../../src/baremes';
import { computeBudget, type Budget } from '../../src/domain/budget';
import type { Dossier } from '../../src/domain/dossier';
import { parseDossier } from '../../src/domain/parse-dossier';

export type Json = Readonly<Record<string, unknown>>;

/** The smallest dossier: what may not be left out, and nothing else. */
export const MINIMAL = {
  version: 1,
  cpts: { nom: 'CPTS d’essai', population: 30_000 },
  contrat: { dateSignature: '2022-06-15' },
  exercice: { anneeContrat: 1 },
} as const satisfies Json;

/** Every mission of avenant 2, started on one day. */
export function toutesMissions(debut: string): Json {
  return { ...missionsSocle(debut), qualite: { debut }, accompagnement: { debut } };
}

export function missionsSocle(debut: string): Json {
  return { acces: { debut }, parcours: { debut }, prevention: { debut }, crise: { debut } };
}

/** A population of the middle of each tier. */
export const POPULATIONS = [30_000, 60_000, 120_000, 250_000] as const;

export function dossierOf(input: Json): Dossier {
  const result = parseDossier({ ...MINIMAL, ...input }, BAREMES);
  if (!result.ok) throw new Error(`Faulty sample: ${JSON.stringify(result.fautes)}`);
  return result.dossier;
}

export function budgetOf(input: Json): Budget {
  const dossier = dossierOf(input);
  return computeBudget(dossier, getBareme(dossier));
}
