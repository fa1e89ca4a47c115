import fc from 'fast-check';
import { dateIso, fromSerial, toSerial, type DateIso } from '../../src/domain/calendrier';
import type { Indicateur, Mesure } from '../../src/domain/dossier';
import { Decimal } from '../../src/domain/money';
import { decodeReleve, type Decodage } from '../../src/releve/decode-releve';
import { SEPARATEURS } from '../../src/releve/separateur';
import { arbCommentaire, arbTexte, arbTexteObligatoire } from '../laws/text-arbitrary';
import { AUJOURDHUI, INDICATEURS, lignesOf, mesuresOf, read, show, sortsOf } from './sample';
import { COLONNES, encode, isWindows1252, writeReleve, type Encodage } from './write-releve';

/** Of a contract older than all the days drawn: none is asked about. */
const ANCIENNE = dateIso('2019-06-15');

const ENCODAGES: readonly Encodage[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'];

const arbJour: fc.Arbitrary<DateIso> = fc.integer({ min: toSerial(dateIso('2019-06-20')), max: toSerial(AUJOURDHUI) }).map((numero) => {
  const date = fromSerial(numero);
  if (date === null) throw new Error(`${numero} is a day`);
  return date;
});

const arbValeur = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([unites, decimales]) => new Decimal(unites).dividedBy(10 ** decimales));

const textesOf = (decodage: Decodage): readonly string[] =>
  decodage.etat === 'lu' ? [decodage.texte] : decodage.lectures.map(({ texte }) => texte);

interface Drawn {
  readonly indicateurs: readonly Indicateur[];
  readonly mesures: readonly Mesure[];
}

/** Indicators with the names people give them, and measures of theirs, no two the same. */
const arbJournal: fc.Arbitrary<Drawn> = fc
  .uniqueArray(arbTexteObligatoire, { minLength: 1, maxLength: 5, selector: (id) => id.toLowerCase() })
  .chain((ids) => {
    const indicateurs = ids.flatMap((id) => INDICATEURS.slice(2, 3).map((modele) => ({ ...modele, id })));
    const arbMesure: fc.Arbitrary<Mesure> = fc.record({
      indicateur: fc.constantFrom(...ids),
      date: arbJour,
      valeur: arbValeur,
      source: arbTexte,
      piece: arbTexte,
      commentaire: arbCommentaire,
    });
    const selector = ({ indicateur, date, valeur }: Mesure): string => JSON.stringify([indicateur, date, valeur.toFixed()]);
    return fc.uniqueArray(arbMesure, { minLength: 1, maxLength: 8, selector }).map((mesures) => ({ indicateurs, mesures }));
  });

describe('measures written to a file', () => {
  it.each(SEPARATEURS.flatMap((separateur) => ENCODAGES.map((encodage) => [separateur, encodage] as const)))(
    'come back from it the same, separated by %j in %s',
    (separateur, encodage) => {
      fc.assert(
        fc.property(arbJournal, ({ indicateurs, mesures }) => {
          const texte = writeReleve(mesures, separateur);
          fc.pre(encodage !== 'windows-1252' || isWindows1252(texte));
          // Names that no Frenchman bears may be asked about; the right text is among those shown.
          const [lue = ''] = textesOf(decodeReleve(encode(texte, encodage))).filter((un) => un === texte);
          expect(mesuresOf(read(lue, { indicateurs, signature: ANCIENNE }))).toEqual(mesures.map(show));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('come back the same, whatever the order of the columns', () => {
    fc.assert(
      fc.property(
        arbJournal,
        fc.shuffledSubarray([...COLONNES], { minLength: COLONNES.length }),
        fc.constantFrom(';', '\t', '|'),
        (journal, colonnes, separateur) => {
          const releve = read(writeReleve(journal.mesures, separateur, colonnes), {
            indicateurs: journal.indicateurs,
            signature: ANCIENNE,
          });
          expect(mesuresOf(releve)).toEqual(journal.mesures.map(show));
        },
      ),
    );
  });

  it('are all recognised when the file is read once more', () => {
    fc.assert(
      fc.property(arbJournal, ({ indicateurs, mesures }) => {
        const texte = writeReleve(mesures, ';');
        const again = read(texte, { indicateurs, mesures, signature: ANCIENNE });
        expect(mesuresOf(again)).toEqual([]);
        expect(again).toMatchObject({ comptes: { doublon: mesures.length } });
      }),
    );
  });
});

/** Pieces of files, put together as no program ever would. */
const arbFouillis: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Indicateur',
        'Date',
        'Valeur',
        'Code',
        'Libellé',
        'Source',
        'MT1',
        'mt2',
        'QUA3',
        'Satisfaction',
        'Total',
        'oui',
        '12,5',
        '1.234',
        '8 %',
      ),
      fc.constantFrom('30/06/2026', '30 juin 2026', 'juin 2026', '46203', '30/02/2026', 'sep=;', '%PDF-', '\uFEFF', '\u0000'),
      fc.constantFrom(';', ';', ';', '\t', ',', '|', '\n', '\n', '\n', '\r\n', '\r', '"', '"', ' ', '\u00A0'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((morceaux) => morceaux.join(''));

/** With titles in front, so that something is read. */
const arbTexteDeReleve = fc.oneof(
  arbFouillis,
  arbFouillis.map((suite) => `Indicateur;Date;Valeur;Source\nMT1;30/06/2026;12,5\n${suite}`),
);

describe('any text at all', () => {
  it('is read line by line, none lost, none made up', () => {
    fc.assert(
      fc.property(arbTexteDeReleve, (texte) => {
        const releve = read(texte);
        if (releve.etat === 'illisible') return;
        const source = texte.replace(/^\uFEFF+/, '').replaceAll(/\r\n?/g, '\n');
        const lues = releve.lignes.map(({ brut }) => brut).join('\n');
        expect(source.startsWith(lues)).toBe(true);
        expect(source.slice(lues.length)).toMatch(/^[\s;,|]*$/);
        expect(releve.lignes.map(({ numero }) => numero)).toEqual(releve.lignes.map((_, index) => index + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('is taken whole or not at all, and every line has its reason', () => {
    fc.assert(
      fc.property(arbTexteDeReleve, (texte) => {
        const releve = read(texte);
        if (releve.etat === 'illisible') return;
        const of = (etat: string) => releve.lignes.filter((ligne) => ligne.etat === etat);
        expect(releve.comptes).toEqual({
          acceptee: of('acceptee').length,
          refusee: of('refusee').length,
          doublon: of('doublon').length,
          ignoree: of('ignoree').length,
        });
        expect(releve.etat).toBe(of('refusee').length > 0 ? 'refuse' : 'pret');
        if (releve.etat === 'pret') expect(releve.mesures).toHaveLength(of('acceptee').length);
        for (const ligne of releve.lignes) if (ligne.etat === 'refusee') expect(ligne.fautes).not.toHaveLength(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same twice, and nothing new once its measures are entered', () => {
    fc.assert(
      fc.property(arbTexteDeReleve, (texte) => {
        const releve = read(texte);
        if (releve.etat !== 'pret') return;
        expect(sortsOf(read(texte))).toEqual(sortsOf(releve));
        expect(mesuresOf(read(texte, { mesures: releve.mesures }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any bytes at all', () => {
  it('are a text, and the text is read or refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x50, 0x4b, 3, 4]),
        (bytes, debut) => {
          for (const texte of textesOf(decodeReleve(Uint8Array.from([...debut, ...bytes])))) {
            const releve = read(texte);
            if (releve.etat !== 'illisible') expect(lignesOf(releve)).not.toHaveLength(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
