import type { Anomalie, GenreAnomalie } from '../../../plan/audit/anomalie';
import { nombreLisible } from './lisible';
import { catalogueFr } from '../../typographie';

/** What is wrong, in a sentence; `objet` names what has no cell to say it. */
type Phrase = (anomalie: Pick<Anomalie, 'objet' | 'attendu' | 'trouve'>) => string;

const PHRASES: Readonly<Record<GenreAnomalie, Phrase>> = {
  'feuille-absente': ({ objet }) => `La feuille « ${objet} » a été supprimée.`,
  'mission-sans-feuille': ({ objet }) => `La mission « ${objet} » est retenue mais n’a pas encore sa feuille : mettez le classeur à jour.`,
  'feuille-en-trop': ({ objet }) => `La mission « ${objet} » n’est plus retenue et a encore sa feuille : mettez le classeur à jour.`,
  'mise-a-jour-interrompue': () => 'Une mise à jour s’est interrompue : le classeur peut être à moitié écrit.',
  'ligne-supprimee': ({ objet }) => `La ligne « ${objet} » a été supprimée.`,
  'colonne-supprimee': ({ objet }) => `La colonne « ${objet} » a été supprimée.`,
  'formule-remplacee': ({ trouve }) => `La formule a été remplacée par « ${trouve} ».`,
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
  'validation-absente': ({ objet }) => `La règle de saisie « ${objet} » a disparu : tout peut y être tapé.`,
  'validation-modifiee': ({ objet }) => `La règle de saisie « ${objet} » a été changée.`,
  erreur: ({ trouve }) => `La cellule affiche l’erreur ${trouve.replace(/ (=.*)$/, ' (formule $1)')} : corrigez-la.`,
  'nombre-en-texte': ({ trouve }) => `Le nombre « ${trouve} » est saisi comme du texte : il ne compte pas.`,
  'saisie-invalide': ({ attendu }) => attendu,
  'copie-modifiee': ({ objet }) =>
    `La copie du budget voté a été modifiée à la main${objet === '' ? '' : ` : ${objet}`}. Comparez-la au procès-verbal.`,
  'registre-modifie': ({ objet }) =>
    `Le registre des votes a été modifié à la main${objet === '' ? '' : ` : ${objet}`}. Comparez-le aux procès-verbaux.`,
  'acte-absent': ({ objet, attendu }) =>
    `Le journal raconte un acte que le registre des votes n’a plus : ${attendu}${objet === '' ? '' : `, ${objet}`}. Comparez le registre aux procès-verbaux.`,
  'chiffre-different': ({ objet, attendu, trouve }) =>
    `${objet} vaut ${nombreLisible(trouve)} ; le calcul exact donne ${nombreLisible(attendu)}.`,
};

/** Everything the view of the audit says. */
export const TEXTES = catalogueFr({
  titre: 'Auditer le classeur',
  aide: 'L’audit relit tout le classeur, recalcule le budget et montre ce qui a été abîmé. Il ne change rien.',
  enCours: 'Audit en cours…',
  sain: 'Aucune anomalie : chaque formule, chaque nom et chaque tableau est à sa place, et les résultats du budget sont ceux du calcul exact.',
  trouvees: (nombre: number) => (nombre === 1 ? 'Une anomalie' : `${nombre} anomalies`),
  consequences: (nombre: number) => (nombre === 1 ? 'Un chiffre faux en conséquence' : `${nombre} chiffres faux en conséquence`),
  resumeConsequences: 'ils se corrigent avec leur cause',
  phrase: (anomalie: Anomalie) => PHRASES[anomalie.genre](anomalie),
  aller: (cellule: string) => `Aller en ${cellule}`,
  reparer: (lieu: string) => `Réparer ${lieu}`,
  aLaMain: 'À corriger dans le classeur : ce qui s’y trouvait ne se devine pas.',
  saisie: 'C’est une de vos saisies : elle n’est convertie que si vous la cochez.',
  apercu: (nombre: number) => (nombre === 1 ? 'Voir la réparation' : `Voir les ${nombre} réparations`),
  titreApercu: 'Ce que la réparation écrira',
  avant: 'Aujourd’hui : ',
  apres: 'Après : ',
  vide: '(vide)',
  enTexte: (trouve: string) => `${trouve} (du texte)`,
  autrement: {
    protection: 'feuille protégée de nouveau, sans mot de passe',
    validation: 'règle de saisie remise',
    table: 'tableau refait sur ses cellules',
    colonne: 'colonne remise ; ce qui y était saisi est perdu',
    feuille: 'feuille remise, vide ; ce qui y était saisi est perdu',
    miseAJour: 'feuilles de restitution écrites de nouveau',
  },
  sansRetour: 'Une partie de cette réparation refait des feuilles ou un tableau : elle ne pourra pas être annulée.',
  confirmer: 'Réparer',
  revenir: 'Revenir à la liste',
  reparation: 'Réparation…',
  reparees: (nombre: number) => (nombre === 1 ? 'Une réparation faite.' : `${nombre} réparations faites.`),
  annuler: 'Annuler la réparation',
  annulee: 'La réparation est annulée : le classeur est comme avant.',
  recommencer: 'Auditer de nouveau',
  fermer: 'Fermer',
});
