import { formatDecimal } from '../texts/montant.fr';
import type { Faute } from '../domain/faute';
import { formatDateFr, parseDateIso } from '../domain/calendrier';
import { MISSIONS } from '../domain/mission';
import { Decimal } from '../domain/money';
import { describeFaute } from '../texts/faults.fr';
import { frenchSpaces } from './typographie';
import type { FauteSaisie } from './saisie';
import { TEXTES } from './texts.fr';

/** A text of the form that could not be understood: what is wrong, and how it is written. */
export function describeFauteSaisie(faute: FauteSaisie, texte: string, chemin: string): string {
  return frenchSpaces(describeSaisie(faute, texte, chemin));
}

/** A fault of the rules, in the words of the form; the other wordings are those of the command line and of the cells. */
export function describeFauteDossier(faute: Faute): string {
  return frenchSpaces(describeRegle(faute));
}

function describeSaisie(faute: FauteSaisie, texte: string, chemin: string): string {
  switch (faute) {
    case 'vide':
      return VIDES[cheminGeneral(chemin)] ?? 'Ce champ est à remplir.';
    case 'nombre':
      return `« ${texte.trim()} » n’est pas un nombre. Écrivez par exemple 1 234,56.`;
    case 'ambigu':
      // A fourth decimal leaves no doubt, even of what is counted.
      return `« ${texte.trim()} » peut se lire de deux façons. Écrivez ${texte.trim().replace(/[.,](\d{3})/, ',$10')} si ce sont des décimales, ${texte.trim().replace(/[.,]/, ' ')} si ce sont des milliers.`;
    case 'entier':
      return `Un nombre entier est attendu, sans décimales, par exemple 101 500.`;
    case 'centimes':
      return 'Deux décimales au plus : un montant s’écrit 1 234,56.';
    case 'pourcentage':
      return 'Un pourcentage entre 0 et 100 est attendu, avec deux décimales au plus.';
    case 'date':
      return `« ${texte.trim()} » n’est pas une date. Écrivez par exemple 15/06/2022.`;
    case 'date-inexistante':
      return `Le ${texte.trim()} n’existe pas dans le calendrier. Écrivez par exemple 15/06/2022.`;
    case 'date-ambigue':
      return `« ${texte.trim()} » peut se lire de deux façons. Écrivez l’année en quatre chiffres, par exemple 15/06/2022.`;
    case 'date-future':
      return 'Cette date est à venir : une mesure se note une fois faite.';
    case 'oui-non':
      return 'Répondez par oui ou par non.';
  }
}

function describeRegle(faute: Faute): string {
  switch (faute.code) {
    case 'champ-absent':
    case 'texte-vide':
      return VIDES[cheminGeneral(faute.chemin)] ?? 'Ce champ est à remplir.';
    case 'valeur-inconnue':
      return faute.recu === '' ? 'Choisissez dans la liste.' : describeFaute(faute);
    case 'entier':
      return `Un nombre entier d’au moins ${faute.minimum} est attendu, par exemple 101 500.`;
    case 'date-hors-bornes':
      return `Une date entre le ${dateFr(faute.minimum)} et le ${dateFr(faute.maximum)} est attendue.`;
    case 'decimal-bornes':
      return faute.minimum === '0' ? 'Un nombre positif, inférieur à mille milliards, est attendu.' : describeFaute(faute);
    case 'decimal-decimales':
      return `Ce nombre a trop de décimales : ${faute.maximum} au plus.`;
    case 'decimal-chiffres':
      return `Ce nombre est trop long pour rester exact : ${faute.maximum} chiffres au plus.`;
    case 'depense-trop-grande':
      return `La quantité multipliée par le coût unitaire donne ${formatDecimal(new Decimal(faute.montant))} € : c’est trop pour un budget.`;
    case 'derogation-doublon':
      return 'Cette ligne a déjà une dérogation : gardez-en une seule.';
    case 'ligne-hors-bareme':
      return 'Cette ligne n’existe pas dans le barème choisi. Choisissez-en une autre ou retirez la dérogation.';
    default:
      return describeFaute(faute);
  }
}

const VIDES: Readonly<Record<string, string>> = {
  'cpts.nom': 'Indiquez le nom de la CPTS.',
  'cpts.population': 'Indiquez le nombre d’habitants du territoire, par exemple 101 500.',
  'cpts.membres': 'Indiquez le nombre de membres (0 si vous ne le connaissez pas encore).',
  'contrat.dateSignature': 'Indiquez la date de signature du contrat ACI, par exemple 15/06/2022.',
  'hypothese.variable': 'Indiquez un pourcentage (0 pour ne rien compter).',
  'missions.debut': 'Indiquez le début de la mission, par exemple 15/06/2022.',
  'missions.partMedecinTraitant': 'Indiquez un pourcentage, par exemple 50.',
  'derogations.ligne': 'Choisissez la ligne concernée.',
  'derogations.montant': 'Indiquez le montant de l’année, par exemple 40 000.',
  'derogations.motif': 'Indiquez le motif, par exemple « avenant local ».',
  'depenses.section': 'Choisissez la section.',
  'depenses.poste': 'Choisissez le poste.',
  'depenses.libelle': 'Décrivez la dépense en quelques mots.',
  'depenses.quantite': 'Indiquez la quantité, par exemple 12.',
  'depenses.coutUnitaire': 'Indiquez le coût d’une unité, par exemple 4 200,00.',
  'ressources.section': 'Choisissez la section.',
  'ressources.libelle': 'Décrivez la ressource en quelques mots.',
  'ressources.montant': 'Indiquez le montant, par exemple 10 000.',
};

/** `derogations[2].montant` is `derogations.montant`, `missions.crise.debut` is `missions.debut`. */
function cheminGeneral(chemin: string): string {
  return chemin.replace(/\[\d+\]/, '').replace(/^missions\.[^.]+\./, 'missions.');
}

function dateFr(iso: string): string {
  const date = parseDateIso(iso);
  return date === null ? iso : formatDateFr(date);
}

/** What the field of a path is called on the page: the path itself when it has none. */
export function nommerChamp(chemin: string): string {
  const derogation = /^derogations\[(\d+)\]\.(ligne|montant|motif)$/.exec(chemin);
  if (derogation !== null) return `${TEXTES.derogations.rang(Number(derogation[1]) + 1)}, ${DEROGATION[derogation[2] ?? ''] ?? ''}`;
  const mission = MISSIONS.find(({ code }) => chemin === `missions.${code}.debut`);
  return mission === undefined ? (NOMS[chemin] ?? chemin) : TEXTES.missions.debutDe(mission.libelle);
}

const NOMS: Readonly<Record<string, string>> = {
  'cpts.nom': TEXTES.cpts.nom,
  'cpts.population': TEXTES.cpts.population,
  'cpts.membres': TEXTES.cpts.membres,
  'contrat.dateSignature': TEXTES.contrat.dateSignature,
  'hypothese.variable': TEXTES.options.variable,
  'missions.acces.partMedecinTraitant': TEXTES.missions.partMedecinTraitant,
};

const DEROGATION: Readonly<Record<string, string>> = {
  ligne: TEXTES.derogations.ligne.toLowerCase(),
  montant: TEXTES.derogations.montant.toLowerCase(),
  motif: TEXTES.derogations.motif.toLowerCase(),
};
