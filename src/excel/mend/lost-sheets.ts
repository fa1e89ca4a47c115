import { SAISIES, TITRES_SAISIES } from '../../plan/tables';
import { LECTURE } from '../../texts/lecture.fr';
import type { Taken } from '../cell-places';
import type { Snapshot } from '../snapshot';

type Saisie = keyof typeof SAISIES;

const SHEETS = Object.keys(SAISIES) as Saisie[];

/** Of the sheets of people’s that were deleted, what is lost with them. @param isOrphaned whether measures lack their indicators */
export function tellLostSheets({ lostSheets }: Snapshot, isOrphaned = false): readonly Taken[] {
  const tell = (chemin: string, message: string, perte: string | null): Taken => ({
    chemin,
    cellule: null,
    message,
    isHarmless: false,
    perte,
    needed: null,
  });
  if (lostSheets.has('parametres')) return [tell('parametres', LECTURE.lostParametres, null)];
  return SHEETS.filter((id) => lostSheets.has(id)).map((id) =>
    isOrphaned && id === 'indicateurs'
      ? tell(id, LECTURE.lostIndicateurs, null)
      : tell(id, LECTURE.lostSheet(TITRES_SAISIES[id]), LECTURE.emptiedSheet(TITRES_SAISIES[id])),
  );
}
