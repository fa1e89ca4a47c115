import { PERSONNALISE } from '../../domain/bareme';
import { BAREMES, getDated } from '../../baremes';
import type { MontantsParTaille } from '../../domain/bareme';
import type { DateIso } from '../../domain/calendrier';
import type { Dossier } from '../../domain/dossier';
import { CODES_MISSION } from '../../domain/mission';
import { Decimal, ZERO } from '../../domain/money';
import { parseDossier } from '../../domain/parse-dossier';
import { recordOf } from '../../domain/record-of';
import type { CodeMission } from '../../domain/section';
import { anneeCourante } from './annee-courante';
import type { Brouillon } from './brouillon';
import { gatherFautes, type FauteChamp } from './fautes';
import { isMissionConnue, lignesConnues } from './structure';
import { readValeurs, type Valeurs, type ValeursDerogation } from './valeurs';

export interface LectureBrouillon {
  /** null as long as there are faults. */
  readonly dossier: Dossier | null;
  readonly fautes: readonly FauteChamp[];
  /** The dossier as far as it is understood, for the envelopes while typing; null when even the tier is unknown. */
  readonly apercu: Dossier | null;
  /** Whether the date of signature is still to be typed: the preview then takes a contract signed today. */
  readonly signatureSupposee: boolean;
}

/** What the form leaves as it is: the day, and the lines of the workbook it stands beside. */
export interface Contexte {
  readonly aujourdhui: DateIso;
  readonly base: Dossier | null;
}

export function readBrouillon(brouillon: Brouillon, contexte: Contexte): LectureBrouillon {
  const { valeurs, fautes: deSaisie } = readValeurs(brouillon);
  const resultat = parseDossier(toJson(brouillon, valeurs, contexte), BAREMES);
  const fautes = gatherFautes(deSaisie, resultat.ok ? [] : resultat.fautes);
  const dossier = resultat.ok && fautes.length === 0 ? withLignes(resultat.dossier, contexte.base) : null;
  return {
    dossier,
    fautes,
    apercu: dossier ?? computeApercu(brouillon, valeurs, contexte),
    signatureSupposee: valeurs.dateSignature === undefined,
  };
}

const MOITIE = new Decimal('0.5');

/** Replaces what is missing by what changes the amounts least. */
function computeApercu(brouillon: Brouillon, valeurs: Valeurs, contexte: Contexte): Dossier | null {
  const tailleConnue = brouillon.taille !== '';
  const suppose: Valeurs = {
    population: valeurs.population ?? (tailleConnue ? 1 : undefined),
    membres: valeurs.membres ?? 0,
    dateSignature: valeurs.dateSignature ?? contexte.aujourdhui,
    variable: valeurs.variable ?? ZERO,
    partMedecinTraitant: valeurs.partMedecinTraitant ?? MOITIE,
    debuts: recordOf(CODES_MISSION, (mission) => valeurs.debuts[mission] ?? null),
    derogations: valeurs.derogations.filter(isApplicable(brouillon)).map((derogation) => ({ ...derogation, motif: '…' })),
  };
  const resultat = parseDossier(toJson({ ...brouillon, nom: '…' }, suppose, contexte), BAREMES);
  return resultat.ok ? withLignes(resultat.dossier, contexte.base) : null;
}

/** The lines of the workbook were read with it: thousands of them need no second reading at each key pressed. */
function withLignes(parametres: Dossier, base: Dossier | null): Dossier {
  if (base === null) return parametres;
  const { depenses, ressources, indicateurs, mesures } = base;
  // A barème of one's own that the contract does not follow waits in the workbook.
  const baremePersonnalise = parametres.baremePersonnalise ?? base.baremePersonnalise;
  return { ...parametres, depenses, ressources, indicateurs, mesures, baremePersonnalise };
}

/** A derogation whose amount can be counted while its reason is still being typed. */
function isApplicable(
  brouillon: Brouillon,
): (derogation: ValeursDerogation, rang: number, toutes: readonly ValeursDerogation[]) => boolean {
  const connues: readonly string[] = lignesConnues(brouillon);
  return ({ ligne, montant }, rang, toutes) =>
    connues.includes(ligne) && montant?.isNegative() === false && toutes.findIndex((autre) => autre.ligne === ligne) === rang;
}

/** The form as a dossier to be parsed; what was not understood is left out and has its fault already. */
function toJson(brouillon: Brouillon, valeurs: Valeurs, { aujourdhui, base }: Contexte): unknown {
  const { bareme, taille, annee } = brouillon;
  const signature = valeurs.dateSignature;
  return {
    version: 1,
    cpts: { nom: brouillon.nom, population: valeurs.population, membres: valeurs.membres, taille: taille === '' ? null : Number(taille) },
    contrat: { bareme, dateSignature: signature, fonctionnementAdditionnel: brouillon.fonctionnementAdditionnel },
    exercice: { anneeContrat: annee === '' ? anneeCourante(signature ?? aujourdhui, aujourdhui) : Number(annee) },
    hypothese: { variable: valeurs.variable === 'indicateurs' ? valeurs.variable : valeurs.variable?.toFixed() },
    // A mission that starts with the contract has no fault of its own while the date of signature has one.
    missions: missionsToJson(brouillon, valeurs, signature ?? aujourdhui),
    derogations: valeurs.derogations.map(({ ligne, montant, motif }) => ({
      ligne: ligne === '' ? undefined : ligne,
      montant: montant?.toFixed(),
      motif,
    })),
    baremePersonnalise: bareme === PERSONNALISE ? baremeToJson(brouillon, base) : null,
  };
}

function missionsToJson(brouillon: Brouillon, valeurs: Valeurs, signature: DateIso): object {
  const propres: Partial<Record<CodeMission, object>> = {
    acces: { partMedecinTraitant: valeurs.partMedecinTraitant?.toFixed(), orientationSnp: brouillon.orientationSnp },
    crise: { survenue: brouillon.survenue },
  };
  const retenues = CODES_MISSION.filter((mission) => brouillon.missions[mission].retenue && isMissionConnue(brouillon, mission));
  return Object.fromEntries(
    retenues.map((mission) => {
      const debut = valeurs.debuts[mission];
      return [mission, { debut: debut === null ? signature : debut, ...propres[mission] }];
    }),
  );
}

/** The amounts typed in the workbook stay as long as their barème keeps its lines; a new one starts as a copy of its base. */
function baremeToJson({ base: depart }: Brouillon, base: Dossier | null): object {
  const existant = base?.baremePersonnalise;
  const lignes: readonly (readonly [string, MontantsParTaille])[] =
    existant?.base === depart
      ? Object.entries(existant.montants)
      : Object.entries(getDated(depart).lignes).map(([ligne, { montants }]) => [ligne, montants]);
  return {
    base: depart,
    montants: Object.fromEntries(lignes.map(([ligne, montants]) => [ligne, montants.map((montant) => montant.toFixed())])),
  };
}
