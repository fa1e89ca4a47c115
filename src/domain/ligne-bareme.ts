import type { CodeMission, CodeSection } from './section';

/** How a line becomes a right of the year (guide URPS Occitanie 2021, Annexe 1; avenant 2). */
export type Volet =
  /** Every year, whole. */
  | 'fonctionnement'
  /** Once in the contract's life, the year the dossier says. */
  | 'additionnel'
  /** By the days the mission runs in the year. */
  | 'fixe'
  /** As `fixe`, for a CPTS that also directs the patients of its SNP. */
  | 'orientationSnp'
  /** Whole as soon as the mission runs in the year: it depends on the indicators, not on the days. */
  | 'variable'
  /** Whole the year the plan is written, outside the 75/25 rule. */
  | 'crisePremiereAnnee'
  /** Whole each following year, for the plan's update. */
  | 'criseAnneesSuivantes'
  /** Whole the year a crisis happens. */
  | 'criseSurvenue';

export interface DescriptionLigne {
  readonly libelle: string;
  readonly mission: CodeMission | null;
  readonly volet: Volet;
  /** Whose sheet of Annexe 2 it stands in: SNP lines in 1B, the other lines of accès in 1A first. */
  readonly section: CodeSection;
  /** The section that receives what the key of a CPTS does not leave to the first. */
  readonly beneficiaire?: CodeSection;
}

/** The lines of the ACI tables, in their order; a barème gives amounts to those that its text knows. */
const LIGNES = {
  fonctionnement: { libelle: 'Fonctionnement', mission: null, volet: 'fonctionnement', section: 'fonctionnement' },
  fonctionnementAdditionnel: { libelle: 'Fonctionnement additionnel', mission: null, volet: 'additionnel', section: 'fonctionnement' },
  'acces.fixe': {
    libelle: 'Accès aux soins, volet fixe',
    mission: 'acces',
    volet: 'fixe',
    section: 'acces-mt',
    beneficiaire: 'acces-snp',
  },
  'acces.variable': {
    libelle: 'Accès aux soins, volet variable',
    mission: 'acces',
    volet: 'variable',
    section: 'acces-mt',
    beneficiaire: 'acces-snp',
  },
  'acces.fixeSnp': {
    libelle: 'Soins non programmés, compensation des professionnels',
    mission: 'acces',
    volet: 'fixe',
    section: 'acces-snp',
  },
  'acces.supplementSnp': {
    libelle: 'Soins non programmés, supplément traitement et orientation',
    mission: 'acces',
    volet: 'orientationSnp',
    section: 'acces-snp',
  },
  'parcours.fixe': { libelle: 'Parcours, volet fixe', mission: 'parcours', volet: 'fixe', section: 'parcours' },
  'parcours.variable': { libelle: 'Parcours, volet variable', mission: 'parcours', volet: 'variable', section: 'parcours' },
  'prevention.fixe': { libelle: 'Prévention, volet fixe', mission: 'prevention', volet: 'fixe', section: 'prevention' },
  'prevention.variable': { libelle: 'Prévention, volet variable', mission: 'prevention', volet: 'variable', section: 'prevention' },
  'crise.premiereAnnee': {
    libelle: 'Crise sanitaire, première année (rédaction du plan)',
    mission: 'crise',
    volet: 'crisePremiereAnnee',
    section: 'crise',
  },
  'crise.anneesSuivantes': {
    libelle: 'Crise sanitaire, années suivantes (mise à jour)',
    mission: 'crise',
    volet: 'criseAnneesSuivantes',
    section: 'crise',
  },
  'crise.survenue': { libelle: 'Crise sanitaire, survenue d’une crise', mission: 'crise', volet: 'criseSurvenue', section: 'crise' },
  'qualite.fixe': { libelle: 'Qualité et pertinence, volet fixe', mission: 'qualite', volet: 'fixe', section: 'qualite' },
  'qualite.variable': { libelle: 'Qualité et pertinence, volet variable', mission: 'qualite', volet: 'variable', section: 'qualite' },
  'accompagnement.fixe': { libelle: 'Accompagnement, volet fixe', mission: 'accompagnement', volet: 'fixe', section: 'accompagnement' },
  'accompagnement.variable': {
    libelle: 'Accompagnement, volet variable',
    mission: 'accompagnement',
    volet: 'variable',
    section: 'accompagnement',
  },
} as const satisfies Readonly<Record<string, DescriptionLigne>>;

export type LigneBareme = keyof typeof LIGNES;

export const DESCRIPTION_LIGNES: Readonly<Record<LigneBareme, DescriptionLigne>> = LIGNES;

// The type of Object.keys forgets which keys they are.
export const LIGNES_BAREME = Object.keys(LIGNES) as readonly LigneBareme[];
