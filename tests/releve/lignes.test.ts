import { fautesOf, INDICATEURS, lignesOf, mesuresOf, read, sortsOf } from './sample';

const TITRES = 'Indicateur;Date;Valeur;Source;Pièce;Commentaire';
/** What becomes of the only line below the titles. */
const sortOf = (ligne: string, titres = TITRES) => sortsOf(read(`${titres}\n${ligne}`))[1];

describe('a line', () => {
  it('keeps its number and its text as the file has it', () => {
    const releve = read('Indicateur;Date;Valeur;Commentaire\r\nMT1;30/06/2026;12,5;"Deux\r\nlignes"\r\n\r\nmt2 ; 30/06/2026 ; 8 %;fin');
    expect(lignesOf(releve).map(({ numero, brut }) => [numero, brut])).toEqual([
      [1, 'Indicateur;Date;Valeur;Commentaire'],
      [2, 'MT1;30/06/2026;12,5;"Deux\nlignes"'],
      [3, ''],
      [4, 'mt2 ; 30/06/2026 ; 8 %;fin'],
    ]);
    expect(mesuresOf(releve)).toEqual(['MT1 2026-06-30 12.5 |  |  | Deux\nlignes', 'MT2 2026-06-30 8 |  |  | fin']);
    expect(releve).toMatchObject({ comptes: { acceptee: 2, refusee: 0, doublon: 0, ignoree: 2 } });
  });

  it('may quote its cells, with separators, quotation marks and line breaks in them', () => {
    expect(sortOf('"MT1";"30/06/2026";"12,5";"CPAM; ARS";"a ""b"".pdf";"l’un\nl’autre"')).toBe(
      'MT1 2026-06-30 12.5 | CPAM; ARS | a "b".pdf | l’un\nl’autre',
    );
  });

  it('may end before its last columns', () => {
    expect(sortOf('MT1;30/06/2026;12,5')).toBe('MT1 2026-06-30 12.5');
  });

  it('tells all that is wrong with it at once', () => {
    const releve = read(`${TITRES}\nMT9;30/02/2026;douze;${'x'.repeat(1001)};une\u0007pièce`);
    expect(releve).toMatchObject({
      etat: 'refuse',
      comptes: { refusee: 1 },
      lignes: [
        {},
        {
          fautes: [
            { colonne: { champ: 'indicateur', titre: 'Indicateur' }, lu: 'MT9', cause: { code: 'indicateur-inconnu' } },
            { colonne: { champ: 'date', titre: 'Date' }, lu: '30/02/2026', cause: { code: 'date', cause: 'inexistante' } },
            { colonne: { champ: 'valeur', titre: 'Valeur' }, lu: 'douze', cause: { code: 'nombre' } },
            { colonne: { champ: 'source', titre: 'Source' }, cause: { code: 'domaine', faute: { code: 'texte-trop-long' } } },
            { colonne: { champ: 'piece', titre: 'Pièce' }, cause: { code: 'domaine', faute: { code: 'texte-caractere' } } },
          ],
        },
      ],
    });
    expect(releve).not.toHaveProperty('mesures');
  });

  it('takes with it all the others when it is refused', () => {
    const releve = read(`${TITRES}\nMT1;30/06/2026;12,5\nMT2;30/06/2026;huit`);
    expect(sortsOf(releve)).toEqual(['titres', 'MT1 2026-06-30 12.5', 'valeur: nombre']);
    expect(releve.etat).toBe('refuse');
  });

  it.each([
    ['MT1;23/11/2026;12,5', 'date: date-future'],
    ['MT1;22/11/2026;12,5', 'MT1 2026-11-22 12.5'],
    ['MT1;46203;12,5', 'MT1 2026-06-30 12.5 (date-numero)'],
    ['MT1;juin 2026;12,5', 'date: date'],
    ['MT1;;12,5', 'date: date-absente'],
    ['MT1;31/12/1949;12,5', 'date: domaine'],
    ['MT1;30/06/2026;0,12', 'MT1 2026-06-30 0.12 (question)'],
    ['MT1;30/06/2026;1.234', 'valeur: nombre-ambigu'],
    ['MT1;30/06/2026;1,234', 'MT1 2026-06-30 1.234'],
    ['SNP3;30/06/2026;1,234', 'valeur: nombre-ambigu'],
    ['SNP3;30/06/2026;1.234', 'valeur: nombre-ambigu'],
    ['DELAI;30/06/2026;1,234', 'valeur: nombre-ambigu'],
    ['SNP3;30/06/2026;1,2340', 'SNP3 2026-06-30 1.234'],
    ['SNP3;30/06/2026;1234', 'SNP3 2026-06-30 1234'],
    ['SNP3;30/06/2026;0,234', 'SNP3 2026-06-30 0.234'],
    ['MT1;30/06/2026;1,2345678', 'valeur: domaine'],
    ['MT1;30/06/2026;1 000 000 000 000', 'valeur: domaine'],
    ['SNP3;30/06/2026;123456789,1234567', 'valeur: domaine'],
    [`SNP3;30/06/2026;${'9'.repeat(500)}`, 'valeur: domaine'],
    ['SNP3;30/06/2026;12 %', 'valeur: unite'],
    ['SEUIL;30/06/2026;oui', 'valeur: oui-non'],
    ['QUA3;30/06/2026;Oui', 'QUA3 2026-06-30 1'],
    // Two would be a yes, and paid.
    ['QUA3;30/06/2026;2', 'valeur: reponse'],
    ['QUA3;30/06/2026;0,5', 'valeur: reponse'],
    ['QUA3;30/06/2026;1,0', 'QUA3 2026-06-30 1'],
    ['REU;30/06/2026;3', 'REU 2026-06-30 3'],
    ['MT1;30/06/2026;\u22125,5', 'MT1 2026-06-30 -5.5 (question)'],
    ['MT1;30/06/2026;-0', 'MT1 2026-06-30 0'],
    [';30/06/2026;12,5', 'indicateur: indicateur-absent'],
    ['MT1;30/06/2026;12,5;CPAM\u00A0', 'MT1 2026-06-30 12.5 | CPAM'],
    ['MT1;30/06/2026;12,5;=1+1', 'MT1 2026-06-30 12.5 | =1+1'],
    ['MT1;30/06/2026;12,5;"deux\nlignes"', 'source: domaine'],
  ])('%j', (ligne, attendu) => {
    expect(sortOf(ligne)).toBe(attendu);
  });
});

describe('the unit that a file tells apart from its values', () => {
  const UNITE = 'Indicateur;Date;Valeur;Unité';
  it.each([
    [UNITE, 'SNP3;30/06/2026;12;nombre', 'SNP3 2026-06-30 12'],
    [UNITE, 'SNP3;30/06/2026;12;Nb', 'SNP3 2026-06-30 12'],
    [UNITE, 'SNP3;30/06/2026;12;', 'SNP3 2026-06-30 12'],
    [UNITE, 'SNP3;30/06/2026;12;%', 'unite: unite-declaree'],
    [UNITE, 'SNP3;30/06/2026;12;milliers', 'unite: unite-declaree'],
    [UNITE, 'MT1;30/06/2026;12;nombre', 'unite: unite-declaree'],
    [UNITE, 'MT1;30/06/2026;12;part', 'unite: unite-declaree'],
    [UNITE, 'MT1;30/06/2026;12 %;nombre', 'unite: unite-declaree'],
    [UNITE, 'MT1;30/06/2026;12;pour cent', 'MT1 2026-06-30 12'],
    // Excel keeps 72 % as 0,72, and its sign may have gone to another column: it is still wondered about.
    [UNITE, 'MT1;30/06/2026;0,72;%', 'MT1 2026-06-30 0.72 (question)'],
    [UNITE, 'DELAI;30/06/2026;12;Jours', 'DELAI 2026-06-30 12'],
    [UNITE, 'DELAI;30/06/2026;12;mois', 'unite: unite-declaree'],
    [UNITE, 'QUA3;30/06/2026;oui;oui / non', 'QUA3 2026-06-30 1'],
    [UNITE, 'QUA3;30/06/2026;oui;%', 'unite: unite-declaree'],
    [UNITE, 'REU;30/06/2026;3;nombre', 'REU 2026-06-30 3'],
    ['Indicateur;Date;Résultat en %', 'SNP3;30/06/2026;12', 'valeur: unite-declaree'],
    ['Indicateur;Date;Résultat en %', 'MT1;30/06/2026;12', 'MT1 2026-06-30 12'],
    ['Indicateur;Date;Valeur (en milliers)', 'SNP3;30/06/2026;12', 'valeur: unite-declaree'],
    ['Code,Date,Valeur,Unité', 'MT1,2026-06-30,12,5', 'valeur: nombre-coupe, unite: unite-declaree'],
  ])('%s / %s', (titres, ligne, attendu) => {
    expect(sortOf(ligne, titres)).toBe(attendu);
  });
});

// From public reports about other tools, which misread them.
describe('amounts as other tools received them', () => {
  const indicateurs = INDICATEURS.slice(0, 1).map((modele) => ({ ...modele, id: 'COUT', libelle: '', unite: '€' }));
  const lue = (valeur: string, separateur = ';') =>
    sortsOf(
      read(['Indicateur', 'Date', 'Valeur'].join(separateur) + `\nCOUT${separateur}2026-06-30${separateur}${valeur}`, { indicateurs }),
    )[1];
  it.each([
    ['4.711,98 €', 'COUT 2026-06-30 4711.98'],
    ['10,00 €', 'COUT 2026-06-30 10'],
    [' -110.7 €', 'COUT 2026-06-30 -110.7 (question)'],
    ['1.355,90€', 'COUT 2026-06-30 1355.9'],
    ['12\u00A0345,60\u00A0€', 'COUT 2026-06-30 12345.6'],
    ['12\u202F345,60', 'COUT 2026-06-30 12345.6'],
    ['1,234.56', 'COUT 2026-06-30 1234.56'],
    ['1.000', 'valeur: nombre-ambigu'],
    ['1,234', 'COUT 2026-06-30 1.234'],
  ])('%j', (valeur, attendu) => {
    expect(lue(valeur)).toBe(attendu);
  });

  it.each([
    ['4711,98', 'valeur: nombre-coupe, ligne: cellules-en-trop'],
    ['"4711,98 €"', 'COUT 2026-06-30 4711.98'],
    ['"1,234.56"', 'COUT 2026-06-30 1234.56'],
  ])('%j where commas part the cells', (valeur, attendu) => {
    expect(lue(valeur, ',')).toBe(attendu);
  });
});

describe('the indicator of a line', () => {
  it.each([
    ['Code;Date;Valeur', 'mt1;30/06/2026;1,5', 'MT1 2026-06-30 1.5'],
    ['Code;Date;Valeur', ' MT1\u00A0;30/06/2026;1,5', 'MT1 2026-06-30 1.5'],
    // By its label to the word, whatever the case, accents, spaces and apostrophes.
    ['Indicateur;Date;Valeur', "DELAI D'OBTENTION  D’UN RENDEZ-VOUS;30/06/2026;15", 'DELAI 2026-06-30 15'],
    ['Libellé;Date;Valeur', 'Plan d’actions réalisé;30/06/2026;oui', 'QUA3 2026-06-30 1'],
    ['Libellé;Date;Valeur', 'Plan d’actions;30/06/2026;oui', 'libelle: indicateur-inconnu'],
    ['Libellé;Date;Valeur', 'MT1;30/06/2026;1,5', 'libelle: indicateur-inconnu'],
    ['Libellé;Date;Valeur', 'Satisfaction;30/06/2026;1,5', 'libelle: libelle-partage'],
    ['Code;Libellé;Date;Valeur', 'SAT2;Satisfaction;30/06/2026;80', 'SAT2 2026-06-30 80'],
    ['Code;Indicateur;Date;Valeur', 'MT1;Patientèle avec médecin traitant;30/06/2026;80', 'MT1 2026-06-30 80'],
    ['Code;Indicateur;Date;Valeur', ';Couverture vaccinale;30/06/2026;80', 'SEUIL 2026-06-30 80'],
    ['Code;Indicateur;Date;Valeur', 'A12;MT1;30/06/2026;80', 'code: indicateur-inconnu'],
    ['Code;Libellé;Date;Valeur', 'MT1;Couverture vaccinale;30/06/2026;80', 'libelle: indicateur-contredit'],
    ['Code;Indicateur;Date;Valeur', 'MT1;MT2;30/06/2026;80', 'indicateur: indicateur-contredit'],
    ['Code;Indicateur;Date;Valeur', ';;30/06/2026;80', 'code: indicateur-absent'],
  ])('%s / %s', (titres, ligne, attendu) => {
    expect(sortOf(ligne, titres)).toBe(attendu);
  });
});

describe('identifiers that differ by their spaces only', () => {
  const indicateurs = ['A B', 'A  B', 'C D'].flatMap((id) => INDICATEURS.slice(2, 3).map((modele) => ({ ...modele, id, libelle: '' })));
  it.each([
    ['A B', 'A B 2026-06-30 5'],
    ['A  B', 'A  B 2026-06-30 5'],
    ['a\u00A0b', 'indicateur: indicateur-inconnu'],
    ['c\u00A0 d', 'C D 2026-06-30 5'],
  ])('are never taken for each other: %j', (id, attendu) => {
    expect(sortsOf(read(`Indicateur;Date;Valeur\n${id};30/06/2026;5`, { indicateurs }))[1]).toBe(attendu);
  });
});

describe('characters that nobody sees', () => {
  it('do not keep a line copied from a web page from being read', () => {
    expect(sortOf('\u200BMT1\u2060;30/06/\u00AD2026\u200B;12,5\u200B')).toBe('MT1 2026-06-30 12.5');
  });

  it('may begin the text twice', () => {
    const releve = read('\uFEFF\uFEFFIndicateur;Date;Valeur\nMT1;30/06/2026;12,5\nMT2;30/06/2026;8');
    expect(lignesOf(releve).map(({ brut }) => brut)).toEqual(['Indicateur;Date;Valeur', 'MT1;30/06/2026;12,5', 'MT2;30/06/2026;8']);
  });
});

describe('a line that is no measure', () => {
  it.each([
    ['', 'vide'],
    [';;;;;', 'vide'],
    [' ; ;;\u00A0', 'vide'],
    ['Total;;123;;', 'total'],
    ['TOTAL GÉNÉRAL;30/06/2026;123;;', 'total'],
    ['Moyenne;;12,3', 'total'],
    ['Mission 1 : accès aux soins;;;;;', 'rubrique'],
    ['Source : CNAM, données provisoires', 'rubrique'],
    [';;;;;Extraction du 01/07/2026', 'rubrique'],
    ['MT1;30/06/2026;;CPAM;;non communiqué', 'sans-valeur'],
    ['MT1', 'sans-valeur'],
    // Perhaps an indicator whose name is misspelt: it is not left aside.
    ['Total des consultations;30/06/2026;123', 'indicateur: indicateur-inconnu'],
    ['Accès aux soins;;;CPAM', 'indicateur: indicateur-inconnu, date: date-absente, valeur: valeur-absente'],
    ['MT9;30/06/2026;', 'indicateur: indicateur-inconnu, valeur: valeur-absente'],
    [';;12,5', 'indicateur: indicateur-absent, date: date-absente'],
    [';30/06/2026;', 'indicateur: indicateur-absent, valeur: valeur-absente'],
    ['MT1;30/06/2026;n.c.', 'valeur: nombre'],
    ['MT1;30/06/2026;-', 'valeur: nombre'],
  ])('%j is %s', (ligne, attendu) => {
    // Another line, so that the file is not empty.
    expect(sortsOf(read(`${TITRES}\n${ligne}\nMT2;30/06/2026;8`))[1]).toBe(attendu);
  });
});

it('is a measure although it is called a total, when an indicator is called so', () => {
  const indicateurs = INDICATEURS.slice(2, 3).map((modele) => ({ ...modele, id: 'X1', libelle: 'Ensemble' }));
  expect(sortsOf(read('Libellé;Date;Valeur\nEnsemble;30/06/2026;5', { indicateurs }))[1]).toBe('X1 2026-06-30 5');
});

describe('cells that moved', () => {
  const COMMAS = 'Indicateur,Date,Valeur,Source,Pièce,Commentaire';
  it.each([
    ['Indicateur,Date,Valeur', 'MT1,30/06/2026,12,5', 'valeur: nombre-coupe, ligne: cellules-en-trop'],
    ['Indicateur,Date,Valeur,', 'MT1,30/06/2026,12,5', 'valeur: nombre-coupe, ligne: cellules-en-trop'],
    [COMMAS, 'MT1,30/06/2026,12,5,CPAM', 'valeur: nombre-coupe'],
    [COMMAS, 'MT1,30/06/2026,12,5 %,CPAM', 'valeur: nombre-coupe'],
    [COMMAS, 'MT1,30/06/2026,1 234,5,CPAM', 'valeur: nombre-coupe'],
    [COMMAS, 'MT1,30/06/2026,"12,5",CPAM', 'MT1 2026-06-30 12.5 | CPAM'],
    [COMMAS, 'MT1,30/06/2026,12.5,CPAM', 'MT1 2026-06-30 12.5 | CPAM'],
    [COMMAS, 'MT1,30/06/2026,12,CPAM', 'MT1 2026-06-30 12 | CPAM'],
    [COMMAS, 'MT1,30/06/2026,"1,234",CPAM', 'valeur: nombre-ambigu'],
    ['Indicateur,Date,Source,Valeur', 'MT1,30/06/2026,CPAM,12,5', 'valeur: nombre-coupe, ligne: cellules-en-trop'],
    ['Indicateur,Valeur,Date', 'MT1,12,5,30/06/2026', 'date: date, ligne: cellules-en-trop'],
    ['Indicateur,Valeur,Date', 'MT1,12,46203', 'MT1 2026-06-30 12 (date-numero)'],
    // Numbers side by side, each under its own title.
    ['Code,Date,Valeur,Numérateur,Dénominateur', 'MT1,2026-06-30,80,120,150', 'MT1 2026-06-30 80'],
    ['Code,Date,Valeur,Numérateur,Dénominateur', 'MT1,2026-06-30,80,5,120,150', 'valeur: nombre-coupe, ligne: cellules-en-trop'],
    ['Indicateur;Date;Valeur;Source', 'MT1;30/06/2026;12;5;CPAM', 'ligne: cellules-en-trop'],
    ['Indicateur;Date;Valeur', 'MT1;30/06/2026;12,5;;;', 'MT1 2026-06-30 12.5'],
  ])('%s / %s', (titres, ligne, attendu) => {
    expect(sortOf(ligne, titres)).toBe(attendu);
  });

  it.each([
    ['an opening quotation mark alone', '"MT1;30/06/2026;12,5\nMT2;30/06/2026;8', ['titres', 'ligne: guillemets']],
    ['a word in quotation marks', 'MT1;30/06/2026;12,5;"Bilan" du mois\nMT2;30/06/2026;8', ['titres', 'ligne: guillemets']],
    ['inches', 'MT1;30/06/2026;12,5;écran 27"\nMT2;30/06/2026;8', ['titres', 'MT1 2026-06-30 12.5 | écran 27"', 'MT2 2026-06-30 8']],
    ['spaces behind', '"MT1" ;30/06/2026;"12,5" \nMT2;30/06/2026;8', ['titres', 'MT1 2026-06-30 12.5', 'MT2 2026-06-30 8']],
  ])('because of quotation marks: %s', (_name, lignes, attendu) => {
    expect(fautesOf(`${TITRES}\n${lignes}`)).toEqual(attendu);
  });
});
