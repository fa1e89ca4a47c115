import type { DateIso } from '../../domain/calendrier';
import { CODES_MISSION } from '../../domain/mission';
import type { Decimal } from '../../domain/money';
import { recordOf } from '../../domain/record-of';
import type { CodeMission } from '../../domain/section';
import { readDate, readEntier, readEuros, readPourcentage, type FauteSaisie, type Saisie } from '../saisie';
import type { Brouillon, BrouillonDerogation } from './brouillon';
import { isMissionConnue } from './structure';

/** What the form's texts say; undefined where a text says nothing that can be understood. */
export interface Valeurs {
  readonly population: number | undefined;
  readonly membres: number | undefined;
  readonly dateSignature: DateIso | undefined;
  readonly variable: Decimal | 'indicateurs' | undefined;
  readonly partMedecinTraitant: Decimal | undefined;
  /** null = on the day of the signature. */
  readonly debuts: Readonly<Record<CodeMission, DateIso | null | undefined>>;
  readonly derogations: readonly ValeursDerogation[];
}

export interface ValeursDerogation extends Omit<BrouillonDerogation, 'montant'> {
  readonly montant: Decimal | undefined;
}

/** A text of the form that could not be understood, at its path in the dossier. */
export interface FauteDeSaisie {
  readonly chemin: string;
  readonly faute: FauteSaisie;
  readonly texte: string;
}

export function readValeurs(brouillon: Brouillon): { readonly valeurs: Valeurs; readonly fautes: readonly FauteDeSaisie[] } {
  const fautes: FauteDeSaisie[] = [];
  const lire = <T>(chemin: string, texte: string, read: (texte: string) => Saisie<T>): T | undefined => {
    const saisie = read(texte);
    if (saisie.ok) return saisie.valeur;
    fautes.push({ chemin, faute: saisie.faute, texte });
    return undefined;
  };
  const lireDebut = (mission: CodeMission): DateIso | null | undefined => {
    const { retenue, debut } = brouillon.missions[mission];
    return retenue && debut !== null && isMissionConnue(brouillon, mission) ? lire(`missions.${mission}.debut`, debut, readDate) : null;
  };
  const valeurs: Valeurs = {
    population: lire('cpts.population', brouillon.population, readEntier),
    membres: lire('cpts.membres', brouillon.membres, readEntier),
    dateSignature: lire('contrat.dateSignature', brouillon.dateSignature, readDate),
    variable: brouillon.selonIndicateurs ? 'indicateurs' : lire('hypothese.variable', brouillon.variable, readPourcentage),
    partMedecinTraitant: brouillon.missions.acces.retenue
      ? lire('missions.acces.partMedecinTraitant', brouillon.partMedecinTraitant, readPourcentage)
      : undefined,
    debuts: recordOf(CODES_MISSION, lireDebut),
    derogations: brouillon.derogations.map((derogation, rang) => ({
      ...derogation,
      montant: lire(`derogations[${rang}].montant`, derogation.montant, readEuros),
    })),
  };
  return { valeurs, fautes };
}
