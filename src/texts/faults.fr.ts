import { LIGNES_BAREME } from '../domain/ligne-bareme';
import type { Faute, NomBareme, TypeAttendu } from '../domain/faute';
import { MISSIONS } from '../domain/mission';
import { Decimal } from '../domain/money';
import type { CodeMission } from '../domain/section';
import { formatDecimal, formatPourcent } from './montant.fr';
import { withFrenchSpaces } from './typographie.fr';

/** What is wrong and what is accepted, on one line; the path is the caller's to show. */
export function describeFaute(faute: Faute): string {
  return withFrenchSpaces(sentence(faute));
}

function sentence(faute: Faute): string {
  switch (faute.code) {
    case 'type':
      return `${ATTENDUS[faute.attendu]} (reçu : ${showRecu(faute.recu)}).`;
    case 'champ-absent':
      return 'Ce champ est obligatoire et il manque.';
    case 'champ-inconnu':
      return `Le champ ${showRecu(faute.champ)} n’existe pas. Champs acceptés : ${list(faute.acceptes)}.`;
    case 'version':
      return `Version de dossier inconnue (reçu : ${showRecu(faute.recu)}). Version acceptée : 1.`;
    case 'texte-vide':
      return 'Ce texte est obligatoire et ne peut pas rester vide.';
    case 'texte-trop-long':
      return `Ce texte compte ${faute.longueur} caractères ; ${faute.maximum} au plus sont acceptés.`;
    case 'texte-caractere':
      return `Ce texte contient un caractère qu’une cellule ne peut pas garder (${faute.caractere}). Retirez-le ; les retours à la ligne ne sont acceptés que dans les commentaires.`;
    case 'entier':
      return `Un nombre entier ${bounds(String(faute.minimum), faute.maximum === null ? null : String(faute.maximum))} est attendu (reçu : ${showRecu(faute.recu)}).`;
    case 'valeur-inconnue':
      return `Valeur inconnue (reçu : ${showRecu(faute.recu)}). Valeurs acceptées : ${list(faute.acceptees)}.`;
    case 'date':
      return `Cette date n’existe pas (reçu : ${showRecu(faute.recu)}). Une date s’écrit AAAA-MM-JJ, par exemple 2022-06-15.`;
    case 'date-hors-bornes':
      return `Cette date est hors du calendrier accepté (reçu : ${showRecu(faute.recu)}) : du ${faute.minimum} au ${faute.maximum}.`;
    case 'decimal':
      return `Un nombre est attendu, écrit avec des chiffres et un point décimal, par exemple 1250.50 (reçu : ${showRecu(faute.recu)}).`;
    case 'decimal-chiffres':
      return `Ce nombre a trop de chiffres pour rester exact dans un classeur (reçu : ${showRecu(faute.recu)}) ; ${faute.maximum} chiffres significatifs au plus sont acceptés.`;
    case 'decimal-decimales':
      return `Ce nombre a trop de décimales (reçu : ${showRecu(faute.recu)}) ; ${faute.maximum} au plus sont acceptées. Dans une formule, arrondissez avec ARRONDI(…;${faute.maximum}).`;
    case 'decimal-bornes':
      return `Un nombre ${bounds(faute.minimum, faute.maximum, faute.exclu)} est attendu (reçu : ${showRecu(faute.recu)}).`;
    case 'depense-trop-grande':
      return `La quantité multipliée par le coût unitaire donne ${faute.montant} € ; un montant inférieur à ${faute.exclu} € est attendu.`;
    case 'derogation-doublon':
      return `La ligne ${faute.ligne} a déjà une dérogation (${faute.premiere}). Gardez-en une seule par ligne.`;
    case 'ligne-hors-bareme':
      return `La ligne ${faute.ligne} n’existe pas dans ${baremeNomme(faute.bareme)}. Lignes acceptées : ${list(faute.acceptees)}.`;
    case 'mission-hors-bareme':
      return `La mission ${missionLibelle(faute.mission)} n’existe pas dans ${baremeNomme(faute.bareme)}. Retirez-la ou changez de barème.`;
    case 'indicateur-doublon':
      return `L’identifiant ${showRecu(faute.id)} est déjà pris (${faute.premier}). Chaque indicateur a le sien, majuscules et minuscules confondues.`;
    case 'indicateur-inconnu':
      return `Aucun indicateur ne porte l’identifiant ${showRecu(faute.id)}. ${indicateursAcceptes(faute.acceptes)}`;
    case 'cible-egale-depart':
      return `La cible (${formatDecimal(new Decimal(faute.valeur))}) est égale au départ : une progression n’a aucun chemin à mesurer. Changez la cible ou le départ, ou choisissez une autre méthode (oui / non, paliers).`;
    case 'cible-ratio':
      return `La cible d’un ratio doit être supérieure à zéro (reçu : ${formatDecimal(new Decimal(faute.valeur))}) : l’atteinte est le rapport entre la valeur et la cible. Changez la cible ou choisissez une autre méthode.`;
    case 'taux-inverses':
      return `Le taux minimum (${percentFr(faute.minimum)}) dépasse le taux maximum (${percentFr(faute.maximum)}). Baissez le premier ou relevez le second.`;
    case 'palier-doublon':
      return `Le seuil ${formatDecimal(new Decimal(faute.seuil))} est déjà pris (${faute.premier}). Chaque palier a le sien.`;
    case 'longueur-liste':
      return `Cette liste a ${faute.recu} éléments ; ${faute.maximum} au plus sont acceptés.`;
    case 'bareme-personnalise-absent':
      return `Le barème personnalisé demande ses montants : indiquez baremePersonnalise avec sa base (${faute.bases.join(' ou ')}).`;
    case 'montants-par-taille':
      return `Quatre montants sont attendus, un par taille de 1 à 4 (reçu : ${faute.nombre}).`;
  }
}

const ATTENDUS = {
  objet: 'Un objet { … } est attendu',
  liste: 'Une liste [ … ] est attendue',
  texte: 'Un texte est attendu',
  booleen: 'Une réponse par oui ou non (true ou false) est attendue',
} as const satisfies Record<TypeAttendu, string>;

const baremeNomme = (nom: NomBareme): string => (nom === null ? 'le barème personnalisé' : `le barème de ${nom}`);

/** A long list of what is accepted no longer helps anybody. */
const LONGUEUR_LISTE = Math.max(20, LIGNES_BAREME.length);
const LONGUEUR_VALEUR = 60;

/** What was received, as a sentence quotes it. */
export function showRecu(recu: unknown): string {
  if (typeof recu === 'string') return recu === '' ? 'un texte vide' : `« ${oneLine(recu)} »`;
  if (Array.isArray(recu)) return 'une liste';
  if (typeof recu === 'object' && recu !== null) return 'un objet';
  if (recu === null || recu === undefined) return 'rien';
  return typeof recu === 'number' || typeof recu === 'boolean' ? oneLine(String(recu)) : 'une valeur inattendue';
}

/** Whatever was typed is shown on one line, without the characters that would break it. */
function oneLine(text: string): string {
  const visible = text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return visible.length > LONGUEUR_VALEUR ? `${visible.slice(0, LONGUEUR_VALEUR)}…` : visible;
}

function list(acceptees: readonly (string | number)[]): string {
  const montrees = acceptees.slice(0, LONGUEUR_LISTE).map((acceptee) => oneLine(String(acceptee)));
  return acceptees.length > LONGUEUR_LISTE ? `${montrees.join(', ')}…` : montrees.join(', ');
}

function bounds(minimum: string | null, maximum: string | null, exclu: string | null = null): string {
  if (minimum !== null && maximum !== null) return `entre ${minimum} et ${maximum}`;
  const upTo = exclu === null ? '' : `inférieur à ${exclu}`;
  if (minimum === null) return `${upTo} en valeur absolue`;
  return exclu === null ? `supérieur ou égal à ${minimum}` : `supérieur ou égal à ${minimum} et ${upTo}`;
}

const percentFr = (share: string): string => formatPourcent(new Decimal(share).times(100));

function missionLibelle(code: CodeMission): string {
  return `« ${MISSIONS.find((mission) => mission.code === code)?.libelle ?? code} »`;
}

function indicateursAcceptes(acceptes: readonly string[]): string {
  return acceptes.length === 0 ? 'Le dossier n’a aucun indicateur.' : `Identifiants acceptés : ${list(acceptes)}.`;
}
