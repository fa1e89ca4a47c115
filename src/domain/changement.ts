import type { Dossier, Indicateur, Mesure } from './dossier';
import { indicateurToJson, mesureToJson } from './dossier-json';

/** `avant` null: a new indicator; `apres` null: one that goes, with its measures. */
export interface ChangementIndicateur {
  readonly avant: Indicateur | null;
  readonly apres: Indicateur | null;
}

/**
 * The indicators, each change made to the one that still is as it was when it was read; null when one is no longer that, or
 * when two would bear one identifier, so that nobody's work is written over. Measures follow their indicator, even when two
 * indicators exchange identifiers.
 */
export function changeIndicateurs(dossier: Dossier, changements: readonly ChangementIndicateur[]): Dossier | null {
  const suites = new Map<Indicateur, Indicateur | null>(dossier.indicateurs.map((indicateur) => [indicateur, indicateur]));
  const intacts = new Set(dossier.indicateurs);
  for (const { avant, apres } of changements) {
    if (avant === null) continue;
    const trouve = [...intacts].find((indicateur) => isSame(indicateurToJson(indicateur), indicateurToJson(avant)));
    if (trouve === undefined) return null;
    intacts.delete(trouve);
    suites.set(trouve, apres);
  }
  const nouveaux = changements.map(({ avant, apres }) => (avant === null ? apres : null));
  const indicateurs = [...suites.values(), ...nouveaux].filter((indicateur) => indicateur !== null);
  return areDistinct(indicateurs) ? { ...dossier, indicateurs, mesures: followIndicateurs(dossier.mesures, suites) } : null;
}

/**
 * The measures that would go with their indicators and that are not among `connues`, those that whoever asks for the changes knew
 * of: recorded or corrected by somebody else since, they are not theirs to take away.
 */
export function mesuresIgnorees(
  { mesures }: Dossier,
  changements: readonly ChangementIndicateur[],
  connues: readonly Mesure[],
): readonly Mesure[] {
  const retires = new Set(changements.flatMap(({ avant, apres }) => (avant !== null && apres === null ? [avant.id] : [])));
  const restantes = new Map<string, number>();
  const keyOf = (mesure: Mesure): string => JSON.stringify(mesureToJson(mesure));
  for (const key of connues.map(keyOf)) restantes.set(key, (restantes.get(key) ?? 0) + 1);
  return mesures.filter((mesure) => {
    if (!retires.has(mesure.indicateur)) return false;
    const restant = restantes.get(keyOf(mesure)) ?? 0;
    restantes.set(keyOf(mesure), restant - 1);
    return restant <= 0;
  });
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

/** The journal with a measure where another stands, the last entered when several say the same; null when none is there. */
export function changeMesure(dossier: Dossier, avant: Mesure, apres: Mesure): Dossier | null {
  const index = dossier.mesures.map((mesure) => isSame(mesureToJson(mesure), mesureToJson(avant))).lastIndexOf(true);
  return index < 0 ? null : { ...dossier, mesures: dossier.mesures.map((mesure, at) => (at === index ? apres : mesure)) };
}

/** A workbook makes no difference between capitals and small letters. */
function areDistinct(indicateurs: readonly Indicateur[]): boolean {
  return new Set(indicateurs.map(({ id }) => id.toLowerCase())).size === indicateurs.length;
}

function followIndicateurs(mesures: readonly Mesure[], suites: ReadonlyMap<Indicateur, Indicateur | null>): readonly Mesure[] {
  const ids = new Map([...suites].map(([avant, apres]) => [avant.id, apres?.id]));
  return mesures.flatMap((mesure) => {
    const indicateur = ids.get(mesure.indicateur);
    return indicateur === undefined ? [] : [{ ...mesure, indicateur }];
  });
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
