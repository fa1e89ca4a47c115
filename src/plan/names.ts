import type { CodeMission, NomSection } from '../domain/section';
import type { SheetId } from './model';

/** The workbook's names: the only addresses that outside scripts, other sheets and the reader rely on. */

/** Input cells of Paramètres, one name each. */
export const INPUT = {
  nom: 'CPTS_Nom',
  population: 'Population',
  membres: 'Membres',
  tailleContrat: 'Taille_Contrat',
  bareme: 'Bareme_Choisi',
  dateSignature: 'Date_Signature',
  anneeContrat: 'Annee_Contrat',
  fonctionnementAdditionnel: 'Fonctionnement_Additionnel',
  hypotheseVariable: 'Hypothese_Variable',
  partMedecinTraitant: 'Part_Medecin_Traitant',
  orientationSnp: 'Orientation_SNP',
  criseSurvenue: 'Crise_Survenue',
} as const;

const MISSION_NAMES: Readonly<Record<CodeMission, string>> = {
  acces: 'Acces',
  parcours: 'Parcours',
  prevention: 'Prevention',
  crise: 'Crise',
  qualite: 'Qualite',
  accompagnement: 'Accompagnement',
};

export const retenueName = (mission: CodeMission): string => `Retenue_${MISSION_NAMES[mission]}`;
export const debutName = (mission: CodeMission): string => `Debut_${MISSION_NAMES[mission]}`;
/** Days of the contract year in which the mission runs. */
export const joursName = (mission: CodeMission): string => `Jours_${MISSION_NAMES[mission]}`;

/** Cells that follow from the inputs of Paramètres. */
export const DERIVED = {
  baremeCode: 'Bareme_Code',
  taille: 'Taille',
  tailleCalculee: 'Taille_Calculee',
  anneeDebut: 'Annee_Debut',
  anneeFin: 'Annee_Fin',
  joursAnnee: 'Jours_Annee',
  contratFin: 'Contrat_Fin',
  premiereAnneeCrise: 'Crise_Premiere_Annee',
  tauxMajoration: 'Taux_Majoration',
  partEffective: 'Part_Effective',
} as const;

/** Columns of the envelope block of Paramètres. */
export const ENVELOPPES = {
  lignes: 'Enveloppes_Lignes',
  section: 'Enveloppes_Section',
  volet: 'Enveloppes_Volet',
  derogation: 'Enveloppes_Derogation',
  motif: 'Enveloppes_Motif',
  droit: 'Enveloppes_Droit',
  cede: 'Enveloppes_Cede',
  beneficiaire: 'Enveloppes_Beneficiaire',
} as const;

export const MISSIONS_BLOCK = { retenue: 'Missions_Retenue', debut: 'Missions_Debut', jours: 'Missions_Jours' } as const;

export const BAREME = {
  cles: 'Bareme_Cles',
  montants: 'Bareme_Montants',
  seuil2: 'Seuil_Taille_2',
  seuil3: 'Seuil_Taille_3',
  seuil4: 'Seuil_Taille_4',
  membresMajoration: 'Majoration_Membres',
  /** Years of an ACI contract. */
  duree: 'Contrat_Duree',
  seuilCommissaire: 'Seuil_Commissaire',
  /** What a section's rank is multiplied by in the column Repère. */
  pas: 'Repere_Pas',
  personnaliseBase: 'Personnalise_Base',
  personnaliseMontants: 'Personnalise_Montants',
} as const;

/** What the validation lists offer. */
export const LISTES = {
  ouiNon: 'Liste_OuiNon',
  tailles: 'Liste_Tailles',
  annees: 'Liste_Annees',
  baremes: 'Liste_Baremes',
  baremeCodes: 'Liste_Bareme_Codes',
  sections: 'Liste_Sections',
  postes: 'Liste_Postes',
  statuts: 'Liste_Statuts',
  hypotheses: 'Liste_Hypotheses',
  missions: 'Liste_Missions',
  types: 'Liste_Types',
  sens: 'Liste_Sens',
  methodes: 'Liste_Methodes',
  indicateurs: 'Liste_Indicateurs',
} as const;

/** First header cell of an input table: lines are counted from it. */
export const ENTETES = {
  depenses: 'Entete_Depenses',
  ressources: 'Entete_Ressources',
  indicateurs: 'Entete_Indicateurs',
  mesures: 'Entete_Mesures',
} as const;

/** Results of the contract: one per section and `Total`. */
export const RESULTS = ['Dep', 'Res', 'Ecart', 'Fixe', 'Variable', 'VariableAcquise', 'VariableRetenue', 'Realise'] as const;
export type Result = (typeof RESULTS)[number];
export const resultName = (result: Result, section: NomSection | 'Total'): string => `${result}_${section}`;

/** Columns of the summary of Part variable, one row a mission. */
export const PART_VARIABLE = {
  missions: 'PartVariable_Missions',
  enveloppes: 'PartVariable_Enveloppes',
  /** What the weights are divided by: their total, 0 when they do not make 100. */
  diviseurs: 'PartVariable_Diviseurs',
  poids: 'PartVariable_Poids',
} as const;
/** Euros that the indicators of a mission have earned, and the rate they come from. */
export const acquisName = (mission: CodeMission): string => `Acquis_${MISSION_NAMES[mission]}`;
export const tauxAcquisName = (mission: CodeMission): string => `Taux_Acquis_${MISSION_NAMES[mission]}`;

/** Totals of one section's own sheet, compared with the global budget by the checks. */
export const sheetTotalName = (side: 'Depenses' | 'Ressources', section: NomSection): string => `Feuille_${side}_${section}`;

/** The hypotheses of Part variable, one a column. */
export const SCENARIOS = { noms: 'Scenarios_Noms', totaux: 'Scenarios_Totaux', soldes: 'Scenarios_Soldes' } as const;

/** Deadlines of the missions that every contract must keep, one a row; months after the signature. */
export const DELAIS = { missions: 'Delais_Missions', demarrage: 'Delais_Demarrage', deploiement: 'Delais_Deploiement' } as const;

/** What the page of the board works out by itself. */
export const SYNTHESE = {
  consomme: 'Synthese_Consomme',
  indicateurs: 'Synthese_Indicateurs',
  enjeux: 'Synthese_Enjeux',
  demarrages: 'Synthese_Demarrages',
  commissaire: 'Synthese_Commissaire',
} as const;

/** Where the budget stands before the board; only a workbook that has a register has them. */
export const VOTE = {
  statut: 'Vote_Statut',
  version: 'Vote_Version',
  date: 'Vote_Date',
  nom: 'Vote_Nom',
  /** Number of the last vote in the register; 0 before the first. */
  dernier: 'Vote_Dernier',
  /** Lines that are no longer worth what was voted. */
  changements: 'Vote_Changements',
} as const;

export const CONTROLES = {
  nombre: 'Controles_A_Verifier',
  ok: 'Controles_OK',
  ids: 'Controles_Ids',
  statuts: 'Controles_Statuts',
  messages: 'Controles_Messages',
  natures: 'Controles_Natures',
} as const;

/** Which plan the workbook follows. */
export const VERSION_NAME = 'Budget_CPTS_Version';
export const VERSION = 1;

/** Here while a workbook that has a budget is being written: its inputs may contradict one another until it goes. */
export const UNFINISHED_NAME = 'Budget_CPTS_Inacheve';

/** Names that some dossiers have and others have not. */
export const OPTIONAL_NAMES: readonly string[] = [BAREME.personnaliseBase, BAREME.personnaliseMontants];

/** All the cells of a sheet but its head, in which the checks look for errors. */
export const zoneName = (id: SheetId): string => `Zone_${id.replaceAll('-', '_')}`;

/** The first cell of a sheet of ours, whatever its title has become. */
export const sheetName = (id: SheetId): string => `Identite_${id.replaceAll('-', '_')}`;
export const isSheetName = (name: string): boolean => /^Identite_/i.test(name);
