import { computeAvertissementsIndicateurs, type AvertissementIndicateurs } from '../../../domain/avertissement-indicateurs';
import type { Budget } from '../../../domain/budget';
import type { Dossier } from '../../../domain/dossier';
import type { EtatMission } from '../../../domain/etat-mission';
import type { Atteinte, Manque } from '../../../domain/indicateur';
import { MISSIONS, type Mission } from '../../../domain/mission';
import { sum, type Decimal } from '../../../domain/money';
import type { PartVariable } from '../../../domain/part-variable';

export interface MissionListee {
  readonly mission: Mission;
  readonly part: PartVariable;
  /** null = not kept. */
  readonly etat: EtatMission | null;
  /** What deserves a look in it and in its indicators. */
  readonly avertissements: readonly AvertissementIndicateurs[];
}

export interface ListeIndicateurs {
  /** Missions that have indicators first. */
  readonly retenues: readonly MissionListee[];
  /** Missions that are not kept and have indicators all the same. */
  readonly nonRetenues: readonly MissionListee[];
  readonly total: FourchetteVariable;
}

/** Euros. */
export type FourchetteVariable = Pick<PartVariable, 'enveloppe' | 'acquis' | 'potentiel'>;

export function readListe(dossier: Pick<Dossier, 'indicateurs' | 'hypothese' | 'mesures'>, budget: Budget): ListeIndicateurs {
  const { partsVariables, missions } = budget;
  const avertissements = computeAvertissementsIndicateurs(dossier, budget);
  const listees = MISSIONS.map((mission) => ({
    mission,
    part: partsVariables[mission.code],
    etat: missions[mission.code],
    avertissements: avertissements.filter((avertissement) => avertissement.mission === mission.code),
  }));
  const retenues = listees.filter(({ etat }) => etat !== null);
  const total = (montant: (part: PartVariable) => Decimal): Decimal => sum(retenues.map(({ part }) => montant(part)));
  return {
    retenues: [...retenues.filter(isFollowed), ...retenues.filter((listee) => !isFollowed(listee))],
    nonRetenues: listees.filter((listee) => listee.etat === null && isFollowed(listee)),
    total: {
      enveloppe: total(({ enveloppe }) => enveloppe),
      acquis: total(({ acquis }) => acquis),
      potentiel: total(({ potentiel }) => potentiel),
    },
  };
}

/** All that an indicator still needs before it has a rate; a rate of the CPAM needs nothing. */
export function manquesDe({ indicateur, cible, mesure, taux }: Atteinte): readonly Manque[] {
  if (taux !== null) return [];
  const { methode, depart, paliers } = indicateur;
  if (methode === 'tauxCpam') return ['taux-cpam'];
  return [
    ...(methode === 'progression' && depart === null ? (['depart'] as const) : []),
    ...((methode === 'progression' || methode === 'ratio') && cible === null ? (['cible'] as const) : []),
    ...(methode === 'paliers' && paliers.length === 0 ? (['paliers'] as const) : []),
    ...(mesure === null ? (['mesure'] as const) : []),
  ];
}

function isFollowed({ part }: MissionListee): boolean {
  return part.lignes.length > 0;
}
