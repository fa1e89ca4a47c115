import type { Dossier } from '../../domain/dossier';
import type { Faute } from '../../domain/faute';
import type { ResultatDossier } from '../../domain/parse-dossier';
import type { CellPlaces } from '../cell-places';
import type { FauteCellule, Manque } from '../classeur';
import type { Snapshot } from '../snapshot';
import { tellLostSheets } from './lost-sheets';

export type ResultatLecture =
  | {
      readonly ok: true;
      readonly dossier: Dossier;
      readonly manques: readonly Manque[];
      /** Where the value of each measure stands. */
      readonly cellulesMesures: readonly (string | null)[];
    }
  /** `sansFeuille`: what it says once the sheets that were deleted are back, empty; null when something else is wrong too. */
  | {
      readonly ok: false;
      readonly fautes: readonly FauteCellule[];
      readonly sansFeuille: Dossier | null;
      readonly manques: readonly Manque[];
    };

/** What was read and what is missing, told together: what can be put back empty is no fault as long as the dossier is one without it. */
export function concludeReading(
  snapshot: Snapshot,
  places: CellPlaces,
  result: ResultatDossier,
  describe: (faute: Faute) => string,
): ResultatLecture {
  const faults = result.ok ? [] : result.fautes;
  const isOrphan = ({ chemin }: Faute): boolean => snapshot.lostSheets.has('indicateurs') && everywhere(chemin) === 'mesures[].indicateur';
  const needed = places.manques.filter(({ chemin }) => faults.some((faute) => everywhere(faute.chemin) === chemin));
  const fautes = [
    ...places.fautes,
    ...needed.map(({ chemin, cellule, message, needed: sentence }) => ({ chemin, cellule, message: sentence ?? message })),
    ...faults
      .filter((faute) => !places.isTold(faute.chemin) && !isOrphan(faute))
      .map((faute) => ({ chemin: faute.chemin, cellule: places.cellOf(faute.chemin), message: describe(faute) })),
  ];
  const lost = tellLostSheets(snapshot, faults.some(isOrphan));
  const manques = [...lost, ...places.manques];
  if (!result.ok || fautes.length > 0) return { ok: false, fautes: [...lost, ...fautes], sansFeuille: null, manques };
  if (lost.length > 0) return { ok: false, fautes: lost, sansFeuille: result.dossier, manques };
  const { dossier } = result;
  const cellulesMesures = dossier.mesures.map((_mesure, index) => places.cellOf(`mesures[${String(index)}].valeur`));
  return { ok: true, dossier, manques, cellulesMesures };
}

/** The same member of every line: `depenses[].quantite`. */
const everywhere = (chemin: string): string => chemin.replace(/\[\d+\]/g, '[]');
