import type { CodeMission } from '../domain/section';
import { NON, OUI, sameLabel } from '../plan/labels';
import { INPUT, debutName, retenueName } from '../plan/names';
import { describeFauteCellule } from '../texts/cell-faults.fr';
import type { CellPlaces } from './cell-places';
import { dateOf, isBlank, type RawValue } from './raw';

/** The member of the dossier's missions that the cells of one say; none when it is not kept. */
export function readMission(mission: CodeMission, places: CellPlaces): readonly (readonly [string, unknown])[] {
  const chemin = `missions.${mission}`;
  const debut = places.read(`${chemin}.debut`, debutName(mission));
  const details = readDetails(mission, places);
  if (readOuiNon(places, chemin, retenueName(mission))) return [[mission, { debut: dateOf(debut), ...details }]];
  // The formulas read these cells all the same.
  const { partMedecinTraitant = '' } = details;
  if (!isNumberOrBlank(debut)) places.refuse(`${chemin}.debut`, describeFauteCellule({ chemin, code: 'date', recu: debut }));
  if (!isNumberOrBlank(partMedecinTraitant))
    places.refuse(`${chemin}.partMedecinTraitant`, describeFauteCellule({ chemin, code: 'decimal', recu: partMedecinTraitant }));
  return [];
}

interface Details {
  readonly partMedecinTraitant?: RawValue;
  readonly orientationSnp?: boolean;
  readonly survenue?: boolean;
}

/** What one mission says besides its beginning. */
function readDetails(mission: CodeMission, places: CellPlaces): Details {
  switch (mission) {
    case 'acces':
      return {
        partMedecinTraitant: places.read('missions.acces.partMedecinTraitant', INPUT.partMedecinTraitant),
        orientationSnp: readOuiNon(places, 'missions.acces.orientationSnp', INPUT.orientationSnp),
      };
    case 'crise':
      return { survenue: readOuiNon(places, 'missions.crise.survenue', INPUT.criseSurvenue) };
    default:
      return {};
  }
}

const isNumberOrBlank = (value: RawValue): boolean => typeof value === 'number' || isBlank(value);

/** Blank is no; a word that is neither is refused, for a mission must not vanish over a slip of the keyboard. */
export function readOuiNon(places: CellPlaces, chemin: string, name: string): boolean {
  const value = places.read(chemin, name);
  const isOui = value === true || sameLabel(String(value), OUI);
  if (!isOui && value !== false && !isBlank(value) && !sameLabel(String(value), NON)) {
    places.refuse(chemin, describeFauteCellule({ chemin, code: 'valeur-inconnue', recu: value, acceptees: [OUI, NON] }));
  }
  return isOui;
}
