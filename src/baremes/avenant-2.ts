import { Decimal } from '../domain/money';
import { datedBareme, type TableBareme } from './dated-bareme';

/**
 * Avenant 2 to the ACI, signed 20/12/2021 (JO 31/03/2022); amounts as given by the FCPTS seminar of May 2023,
 * « Aperçu du budget des 2 premières années d’une CPTS ». Variable amounts are those of a full attainment.
 */
// prettier-ignore
const TABLE = {
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
} as const satisfies TableBareme<'avenant-2'>;

export const AVENANT_2 = datedBareme(
  {
    code: 'avenant-2',
    libelle: 'Avenant 2',
    source: 'Avenant 2 à l’ACI du 20/12/2021 (JO 31/03/2022), montants FCPTS, séminaire de mai 2023',
    repartitionAcces: 'cle',
    // « majoration de 10 % sur l’ensemble des missions socles ou optionnelles » (FCPTS, mai 2023, CPTS de taille 4)
    majoration: { taux: new Decimal('0.1'), taille: 4, membresMinimum: 100 },
  },
  TABLE,
  { fonctionnementAdditionnel: 'E3 : la source imprime 56 250 € en taille 4 ; 67 500 € retenus (75 % de 90 000 €).' },
);
