import { catalogueFr } from '../typographie';

export const TEXTES = catalogueFr({
  titre: 'Des chiffres du classeur ne sont pas ceux de vos saisies',
  corriger: (nombre: number) => (nombre === 1 ? 'Corriger cette cellule' : `Corriger ces ${nombre} cellules`),
  corrigees: (nombre: number) => (nombre === 1 ? 'Cellule corrigée.' : `${nombre} cellules corrigées.`),
  autres: (nombre: number) => (nombre === 1 ? 'Et une autre' : `Et ${nombre} autres`),
  auditer: 'Voir toutes les anomalies',
  annuler: 'Annuler la correction',
  annulee: 'La correction est annulée.',
});
