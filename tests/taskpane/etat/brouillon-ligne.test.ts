import {
  DEPENSE_VIERGE,
  readBrouillonDepense,
  readBrouillonRessource,
  RESSOURCE_VIERGE,
  type BrouillonDepense,
} from '../../../src/taskpane/etat/brouillon-ligne';

const DEPENSE: BrouillonDepense = {
  ...DEPENSE_VIERGE,
  section: 'prevention',
  poste: 'salaires',
  libelle: 'Chargée de prévention',
  quantite: '12,5',
  unite: 'mois',
  coutUnitaire: '1 234,56 € ',
};

describe('an expense typed', () => {
  it('is a line with its amount to the cent', () => {
    const { ligne, fautes, montant } = readBrouillonDepense(DEPENSE);
    expect(fautes).toEqual([]);
    expect([ligne?.section, ligne?.poste, ligne?.libelle, ligne?.unite]).toEqual([
      'prevention',
      'salaires',
      'Chargée de prévention',
      'mois',
    ]);
    expect([ligne?.quantite.toFixed(), ligne?.coutUnitaire.toFixed(), ligne?.realise.toFixed()]).toEqual(['12.5', '1234.56', '0']);
    expect(montant?.toFixed(2)).toBe('15432.00');
  });

  it('rounds its amount half up', () => {
    expect(readBrouillonDepense({ ...DEPENSE, quantite: '3', coutUnitaire: '0,335' }).montant?.toFixed()).toBe('1.01');
  });

  it.each([
    ['-5', '10'],
    ['5', '-10'],
    ['999999999999', '999999999'],
  ])('has no amount when a rule refuses one of its figures: %s × %s', (quantite, coutUnitaire) => {
    const { fautes, montant } = readBrouillonDepense({ ...DEPENSE, quantite, coutUnitaire });
    expect(fautes).toHaveLength(1);
    expect(montant).toBeNull();
  });

  it('tells an amount too great to the euro', () => {
    const { fautes } = readBrouillonDepense({ ...DEPENSE, quantite: '999999999999', coutUnitaire: '999999999' });
    expect(fautes[0]?.message.replace(/\s/g, ' ')).toContain('donne 999 999 998 999 000 000 001 €');
  });

  it('has its amount before the rest is typed', () => {
    const { ligne, montant } = readBrouillonDepense({ ...DEPENSE_VIERGE, quantite: '2', coutUnitaire: '10' });
    expect(ligne).toBeNull();
    expect(montant?.toFixed()).toBe('20');
  });

  it('empty, is asked for what it needs, in the order of the form', () => {
    const { fautes, montant } = readBrouillonDepense({ ...DEPENSE_VIERGE, quantite: '' });
    expect(fautes.map(({ chemin }) => chemin)).toEqual([
      'depenses[0].section',
      'depenses[0].poste',
      'depenses[0].libelle',
      'depenses[0].quantite',
      'depenses[0].coutUnitaire',
    ]);
    expect(fautes.every(({ vide }) => vide)).toBe(true);
    expect(montant).toBeNull();
  });

  test.each([
    ['quantite', 'douze', /n’est pas un nombre/],
    ['quantite', '-1', /positif/],
    ['quantite', '1,234', /Écrivez 1,2340 si ce sont des décimales, 1\s234 si ce sont des milliers/],
    ['coutUnitaire', '4 200 $', /n’est pas un nombre/],
    ['coutUnitaire', '0,0000000000000000000001', /trop de décimales/],
    ['libelle', '  ', /Décrivez la dépense/],
  ] as const)('is refused with %s at %j', (champ, texte, message) => {
    const { ligne, fautes } = readBrouillonDepense({ ...DEPENSE, [champ]: texte });
    expect(ligne).toBeNull();
    expect(fautes).toEqual([
      { chemin: `depenses[0].${champ}`, message: expect.stringMatching(message) as string, vide: champ === 'libelle' },
    ]);
  });

  it('has decimals where its unit has, or where there is no doubt', () => {
    const quantites = [
      { quantite: '1,234', unite: 'euros' },
      { quantite: '1,2340', unite: 'mois' },
      { quantite: '1 234', unite: 'mois' },
    ].map((saisie) => readBrouillonDepense({ ...DEPENSE, ...saisie }).ligne?.quantite.toFixed());
    expect(quantites).toEqual(['1.234', '1.234', '1234']);
  });

  it('too great for a budget is refused where its cost is typed', () => {
    const { fautes } = readBrouillonDepense({ ...DEPENSE, quantite: '1000000', coutUnitaire: '1000000' });
    expect(fautes).toEqual([
      { chemin: 'depenses[0].coutUnitaire', message: expect.stringMatching(/1\s000\s000\s000\s000\s€/) as string, vide: false },
    ]);
  });
});

describe('a resource typed', () => {
  it('is a line', () => {
    const { ligne, fautes, montant } = readBrouillonRessource({
      section: 'crise',
      libelle: 'FIR',
      financeur: 'ARS',
      montant: '10 000 €',
      statut: 'notifiee',
    });
    expect(fautes).toEqual([]);
    expect(montant?.toFixed()).toBe('10000');
    expect(ligne).toMatchObject({ section: 'crise', libelle: 'FIR', financeur: 'ARS', statut: 'notifiee' });
  });

  it('is refused with each of its faults', () => {
    expect(readBrouillonRessource(RESSOURCE_VIERGE).fautes.map(({ chemin }) => chemin)).toEqual([
      'ressources[0].section',
      'ressources[0].libelle',
      'ressources[0].montant',
    ]);
    const { fautes } = readBrouillonRessource({ ...RESSOURCE_VIERGE, section: 'crise', libelle: 'FIR', montant: '1,234' });
    expect(fautes.map(({ message }) => message)).toEqual([expect.stringMatching(/Deux décimales/)]);
  });
});
