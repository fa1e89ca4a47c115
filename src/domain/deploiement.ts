import type { Bareme } from './bareme';
import { addMonths, compareDates, type DateIso } from './calendrier';
import type { Dossier } from './dossier';
import type { LigneBareme } from './ligne-bareme';
import type { CodeMission } from './section';

/** Months after the signature of the contract. */
export interface DelaiDeploiement {
  readonly mission: CodeMission;
  readonly demarrage: number;
  readonly deploiement: number;
  readonly source: string;
  /** The barème must have it for the mission to be one of the contract's; null: every barème has the mission. */
  readonly ligne: LigneBareme | null;
}

const GUIDE = 'Guide URPS Occitanie, éd. mai 2021 : calendrier du déploiement des missions';
const PAPS = 'hauts-de-france.paps.sante.fr, 30/11/2023 : mission crise sanitaire, depuis l’avenant 2';

/** The optional missions have no deadline. Crise came after the guide. */
export const DELAIS_DEPLOIEMENT: readonly DelaiDeploiement[] = [
  { mission: 'acces', demarrage: 6, deploiement: 18, source: GUIDE, ligne: null },
  { mission: 'parcours', demarrage: 12, deploiement: 24, source: GUIDE, ligne: null },
  { mission: 'prevention', demarrage: 12, deploiement: 24, source: GUIDE, ligne: null },
  { mission: 'crise', demarrage: 6, deploiement: 18, source: PAPS, ligne: 'crise.premiereAnnee' },
];

/** `tenu`: it begins in time. A mission that is not kept begins in no time at all. */
export type EtatDemarrage = 'tenu' | 'tardif' | 'non-retenue';

export interface EcheanceDeploiement {
  readonly mission: CodeMission;
  readonly demarrage: DateIso;
  readonly deploiement: DateIso;
  readonly etat: EtatDemarrage;
}

/** Of the missions that the barème knows. */
export function computeEcheances(
  { contrat: { dateSignature }, missions }: Dossier,
  { lignes }: Pick<Bareme, 'lignes'>,
): readonly EcheanceDeploiement[] {
  const delais = DELAIS_DEPLOIEMENT.filter(({ ligne }) => ligne === null || lignes[ligne] !== undefined);
  return delais.map(({ mission, ...mois }): EcheanceDeploiement => {
    const debut = missions[mission]?.debut;
    const demarrage = addMonths(dateSignature, mois.demarrage);
    const etat = debut === undefined ? 'non-retenue' : compareDates(debut, demarrage) <= 0 ? 'tenu' : 'tardif';
    return { mission, demarrage, deploiement: addMonths(dateSignature, mois.deploiement), etat };
  });
}
