import { LIGNES_BAREME, type CodeBareme, type LigneBareme } from './bareme';
import type { CodeMission } from './section';

/** How a line becomes a right of the year (guide URPS Occitanie 2021, Annexe 1; avenant 2). */
export type Volet =
  /** Every year, whole. */
  | 'fonctionnement'
  /** Once in the contract's life, the year the dossier says. */
  | 'additionnel'
  /** By the days the mission runs in the year. */
  | 'fixe'
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
}

export const DESCRIPTION_LIGNES = {
  fonctionnement: { libelle: 'Fonctionnement', mission: null, volet: 'fonctionnement' },
  fonctionnementAdditionnel: { libelle: 'Fonctionnement additionnel', mission: null, volet: 'additionnel' },
  'acces.fixe': { libelle: 'Accès aux soins, volet fixe', mission: 'acces', volet: 'fixe' },
  'acces.variable': { libelle: 'Accès aux soins, volet variable', mission: 'acces', volet: 'variable' },
  'acces.fixeSnp': { libelle: 'Soins non programmés, compensation des professionnels', mission: 'acces', volet: 'fixe' },
  'acces.supplementSnp': { libelle: 'Soins non programmés, supplément traitement et orientation', mission: 'acces', volet: 'fixe' },
  'parcours.fixe': { libelle: 'Parcours, volet fixe', mission: 'parcours', volet: 'fixe' },
  'parcours.variable': { libelle: 'Parcours, volet variable', mission: 'parcours', volet: 'variable' },
  'prevention.fixe': { libelle: 'Prévention, volet fixe', mission: 'prevention', volet: 'fixe' },
  'prevention.variable': { libelle: 'Prévention, volet variable', mission: 'prevention', volet: 'variable' },
  'crise.premiereAnnee': { libelle: 'Crise sanitaire, première année (rédaction du plan)', mission: 'crise', volet: 'crisePremiereAnnee' },
  'crise.anneesSuivantes': { libelle: 'Crise sanitaire, années suivantes (mise à jour)', mission: 'crise', volet: 'criseAnneesSuivantes' },
  'crise.survenue': { libelle: 'Crise sanitaire, survenue d’une crise', mission: 'crise', volet: 'criseSurvenue' },
  'qualite.fixe': { libelle: 'Qualité et pertinence, volet fixe', mission: 'qualite', volet: 'fixe' },
  'qualite.variable': { libelle: 'Qualité et pertinence, volet variable', mission: 'qualite', volet: 'variable' },
  'accompagnement.fixe': { libelle: 'Accompagnement, volet fixe', mission: 'accompagnement', volet: 'fixe' },
  'accompagnement.variable': { libelle: 'Accompagnement, volet variable', mission: 'accompagnement', volet: 'variable' },
} as const satisfies Record<LigneBareme, DescriptionLigne>;

/** A barème that ships with the product, as opposed to one that a CPTS edits. */
export type CodeBaremeDate = Exclude<CodeBareme, 'personnalise'>;

const COMMUNES = [
  'fonctionnement',
  'acces.fixe',
  'acces.variable',
  'parcours.fixe',
  'parcours.variable',
  'prevention.fixe',
  'prevention.variable',
  'qualite.fixe',
  'qualite.variable',
  'accompagnement.fixe',
  'accompagnement.variable',
] as const satisfies readonly LigneBareme[];

const PAR_BAREME = {
  'aci-2019': [...COMMUNES, 'acces.fixeSnp', 'acces.supplementSnp'],
  'avenant-2': [...COMMUNES, 'fonctionnementAdditionnel', 'crise.premiereAnnee', 'crise.anneesSuivantes', 'crise.survenue'],
} as const satisfies Record<CodeBaremeDate, readonly LigneBareme[]>;

/** The lines that a dated text knows; its table of amounts must hold these and no others, or it does not compile. */
export type LigneDe<B extends CodeBaremeDate> = (typeof PAR_BAREME)[B][number];

/** The lines that a dated text knows, in the order of `LIGNES_BAREME`. */
export function lignesDuBareme(bareme: CodeBaremeDate): readonly LigneBareme[] {
  const connues: ReadonlySet<LigneBareme> = new Set(PAR_BAREME[bareme]);
  return LIGNES_BAREME.filter((ligne) => connues.has(ligne));
}
