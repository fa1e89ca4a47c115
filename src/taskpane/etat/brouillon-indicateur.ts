import type { Indicateur, MethodeIndicateur, Missions, SensIndicateur, TypeIndicateur } from '../../domain/dossier';

/** An indicator as it stands in its form, letter for letter. */
export interface BrouillonIndicateur {
  /** The indicator as it was when the form opened; null = a new one. */
  readonly avant: Indicateur | null;
  /** Something was typed since. */
  readonly touche: boolean;
  readonly id: string;
  readonly mission: keyof Missions;
  readonly libelle: string;
  readonly type: TypeIndicateur;
  readonly sens: SensIndicateur;
  readonly unite: string;
  readonly depart: string;
  readonly cible: string;
  /** One a contract year; empty = `cible`. */
  readonly cibles: readonly string[];
  /** Percent; empty = an equal share. */
  readonly poids: string;
  readonly methode: MethodeIndicateur;
  readonly paliers: readonly BrouillonPalier[];
  /** Percent. */
  readonly tauxMinimum: string;
  readonly tauxMaximum: string;
  /** One a contract year; empty = not known. */
  readonly tauxCpam: readonly string[];
}

export interface BrouillonPalier {
  /** Tells the rows apart while some are added and others taken away. */
  readonly cle: number;
  readonly seuil: string;
  /** Percent. */
  readonly taux: string;
}
