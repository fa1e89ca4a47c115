import { lignesOf, mesure, mesuresOf, read, sortsOf } from './sample';

const TITRES = 'Indicateur;Date;Valeur;Source;Pièce;Commentaire';
const CLASSEUR = [
  mesure('MT1', '2026-06-30', '10'),
  mesure('MT1', '2026-06-30', '12'),
  mesure('MT2', '2026-06-30', '8', { source: 'CPAM' }),
];
const readWith = (lignes: string) => read(`${TITRES}\n${lignes}`, { mesures: CLASSEUR });
const last = (lignes: string) => lignesOf(readWith(lignes)).at(-1);

describe('a measure that is there already', () => {
  it.each([
    ['in the workbook', 'MT2;30/06/2026;8', ['doublon']],
    ['in another writing', 'mt2;2026-06-30;8,00 %', ['doublon']],
    ['earlier in the file', 'SNP3;30/06/2026;5\nSNP3;30/06/2026;5', ['SNP3 2026-06-30 5', 'doublon']],
    ['at another date', 'MT2;31/03/2026;8', ['MT2 2026-03-31 8']],
    ['of another indicator', 'MT1;31/03/2026;8', ['MT1 2026-03-31 8']],
  ])('is recognised: %s', (_name, lignes, attendu) => {
    expect(sortsOf(readWith(lignes)).slice(1)).toEqual(attendu);
  });

  it('says where the first one is', () => {
    expect(last('MT2;30/06/2026;8')).toMatchObject({ etat: 'doublon', premiere: { lieu: 'classeur' }, avis: [] });
    expect(last('SNP3;30/06/2026;5\nSNP3;30/06/2026;5')).toMatchObject({ premiere: { lieu: 'fichier', ligne: 2 } });
  });

  it('says which of its texts the first one has not', () => {
    expect(last('MT2;30/06/2026;8;CPAM;bilan.pdf;définitif')).toMatchObject({
      etat: 'doublon',
      avis: [{ code: 'textes-differents', champs: ['piece', 'commentaire'] }],
    });
    expect(last('MT2;30/06/2026;8;;;')).toMatchObject({ etat: 'doublon', avis: [] });
  });

  it('says so when another value has been entered since', () => {
    expect(last('MT1;30/06/2026;10')).toMatchObject({
      etat: 'doublon',
      avis: [{ code: 'remplace-depuis', valeur: '12', origine: { lieu: 'classeur' } }],
    });
    expect(last('MT1;30/06/2026;12')).toMatchObject({ etat: 'doublon', avis: [] });
  });

  it('leaves nothing to enter when all are', () => {
    const releve = readWith('MT1;30/06/2026;10\nMT1;30/06/2026;12\nMT2;30/06/2026;8');
    expect(mesuresOf(releve)).toEqual([]);
    expect(releve).toMatchObject({ comptes: { doublon: 3, acceptee: 0 } });
  });
});

describe('another value at the same date', () => {
  it('is entered, and counts from then on', () => {
    const releve = readWith('MT1;30/06/2026;15\nMT1;30/06/2026;16');
    expect(mesuresOf(releve)).toEqual(['MT1 2026-06-30 15', 'MT1 2026-06-30 16']);
    expect(lignesOf(releve).slice(1)).toMatchObject([
      { avis: [{ code: 'remplace', valeur: '12', origine: { lieu: 'classeur' } }] },
      { avis: [{ code: 'remplace', valeur: '15', origine: { lieu: 'fichier', ligne: 2 } }] },
    ]);
  });

  it('does not come from a line that is refused', () => {
    const releve = readWith('SNP3;30/06/2026;5;deux\u0007sons\nSNP3;30/06/2026;5');
    expect(sortsOf(releve).slice(1)).toEqual(['source: domaine', 'SNP3 2026-06-30 5']);
  });
});

describe('a long file', () => {
  it('is compared with a long journal without going through it for each line', () => {
    let lectures = 0;
    const jours = Array.from({ length: 28 }, (_, jour) => String(jour + 1).padStart(2, '0'));
    const mesures = Array.from({ length: 3_000 }, (_, rang) => {
      const { valeur, ...reste } = mesure('MT1', `2025-06-${jours[rang % 28] ?? ''}`, String(rang));
      return {
        ...reste,
        get valeur() {
          lectures += 1;
          return valeur;
        },
      };
    });
    const lignes = Array.from({ length: 1_000 }, (_, rang) => `MT1;${jours[rang % 28] ?? ''}/06/2025;${40_000 + rang}`);
    const releve = read([TITRES, ...lignes].join('\n'), { mesures });
    expect(releve).toMatchObject({ etat: 'pret', comptes: { acceptee: 1_000 } });
    expect(lectures).toBeLessThan(5 * (mesures.length + lignes.length));
  });
});
