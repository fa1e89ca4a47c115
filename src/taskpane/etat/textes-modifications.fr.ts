import { catalogueFr } from '../typographie';

/** What generating will change, told before it is written. */
export const TEXTES = catalogueFr({
  titre: (nombre: number) => (nombre === 1 ? 'Une modification à enregistrer' : `${nombre} modifications à enregistrer`),
  annuler: 'Annuler les modifications',
  oui: 'oui',
  non: 'non',
  parPopulation: 'd’après la population',
  parContrat: 'd’après le contrat',
  retiree: (mission: string) => `Mission ${mission} retirée : sa feuille disparaît, les dépenses saisies restent.`,
  ajoutee: (mission: string, debut: string) => `Mission ${mission} ajoutée, à partir du ${debut}.`,
  baremeRepart: 'Les montants personnalisés repartent de ce barème.',
  champs: {
    nom: 'Nom',
    population: 'Population',
    taille: 'Taille',
    membres: 'Membres',
    dateSignature: 'Signature',
    annee: 'Année du budget',
    bareme: 'Barème',
    base: 'Base du barème',
    variable: 'Part variable comptée',
    additionnel: 'Fonctionnement additionnel',
    part: 'Part médecin traitant',
    orientation: 'Supplément orientation SNP',
    survenue: 'Crise survenue',
    derogations: 'Dérogations',
    total: 'Enveloppes retenues',
  },
});
