import { BAREMES } from '../../../src/baremes';
import { mergeDossier } from '../../../src/domain/merge-dossier';
import { computeModifications } from '../../../src/taskpane/etat/compute-modifications';
import { readExample } from '../../examples';

const avant = readExample('centre-alsace');

/** Each modification on one line, its spaces made ordinary. */
function modifications(patch: unknown): readonly string[] {
  const resultat = mergeDossier(avant, patch, BAREMES);
  if (!resultat.ok) throw new Error(JSON.stringify(resultat.fautes));
  return computeModifications(avant, resultat.dossier).map((modification) =>
    (modification.kind === 'phrase' ? modification.texte : `${modification.champ} | ${modification.avant} | ${modification.apres}`).replace(
      /\s/g,
      ' ',
    ),
  );
}

it('finds nothing between a dossier and itself', () => {
  expect(modifications({})).toEqual([]);
});

it('tells the tier and the total that another population gives', () => {
  expect(modifications({ cpts: { population: 180_000 } })).toEqual([
    'Population | 101 500 | 180 000',
    'Taille | 3, d’après la population | 4, d’après la population',
    'Enveloppes retenues | 260 000,00 € | 332 000,00 €',
  ]);
});

it('tells a tier that the contract fixes, even the same', () => {
  expect(modifications({ cpts: { taille: 3 } })).toEqual(['Taille | 3, d’après la population | 3, d’après le contrat']);
});

it('says that a mission taken away takes its sheet and leaves the expenses', () => {
  expect(modifications({ missions: { prevention: null } })).toEqual([
    'Mission Prévention retirée : sa feuille disparaît, les dépenses saisies restent.',
    'Enveloppes retenues | 260 000,00 € | 242 500,00 €',
  ]);
});

it('tells a mission added, and another day of start', () => {
  expect(modifications({ missions: { qualite: { debut: '2026-06-15' }, parcours: { debut: '2026-12-15' } } })).toEqual([
    'Début de la mission Parcours pluriprofessionnels | 15/06/2022 | 15/12/2026',
    'Mission Qualité et pertinence des soins ajoutée, à partir du 15/06/2026.',
    'Enveloppes retenues | 260 000,00 € | 252 438,36 €',
  ]);
});

it('tells the rest in the words of the form', () => {
  expect(
    modifications({
      cpts: { nom: 'CPTS d’Alsace', membres: 260 },
      contrat: { dateSignature: '2022-06-16', fonctionnementAdditionnel: true },
      exercice: { anneeContrat: 4 },
      hypothese: { variable: '0.25' },
      missions: { acces: { partMedecinTraitant: '0.6', orientationSnp: true }, crise: { survenue: true } },
      derogations: [{ ligne: 'parcours.fixe', montant: '40000', motif: 'avenant local' }],
    }).filter((ligne) => !ligne.startsWith('Enveloppes')),
  ).toEqual([
    'Nom | CPTS Centre Alsace | CPTS d’Alsace',
    'Membres | 250 | 260',
    'Signature | 15/06/2022 | 16/06/2022',
    'Année du budget | 5 | 4',
    'Part variable comptée | 0 % | 25 %',
    'Fonctionnement additionnel | non | oui',
    'Part médecin traitant | 50 % | 60 %',
    'Supplément orientation SNP | non | oui',
    'Crise survenue | non | oui',
    'Dérogations | aucune | Parcours, volet fixe 40 000,00 € (avenant local)',
  ]);
});
