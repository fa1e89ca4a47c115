import { getBareme } from '../../../src/baremes';
import { computeBudget } from '../../../src/domain/budget';
import { SECTIONS, type CodeSection } from '../../../src/domain/section';
import { computeDetail, type DetailLigne } from '../../../src/taskpane/tresorier/enveloppes/compute-detail';
import { dossierOf, toutesMissions, type Json } from '../../domain/sample';

function detail(code: CodeSection, input: Json): readonly DetailLigne[] {
  const dossier = dossierOf(input);
  const bareme = getBareme(dossier);
  const section = SECTIONS.find((candidate) => candidate.code === code);
  if (section === undefined) throw new Error(code);
  return computeDetail(section, computeBudget(dossier, bareme), bareme);
}

const lignes = (lus: readonly DetailLigne[]): readonly string[] => lus.map(({ ligne }) => ligne);
const missions = toutesMissions('2022-06-15');

it('shares the accès lines between 1A and 1B under avenant 2', () => {
  expect(lignes(detail('acces-mt', { missions }))).toEqual(['acces.fixe', 'acces.variable']);
  expect(lignes(detail('acces-snp', { missions }))).toEqual(['acces.fixe', 'acces.variable']);
});

it('gives each of 1A and 1B its own lines under ACI 2019', () => {
  const aci = {
    contrat: { bareme: 'aci-2019', dateSignature: '2022-06-15' },
    missions: { acces: { debut: '2022-06-15', orientationSnp: true } },
  };
  expect(lignes(detail('acces-mt', aci))).toEqual(['acces.fixe', 'acces.variable']);
  expect(lignes(detail('acces-snp', aci))).toEqual(['acces.fixeSnp', 'acces.supplementSnp']);
});

it('shows the line of crise that the year gives right to, and no other', () => {
  expect(lignes(detail('crise', { missions }))).toEqual(['crise.premiereAnnee']);
  expect(lignes(detail('crise', { missions, exercice: { anneeContrat: 2 } }))).toEqual(['crise.anneesSuivantes']);
});

it('tells the days of a mission that starts on the way, for the lines that are counted by days', () => {
  const [fixe, variable] = detail('parcours', { missions: { parcours: { debut: '2022-12-15' } } });
  expect(fixe?.prorata).toEqual({ jours: 182, joursAnnee: 365 });
  expect(fixe?.droit.toFixed()).toBe('12465.75');
  expect(variable?.prorata).toBeNull();
});

it('tells the majoration and the derogation', () => {
  const grande = { cpts: { nom: 'X', population: 250_000, membres: 100 }, missions };
  expect(detail('parcours', grande)[0]?.majoration.toFixed()).toBe('5000');
  const derogations = [{ ligne: 'parcours.fixe', montant: '60000', motif: 'avenant' }];
  expect(detail('parcours', { ...grande, derogations })[0]?.derogation?.montant.toFixed()).toBe('60000');
});

describe('the erratum', () => {
  it('stands beside the figure that it corrects, at its tier', () => {
    const avec = (population: number): readonly (string | undefined)[] =>
      detail('accompagnement', { cpts: { nom: 'X', population }, missions }).map(({ erratum }) => erratum?.id);
    expect(avec(60_000)).toEqual(['E1', undefined]);
    expect(avec(30_000)).toEqual([undefined, undefined]);
  });

  it('is not told of another source', () => {
    const aci = { cpts: { nom: 'X', population: 60_000 }, contrat: { bareme: 'aci-2019', dateSignature: '2022-06-15' } };
    expect(detail('accompagnement', { ...aci, missions: { accompagnement: { debut: '2022-06-15' } } })[0]?.erratum).toBeNull();
  });
});

it('has nothing to tell of a mission that starts after the year', () => {
  expect(detail('prevention', { missions: { prevention: { debut: '2023-06-15' } } })).toEqual([]);
});
