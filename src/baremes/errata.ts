import type { LigneBareme } from '../domain/bareme';
import type { Taille } from '../domain/taille';

/** A misprint of a source: what it prints, and what the product follows because the rest of the source says so. */
export interface Erratum {
  readonly id: string;
  readonly ou: string;
  readonly imprime: string;
  readonly retenu: string;
  /** The line of the barème it bears on; null when it bears on a total or on a reference. */
  readonly ligne: LigneBareme | null;
  readonly taille: Taille | null;
}

const FCPTS = 'FCPTS, séminaire de mai 2023';
const GUIDE = 'Guide URPS Occitanie, éd. mai 2021';

export const ERRATA = [
  {
    id: 'E1',
    ou: `${FCPTS}, taille 2, année 1 : accompagnement et total avec options`,
    imprime: '3 750 € ; 196 250 €',
    retenu: '5 625 € ; 198 125 €',
    ligne: 'accompagnement.fixe',
    taille: 2,
  },
  {
    id: 'E2',
    ou: `${FCPTS}, taille 4, « subventions allant de »`,
    imprime: '185 000 €',
    retenu: '275 000 €',
    ligne: null,
    taille: 4,
  },
  {
    id: 'E3',
    ou: `${FCPTS}, taille 4, fonctionnement additionnel`,
    imprime: '56 250 €',
    retenu: '67 500 € (75 % de 90 000 €)',
    ligne: 'fonctionnementAdditionnel',
    taille: 4,
  },
  {
    id: 'E4',
    ou: `${FCPTS}, taille 4, total avec options et volet variable à 100 %`,
    imprime: '497 500 €',
    retenu: '532 500 €',
    ligne: null,
    taille: 4,
  },
  {
    id: 'E5',
    ou: `${FCPTS}, « (Avance de l’année 2) »`,
    imprime: 'à côté des 100 % de l’année 1',
    retenu: 'les 75 % de l’année 2',
    ligne: 'fonctionnement',
    taille: null,
  },
  {
    id: 'E6',
    ou: `${GUIDE}, « Fiche action Annexe 9 »`,
    imprime: 'Annexe 9',
    retenu: 'Annexe 7',
    ligne: null,
    taille: null,
  },
] as const satisfies readonly Erratum[];
