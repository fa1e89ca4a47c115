import type { CodeFaute, Faute } from '../../src/domain/faute';
import { describeFaute } from '../../src/texts/faults.fr';

/** One of each kind: the compiler asks for the missing one when a kind is added. */
const ONE_OF_EACH = {
  type: { code: 'type', recu: 12, attendu: 'texte' },
  'champ-absent': { code: 'champ-absent' },
  'champ-inconnu': { code: 'champ-inconnu', champ: 'nomm', acceptes: ['nom', 'population'] },
  version: { code: 'version', recu: 2 },
  'texte-vide': { code: 'texte-vide' },
  'texte-trop-long': { code: 'texte-trop-long', longueur: 201, maximum: 200 },
  'texte-caractere': { code: 'texte-caractere', caractere: 'U+0007' },
  entier: { code: 'entier', recu: 0, minimum: 1, maximum: null },
  'valeur-inconnue': { code: 'valeur-inconnue', recu: 'x', acceptees: ['moyens', 'salaires'] },
  date: { code: 'date', recu: '2023-02-29' },
  'date-hors-bornes': { code: 'date-hors-bornes', recu: '0022-06-15', minimum: '1950-01-01', maximum: '2150-12-31' },
  decimal: { code: 'decimal', recu: '12,5' },
  'decimal-chiffres': { code: 'decimal-chiffres', recu: '1234567890.123456', maximum: 15 },
  'decimal-decimales': { code: 'decimal-decimales', recu: '1.005', maximum: 2 },
  'decimal-bornes': { code: 'decimal-bornes', recu: '-1', minimum: '0', maximum: null, exclu: '1000000000000' },
  'depense-trop-grande': { code: 'depense-trop-grande', montant: '1000000000000', exclu: '1000000000000' },
  'derogation-doublon': { code: 'derogation-doublon', ligne: 'parcours.fixe', premiere: 'derogations[0].ligne' },
  'ligne-hors-bareme': {
    code: 'ligne-hors-bareme',
    ligne: 'crise.survenue',
    bareme: null,
    acceptees: ['fonctionnement', 'acces.fixe'],
  },
  'mission-hors-bareme': { code: 'mission-hors-bareme', mission: 'crise', bareme: 'l’ACI 2019' },
  'indicateur-doublon': { code: 'indicateur-doublon', id: 'MT1', premier: 'indicateurs[0].id' },
  'indicateur-inconnu': { code: 'indicateur-inconnu', id: 'MT9', acceptes: ['MT1', 'MT2'] },
  'cible-egale-depart': { code: 'cible-egale-depart', valeur: '8.5' },
  'cible-ratio': { code: 'cible-ratio', valeur: '0' },
  'taux-inverses': { code: 'taux-inverses', minimum: '0.8', maximum: '0.5' },
  'palier-doublon': { code: 'palier-doublon', seuil: '2.5', premier: 'indicateurs[0].paliers[0].seuil' },
  'longueur-liste': { code: 'longueur-liste', recu: 6, maximum: 5 },
  'bareme-personnalise-absent': { code: 'bareme-personnalise-absent', bases: ['avenant-2', 'aci-2019'] },
  'montants-par-taille': { code: 'montants-par-taille', nombre: 3 },
} as const satisfies { readonly [C in CodeFaute]: Omit<Extract<Faute, { code: C }>, 'chemin'> };

/** The sentence, its narrow no-break spaces made plain so that it can be read here. */
function sentence(faute: Faute): string {
  return describeFaute(faute).replaceAll(/[\u202F\u00A0]/g, ' ');
}

describe('describeFaute', () => {
  it.each([
    ['type', 'Un texte est attendu (reçu : 12).'],
    ['champ-inconnu', 'Le champ « nomm » n’existe pas. Champs acceptés : nom, population.'],
    ['texte-trop-long', 'Ce texte compte 201 caractères ; 200 au plus sont acceptés.'],
    ['entier', 'Un nombre entier supérieur ou égal à 1 est attendu (reçu : 0).'],
    ['valeur-inconnue', 'Valeur inconnue (reçu : « x »). Valeurs acceptées : moyens, salaires.'],
    ['date', 'Cette date n’existe pas (reçu : « 2023-02-29 »). Une date s’écrit AAAA-MM-JJ, par exemple 2022-06-15.'],
    ['decimal', 'Un nombre est attendu, écrit avec des chiffres et un point décimal, par exemple 1250.50 (reçu : « 12,5 »).'],
    [
      'decimal-decimales',
      'Ce nombre a trop de décimales (reçu : « 1.005 ») ; 2 au plus sont acceptées. Dans une formule, arrondissez avec ARRONDI(…;2).',
    ],
    ['decimal-bornes', 'Un nombre supérieur ou égal à 0 et inférieur à 1000000000000 est attendu (reçu : « -1 »).'],
    ['mission-hors-bareme', 'La mission « Crises sanitaires » n’existe pas dans le barème de l’ACI 2019. Retirez-la ou changez de barème.'],
    ['taux-inverses', 'Le taux minimum (80 %) dépasse le taux maximum (50 %). Baissez le premier ou relevez le second.'],
    [
      'cible-egale-depart',
      'La cible (8,5) est égale au départ : une progression n’a aucun chemin à mesurer. Changez la cible ou le départ, ou choisissez une autre méthode (oui / non, paliers).',
    ],
    [
      'cible-ratio',
      'La cible d’un ratio doit être supérieure à zéro (reçu : 0) : l’atteinte est le rapport entre la valeur et la cible. Changez la cible ou choisissez une autre méthode.',
    ],
    ['palier-doublon', 'Le seuil 2,5 est déjà pris (indicateurs[0].paliers[0].seuil). Chaque palier a le sien.'],
    ['longueur-liste', 'Cette liste a 6 éléments ; 5 au plus sont acceptés.'],
    [
      'indicateur-doublon',
      'L’identifiant « MT1 » est déjà pris (indicateurs[0].id). Chaque indicateur a le sien, majuscules et minuscules confondues.',
    ],
    ['indicateur-inconnu', 'Aucun indicateur ne porte l’identifiant « MT9 ». Identifiants acceptés : MT1, MT2.'],
  ] as const)('%s', (code, expected) => {
    expect(sentence({ chemin: 'x', ...ONE_OF_EACH[code] })).toBe(expected);
  });

  it.each(Object.values(ONE_OF_EACH).map((faute) => [faute.code, faute] as const))(
    '%s is said in one sentence or more, on one line, without its path',
    (_code, faute) => {
      const told = sentence({ chemin: 'LE_CHEMIN', ...faute });
      expect(told).toMatch(/^[A-ZÀÉ][^\n]{15,}\.$/u);
      expect(told).not.toContain('LE_CHEMIN');
      expect(told).not.toMatch(/undefined|\[object|null/);
    },
  );

  it('puts a no-break space before the marks that want one', () => {
    for (const faute of Object.values(ONE_OF_EACH)) {
      expect(describeFaute({ chemin: '', ...faute })).not.toMatch(/ [:;?!»€]|« /);
    }
  });

  it.each([
    [{ minimum: '0', maximum: '1', exclu: null }, 'Un nombre entre 0 et 1 est attendu (reçu : 2).'],
    [{ minimum: null, maximum: null, exclu: '10' }, 'Un nombre inférieur à 10 en valeur absolue est attendu (reçu : 2).'],
  ])('bounds %j', (bounds, expected) => {
    expect(sentence({ chemin: '', code: 'decimal-bornes', recu: 2, ...bounds })).toBe(expected);
  });

  it.each([
    ['', 'un texte vide'],
    [null, 'rien'],
    [[], 'une liste'],
    [{}, 'un objet'],
    [true, 'true'],
    ['a\nb', '« a\uFFFDb »'],
    ['x'.repeat(100), `« ${'x'.repeat(60)}… »`],
  ])('shows what was received, %j, on one line', (recu, shown) => {
    expect(sentence({ chemin: '', code: 'decimal', recu })).toContain(`(reçu : ${shown})`);
  });

  it('cuts a list that no longer helps, and says when there is nothing to choose from', () => {
    const acceptes = Array.from({ length: 30 }, (_, index) => `I${index}`);
    expect(sentence({ chemin: '', code: 'indicateur-inconnu', id: 'x', acceptes })).toMatch(/ I18, I19…\.$/);
    expect(sentence({ chemin: '', code: 'indicateur-inconnu', id: 'x', acceptes: [] })).toContain('Le dossier n’a aucun indicateur.');
  });
});
