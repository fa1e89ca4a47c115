import type { CodeBareme, LigneBareme } from './bareme';
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

/** Share of the variable envelopes counted in the budget, 0 to 1. */
export interface Hypothese {
  readonly variable: Decimal;
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

export interface Indicateur {
  readonly id: string;
  readonly mission: keyof Missions;
  readonly libelle: string;
  readonly type: 'action' | 'resultat' | 'suivi';
  readonly sens: 'croissant' | 'decroissant';
  readonly unite: string;
  readonly depart: Decimal | null;
  readonly cible: Decimal | null;
  /** Percent, 0 to 100. */
  readonly poids: Decimal;
  readonly methode: 'progression' | 'ratio' | 'binaire' | 'paliers' | 'tauxCpam';
  /** 0 to 1, as validated by the CPAM; overrides the computed rate. */
  readonly tauxCpam: Decimal | null;
}

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
  readonly base: Exclude<CodeBareme, 'personnalise'>;
  /** Every line of the base. */
  readonly montants: Partial<Readonly<Record<LigneBareme, readonly [Decimal, Decimal, Decimal, Decimal]>>>;
}
