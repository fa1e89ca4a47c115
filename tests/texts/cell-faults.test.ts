import type { CauseDeFaute } from '../../src/domain/faute';
import { describeFauteCellule } from '../../src/texts/cell-faults.fr';

/** The sentence, its no-break spaces made plain so that it can be read here. */
const sentence = (cause: CauseDeFaute): string => describeFauteCellule({ chemin: 'x', ...cause }).replaceAll(/[\u202F\u00A0]/g, ' ');

const CHOIX = ['Salaires', 'Moyens matériels'];

it.each<readonly [string, CauseDeFaute]>([
  ['Cette cellule est vide ; un texte est attendu.', { code: 'texte-vide' }],
  ['Cette cellule est vide ; un nombre est attendu, par exemple 1250,50.', { code: 'decimal', recu: '' }],
  ['Cette cellule contient le texte « 12,5 » ; un nombre est attendu, par exemple 1250,50.', { code: 'decimal', recu: '12,5' }],
  ['Cette cellule contient le texte « 1e3 » ; un nombre est attendu, par exemple 1250,50.', { code: 'decimal', recu: '1e3' }],
  ['Cette cellule contient VRAI ; un nombre est attendu, par exemple 1250,50.', { code: 'decimal', recu: true }],
  ['Cette cellule affiche l’erreur #DIV/0! : corrigez sa formule.', { code: 'decimal', recu: '#DIV/0!' }],
  ['Cette cellule affiche l’erreur #N/A : corrigez sa formule.', { code: 'valeur-inconnue', recu: '#N/A', acceptees: CHOIX }],
  ['Cette cellule est vide ; un nombre entier d’au moins 1 est attendu.', { code: 'entier', recu: '', minimum: 1, maximum: null }],
  ['Cette cellule contient 2,5 ; un nombre entier d’au moins 0 est attendu.', { code: 'entier', recu: 2.5, minimum: 0, maximum: null }],
  ['Cette cellule est vide ; une date est attendue, par exemple 15/06/2022.', { code: 'date', recu: '' }],
  ['Cette cellule contient le texte « 30 février » ; une date est attendue, par exemple 15/06/2022.', { code: 'date', recu: '30 février' }],
  ['Cette cellule contient -5 ; une date est attendue, par exemple 15/06/2022.', { code: 'date', recu: -5 }],
  [
    'Cette cellule contient la date 01/05/1901 ; une date entre le 01/01/1950 et le 31/12/2150 est attendue.',
    { code: 'date-hors-bornes', recu: '1901-05-01', minimum: '1950-01-01', maximum: '2150-12-31' },
  ],
  [
    'Cette cellule est vide ; choisissez dans la liste : Salaires, Moyens matériels.',
    { code: 'valeur-inconnue', recu: '', acceptees: CHOIX },
  ],
  [
    'Cette cellule contient le texte « Salaire » ; choisissez dans la liste : Salaires, Moyens matériels.',
    { code: 'valeur-inconnue', recu: 'Salaire', acceptees: CHOIX },
  ],
  [
    'Un nombre supérieur ou égal à 0 et inférieur à 10 est attendu (reçu : -3).',
    { code: 'decimal-bornes', recu: -3, minimum: '0', maximum: null, exclu: '10' },
  ],
  ['Ce texte compte 1001 caractères ; 1000 au plus sont acceptés.', { code: 'texte-trop-long', longueur: 1001, maximum: 1000 }],
])('%s', (expected, cause) => {
  expect(sentence(cause)).toBe(expected);
});
