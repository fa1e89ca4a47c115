import { addMonths, compareDates, type DateIso } from './calendrier';
import type { Dossier } from './dossier';
import type { CodeMission } from './section';

/** Months after the signature of the contract. */
export interface DelaiDeploiement {
  readonly mission: CodeMission;
  readonly demarrage: number;
  readonly deploiement: number;
}

/**
 * « Calendrier du déploiement des missions dans le cadre du contrat ACI » (guide URPS Occitanie, éd. mai 2021). It knows of no
 * deadline for the optional missions, nor for crise, which came later.
 */
export const DELAIS_DEPLOIEMENT: readonly DelaiDeploiement[] = [
  { mission: 'acces', demarrage: 6, deploiement: 18 },
  { mission: 'parcours', demarrage: 12, deploiement: 24 },
  { mission: 'prevention', demarrage: 12, deploiement: 24 },
];

/** `tenu`: it begins in time. A mission that is not kept begins in no time at all. */
export type EtatDemarrage = 'tenu' | 'tardif' | 'non-retenue';

export interface EcheanceDeploiement {
  readonly mission: CodeMission;
  readonly demarrage: DateIso;
  readonly deploiement: DateIso;
  readonly etat: EtatDemarrage;
}

export function computeEcheances({ contrat: { dateSignature }, missions }: Dossier): readonly EcheanceDeploiement[] {
  return DELAIS_DEPLOIEMENT.map(({ mission, ...delais }): EcheanceDeploiement => {
    const debut = missions[mission]?.debut;
    const demarrage = addMonths(dateSignature, delais.demarrage);
    const etat = debut === undefined ? 'non-retenue' : compareDates(debut, demarrage) <= 0 ? 'tenu' : 'tardif';
    return { mission, demarrage, deploiement: addMonths(dateSignature, delais.deploiement), etat };
  });
}
