import { BAREMES, getDated } from '../../src/baremes';
import { lignesDe, type CodeBaremeDate } from '../../src/domain/bareme';
import { dossierToJson, sameDossier } from '../../src/domain/dossier-json';
import { mergeDossier } from '../../src/domain/merge-dossier';
import { dossierOf, type Json } from './sample';

const BASE = dossierOf({
  cpts: { nom: 'Avant', population: 40_000, taille: 2 },
  missions: { acces: { debut: '2022-06-15', partMedecinTraitant: 0.6 }, crise: { debut: '2022-06-15' } },
  depenses: [{ section: 'parcours', poste: 'moyens', quantite: 1.5, coutUnitaire: '10.00' }],
});

const merged = (patch: unknown) => {
  const result = mergeDossier(BASE, patch, BAREMES);
  if (!result.ok) throw new Error(JSON.stringify(result.fautes));
  return result.dossier;
};

describe('dossierToJson', () => {
  it('writes the members in the order of the contract, decimals in plain figures, defaults included', () => {
    expect(JSON.stringify(dossierToJson(BASE))).toBe(
      JSON.stringify({
        version: 1,
        cpts: { nom: 'Avant', population: 40_000, membres: 0, taille: 2 },
        contrat: { bareme: 'avenant-2', dateSignature: '2022-06-15', fonctionnementAdditionnel: false },
        exercice: { anneeContrat: 1 },
        hypothese: { variable: '0' },
        missions: {
          acces: { debut: '2022-06-15', partMedecinTraitant: '0.6', orientationSnp: false },
          crise: { debut: '2022-06-15', survenue: false },
        },
        derogations: [],
        depenses: [
          {
            section: 'parcours',
            poste: 'moyens',
            fiche: '',
            libelle: '',
            profession: '',
            quantite: '1.5',
            unite: '',
            coutUnitaire: '10',
            realise: '0',
          },
        ],
        ressources: [],
        indicateurs: [],
        mesures: [],
      }),
    );
  });

  it('never writes an exponent', () => {
    const tiny = dossierOf({ depenses: [{ section: 'parcours', poste: 'moyens', quantite: '0.000001', coutUnitaire: '100000000000' }] });
    expect(dossierToJson(tiny).depenses[0]).toMatchObject({ quantite: '0.000001', coutUnitaire: '100000000000' });
  });

  it('writes the amounts of one’s own barème, line by line', () => {
    const own: Json = { base: 'aci-2019', montants: { ...amounts('aci-2019'), 'acces.fixe': ['1', '2', '3', '4.5'] } };
    const dossier = dossierOf({ contrat: { dateSignature: '2022-06-15', bareme: 'personnalise' }, baremePersonnalise: own });
    expect(JSON.stringify(dossierToJson(dossier).baremePersonnalise)).toContain(
      '{"base":"aci-2019","montants":{"fonctionnement":["1","2","3","4"],"acces.fixe":["1","2","3","4.5"],"acces.variable":',
    );
  });
});

const amounts = (base: CodeBaremeDate): Json => Object.fromEntries(lignesDe(getDated(base)).map((ligne) => [ligne, [1, 2, 3, 4]]));

describe('mergeDossier (RFC 7396)', () => {
  it('changes a member deep down and leaves its neighbours', () => {
    const { cpts, missions } = merged({ cpts: { nom: 'Après' }, missions: { acces: { orientationSnp: true } } });
    expect(cpts).toEqual({ ...BASE.cpts, nom: 'Après' });
    expect(missions).toEqual({ ...BASE.missions, acces: { ...BASE.missions.acces, orientationSnp: true } });
  });

  it('removes a mission with null, and adds another', () => {
    const { missions } = merged({ missions: { crise: null, qualite: { debut: '2023-01-01' } } });
    expect(Object.keys(missions)).toEqual(['acces', 'qualite']);
  });

  it('gives its default back to a member set to null', () => {
    expect(merged({ cpts: { taille: null } }).cpts.taille).toBeNull();
    expect(merged({ missions: { acces: { partMedecinTraitant: null } } }).missions.acces?.partMedecinTraitant.toNumber()).toBe(0.5);
  });

  it('replaces a list whole', () => {
    expect(merged({ depenses: [] }).depenses).toEqual([]);
    expect(merged({ depenses: null }).depenses).toEqual([]);
  });

  it('moves to a barème of one’s own and back', () => {
    const own = merged({
      contrat: { bareme: 'personnalise' },
      baremePersonnalise: { base: 'avenant-2', montants: amounts('avenant-2') },
    });
    expect(own.baremePersonnalise?.base).toBe('avenant-2');
    const back = mergeDossier(own, { contrat: { bareme: 'avenant-2' }, baremePersonnalise: null }, BAREMES);
    expect(back.ok && sameDossier(back.dossier, BASE)).toBe(true);
  });

  it('tells the faults of what comes out', () => {
    const result = mergeDossier(BASE, { cpts: { population: null }, contrat: { bareme: 'aci-2019' } }, BAREMES);
    expect(result.ok ? [] : result.fautes.map(({ chemin, code }) => `${chemin}: ${code}`)).toEqual([
      'cpts.population: champ-absent',
      'missions.crise: mission-hors-bareme',
    ]);
  });

  it.each([[[]], ['x'], [null], [12]])('the patch %j is no dossier', (patch) => {
    expect(mergeDossier(BASE, patch, BAREMES)).toMatchObject({ ok: false, fautes: [{ chemin: '', code: 'type' }] });
  });

  it('a patch of a hundred thousand storeys is refused like any other', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    expect(mergeDossier(BASE, deep, BAREMES)).toMatchObject({ ok: false, fautes: [{ chemin: 'a', code: 'champ-inconnu' }] });
  });

  it('a patch cannot reach the prototype of objects', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    expect(mergeDossier(BASE, hostile, BAREMES)).toMatchObject({ ok: false, fautes: [{ chemin: '__proto__', code: 'champ-inconnu' }] });
    expect('polluted' in {}).toBe(false);
  });
});

describe('sameDossier', () => {
  it('looks at amounts, not at how they were typed', () => {
    const depense = (quantite: unknown) => dossierOf({ depenses: [{ section: 'parcours', poste: 'moyens', quantite, coutUnitaire: '1' }] });
    expect(sameDossier(depense('1.50'), depense(1.5))).toBe(true);
    expect(sameDossier(depense('1.50'), depense('1.51'))).toBe(false);
  });
});
