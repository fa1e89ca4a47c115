import type { Avertissement } from '../domain/avertissement';
import { formatDateFr } from '../domain/calendrier';
import type { SensIndicateur } from '../domain/dossier';
import { MISSIONS } from '../domain/mission';
import { Decimal } from '../domain/money';
import { SECTIONS, type CodeMission, type CodeSection } from '../domain/section';
import { formatDecimal, formatEntier, formatEuros, formatPourcent } from './montant.fr';
import { questionSur } from './questions.fr';
import { withFrenchSpaces } from './typographie.fr';

const SENS: Readonly<Record<SensIndicateur, string>> = { croissant: 'croissant', decroissant: 'décroissant' };
const CENT_POUR_CENT = formatPourcent(new Decimal(100));
const ZERO_POUR_CENT = formatPourcent(new Decimal(0));

/** What deserves a look, and what the budget does with it, on one line. */
export function describeAvertissement(avertissement: Avertissement): string {
  return withFrenchSpaces(sentence(avertissement));
}

function sentence(avertissement: Avertissement): string {
  switch (avertissement.code) {
    case 'population-frontiere':
      return `Une population de ${formatEntier(avertissement.population)} habitants est à la limite de deux tailles : la taille ${avertissement.taille} est retenue. Vérifiez celle de votre contrat et inscrivez-la.`;
    case 'taille-differente':
      return `Le contrat indique la taille ${avertissement.contrat}, la population donnerait la taille ${avertissement.calculee} : celle du contrat est retenue.`;
    case 'mission-avant-signature':
      return `${missionLibelle(avertissement.mission)} : la mission commence le ${formatDateFr(avertissement.debut)}, avant la signature du ${formatDateFr(avertissement.dateSignature)}. Elle compte pour l’année entière, comme dans un contrat renouvelé.`;
    case 'mission-apres-contrat':
      return `${missionLibelle(avertissement.mission)} : la mission commence le ${formatDateFr(avertissement.debut)}, après la fin du contrat de cinq ans (${formatDateFr(avertissement.finContrat)}). Elle ne donne rien.`;
    case 'mission-a-venir':
      return `${missionLibelle(avertissement.mission)} : la mission commence le ${formatDateFr(avertissement.debut)}, après l’année de contrat de ce budget. Elle ne donne rien cette année.`;
    case 'mission-partielle':
      return `${missionLibelle(avertissement.mission)} : la mission est en place ${avertissement.jours} jours sur ${avertissement.joursAnnee} cette année. Son volet fixe est compté au prorata, son volet variable en entier.`;
    case 'orientation-sans-effet':
      return 'Le supplément pour l’orientation des soins non programmés n’existe pas dans ce barème : il compte pour 0 €.';
    case 'additionnel-sans-effet':
      return 'Le fonctionnement additionnel n’existe pas dans ce barème : il compte pour 0 €.';
    case 'additionnel-signature-tardive':
      return `Le fonctionnement additionnel est prévu pour les ACI signés avant le ${formatDateFr(avertissement.limite)} ; le vôtre l’a été le ${formatDateFr(avertissement.dateSignature)}. Il est compté : vérifiez votre contrat.`;
    case 'part-sans-effet':
      return 'La part de la section 1A est sans effet dans ce barème : ses lignes séparent déjà médecin traitant et soins non programmés.';
    case 'section-non-retenue':
      return `${sectionLibelle(avertissement.section)} : la mission n’est pas retenue, mais la section a ${formatEuros(avertissement.depenses)} de dépenses et ${formatEuros(avertissement.ressources)} de ressources complémentaires. Elles restent comptées dans les totaux.`;
    case 'sens-contredit':
      return `${avertissement.indicateur} : le sens est ${SENS[avertissement.sens]}, mais la cible (${formatDecimal(avertissement.cible)}) est ${avertissement.cible.lessThan(avertissement.depart) ? 'en dessous' : 'au-dessus'} du départ (${formatDecimal(avertissement.depart)}). Le taux est calculé du départ vers la cible, quel que soit le sens : vérifiez les trois.`;
    case 'variable-bloquee':
      return `${missionLibelle(avertissement.mission)} : les poids des indicateurs font ${formatPourcent(avertissement.poidsTotal)} au lieu de ${CENT_POUR_CENT}. Le budget ne compte rien des ${formatEuros(avertissement.enveloppe)} de sa part variable.`;
    case 'indicateurs-non-retenus':
      return `${missionLibelle(avertissement.mission)} : la mission n’est pas retenue. ${avertissement.nombre === 1 ? 'Son indicateur ne compte' : `Ses ${formatEntier(avertissement.nombre)} indicateurs ne comptent`} pas dans la part variable.`;
    case 'poids-epuise':
      return `${avertissement.indicateur} : sans poids indiqué, il prend ce que les autres laissent, et leurs poids font déjà ${CENT_POUR_CENT}. Il pèse ${ZERO_POUR_CENT} : donnez-lui un poids, ou 0 s’il est seulement suivi.`;
    case 'repere-en-question':
      return `${avertissement.indicateur}, ${repereLibelle(avertissement.champ)} à vérifier : ${questionSur(avertissement.question, avertissement.valeur)}`;
  }
}

/** By its path in the indicator: `cibles[2]` is the target of the third year. */
function repereLibelle(champ: string): string {
  const rang = Number(/\d+/.exec(champ)?.[0] ?? -1) + 1;
  if (champ.startsWith('cibles')) return `cible de l’année ${rang}`;
  if (champ.startsWith('paliers')) return `seuil ${rang}`;
  return champ === 'depart' ? 'départ' : champ;
}

function missionLibelle(code: CodeMission): string {
  return MISSIONS.find((mission) => mission.code === code)?.libelle ?? code;
}

function sectionLibelle(code: CodeSection): string {
  const section = SECTIONS.find((candidate) => candidate.code === code);
  return section === undefined ? code : `${section.numero} ${section.libelle}`;
}
