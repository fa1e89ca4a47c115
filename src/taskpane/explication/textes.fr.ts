import type { Fondement, NaturePiece } from '../../plan/explain/explication';
import { catalogueFr } from '../typographie';

const NATURES: Readonly<Record<NaturePiece, string>> = {
  saisie: 'saisi',
  resultat: 'calculé',
  bareme: 'barème',
  constante: 'fixe',
  texte: 'libellé',
  plage: 'colonne',
};

const GENRES: Readonly<Record<Fondement['genre'], string>> = {
  derogation: 'Dérogation',
  taille: 'Taille',
  bareme: 'Barème',
  erratum: 'Erratum suivi',
  source: 'Source',
};

/** Everything the view that explains a figure says. */
export const TEXTES = catalogueFr({
  titre: 'Expliquer un chiffre',
  aide: 'Choisissez une cellule dans le classeur : l’explication la suit.',
  attente: 'Lecture de la cellule…',
  echec: 'La cellule choisie n’a pas pu être lue.',
  reessayer: 'Réessayer',
  fermer: 'Fermer',
  vierge: 'Ce classeur n’a pas encore de budget.',
  horsBudget: (cellule: string) => `${cellule} ne fait pas partie du budget : aucun de ses chiffres n’y est calculé, aucun n’en dépend.`,
  autreFeuille: (feuille: string) => `La feuille « ${feuille} » ne fait pas partie du budget : elle est à vous.`,
  annonce: (titre: string, valeur: string) => `${titre} : ${valeur}`,
  retour: (titre: string) => `Retour à « ${titre} »`,
  calcul: 'Le calcul, en mots',
  lignes: (nombre: number, total: string) => (nombre === 1 ? `Une ligne : ${total}` : `${nombre} lignes : ${total}`),
  comptees: (nombre: number) => (nombre === 1 ? 'Une ligne comptée' : `${nombre} lignes comptées`),
  aucune: 'Aucune ligne',
  autres: (nombre: number) => (nombre === 1 ? 'Une autre ligne' : `${nombre} autres lignes`),
  suite: 'à la suite',
  pieces: 'Ce qui entre dans le calcul',
  nature: (nature: NaturePiece) => NATURES[nature],
  plages: 'Colonnes consultées',
  fondements: 'Sur quoi ce chiffre repose',
  genre: (genre: Fondement['genre']) => GENRES[genre],
  aller: (libelle: string, cellule: string) => `${libelle}, aller en ${cellule}`,
  nombre: (nombre: number) => String(nombre),
});
