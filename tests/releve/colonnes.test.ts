import { dateIso } from '../../src/domain/calendrier';
import { fautesOf, mesuresOf, read, sortsOf } from './sample';

const faute = (texte: string, contexte = {}) => {
  const releve = read(texte, contexte);
  if (releve.etat !== 'illisible') throw new Error(`Readable: ${JSON.stringify(releve)}`);
  return releve.faute;
};

describe('the separator', () => {
  it.each([
    ['tabs', 'Indicateur\tDate\tValeur\nMT1\t30/06/2026\t12,5'],
    ['semicolons', 'Indicateur;Date;Valeur\nMT1;30/06/2026;12,5'],
    ['bars', 'Indicateur|Date|Valeur\nMT1|30/06/2026|12,5'],
    ['commas and points', 'Indicateur,Date,Valeur\nMT1,2026-06-30,12.5'],
    ['commas and quoted decimals', 'Indicateur,Date,Valeur\nMT1,30/06/2026,"12,5"'],
    ['tabs, with semicolons in the texts', 'Indicateur\tDate\tValeur\tSource\nMT1\t30/06/2026\t12,5\t'],
    ['semicolons below a title full of commas', 'Relevé, CPTS, 2026, CPAM, Haut-Rhin\nIndicateur;Date;Valeur\nMT1;30/06/2026;12,5'],
    ['bars, announced to Excel', 'sep=|\nIndicateur|Date|Valeur\nMT1|30/06/2026|12,5'],
    ['semicolons, without titles', 'MT1;30/06/2026;12,5'],
    ['tabs, without titles', 'MT1\t30/06/2026\t12,5'],
  ])('is found among %s', (_name, texte) => {
    expect(mesuresOf(read(texte))).toEqual(['MT1 2026-06-30 12.5']);
  });

  it.each(['\r\n', '\n', '\r'])('matters more than which line break is used: %j', (saut) => {
    const texte = ['Indicateur;Date;Valeur', 'MT1;30/06/2026;12,5', 'MT2;30/06/2026;8', ''].join(saut);
    expect(mesuresOf(read(texte))).toEqual(['MT1 2026-06-30 12.5', 'MT2 2026-06-30 8']);
  });
});

describe('the titles', () => {
  it.each([
    ['Identifiant', 'Date', 'Valeur'],
    ['INDICATEUR', 'DATE', 'VALEUR'],
    ['Code', 'Au', 'Résultat'],
    ['code indicateur', 'Date de mesure', 'Mesure'],
    ['Identifiant de l’indicateur', 'Date de la mesure (jj/mm/aaaa)', 'Résultats'],
    ['Réf.', 'Mesuré le', 'Valeur (%)'],
    [' Indicateurs ', 'Situation au', 'Valeur mesurée'],
    ['\uFEFFIndicateur', 'Date\nde mesure', 'Résultat en %'],
  ])('may be %j, %j, %j', (indicateur, date, valeur) => {
    const texte = `${indicateur};"${date}";${valeur}\nMT1;30/06/2026;12,5`;
    expect(mesuresOf(read(texte))).toEqual(['MT1 2026-06-30 12.5']);
  });

  it.each([
    ['Source', 'Pièce', 'Commentaire'],
    ['origine', 'Pièce justificative', 'Observations'],
    ['SOURCE', 'preuve', 'remarque'],
    ['Source des données', 'Lien', 'Commentaires'],
    ['Producteur', 'Justificatifs', 'observation'],
  ])('may be %j, %j, %j', (source, piece, commentaire) => {
    const texte = `Indicateur;Date;Valeur;${source};${piece};${commentaire}\nMT1;30/06/2026;12,5;CPAM;bilan.pdf;provisoire`;
    expect(mesuresOf(read(texte))).toEqual(['MT1 2026-06-30 12.5 | CPAM | bilan.pdf | provisoire']);
  });

  it('are in any order, and tell which columns are not read', () => {
    const releve = read('Région;Valeur;Évolution;Date;;Indicateur\nGrand Est;12,5;+2;30/06/2026;!;MT1');
    expect(mesuresOf(releve)).toEqual(['MT1 2026-06-30 12.5']);
    expect(releve).toMatchObject({
      isSansTitre: false,
      colonnes: [
        { champ: 'valeur', rang: 1, titre: 'Valeur' },
        { champ: 'date', rang: 3, titre: 'Date' },
        { champ: 'indicateur', rang: 5, titre: 'Indicateur' },
      ],
      colonnesIgnorees: [
        { rang: 0, titre: 'Région' },
        { rang: 2, titre: 'Évolution' },
        { rang: 4, titre: '' },
      ],
    });
  });

  it('may stand below titles of a report and blank lines, which are told', () => {
    const texte = [
      'CPAM du Haut-Rhin;;;',
      'Relevé des indicateurs ACI;;édité le;01/07/2026',
      ';;;',
      '',
      'Code;Libellé;Date;Résultat',
      'MT1;Patientèle;30/06/2026;12,5 %',
    ].join('\r\n');
    expect(sortsOf(read(texte))).toEqual(['preambule', 'preambule', 'vide', 'vide', 'titres', 'MT1 2026-06-30 12.5']);
  });

  it('are looked for in the first fifty lines', () => {
    const below = (lignes: number) => `${'Relevé\n'.repeat(lignes)}Indicateur;Date;Valeur\nMT1;30/06/2026;12,5`;
    expect(mesuresOf(read(below(49)))).toEqual(['MT1 2026-06-30 12.5']);
    expect(faute(below(50))).toMatchObject({ code: 'colonnes-inconnues' });
  });

  it('may be repeated on every page', () => {
    const texte = 'Indicateur;Date;Valeur\nMT1;30/06/2026;1,5\nIndicateur;Date;Valeur\nMT2;30/06/2026;8';
    expect(sortsOf(read(texte))).toEqual(['titres', 'MT1 2026-06-30 1.5', 'titres', 'MT2 2026-06-30 8']);
  });

  it('may be missing when the columns are those of the sheet', () => {
    const releve = read('MT1\t30/06/2026\t12,5\tCPAM\tbilan.pdf\tprovisoire\nMT2\t30/06/2026\t8');
    expect(mesuresOf(releve)).toEqual(['MT1 2026-06-30 12.5 | CPAM | bilan.pdf | provisoire', 'MT2 2026-06-30 8']);
    expect(releve).toMatchObject({ isSansTitre: true });
  });

  it.each([
    ['MT1;30/02/2026;12,5', ['date: date']],
    ['MT1;30/06/2026;douze', ['valeur: nombre']],
    ['MT9;30/06/2026;12,5', ['indicateur: indicateur-inconnu']],
  ])('may be missing even if one cell of the first line is at fault: %s', (texte, attendu) => {
    expect(fautesOf(texte)).toEqual(attendu);
  });

  it('do without a date when one is given for the whole file', () => {
    const parDefaut = { date: dateIso('2026-06-30'), source: 'CPAM' };
    expect(mesuresOf(read('Code;Résultat\nMT1;12,5\nMT2;8', { parDefaut }))).toEqual([
      'MT1 2026-06-30 12.5 | CPAM',
      'MT2 2026-06-30 8 | CPAM',
    ]);
    const avecDates = 'Code;Date;Résultat;Source\nMT1;;12,5;\nMT2;31/03/2026;8;ARS';
    expect(mesuresOf(read(avecDates, { parDefaut }))).toEqual(['MT1 2026-06-30 12.5 | CPAM', 'MT2 2026-03-31 8 | ARS']);
  });
});

describe('a file of which nothing can be read', () => {
  it.each([
    ['nothing', '', { code: 'vide' }],
    ['blanks', ' \r\n\t\r\n', { code: 'vide' }],
    ['rows without any cell', ';;;\r\n;;;\r\n', { code: 'vide' }],
    ['a byte order mark', '\uFEFF', { code: 'vide' }],
    ['a workbook', 'PK\u0003\u0004\u0014\u0000', { code: 'nature', nature: 'classeur' }],
    ['an empty archive', 'PK\u0005\u0006\u0000', { code: 'nature', nature: 'classeur' }],
    ['an old workbook', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1', { code: 'nature', nature: 'classeur' }],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', { code: 'nature', nature: 'pdf' }],
    ['a web page named .xls', '<html><table><tr><td>MT1</td></tr></table></html>', { code: 'nature', nature: 'page' }],
    ['XML named .xls', '\n<?xml version="1.0"?><Workbook/>', { code: 'nature', nature: 'page' }],
    ['a picture', 'GIF89a\u0000\u0001', { code: 'nature', nature: 'binaire' }],
    ['titles alone', 'Indicateur;Date;Valeur\n;;\n', { code: 'sans-ligne' }],
    [
      'other columns',
      'Nom;Prénom;Ville\nMuller;Anne;Sélestat',
      { code: 'colonnes-inconnues', trouvees: ['Nom', 'Prénom', 'Ville'], attendues: ['indicateur', 'date', 'valeur'] },
    ],
    [
      'a missing column',
      'Relevé\nIndicateur;Valeur;Ville\nMT1;12,5;Sélestat',
      { code: 'colonnes-absentes', trouvees: ['Indicateur', 'Valeur', 'Ville'], absentes: ['date'], isEnLargeur: false },
    ],
    [
      'several missing columns',
      'Date\tCommentaire\n30/06/2026\trien',
      { code: 'colonnes-absentes', trouvees: ['Date', 'Commentaire'], absentes: ['indicateur', 'valeur'], isEnLargeur: false },
    ],
    [
      'a column for each date',
      'Indicateur;31/03/2026;30/06/2026\nMT1;10;12,5',
      {
        code: 'colonnes-absentes',
        trouvees: ['Indicateur', '31/03/2026', '30/06/2026'],
        absentes: ['date', 'valeur'],
        isEnLargeur: true,
      },
    ],
    [
      'a date within a title',
      'Code;Libellé;Résultat au 30/06/2026\nMT1;Patientèle;12,5',
      {
        code: 'colonnes-absentes',
        trouvees: ['Code', 'Libellé', 'Résultat au 30/06/2026'],
        absentes: ['date', 'valeur'],
        isEnLargeur: true,
      },
    ],
    [
      'two columns that may be the value',
      'Indicateur;Date;Valeur;Résultat\nMT1;30/06/2026;12,5;80',
      { code: 'colonnes-doubles', champ: 'valeur', titres: ['Valeur', 'Résultat'] },
    ],
  ])('is told why: %s', (_name, texte, attendu) => {
    expect(faute(texte)).toEqual(attendu);
  });

  it('says of two ways to read it the one that comes closer', () => {
    // By commas nothing is recognised, by semicolons two columns are.
    expect(faute('Relevé, 2026, CPAM\nIndicateur;Valeur\nMT1;12,5')).toMatchObject({ code: 'colonnes-absentes', absentes: ['date'] });
    expect(faute('Date\tCPAM\nIndicateur;Valeur\nMT1;12,5')).toMatchObject({ code: 'colonnes-absentes', absentes: ['date'] });
  });

  it('has too many lines', () => {
    const texte = (nombre: number) => `Indicateur;Date;Valeur\n${'MT1;30/06/2026;1,5\n'.repeat(nombre)}`;
    expect(faute(texte(5000))).toEqual({ code: 'trop-de-lignes', maximum: 5000 });
    expect(faute(texte(5000).replaceAll('MT1', '"MT1"'))).toEqual({ code: 'trop-de-lignes', maximum: 5000 });
    expect(read(texte(4999))).toMatchObject({ etat: 'pret', comptes: { acceptee: 1, doublon: 4998, ignoree: 1 } });
  });

  it('does not count the empty rows that Excel saves below a table', () => {
    const texte = `Indicateur;Date;Valeur\r\nMT1;30/06/2026;12,5\r\n${';;\r\n'.repeat(20_000)}`;
    expect(sortsOf(read(texte))).toEqual(['titres', 'MT1 2026-06-30 12.5']);
  });
});
