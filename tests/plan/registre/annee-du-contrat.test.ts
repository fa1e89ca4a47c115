import { Decimal } from '../../../src/domain/money';
import { describeChanges } from '../../../src/plan/registre/describe-changes';
import { readExample } from '../../examples';

it('tells another year of the contract as such, not as changed targets', () => {
  const exemple = readExample('centre-alsace');
  const of = (cible: number): Decimal => new Decimal(cible);
  const cibles = [of(1), of(2), of(3), of(4), of(5)] as const;
  const avant = {
    ...exemple,
    exercice: { anneeContrat: 4 as const },
    indicateurs: exemple.indicateurs.map((un) => ({ ...un, cibles })),
  };
  expect(describeChanges(avant, { ...avant, exercice: { anneeContrat: 5 } })).toEqual([
    { action: 'Modification · paramètre', section: '', objet: 'Année du contrat', detail: '4 → 5' },
  ]);
});
