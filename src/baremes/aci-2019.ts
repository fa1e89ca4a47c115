import { datedBareme } from './dated-bareme';

const GUIDE = 'Guide URPS Occitanie, éd. mai 2021';

/**
 * Guide URPS Occitanie, éd. mai 2021, Annexe 1 « Montants alloués par l’Assurance Maladie ».
 * Variable amounts are those of a full attainment of the objectives.
 */
export const ACI_2019 = datedBareme({
  code: 'aci-2019',
  libelle: 'ACI 2019',
  choix: 'ACI 2019',
  nom: 'l’ACI 2019',
  source: `${GUIDE}, Annexe 1`,
  repartitionAcces: 'lignes',
  majoration: null,
  // prettier-ignore
  montants: {
    //                           taille 1   taille 2   taille 3   taille 4
    'fonctionnement':           [ '50000',   '60000',   '75000',   '90000'],
    'acces.fixe':               [ '15000',   '17500',   '25000',   '30000'],
    'acces.variable':           [ '15000',   '17500',   '25000',   '30000'],
    'acces.fixeSnp':            [ '10000',   '12000',   '15000',   '20000'],
    'acces.supplementSnp':      [ '35000',   '45000',   '55000',   '70000'],
    'parcours.fixe':            [ '25000',   '35000',   '45000',   '50000'],
    'parcours.variable':        [ '25000',   '35000',   '45000',   '50000'],
    'prevention.fixe':          [ '10000',   '15000',   '17500',   '20000'],
    'prevention.variable':      [ '10000',   '15000',   '17500',   '20000'],
    'qualite.fixe':             [  '7500',   '10000',   '15000',   '20000'],
    'qualite.variable':         [  '7500',   '10000',   '15000',   '20000'],
    'accompagnement.fixe':      [  '5000',    '7500',   '10000',   '15000'],
    'accompagnement.variable':  [  '5000',    '7500',   '10000',   '15000'],
  },
  errata: [
    {
      id: 'E6',
      ou: `${GUIDE}, « Fiche action Annexe 9 »`,
      imprime: 'Annexe 9',
      retenu: 'Annexe 7',
      ligne: null,
      taille: null,
    },
  ],
});
