import { formatDecimal } from '../../texts/montant.fr';
import { BAREMES } from '../../baremes';
import type { CodeBareme, CodeBaremeDate } from '../../domain/bareme';
import type { Dossier } from '../../domain/dossier';
import { formatDateFr } from '../../domain/calendrier';
import { CODES_MISSION } from '../../domain/mission';
import { recordOf } from '../../domain/record-of';
import type { CodeMission } from '../../domain/section';
import type { LigneBareme } from '../../domain/ligne-bareme';
import { formatMontantSaisi } from '../affichage';

/** The parameters as they stand in the form, letter for letter: what cannot be understood yet is kept too. */
export interface Brouillon {
  readonly nom: string;
  readonly population: string;
  readonly membres: string;
  /** The tier written in the contract, `'1'` to `'4'`; empty = from the population. */
  readonly taille: string;
  readonly dateSignature: string;
  /** `'1'` to `'5'`; empty = the one that contains today. */
  readonly annee: string;
  readonly bareme: CodeBareme;
  /** Where a barème of the CPTS's own starts from. */
  readonly base: CodeBaremeDate;
  readonly fonctionnementAdditionnel: boolean;
  /** Percent. */
  readonly variable: string;
  /** The budget counts what the indicators have earned; `variable` waits. */
  readonly selonIndicateurs: boolean;
  readonly missions: Readonly<Record<CodeMission, BrouillonMission>>;
  /** Percent. */
  readonly partMedecinTraitant: string;
  readonly orientationSnp: boolean;
  readonly survenue: boolean;
  readonly derogations: readonly BrouillonDerogation[];
}

export interface BrouillonMission {
  readonly retenue: boolean;
  /** null = on the day of the signature, whatever it becomes. */
  readonly debut: string | null;
}

export interface BrouillonDerogation {
  /** Tells the rows apart while some are added and others taken away. */
  readonly cle: number;
  readonly ligne: LigneBareme | '';
  readonly montant: string;
  readonly motif: string;
}

/** A new budget: the four missions of the socle, started on the day of the signature, and no variable part counted on. */
export const BROUILLON_VIERGE: Brouillon = {
  nom: '',
  population: '',
  membres: '',
  taille: '',
  dateSignature: '',
  annee: '',
  bareme: BAREMES[0].code,
  base: BAREMES[0].code,
  fonctionnementAdditionnel: false,
  variable: '0',
  selonIndicateurs: false,
  missions: {
    acces: { retenue: true, debut: null },
    parcours: { retenue: true, debut: null },
    prevention: { retenue: true, debut: null },
    crise: { retenue: true, debut: null },
    qualite: { retenue: false, debut: null },
    accompagnement: { retenue: false, debut: null },
  },
  partMedecinTraitant: '50',
  orientationSnp: false,
  survenue: false,
  derogations: [],
};

/** The form of a budget that exists. */
export function writeBrouillon(dossier: Dossier): Brouillon {
  const { cpts, contrat, exercice, hypothese, missions, derogations, baremePersonnalise } = dossier;
  return {
    nom: cpts.nom,
    population: formatDecimal(cpts.population),
    membres: formatDecimal(cpts.membres),
    taille: cpts.taille === null ? '' : String(cpts.taille),
    dateSignature: formatDateFr(contrat.dateSignature),
    annee: String(exercice.anneeContrat),
    bareme: contrat.bareme,
    base: baremePersonnalise?.base ?? BROUILLON_VIERGE.base,
    fonctionnementAdditionnel: contrat.fonctionnementAdditionnel,
    ...writeHypothese(hypothese),
    missions: recordOf(CODES_MISSION, (mission) => writeMission(dossier, mission)),
    partMedecinTraitant:
      missions.acces === undefined ? BROUILLON_VIERGE.partMedecinTraitant : formatDecimal(missions.acces.partMedecinTraitant.times(100)),
    orientationSnp: missions.acces?.orientationSnp ?? false,
    survenue: missions.crise?.survenue ?? false,
    derogations: derogations.map(({ ligne, montant, motif }, cle) => ({ cle, ligne, montant: formatMontantSaisi(montant), motif })),
  };
}

function writeHypothese({ variable }: Dossier['hypothese']): Pick<Brouillon, 'variable' | 'selonIndicateurs'> {
  if (variable === 'indicateurs') return { variable: BROUILLON_VIERGE.variable, selonIndicateurs: true };
  return { variable: formatDecimal(variable.times(100)), selonIndicateurs: false };
}

function writeMission({ missions, contrat }: Dossier, mission: CodeMission): BrouillonMission {
  const retenue = missions[mission];
  if (retenue === undefined) return { retenue: false, debut: null };
  return { retenue: true, debut: retenue.debut === contrat.dateSignature ? null : formatDateFr(retenue.debut) };
}
