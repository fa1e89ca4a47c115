import { computePeriode, type PeriodeContrat } from './annee-contrat';
import type { Bareme } from './bareme';
import type { Derogation, Dossier, Missions } from './dossier';
import { computeEtatMissions, type EtatMission, type EtatMissions } from './etat-mission';
import { DESCRIPTION_LIGNES, LIGNES_BAREME, type LigneBareme, type Volet } from './ligne-bareme';
import { roundToCents, ZERO, type Decimal } from './money';
import { recordOf } from './record-of';
import { computeTaille, type Taille } from './taille';

/** A line of the barème, followed from the printed amount to the right of the year. Euros. */
export interface EnveloppeLigne {
  readonly ligne: LigneBareme;
  /** A year, at the dossier's tier; null when the barème does not know the line. */
  readonly montantBareme: Decimal | null;
  /** Added to the barème's amount; 0 when none is due. */
  readonly majoration: Decimal;
  readonly derogation: Derogation | null;
  /** A year: the derogation's amount if there is one, else the barème's with its majoration. */
  readonly montantAnnuel: Decimal;
  /** What the contract year gives right to, variable at 100 %. */
  readonly droit: Decimal;
}

export interface Enveloppes {
  /** The tier that counts: the contract's, else the population's. */
  readonly taille: Taille;
  readonly tailleCalculee: Taille;
  readonly periode: PeriodeContrat;
  readonly missions: EtatMissions;
  readonly lignes: Readonly<Record<LigneBareme, EnveloppeLigne>>;
}

/** The rights of the dossier's contract year. */
export function computeEnveloppes(dossier: Dossier, bareme: Bareme): Enveloppes {
  const tailleCalculee = computeTaille(dossier.cpts.population);
  const taille = dossier.cpts.taille ?? tailleCalculee;
  const periode = computePeriode(dossier.contrat.dateSignature, dossier.exercice.anneeContrat);
  const missions = computeEtatMissions(dossier.missions, periode);
  const enveloppe = (ligne: LigneBareme): EnveloppeLigne => {
    const annuel = computeMontantAnnuel(ligne, taille, dossier, bareme);
    return { ...annuel, droit: computeDroit(annuel, missions, dossier) };
  };
  return { taille, tailleCalculee, periode, missions, lignes: recordOf(LIGNES_BAREME, enveloppe) };
}

function computeMontantAnnuel(ligne: LigneBareme, taille: Taille, dossier: Dossier, bareme: Bareme): Omit<EnveloppeLigne, 'droit'> {
  const montantBareme = bareme.lignes[ligne]?.montants[taille - 1] ?? null;
  const derogation = dossier.derogations.find((candidate) => candidate.ligne === ligne) ?? null;
  const majoration = roundToCents((montantBareme ?? ZERO).times(computeTauxMajoration(ligne, taille, dossier.cpts.membres, bareme)));
  const montantAnnuel = derogation?.montant ?? (montantBareme ?? ZERO).plus(majoration);
  return { ligne, montantBareme, majoration, derogation, montantAnnuel };
}

/** +10 % on every mission amount, fonctionnement apart, for a taille 4 of at least 100 members (avenant 2). */
function computeTauxMajoration(ligne: LigneBareme, taille: Taille, membres: number, { majoration }: Bareme): Decimal {
  const isMission = DESCRIPTION_LIGNES[ligne].mission !== null;
  const due = majoration !== null && isMission && taille === majoration.taille && membres >= majoration.membresMinimum;
  return due ? majoration.taux : ZERO;
}

function computeDroit(annuel: Omit<EnveloppeLigne, 'droit'>, missions: EtatMissions, dossier: Dossier): Decimal {
  const { ligne, montantBareme, montantAnnuel } = annuel;
  const { mission, volet } = DESCRIPTION_LIGNES[ligne];
  if (montantBareme === null) return ZERO;
  if (mission === null) return volet !== 'additionnel' || dossier.contrat.fonctionnementAdditionnel ? montantAnnuel : ZERO;
  const etat = missions[mission];
  if (!etat?.active) return ZERO;
  return computeDroitMission(volet, montantAnnuel, etat, dossier.missions);
}

function computeDroitMission(volet: Volet, montant: Decimal, etat: EtatMission, { acces, crise }: Missions): Decimal {
  const prorata = roundToCents(montant.times(etat.jours).dividedBy(etat.joursAnnee));
  switch (volet) {
    case 'fixe':
      return prorata;
    case 'orientationSnp':
      return acces?.orientationSnp === true ? prorata : ZERO;
    case 'fonctionnement':
    case 'additionnel':
    case 'variable':
      return montant;
    case 'crisePremiereAnnee':
      return etat.premiereAnnee ? montant : ZERO;
    case 'criseAnneesSuivantes':
      return etat.premiereAnnee ? ZERO : montant;
    case 'criseSurvenue':
      return crise?.survenue === true ? montant : ZERO;
  }
}
