import { BAREMES } from '../src/baremes';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSerial, toSerial } from '../src/domain/calendrier';
import type { Depense, Dossier, Mesure, Missions } from '../src/domain/dossier';
import { mergeDossier } from '../src/domain/merge-dossier';
import { parseDossier, type ResultatDossier } from '../src/domain/parse-dossier';
import { ROOT } from '../scripts/project.mjs';

export const CENTRE_ALSACE = join(ROOT, 'examples', 'centre-alsace.json');

export function readDossierFile(path: string): Dossier {
  const input: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return accept(parseDossier(input, BAREMES));
}

/** The same CPTS with these missions alone, and nothing that belongs to others. */
export function withMissions(dossier: Dossier, missions: readonly (keyof Missions)[]): Dossier {
  const start = { debut: dossier.contrat.dateSignature };
  const kept = {
    acces: { ...start, partMedecinTraitant: '0.5', orientationSnp: false },
    parcours: start,
    prevention: start,
    crise: { ...start, survenue: false },
    qualite: start,
    accompagnement: start,
  } satisfies Record<keyof Missions, object>;
  const patch = Object.fromEntries(
    Object.entries(kept).map(([mission, data]) => [mission, missions.some((one) => one === mission) ? data : null]),
  );
  return accept(
    mergeDossier(dossier, { missions: patch, derogations: [], depenses: [], ressources: [], indicateurs: [], mesures: [] }, BAREMES),
  );
}

/** As many expense lines as asked: those of the dossier over and over, each with its number. */
export function withDepenses(dossier: Dossier, count: number): Dossier {
  const numbered = (index: number): Depense[] => {
    const depense = dossier.depenses[index % dossier.depenses.length];
    return depense ? [{ ...depense, libelle: `${depense.libelle} (${index + 1})` }] : [];
  };
  return { ...dossier, depenses: Array.from({ length: count }, (_, index) => index).flatMap(numbered) };
}

/** As many measures as asked: those of the dossier over and over, a day earlier each time round, as years of a journal are. */
export function withMesures(dossier: Dossier, count: number): Dossier {
  const dated = (index: number): Mesure[] => {
    const { length } = dossier.mesures;
    const mesure = dossier.mesures[index % length];
    const date = mesure && fromSerial(toSerial(mesure.date) - Math.floor(index / length));
    return mesure && date ? [{ ...mesure, date }] : [];
  };
  return { ...dossier, mesures: Array.from({ length: count }, (_, index) => index).flatMap(dated) };
}

function accept(result: ResultatDossier): Dossier {
  if (!result.ok) throw new Error(`No dossier: ${result.fautes.map(({ chemin }) => chemin).join(', ')}`);
  return result.dossier;
}
