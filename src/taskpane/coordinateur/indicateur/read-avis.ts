import { getBareme } from '../../../baremes';
import { computeAvertissementsIndicateurs } from '../../../domain/avertissement-indicateurs';
import { computeBudget } from '../../../domain/budget';
import type { Dossier, Indicateur } from '../../../domain/dossier';
import { questionsReperes } from '../../../domain/question-valeur';
import { describeQuestion } from '../../../texts/questions.fr';
import { avisParChemin } from '../../etat/avis';
import { frenchSpaces } from '../../typographie';

/** What deserves a look in the form's indicator, were it among the others of the dossier. */
export function readAvis(indicateur: Indicateur, autres: readonly Indicateur[], dossier: Dossier): ReadonlyMap<string, string> {
  // Neither lines nor measures have a say in it, and they may be thousands at each key pressed.
  const essai = { ...dossier, indicateurs: [...autres, indicateur], mesures: [], depenses: [], ressources: [] };
  const place = `indicateurs[${autres.length}].`;
  const siens = computeAvertissementsIndicateurs(essai, computeBudget(essai, getBareme(essai))).filter(
    // Asked just below, in its field, without naming the indicator.
    ({ chemin, code }) => chemin.startsWith(place) && code !== 'repere-en-question',
  );
  const avis = avisParChemin(
    siens.map((avertissement) => ({ ...avertissement, chemin: avertissement.chemin.replace(place, 'indicateur.') })),
  );
  const mesurees = dossier.mesures.filter((mesure) => mesure.indicateur === indicateur.id).map(({ valeur }) => valeur);
  const questions = questionsReperes(indicateur, mesurees).map(
    ({ champ, valeur, question }) => [`indicateur.${champ}`, frenchSpaces(describeQuestion(question, valeur))] as const,
  );
  return new Map([...avis, ...questions]);
}
