import { BAREMES } from '../baremes';
import { parseDossier } from '../domain/parse-dossier';
import { CellPlaces } from './cell-places';
import type { Lignes } from './plan-to-write';
import { toJson } from './read-dossier';
import type { Snapshot } from './snapshot';

/** A dossier that says nothing, for a line to be understood in. */
const AROUND = {
  version: 1,
  cpts: { nom: '…', population: 1 },
  contrat: { dateSignature: '2022-06-15' },
  exercice: { anneeContrat: 1 },
};

/** The lines of a budget that a broken write left half done, each understood by itself: those that are whole stay where they stand. */
export function readLignes(snapshot: Snapshot): Lignes {
  const { depenses, ressources, indicateurs, mesures } = toJson(snapshot, new CellPlaces(snapshot));
  return {
    depenses: depenses.map((line) => lineOf('depenses', line)),
    ressources: ressources.map((line) => lineOf('ressources', line)),
    indicateurs: indicateurs.map((line) => lineOf('indicateurs', line)),
    mesures: mesures.map((line) => lineOf('mesures', line, [{ id: line.indicateur, mission: 'acces' }])),
  };
}

function lineOf(list: keyof Lignes, line: unknown, indicateurs: readonly unknown[] = []): object {
  const result = parseDossier({ ...AROUND, indicateurs, [list]: [line] }, BAREMES);
  const [lue] = result.ok ? result.dossier[list] : [];
  return lue ?? {};
}
