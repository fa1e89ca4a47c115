import { mesure, mesuresOf, read, sortsOf } from './sample';
import { decoded, encode } from './write-releve';

/** Files and pasted cells as coordinators get them, from their bytes on. */

describe('an export of a CPAM, in the « CSV » of Excel for Windows', () => {
  const FICHIER = [
    'Assurance Maladie – CPAM du Haut-Rhin;;;;;;',
    'ACI CPTS : suivi des indicateurs « socle »;;;;;;',
    'Situation au;30/06/2026;;;;;',
    ';;;;;;',
    'Mission;Code;Libellé de l’indicateur;Date de mesure;Résultat;Évolution;Observations',
    'Accès aux soins;;;;;;',
    'Accès aux soins;MT1;Patientèle avec médecin traitant;30/06/2026;91,2 %;+0,4 pt;',
    'Accès aux soins;MT2;"Patients en ALD, de plus de 70 ans ou C2S ";30/06/2026;8,75 %;\u22120,2 pt;"Œuvre de l’été : hors ""C2S"";\nà confirmer"',
    'Soins non programmés;SNP3;Consultations enregistrées;30/06/2026;1\u00A0234;;',
    'Soins non programmés;DELAI;;30/06/2026;;;non disponible',
    ';Total;;;1\u00A0325,2;;',
    ';;;;;;',
    'Source : SNDS, extraction du 05/07/2026;;;;;;',
    ';;;;;;',
    '',
  ].join('\r\n');

  it('gives its measures, and tells what it leaves aside', () => {
    // The typographic minus is no character of Windows-1252: Excel writes a hyphen.
    const releve = read(decoded(encode(FICHIER.replace('\u2212', '-'), 'windows-1252')));
    expect(sortsOf(releve)).toEqual([
      'preambule',
      'preambule',
      'preambule',
      'vide',
      'titres',
      'rubrique',
      'MT1 2026-06-30 91.2',
      'MT2 2026-06-30 8.75 |  |  | Œuvre de l’été : hors "C2S";\nà confirmer',
      'SNP3 2026-06-30 1234',
      'sans-valeur',
      'total',
      'vide',
      'rubrique',
    ]);
    expect(releve).toMatchObject({
      etat: 'pret',
      colonnesIgnorees: [
        { rang: 0, titre: 'Mission' },
        { rang: 5, titre: 'Évolution' },
      ],
    });
  });

  it('says the same in the other encodings of Excel', () => {
    const attendu = sortsOf(read(FICHIER));
    for (const encodage of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
      expect(sortsOf(read(decoded(encode(FICHIER, encodage))))).toEqual(attendu);
    }
  });
});

describe('cells copied from Excel', () => {
  it('are read as they show', () => {
    const colle =
      'Indicateur\tDate\tValeur\tSource\tPièce\tCommentaire\r\n' +
      'MT1\t30-juin-26\t91,2%\tCPAM\thttps://exemple.fr/bilan?mois=6\t"sur deux\nlignes"\r\n' +
      'QUA3\tmardi 30 juin 2026\tOui\tCPTS\tcr; réunion.pdf\t5" d’écran\r\n';
    expect(mesuresOf(read(colle))).toEqual([
      'MT1 2026-06-30 91.2 | CPAM | https://exemple.fr/bilan?mois=6 | sur deux\nlignes',
      'QUA3 2026-06-30 1 | CPTS | cr; réunion.pdf | 5" d’écran',
    ]);
  });

  it('are read from the sheet of the workbook itself, which has them all already', () => {
    const mesures = [mesure('MT1', '2026-06-30', '91.2', { source: 'CPAM' }), mesure('SNP3', '2026-06-30', '1234')];
    const releve = read('MT1\t30/06/2026\t91,2\tCPAM\t\t\r\nSNP3\t30/06/2026\t1\u202F234\t\t\t\r\n', { mesures });
    expect(sortsOf(releve)).toEqual(['doublon', 'doublon']);
    expect(mesuresOf(releve)).toEqual([]);
  });

  it('of a column of labels and one of values, with the day and the source given beside', () => {
    const releve = read("Libellé\tRésultat\r\nPlan d'actions réalisé\tNon\r\nCouverture vaccinale\t62,5\r\n", {
      parDefaut: { date: mesure('MT1', '2026-06-30', '0').date, source: 'CPAM' },
    });
    expect(mesuresOf(releve)).toEqual(['QUA3 2026-06-30 0 | CPAM', 'SEUIL 2026-06-30 62.5 | CPAM']);
  });
});

describe('a file of an English program', () => {
  it('is read when its numbers leave no doubt', () => {
    const fichier = 'Code,Date,Valeur,Source\n"MT1","2026-06-30","91.2","CPAM, Colmar"\n"SNP3","2026-06-30","1,234,567","CPAM"\n';
    expect(mesuresOf(read(fichier))).toEqual(['MT1 2026-06-30 91.2 | CPAM, Colmar', 'SNP3 2026-06-30 1234567 | CPAM']);
  });

  it('is refused as a whole when one of them does', () => {
    const fichier = 'Code,Date,Valeur\nMT1,2026-06-30,91.2\nSNP3,2026-06-30,"1,234"\n';
    expect(sortsOf(read(fichier))).toEqual(['titres', 'MT1 2026-06-30 91.2', 'valeur: nombre-ambigu']);
    expect(read(fichier).etat).toBe('refuse');
  });
});

describe('a workbook given as it is', () => {
  it('is recognised by its first bytes', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xb5, 0x55, 0x30, 0x23]);
    expect(read(decoded(zip))).toEqual({ etat: 'illisible', faute: { code: 'nature', nature: 'classeur' } });
    const xls = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(read(decoded(xls))).toEqual({ etat: 'illisible', faute: { code: 'nature', nature: 'classeur' } });
  });
});
