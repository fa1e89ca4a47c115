/** The path of a field of quick entry; an identifier may hold anything, spaces included. */
export const cheminMesure = (indicateur: string, champ: 'valeur' | 'date' | 'source' | 'piece' | 'commentaire'): string =>
  `mesures.${encodeURIComponent(indicateur)}.${champ}`;

export const CHEMIN_DATE_COMMUNE = 'mesures.date';
export const CHEMIN_SOURCE_COMMUNE = 'mesures.source';
