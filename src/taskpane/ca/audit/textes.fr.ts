import { describeAnomalie } from '../../../plan/audit/phrases.fr';
import { catalogueFr } from '../../typographie';

/** Everything the view of the audit says. */
export const TEXTES = catalogueFr({
  titre: 'Auditer le classeur',
  aide: 'L’audit relit tout le classeur, recalcule le budget et montre ce qui a été abîmé. Il ne change rien.',
  enCours: 'Audit en cours…',
  sain: 'Aucune anomalie : chaque formule, chaque nom et chaque tableau est à sa place, et les résultats du budget sont ceux du calcul exact.',
  trouvees: (nombre: number) => (nombre === 1 ? 'Une anomalie' : `${nombre} anomalies`),
  consequences: (nombre: number) => (nombre === 1 ? 'Un chiffre faux en conséquence' : `${nombre} chiffres faux en conséquence`),
  resumeConsequences: 'ils se corrigent avec leur cause',
  phrase: describeAnomalie,
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
