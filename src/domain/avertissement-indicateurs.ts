import type { Budget } from './budget';
import type { Dossier, SensIndicateur } from './dossier';
import { CODES_MISSION } from './mission';
import type { Decimal } from './money';
import { isEqualShare, type LigneVariable, type PartVariable } from './part-variable';
import { questionsReperes, type RepereEnQuestion } from './question-valeur';
import type { CodeMission } from './section';

/** What deserves a look in the indicators. */
export type AvertissementIndicateurs = { readonly chemin: string; readonly mission: CodeMission } & (
  | SensContredit
  | PoidsEpuise
  /** The budget counts on what the indicators earn, and weights that do not make 100 stop these. Percent, euros. */
  | { readonly code: 'variable-bloquee'; readonly poidsTotal: Decimal; readonly enveloppe: Decimal }
  /** Their mission is not kept: there is nothing that they could earn. */
  | { readonly code: 'indicateurs-non-retenus'; readonly nombre: number }
  /** What the contract compares with is of another scale than the rest, and would earn everything, or nothing. */
  | ({ readonly code: 'repere-en-question'; readonly indicateur: string } & RepereEnQuestion)
);

/** A progression goes from its baseline to its target, here away from what `sens` calls better. */
interface SensContredit {
  readonly code: 'sens-contredit';
  readonly indicateur: string;
  readonly sens: SensIndicateur;
  readonly depart: Decimal;
  /** That of the contract year. */
  readonly cible: Decimal;
}

/** A weight left blank is a share of what the others leave: they leave nothing. */
interface PoidsEpuise {
  readonly code: 'poids-epuise';
  readonly indicateur: string;
}

/** Mission by mission, then in the order of the indicators. */
export function computeAvertissementsIndicateurs(
  { indicateurs, hypothese, mesures }: Pick<Dossier, 'indicateurs' | 'hypothese' | 'mesures'>,
  { missions, partsVariables }: Pick<Budget, 'missions' | 'partsVariables'>,
): readonly AvertissementIndicateurs[] {
  return CODES_MISSION.flatMap((mission) => {
    const part = partsVariables[mission];
    const isRetenue = missions[mission] !== null;
    const surLignes = part.lignes.flatMap((ligne) => {
      const chemin = `indicateurs[${indicateurs.indexOf(ligne.indicateur)}]`;
      const mesurees = mesures.filter(({ indicateur }) => indicateur === ligne.indicateur.id).map(({ valeur }) => valeur);
      return [
        ...surSens(ligne, mission, chemin),
        ...surReperes(ligne, mesurees, mission, chemin),
        ...(isRetenue ? surPoids(ligne, part, chemin) : []),
      ];
    });
    return [...(isRetenue ? surPart(part, hypothese) : surNonRetenue(part)), ...surLignes];
  });
}

function surNonRetenue({ mission, lignes }: PartVariable): readonly AvertissementIndicateurs[] {
  if (lignes.length === 0) return [];
  return [{ chemin: `missions.${mission}`, code: 'indicateurs-non-retenus', mission, nombre: lignes.length }];
}

function surPart(
  { mission, enveloppe, poidsTotal, isBloquee }: PartVariable,
  { variable }: Dossier['hypothese'],
): readonly AvertissementIndicateurs[] {
  if (variable !== 'indicateurs' || !isBloquee || enveloppe.isZero()) return [];
  return [{ chemin: 'hypothese.variable', code: 'variable-bloquee', mission, poidsTotal, enveloppe }];
}

function surSens({ indicateur, cible }: LigneVariable, mission: CodeMission, chemin: string): readonly AvertissementIndicateurs[] {
  const { id, methode, sens, depart } = indicateur;
  if (methode !== 'progression' || depart === null || cible === null || goesTheRightWay(sens, depart, cible)) return [];
  return [{ chemin: `${chemin}.sens`, code: 'sens-contredit', mission, indicateur: id, sens, depart, cible }];
}

function surReperes(
  { indicateur }: LigneVariable,
  mesurees: readonly Decimal[],
  mission: CodeMission,
  chemin: string,
): readonly AvertissementIndicateurs[] {
  return questionsReperes(indicateur, mesurees).map((repere) => ({
    ...{ chemin: `${chemin}.${repere.champ}`, code: 'repere-en-question', mission, indicateur: indicateur.id },
    ...repere,
  }));
}

function goesTheRightWay(sens: SensIndicateur, depart: Decimal, cible: Decimal): boolean {
  return sens === 'croissant' ? cible.greaterThanOrEqualTo(depart) : cible.lessThanOrEqualTo(depart);
}

/** Weights beyond 100 stop the whole mission: that is told of it, once. */
function surPoids(
  { indicateur, poids }: LigneVariable,
  { mission, isBloquee }: PartVariable,
  chemin: string,
): readonly AvertissementIndicateurs[] {
  if (isBloquee || !isEqualShare(indicateur) || !poids.isZero()) return [];
  return [{ chemin: `${chemin}.poids`, code: 'poids-epuise', mission, indicateur: indicateur.id }];
}
