import { catalogueFr, frenchSpaces } from '../../src/taskpane/typographie';

test.each([
  ['Un champ : oui ?', 'Un champ\u202f: oui\u202f?'],
  ['« Dépenses »', '«\u202fDépenses\u202f»'],
  ['50 % de 1 234 567,89 €', '50\u202f% de 1\u202f234\u202f567,89\u00a0€'],
  ['Taille 3 : de 80 000 à 175 000 habitants', 'Taille 3\u202f: de 80\u202f000 à 175\u202f000 habitants'],
  ['du 15/06/2026 au 14/06/2027', 'du 15/06/2026 au 14/06/2027'],
  ['Prorata 182 j / 365', 'Prorata 182 j / 365'],
])('%j', (texte, attendu) => {
  expect(frenchSpaces(texte)).toBe(attendu);
});

it('goes through a catalogue, sentences made of their arguments included', () => {
  const catalogue = catalogueFr({ titre: 'Prêt ?', dedans: { fautes: (nombre: number) => `Fautes : ${String(nombre)}` } });
  expect(catalogue.titre).toBe('Prêt\u202f?');
  expect(catalogue.dedans.fautes(3)).toBe('Fautes\u202f: 3');
});
