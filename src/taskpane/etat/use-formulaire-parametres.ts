import { useMemo, type Dispatch } from 'react';
import { getBareme } from '../../baremes';
import { computeAvertissements } from '../../domain/avertissement';
import type { Formulaire } from '../champs/formulaire';
import { avisParChemin } from './avis';
import type { Panneau } from './panneau';
import type { LectureBrouillon } from './read-brouillon';
import type { Action } from './reducer';

/** What the fields of the parameters show: a fault once its field was left or the form sent, a warning at once. */
export function useFormulaireParametres(
  { visites, soumis }: Pick<Panneau, 'visites' | 'soumis'>,
  lecture: LectureBrouillon,
  dispatch: Dispatch<Action>,
): Formulaire {
  return useMemo(() => {
    const avis = avertissements(lecture);
    return {
      fauteDe: (chemin) =>
        lecture.fautes.find((faute) => faute.chemin === chemin && (soumis || (!faute.vide && visites.has(chemin))))?.message,
      avisDe: (chemin) => avis.get(chemin),
      onQuitter: (chemin) => {
        dispatch({ type: 'champ-quitte', chemin });
      },
    };
  }, [visites, soumis, lecture, dispatch]);
}

function avertissements({ apercu, signatureSupposee }: LectureBrouillon): ReadonlyMap<string, string> {
  if (apercu === null) return new Map();
  // Nothing is to be said of dates as long as the first of them is supposed.
  const utiles = computeAvertissements(apercu, getBareme(apercu)).filter(({ chemin }) => !signatureSupposee || chemin.startsWith('cpts.'));
  return avisParChemin(utiles);
}
