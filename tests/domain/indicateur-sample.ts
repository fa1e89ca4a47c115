import { computePeriode, type PeriodeContrat } from '../../src/domain/annee-contrat';
import type { AnneeContrat, Dossier } from '../../src/domain/dossier';
import { computeAtteinte, type Atteinte } from '../../src/domain/indicateur';
import { Decimal } from '../../src/domain/money';
import { computePartVariable, type PartVariable } from '../../src/domain/part-variable';
import { dossierOf, type Json } from './sample';

/** Signed on 15 June 2022, as the minimal dossier: year 1 ends on 14 June 2023. */
function periodeOf(annee: AnneeContrat): PeriodeContrat {
  return computePeriode(dossierOf({}).contrat.dateSignature, annee);
}

export const IN_YEAR_1 = '2022-12-31';

export interface MesureTypee {
  readonly date: string;
  readonly valeur: number | string;
}

/** How far one indicator has come; a value alone is measured within the first year. */
export function atteinteOf(indicateur: Json, mesures: number | string | readonly MesureTypee[] = [], annee: AnneeContrat = 1): Atteinte {
  const typees = typeof mesures === 'object' ? mesures : [{ date: IN_YEAR_1, valeur: mesures }];
  const dossier = dossierOf({
    indicateurs: [{ id: 'I', mission: 'acces', ...indicateur }],
    mesures: typees.map((mesure) => ({ indicateur: 'I', ...mesure })),
  });
  const [premier] = dossier.indicateurs;
  if (premier === undefined) throw new Error('An indicator was expected');
  return computeAtteinte(premier, dossier.mesures, periodeOf(annee));
}

/** An indicator whose rate the CPAM has validated; null: not yet. */
export function validated(id: string, tauxCpam: string | null, poids: string | null = null, change: Json = {}): Json {
  return { id, mission: 'acces', methode: 'tauxCpam', tauxCpam, poids, ...change };
}

export function partOf(
  enveloppe: string,
  lists: Json,
  mission: keyof Dossier['missions'] = 'acces',
  annee: AnneeContrat = 1,
): PartVariable {
  return computePartVariable(mission, new Decimal(enveloppe), dossierOf(lists), periodeOf(annee));
}
