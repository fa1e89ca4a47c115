import type { Dossier, Indicateur, Mesure } from './dossier';
import { indicateurToJson, mesureToJson } from './dossier-json';

/** `avant` null: a new indicator; `apres` null: one that goes, with its measures. */
export interface ChangementIndicateur {
  readonly avant: Indicateur | null;
  readonly apres: Indicateur | null;
}

/**
 * The indicators changed one by one, each found as it was when it was read; null when one is no longer that, so that
 * nobody's work is written over. Measures follow the identifier of their indicator.
 */
export function changeIndicateurs(dossier: Dossier, changements: readonly ChangementIndicateur[]): Dossier | null {
  const indicateurs: Indicateur[] = [...dossier.indicateurs];
  let { mesures } = dossier;
  for (const { avant, apres } of changements) {
    if (avant === null) {
      if (apres) indicateurs.push(apres);
      continue;
    }
    const index = indicateurs.findIndex((indicateur) => isSame(indicateurToJson(indicateur), indicateurToJson(avant)));
    if (index < 0) return null;
    indicateurs.splice(index, 1, ...(apres ? [apres] : []));
    if (apres === null) mesures = mesures.filter(({ indicateur }) => indicateur !== avant.id);
    else if (apres.id !== avant.id)
      mesures = mesures.map((mesure) => (mesure.indicateur === avant.id ? { ...mesure, indicateur: apres.id } : mesure));
  }
  return { ...dossier, indicateurs, mesures };
}

/** The journal without these measures, the last entered first; null when one of them is not there. */
export function withoutMesures(dossier: Dossier, retirees: readonly Mesure[]): Dossier | null {
  const mesures = [...dossier.mesures];
  for (const retiree of retirees) {
    const index = mesures.map((mesure) => isSame(mesureToJson(mesure), mesureToJson(retiree))).lastIndexOf(true);
    if (index < 0) return null;
    mesures.splice(index, 1);
  }
  return { ...dossier, mesures };
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
