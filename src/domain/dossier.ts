import type { CodeBareme, CodeBaremeDate, MontantsParTaille } from './bareme';
import type { LigneBareme } from './ligne-bareme';
import type { Decimal } from './money';
import type { DateIso } from './calendrier';
import type { CodePoste } from './poste';
import type { CodeSection } from './section';
import type { Taille } from './taille';

/** Everything the people typed. Amounts are exact decimals; made only by `parseDossier`. */
export interface Dossier {
  readonly version: 1;
  readonly cpts: Cpts;
  readonly contrat: Contrat;
  readonly exercice: { readonly anneeContrat: AnneeContrat };
  readonly hypothese: Hypothese;
  readonly missions: Missions;
  readonly derogations: readonly Derogation[];
  readonly depenses: readonly Depense[];
  readonly ressources: readonly Ressource[];
  readonly indicateurs: readonly Indicateur[];
  readonly mesures: readonly Mesure[];
  /** Needed when `contrat.bareme` is `personnalise`; kept for later when it is not. */
  readonly baremePersonnalise: BaremePersonnalise | null;
}

export interface Cpts {
  readonly nom: string;
  readonly population: number;
  readonly membres: number;
  /** The tier written in the contract, which prevails; null = from the population. */
  readonly taille: Taille | null;
}

export interface Contrat {
  readonly bareme: CodeBareme;
  readonly dateSignature: DateIso;
  /** Counted in this year's budget when true (once in the contract's life). */
  readonly fonctionnementAdditionnel: boolean;
}

export type AnneeContrat = 1 | 2 | 3 | 4 | 5;

/** What the budget counts of the variable envelopes: a share, 0 to 1, or what the indicators have earned so far. */
export interface Hypothese {
  readonly variable: Decimal | 'indicateurs';
}

export interface MissionRetenue {
  readonly debut: DateIso;
}

export interface Missions {
  readonly acces?: MissionRetenue & {
    /** Share of the accès envelope that goes to 1A, 0 to 1. */
    readonly partMedecinTraitant: Decimal;
    readonly orientationSnp: boolean;
  };
  readonly parcours?: MissionRetenue;
  readonly prevention?: MissionRetenue;
  readonly crise?: MissionRetenue & { readonly survenue: boolean };
  readonly qualite?: MissionRetenue;
  readonly accompagnement?: MissionRetenue;
}

export interface Derogation {
  readonly ligne: LigneBareme;
  /** Euros a year; replaces the amount of the barème, majoration included. */
  readonly montant: Decimal;
  readonly motif: string;
}

export interface Depense {
  readonly section: CodeSection;
  readonly poste: CodePoste;
  readonly fiche: string;
  readonly libelle: string;
  readonly profession: string;
  readonly quantite: Decimal;
  readonly unite: string;
  /** Euros. */
  readonly coutUnitaire: Decimal;
  /** Euros already spent. */
  readonly realise: Decimal;
}

export const STATUTS_RESSOURCE = ['demandee', 'notifiee', 'versee'] as const;
export type StatutRessource = (typeof STATUTS_RESSOURCE)[number];

export interface Ressource {
  readonly section: CodeSection;
  readonly libelle: string;
  readonly financeur: string;
  /** Euros. */
  readonly montant: Decimal;
  readonly statut: StatutRessource;
}

export const TYPES_INDICATEUR = ['action', 'resultat', 'suivi'] as const;
export type TypeIndicateur = (typeof TYPES_INDICATEUR)[number];

/** The way in which an indicator gets better. */
export const SENS_INDICATEUR = ['croissant', 'decroissant'] as const;
export type SensIndicateur = (typeof SENS_INDICATEUR)[number];

export const METHODES_INDICATEUR = ['progression', 'ratio', 'binaire', 'paliers', 'tauxCpam'] as const;
export type MethodeIndicateur = (typeof METHODES_INDICATEUR)[number];

/** Baseline, targets, thresholds and values are in the indicator's own unit. */
export interface Indicateur {
  readonly id: string;
  readonly mission: keyof Missions;
  readonly libelle: string;
  readonly type: TypeIndicateur;
  readonly sens: SensIndicateur;
  readonly unite: string;
  readonly depart: Decimal | null;
  /** Of every contract year that has none of its own. */
  readonly cible: Decimal | null;
  /** One a contract year, first to fifth: targets may rise along the contract. */
  readonly cibles: CiblesAnnuelles;
  /** Percent, 0 to 100, of its mission's envelope; null = an equal share of what the others leave. 0 = followed only. */
  readonly poids: Decimal | null;
  readonly methode: MethodeIndicateur;
  readonly paliers: readonly Palier[];
  /** 0 to 1: a rate below it counts for nothing. */
  readonly tauxMinimum: Decimal;
  /** 0 to 1: no rate counts for more. */
  readonly tauxMaximum: Decimal;
  /** 0 to 1, as validated by the CPAM, one a contract year like the targets; overrides the computed rate of that year. */
  readonly tauxCpam: TauxAnnuels;
}

/** One a contract year, first to fifth. */
export type ParAnnee = readonly [Decimal | null, Decimal | null, Decimal | null, Decimal | null, Decimal | null];
export type CiblesAnnuelles = ParAnnee;
export type TauxAnnuels = ParAnnee;

/** What a value that reaches `seuil` is worth, 0 to 1. */
export interface Palier {
  readonly seuil: Decimal;
  readonly taux: Decimal;
}

export const MAX_PALIERS = 5;

export interface Mesure {
  readonly indicateur: string;
  readonly date: DateIso;
  readonly valeur: Decimal;
  readonly source: string;
  readonly piece: string;
  readonly commentaire: string;
}

export interface BaremePersonnalise {
  /** The dated barème it started from: its structure (which lines exist) stays that one's. */
  readonly base: CodeBaremeDate;
  /** Every line of the base. */
  readonly montants: Partial<Readonly<Record<LigneBareme, MontantsParTaille>>>;
}
