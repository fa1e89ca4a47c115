import { Decimal } from '../../domain/money';
import { formatDecimal } from '../../texts/montant.fr';
import { withFrenchSpaces } from '../../texts/typographie.fr';
import { describePlages } from '../../texts/plages.fr';
import type { Anomalie, GenreAnomalie } from './anomalie';

/** What is wrong with the workbook, in a sentence for whoever reads the panel or the command line. */
export function describeAnomalie(anomalie: Anomalie): string {
  const phrase = PHRASES[anomalie.genre](anomalie);
  return withFrenchSpaces(
    anomalie.reunies ? `${lieuDe(anomalie.objet, anomalie.reunies)} : ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}` : phrase,
  );
}

/** Which rows of which column. */
function lieuDe(colonne: string, reunies: readonly Anomalie[]): string {
  const rangs = reunies.flatMap(({ reparation }) => (reparation?.kind === 'cellule' ? [reparation.row + 1] : []));
  return `Colonne « ${colonne} », lignes ${describePlages(rangs)}`;
}

/** `1 234,5` of `1234.5`, as a cell tells its number; anything else is left as it stands. */
export const nombreLisible = (contenu: string): string => (/^-?\d+(\.\d+)?$/.test(contenu) ? formatDecimal(new Decimal(contenu)) : contenu);

/** What is wrong, in a sentence; `objet` names what has no cell to say it. */
type Phrase = (anomalie: Pick<Anomalie, 'objet' | 'attendu' | 'trouve'>) => string;

const PHRASES: Readonly<Record<GenreAnomalie, Phrase>> = {
  'feuille-absente': ({ objet }) => `La feuille « ${objet} » a été supprimée.`,
  'mission-sans-feuille': ({ objet }) => `La mission « ${objet} » est retenue mais n’a pas encore sa feuille : mettez le classeur à jour.`,
  'feuille-en-trop': ({ objet }) => `La mission « ${objet} » n’est plus retenue et a encore sa feuille : mettez le classeur à jour.`,
  'mise-a-jour-interrompue': () => 'Une mise à jour s’est interrompue : le classeur peut être à moitié écrit.',
  'ligne-supprimee': ({ objet }) => `La ligne « ${objet} » a été supprimée.`,
  'colonne-supprimee': ({ objet }) => `La colonne « ${objet} » a été supprimée.`,
  'formule-remplacee': ({ trouve }) => `La formule a été remplacée par ${trouve === '' ? 'des valeurs' : `« ${trouve} »`}.`,
  'formule-modifiee': () => 'La formule a été modifiée.',
  'formule-effacee': () => 'La formule a été effacée.',
  'texte-modifie': ({ attendu, trouve }) => `Le texte « ${attendu} » a été ${trouve === '' ? 'effacé' : `remplacé par « ${trouve} »`}.`,
  'nombre-modifie': ({ attendu, trouve }) => `Le nombre ${attendu} a été ${trouve === '' ? 'effacé' : `remplacé par « ${trouve} »`}.`,
  'nom-absent': ({ objet }) => `Le nom « ${objet} » a disparu ou ne mène plus nulle part.`,
  'nom-deplace': ({ objet }) => `Le nom « ${objet} » ne désigne plus les bonnes cellules.`,
  'table-absente': ({ objet }) => `Le tableau « ${objet} » n’est plus un tableau.`,
  'table-renommee': ({ objet, trouve }) => `Le tableau « ${objet} » a été renommé « ${trouve} ».`,
  'colonne-absente': ({ objet }) => `La colonne « ${objet} » du tableau a été supprimée, avec ce qu’elle contenait.`,
  'colonne-renommee': ({ attendu, trouve }) => `La colonne « ${attendu} » a été renommée « ${trouve} ».`,
  'protection-retiree': ({ objet }) => `La feuille « ${objet} » n’est plus protégée.`,
  'onglet-masque': ({ objet }) => `La feuille « ${objet} » est masquée.`,
  'lignes-masquees': ({ objet, trouve }) => `La feuille « ${objet} » a des lignes masquées : ${trouve}.`,
  'colonnes-masquees': ({ objet, trouve }) => `La feuille « ${objet} » a des colonnes masquées : ${trouve}.`,
  'mise-en-forme-absente': ({ objet, attendu }) => `La feuille « ${objet} » a perdu les couleurs qui alertent, en ${attendu}.`,
  'calcul-manuel': () => 'Le calcul est manuel : les chiffres affichés peuvent être anciens. La réparation recalcule tout.',
  'validation-absente': ({ objet }) => `La règle de saisie « ${objet} » a disparu : tout peut y être tapé.`,
  'validation-modifiee': ({ objet }) => `La règle de saisie « ${objet} » a été changée.`,
  erreur: ({ trouve }) => `La cellule affiche l’erreur ${trouve.replace(/ (=.*)$/, ' (formule $1)')} : corrigez-la.`,
  'nombre-en-texte': ({ trouve }) => `Le nombre « ${trouve} » est saisi comme du texte : il ne compte pas.`,
  'saisie-invalide': ({ attendu }) => attendu,
  'saisie-mal-ecrite': ({ attendu, trouve }) =>
    attendu === ''
      ? 'Cette cellule contient des espaces : les formules ne la tiennent pas pour vide.'
      : `« ${trouve} » se lit « ${attendu} », mais les formules ne le reconnaissent pas : écrivez « ${attendu} ».`,
  'saisie-circulaire': () => 'Cette formule dépend d’elle-même (référence circulaire) : remplacez-la par un nombre.',
  'copie-modifiee': ({ objet, trouve }) =>
    `La copie du budget voté a été modifiée à la main${objetEtLignes(objet, trouve)}. Comparez-la au procès-verbal.`,
  'copie-incomplete': ({ objet, attendu, trouve }) =>
    `La copie du budget voté n’est plus entière : ${objet}, il manque ${/\D/.test(attendu) ? 'les rangs' : 'le rang'} ${attendu}${trouve === '' ? '' : `, après « ${trouve} »`}. Cela ne se devine pas : reprenez-la d’une sauvegarde ou du procès-verbal.`,
  'registre-modifie': ({ objet, trouve }) =>
    `Le registre des votes a été modifié à la main${objetEtLignes(objet, trouve)}. Comparez-le aux procès-verbaux.`,
  'acte-absent': ({ objet, attendu }) =>
    `Le journal raconte un acte que le registre des votes n’a plus : ${attendu}${objet === '' ? '' : `, ${objet}`}. Comparez le registre aux procès-verbaux.`,
  'non-calcule': () => 'Le classeur n’est pas calculé : appuyez sur F9, ou remettez le calcul automatique (onglet Formules).',
  'chiffre-different': ({ objet, attendu, trouve }) =>
    `${objet} vaut ${nombreLisible(trouve)} ; le calcul exact donne ${nombreLisible(attendu)}.`,
};

/** Of which version, and on which rows of the sheet when there are several. */
function objetEtLignes(objet: string, lignes: string): string {
  const dits = [objet, lignes === '' ? '' : `lignes ${lignes} de la feuille`].filter((dit) => dit !== '');
  return dits.length === 0 ? '' : ` : ${dits.join(', ')}`;
}
