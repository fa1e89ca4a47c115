import type { Avertissement, CodeAvertissement } from '../../src/domain/avertissement';
import { dateIso } from '../../src/domain/calendrier';
import { Decimal } from '../../src/domain/money';
import { formatEntier, formatEuros } from '../../src/texts/montant.fr';
import { describeAvertissement } from '../../src/texts/warnings.fr';

const mission = 'parcours';
const debut = dateIso('2022-12-01');
const dateSignature = dateIso('2022-10-15');

const ONE_OF_EACH = {
  'population-frontiere': { code: 'population-frontiere', population: 40_000, taille: 2 },
  'taille-differente': { code: 'taille-differente', contrat: 3, calculee: 1 },
  'mission-avant-signature': { code: 'mission-avant-signature', mission, debut: dateIso('2022-01-01'), dateSignature },
  'mission-apres-contrat': { code: 'mission-apres-contrat', mission, debut, finContrat: dateIso('2022-11-01') },
  'mission-a-venir': { code: 'mission-a-venir', mission, debut },
  'mission-partielle': { code: 'mission-partielle', mission, jours: 181, joursAnnee: 365 },
  'orientation-sans-effet': { code: 'orientation-sans-effet' },
  'additionnel-sans-effet': { code: 'additionnel-sans-effet' },
  'additionnel-signature-tardive': { code: 'additionnel-signature-tardive', dateSignature, limite: dateIso('2022-09-30') },
  'part-sans-effet': { code: 'part-sans-effet', part: new Decimal('0.6') },
  'section-non-retenue': {
    code: 'section-non-retenue',
    section: 'acces-snp',
    depenses: new Decimal('1234567.5'),
    ressources: new Decimal(0),
  },
  'sens-contredit': {
    code: 'sens-contredit',
    mission: 'acces',
    indicateur: 'MT2',
    sens: 'decroissant',
    depart: new Decimal('8.5'),
    cible: new Decimal('1200'),
  },
  'variable-bloquee': {
    code: 'variable-bloquee',
    mission: 'prevention',
    poidsTotal: new Decimal('99.9999'),
    enveloppe: new Decimal('17500'),
  },
  'indicateurs-non-retenus': { code: 'indicateurs-non-retenus', mission: 'qualite', nombre: 3 },
  'poids-epuise': { code: 'poids-epuise', mission: 'acces', indicateur: 'SNP1' },
  'repere-en-question': {
    code: 'repere-en-question',
    mission: 'prevention',
    indicateur: 'PRE3',
    champ: 'cibles[2]',
    valeur: new Decimal('0.75'),
    question: { code: 'part', entendue: new Decimal(75) },
  },
} as const satisfies { readonly [C in CodeAvertissement]: Omit<Extract<Avertissement, { code: C }>, 'chemin'> };

const told = (avertissement: Avertissement): string => describeAvertissement(avertissement).replaceAll(/[\u202F\u00A0]/g, ' ');
const sentence = (code: CodeAvertissement): string => told({ chemin: '', ...ONE_OF_EACH[code] });

describe('describeAvertissement', () => {
  it.each([
    [
      'population-frontiere',
      'Une population de 40 000 habitants est à la limite de deux tailles : la taille 2 est retenue. Vérifiez celle de votre contrat et inscrivez-la.',
    ],
    ['taille-differente', 'Le contrat indique la taille 3, la population donnerait la taille 1 : celle du contrat est retenue.'],
    [
      'mission-avant-signature',
      'Parcours pluriprofessionnels : la mission commence le 01/01/2022, avant la signature du 15/10/2022. Elle compte pour l’année entière, comme dans un contrat renouvelé.',
    ],
    [
      'mission-apres-contrat',
      'Parcours pluriprofessionnels : la mission commence le 01/12/2022, après la fin du contrat de cinq ans (01/11/2022). Elle ne donne rien.',
    ],
    [
      'mission-a-venir',
      'Parcours pluriprofessionnels : la mission commence le 01/12/2022, après l’année de contrat de ce budget. Elle ne donne rien cette année.',
    ],
    [
      'mission-partielle',
      'Parcours pluriprofessionnels : la mission est en place 181 jours sur 365 cette année. Son volet fixe est compté au prorata, son volet variable en entier.',
    ],
    ['additionnel-sans-effet', 'Le fonctionnement additionnel n’existe pas dans ce barème : il compte pour 0 €.'],
    [
      'additionnel-signature-tardive',
      'Le fonctionnement additionnel est prévu pour les ACI signés avant le 30/09/2022 ; le vôtre l’a été le 15/10/2022. Il est compté : vérifiez votre contrat.',
    ],
    [
      'section-non-retenue',
      '1B Soins non programmés : la mission n’est pas retenue, mais la section a 1 234 567,50 € de dépenses et 0,00 € de ressources complémentaires. Elles restent comptées dans les totaux.',
    ],
    [
      'sens-contredit',
      'MT2 : le sens est décroissant, mais la cible (1 200) est au-dessus du départ (8,5). Le taux est calculé du départ vers la cible, quel que soit le sens : vérifiez les trois.',
    ],
    [
      'variable-bloquee',
      'Prévention : les poids des indicateurs font 99,9999 % au lieu de 100 %. Le budget ne compte rien des 17 500,00 € de sa part variable.',
    ],
    [
      'indicateurs-non-retenus',
      'Qualité et pertinence des soins : la mission n’est pas retenue. Ses 3 indicateurs ne comptent pas dans la part variable.',
    ],
    [
      'poids-epuise',
      'SNP1 : sans poids indiqué, il prend ce que les autres laissent, et leurs poids font déjà 100 %. Il pèse 0 % : donnez-lui un poids, ou 0 s’il est seulement suivi.',
    ],
    ['repere-en-question', 'PRE3, cible de l’année 3 à vérifier : 0,75 %, ou bien 75 % ? Tapé dans une cellule, 75 % vaut 0,75.'],
  ] as const)('%s', (code, expected) => {
    expect(sentence(code)).toBe(expected);
  });

  it('the other direction, and an indicator alone', () => {
    const croissant = { ...ONE_OF_EACH['sens-contredit'], sens: 'croissant', cible: new Decimal('-2') } as const;
    expect(told({ chemin: '', ...croissant })).toContain('MT2 : le sens est croissant, mais la cible (−2) est en dessous du départ (8,5).');
    expect(
      ['depart', 'cible', 'paliers[0].seuil'].map((champ) => told({ chemin: '', ...ONE_OF_EACH['repere-en-question'], champ })),
    ).toEqual(['départ', 'cible', 'seuil 1'].map((nom) => expect.stringContaining(`PRE3, ${nom} à vérifier`) as string));
    expect(told({ chemin: '', ...ONE_OF_EACH['indicateurs-non-retenus'], nombre: 1 })).toBe(
      'Qualité et pertinence des soins : la mission n’est pas retenue. Son indicateur ne compte pas dans la part variable.',
    );
  });

  it.each(Object.values(ONE_OF_EACH).map((avertissement) => [avertissement.code, avertissement] as const))(
    '%s puts a no-break space before the marks that want one',
    (_code, avertissement) => {
      expect(describeAvertissement({ chemin: '', ...avertissement })).not.toMatch(/ [:;?!»€%]|« /);
    },
  );
});

describe('figures', () => {
  it.each([
    ['0', '0,00'],
    ['999.5', '999,50'],
    ['1000', '1\u202F000,00'],
    ['-1234.56', '\u22121\u202F234,56'],
    ['-999', '\u2212999,00'],
    ['1234567.89', '1\u202F234\u202F567,89'],
  ])('%s euros are written %s', (euros, expected) => {
    expect(formatEuros(new Decimal(euros))).toBe(`${expected}\u00A0€`);
  });

  it('a whole number has its thousands apart', () => {
    expect(formatEntier(101_500)).toBe('101\u202F500');
  });
});
