import { datedBareme } from '../../src/baremes/dated-bareme';

/** A text of nobody's, with lines that no other has together: SNP beside crise, no qualité, no additionnel. */
export const AVENANT_3 = datedBareme({
  code: 'avenant-3',
  libelle: 'Avenant 3',
  choix: 'Avenant 3 (2031)',
  nom: 'l’avenant 3',
  source: 'Texte imaginé pour les essais',
  repartitionAcces: 'cle',
  majoration: null,
  // prettier-ignore
  montants: {
    'fonctionnement':           [ '61000',   '62000',   '63000',   '64000'],
    'acces.fixe':               [ '51000',   '52000',   '53000',   '54000'],
    'acces.variable':           [ '21000',   '22000',   '23000',   '24000'],
    'acces.fixeSnp':            [ '11000',   '12000',   '13000',   '14000'],
    'parcours.fixe':            [ '31000',   '32000',   '33000',   '34000'],
    'parcours.variable':        [ '41000',   '42000',   '43000',   '44000'],
    'prevention.fixe':          [ '15100',   '15200',   '15300',   '15400'],
    'prevention.variable':      [ '16100',   '16200',   '16300',   '16400'],
    'crise.premiereAnnee':      [ '17100',   '17200',   '17300',   '17400'],
    'crise.anneesSuivantes':    [ '18100',   '18200',   '18300',   '18400'],
    'accompagnement.fixe':      [ '19100',   '19200',   '19300',   '19400'],
    'accompagnement.variable':  [ '20100',   '20200',   '20300',   '20400'],
  },
  errata: [{ id: 'E9', ou: 'Texte imaginé', imprime: '1 €', retenu: '33 000 €', ligne: 'parcours.fixe', taille: 3 }],
});
