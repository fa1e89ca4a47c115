import { getBareme } from '../../src/baremes';
import { computeAvertissements } from '../../src/domain/avertissement';
import { dossierOf, MINIMAL, type Json } from './sample';

const SIGNATURE = '2022-06-15';

const avertissements = (input: Json) => {
  const dossier = dossierOf(input);
  return computeAvertissements(dossier, getBareme(dossier));
};
const codes = (input: Json) => avertissements(input).map(({ code }) => code);
const cpts = (change: Json): Json => ({ cpts: { ...MINIMAL.cpts, ...change } });
const contrat = (change: Json): Json => ({ contrat: { ...MINIMAL.contrat, ...change } });

it('an ordinary dossier deserves none', () => {
  expect(avertissements({ missions: { acces: { debut: SIGNATURE } }, depenses: [], ...cpts({ taille: 1 }) })).toEqual([]);
});

describe('tier', () => {
  it.each([
    [40_000, 2],
    [80_000, 3],
    [175_000, 3],
  ])('%d inhabitants are on a boundary', (population, taille) => {
    expect(avertissements(cpts({ population }))).toEqual([{ chemin: 'cpts.population', code: 'population-frontiere', population, taille }]);
    expect([population - 1, population + 1].flatMap((near) => codes(cpts({ population: near })))).toEqual([]);
  });

  it('the contract settles it', () => {
    expect(codes(cpts({ population: 40_000, taille: 2 }))).toEqual([]);
  });

  it('the tier of the contract is not that of the population', () => {
    expect(avertissements(cpts({ taille: 3 }))).toEqual([{ chemin: 'cpts.taille', code: 'taille-differente', contrat: 3, calculee: 1 }]);
  });
});

describe('start of a mission', () => {
  const chemin = 'missions.parcours.debut';
  const parcours = (debut: string, anneeContrat = 1): Json => ({ exercice: { anneeContrat }, missions: { parcours: { debut } } });

  it('before the signature', () => {
    const expected = { chemin, code: 'mission-avant-signature', mission: 'parcours', debut: '2022-06-14', dateSignature: SIGNATURE };
    expect(avertissements(parcours('2022-06-14'))).toEqual([expected]);
    expect(codes(parcours(SIGNATURE))).toEqual([]);
  });

  it('after the five years of the contract', () => {
    const expected = { chemin, code: 'mission-apres-contrat', mission: 'parcours', debut: '2027-06-15', finContrat: '2027-06-15' };
    expect(avertissements(parcours('2027-06-15'))).toEqual([expected]);
    expect(codes(parcours('2027-06-14', 5))).toEqual(['mission-partielle']);
  });

  it('in a later year of the contract', () => {
    const expected = { chemin, code: 'mission-a-venir', mission: 'parcours', debut: '2023-06-15' };
    expect(avertissements(parcours('2023-06-15'))).toEqual([expected]);
    expect(codes(parcours('2027-06-14'))).toEqual(['mission-a-venir']);
    expect(codes(parcours('2023-06-15', 2))).toEqual([]);
  });

  it('of crise within this year: nothing of it is counted by days', () => {
    expect(codes({ missions: { crise: { debut: '2022-12-01' } } })).toEqual([]);
  });

  it('within this year', () => {
    expect(avertissements(parcours('2022-06-16'))).toEqual([
      { chemin, code: 'mission-partielle', mission: 'parcours', jours: 364, joursAnnee: 365 },
    ]);
    expect(codes(parcours('2022-06-16', 2))).toEqual([]);
  });
});

describe('what has no effect', () => {
  const acces = (change: Json): Json => ({ missions: { acces: { debut: SIGNATURE, ...change } } });
  const aci2019 = contrat({ bareme: 'aci-2019' });

  it('the SNP orientation under avenant 2', () => {
    expect(avertissements(acces({ orientationSnp: true }))).toEqual([
      { chemin: 'missions.acces.orientationSnp', code: 'orientation-sans-effet' },
    ]);
    expect(codes({ ...aci2019, ...acces({ orientationSnp: true }) })).toEqual([]);
  });

  it('the key of accès under ACI 2019, once it is not the default', () => {
    const avertissement = avertissements({ ...aci2019, ...acces({ partMedecinTraitant: '0.6' }) });
    expect(avertissement).toMatchObject([{ chemin: 'missions.acces.partMedecinTraitant', code: 'part-sans-effet' }]);
    expect(codes({ ...aci2019, ...acces({ partMedecinTraitant: '0.5' }) })).toEqual([]);
    expect(codes(acces({ partMedecinTraitant: '0.6' }))).toEqual([]);
  });

  it('the additional funding under ACI 2019', () => {
    const chemin = 'contrat.fonctionnementAdditionnel';
    const input = contrat({ bareme: 'aci-2019', fonctionnementAdditionnel: true, dateSignature: '2023-01-01' });
    expect(avertissements(input)).toEqual([{ chemin, code: 'additionnel-sans-effet' }]);
  });

  it.each([
    ['2022-09-29', []],
    ['2022-09-30', ['additionnel-signature-tardive']],
    ['2022-10-01', ['additionnel-signature-tardive']],
  ])('the additional funding of a contract signed %s: %j', (dateSignature, expected) => {
    expect(codes(contrat({ dateSignature, fonctionnementAdditionnel: true }))).toEqual(expected);
    expect(codes(contrat({ dateSignature }))).toEqual([]);
  });
});

describe('lines on a mission that is not kept', () => {
  const depenses = [
    { section: 'qualite', poste: 'moyens', quantite: '2', coutUnitaire: '10.25' },
    { section: 'acces-snp', poste: 'moyens', quantite: '1', coutUnitaire: '5' },
    { section: 'fonctionnement', poste: 'moyens', quantite: '1', coutUnitaire: '7' },
  ];
  const ressources = [{ section: 'qualite', montant: '3' }];

  it('are told section by section, with their amounts', () => {
    const told = avertissements({ depenses, ressources });
    expect(JSON.stringify(told)).toBe(
      JSON.stringify([
        { chemin: 'missions.acces', code: 'section-non-retenue', section: 'acces-snp', depenses: '5', ressources: '0' },
        { chemin: 'missions.qualite', code: 'section-non-retenue', section: 'qualite', depenses: '20.5', ressources: '3' },
      ]),
    );
  });

  it('are no matter once the mission is kept', () => {
    expect(codes({ depenses, ressources, missions: { acces: { debut: SIGNATURE }, qualite: { debut: SIGNATURE } } })).toEqual([]);
  });
});
