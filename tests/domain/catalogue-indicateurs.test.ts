import { CATALOGUE_INDICATEURS, type EntreeCatalogue } from '../../src/domain/catalogue-indicateurs';
import { dossierOf, type Json } from './sample';

/** Guide URPS Occitanie 2021, part 3: each mission, direction, unit and type as the guide’s reader has them. */
const GUIDE = [
  'MT1 acces croissant % resultat',
  'MT2 acces decroissant % resultat',
  'MT3 acces croissant % action',
  'SNP1 acces decroissant % resultat',
  'SNP2 acces croissant % resultat',
  'SNP3 acces croissant nombre resultat',
  'PAR1 parcours croissant % resultat',
  'PAR2 parcours croissant nombre action',
  'PRE1 prevention croissant nombre action',
  'PRE2 prevention croissant nombre resultat',
  'PRE3 prevention croissant % resultat',
  'QUA1 qualite croissant nombre action',
  'QUA2 qualite croissant nombre action',
  'QUA3 qualite croissant oui/non action',
  'ACC1 accompagnement croissant nombre action',
  'ACC2 accompagnement croissant nombre resultat',
  'ACC3 accompagnement croissant nombre resultat',
  'ACC4 accompagnement croissant % resultat',
  'ACC5 accompagnement croissant nombre action',
  'CRI1 crise croissant oui/non suivi',
];

const withoutFournisseur = (entree: EntreeCatalogue): Json =>
  Object.fromEntries(Object.entries(entree).filter(([member]) => member !== 'fournisseur'));

describe('the catalogue of indicators', () => {
  it('has those of the guide, in its order', () => {
    expect(CATALOGUE_INDICATEURS.map(({ id, mission, sens, unite, type }) => `${id} ${mission} ${sens} ${unite} ${type}`)).toEqual(GUIDE);
  });

  it('says who holds each value, under a French label', () => {
    const fournisseurs = new Map(CATALOGUE_INDICATEURS.map(({ id, fournisseur }) => [id, fournisseur]));
    expect(['MT1', 'MT3', 'SNP1', 'PAR1', 'ACC3', 'CRI1'].map((id) => fournisseurs.get(id))).toEqual([
      'AM',
      'CPTS',
      'ARS et AM',
      'CPTS et AM',
      'CPTS et AM',
      'CPTS',
    ]);
    for (const { libelle } of CATALOGUE_INDICATEURS) expect(libelle).toMatch(/^\p{Lu}[^']{9,}[^.\s]$/u);
  });

  it('asks for yes or no where the answer is one', () => {
    const binaires = CATALOGUE_INDICATEURS.filter(({ methode }) => methode === 'binaire').map(({ id }) => id);
    expect(binaires).toEqual(['QUA3', 'CRI1']);
    expect(new Set(CATALOGUE_INDICATEURS.map(({ methode }) => methode))).toEqual(new Set(['progression', 'binaire']));
  });

  it('can enter a dossier whole, the follow-up of crise weighing nothing', () => {
    const { indicateurs } = dossierOf({ indicateurs: CATALOGUE_INDICATEURS.map(withoutFournisseur) });
    expect(indicateurs).toHaveLength(GUIDE.length);
    expect(
      indicateurs.every(({ poids, cible, tauxCpam }) => poids === null && cible === null && tauxCpam.every((taux) => taux === null)),
    ).toBe(true);
  });
});
