import { Decimal } from '../domain/money';
import { datedBareme } from './dated-bareme';

const FCPTS = 'FCPTS, séminaire de mai 2023';

/**
 * Avenant 2 to the ACI, signed 20/12/2021 (JO 31/03/2022); amounts as given by the FCPTS seminar of May 2023,
 * « Aperçu du budget des 2 premières années d’une CPTS ». Variable amounts are those of a full attainment.
 */
export const AVENANT_2 = datedBareme({
  code: 'avenant-2',
  libelle: 'Avenant 2',
  choix: 'Avenant 2 (2022)',
  nom: 'l’avenant 2',
  source: `Avenant 2 à l’ACI du 20/12/2021 (JO 31/03/2022), montants ${FCPTS}`,
  repartitionAcces: 'cle',
  // « majoration de 10 % sur l’ensemble des missions socles ou optionnelles » (FCPTS, mai 2023, CPTS de taille 4)
  majoration: { taux: new Decimal('0.1'), taille: 4, membresMinimum: 100 },
  // prettier-ignore
  montants: {
    //                            taille 1   taille 2   taille 3   taille 4
    'fonctionnement':            [ '50000',   '60000',   '75000',   '90000'],
    'fonctionnementAdditionnel': [ '37500',   '45000',   '56250',   '67500'],
    'acces.fixe':                [ '55000',   '70000',   '90000',  '110000'],
    'acces.variable':            [ '25000',   '30000',   '35000',   '45000'],
    'parcours.fixe':             [ '25000',   '35000',   '45000',   '50000'],
    'parcours.variable':         [ '25000',   '35000',   '45000',   '50000'],
    'prevention.fixe':           [ '10000',   '15000',   '17500',   '20000'],
    'prevention.variable':       [ '10000',   '15000',   '17500',   '20000'],
    'crise.premiereAnnee':       [ '25000',   '35000',   '45000',   '50000'],
    'crise.anneesSuivantes':     [ '12500',   '17500',   '22500',   '25000'],
    'crise.survenue':            [ '37500',   '52500',   '67500',   '75000'],
    'qualite.fixe':              [  '7500',   '10000',   '15000',   '20000'],
    'qualite.variable':          [  '7500',   '10000',   '15000',   '20000'],
    'accompagnement.fixe':       [  '5000',    '7500',   '10000',   '15000'],
    'accompagnement.variable':   [  '5000',    '7500',   '10000',   '15000'],
  },
  errata: [
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
  ],
});
