import fc from 'fast-check';
import { dateIso, formatDateFr, fromSerial, toSerial, type DateIso } from '../../src/domain/calendrier';
import { createLecteurDeDates } from '../../src/releve/lecteur-de-dates';
import type { Ordre } from '../../src/releve/ordre';
import { formatJour } from '../../src/texts/jour.fr';
import { AUJOURDHUI, lignesOf, read, sortsOf } from './sample';

const SIGNATURE = dateIso('2022-06-15');
const REPONSES = { ordre: null, isAvantSignature: false };
const lire = (dates: readonly string[], separateur = ';', reponses: { ordre?: Ordre; isAvantSignature?: boolean } = {}) =>
  read(
    ['Indicateur', 'Date', 'Valeur'].join(separateur) +
      dates.map((date, rang) => `\n${['MT1', date, String(10 + rang)].join(separateur)}`).join(''),
    { signature: SIGNATURE, reponses: { ...REPONSES, ...reponses } },
  );
const dits = (...args: Parameters<typeof lire>) => {
  const lu = lire(...args);
  if (lu.etat === 'illisible') throw new Error('Unreadable');
  return lu.ordreDesDates;
};
/** The days taken, or why a line is not. */
const jours = (...args: Parameters<typeof lire>) =>
  sortsOf(lire(...args))
    .slice(1)
    .map((sort) => /\d{4}-\d\d-\d\d/.exec(sort)?.[0] ?? sort);

describe('a year of two digits that may stand first', () => {
  it('is asked about: 26-04-03 was 26 April 2003 without a word', () => {
    expect(jours(['26-04-03'])).toEqual(['date: date-ambigue']);
    expect(dits(['26-04-03'])).toEqual({
      ordre: null,
      exemple: '26-04-03',
      reponses: [
        { ordre: 'jour-mois-annee', date: '2003-04-26' },
        { ordre: 'annee-mois-jour', date: '2026-04-03' },
      ],
    });
    expect(jours(['26-04-03', '25-12-31'], ';', { ordre: 'annee-mois-jour' })).toEqual(['2026-04-03', '2025-12-31']);
  });

  it('is French where the other day is before the contract, or to come', () => {
    expect(jours(['15/06/22', '30/06/26', '3/4/26'])).toEqual(['2022-06-15', '2026-06-30', '2026-04-03']);
    expect(dits(['15/06/22', '30/06/26', '3/4/26'])).toBeNull();
  });

  it('is settled by the other lines of its column, which is told', () => {
    expect(jours(['24/06/25'])).toEqual(['date: date-ambigue']);
    expect(jours(['24/06/25', '30/06/25'])).toEqual(['2025-06-24', '2025-06-30']);
    expect(dits(['24/06/25', '30/06/25'])).toEqual({ ordre: 'jour-mois-annee', exemple: '30/06/25', reponses: [] });
  });

  it('forgets an answer that no longer fits', () => {
    expect(jours(['24/06/25', '30/06/25'], ';', { ordre: 'annee-mois-jour' })).toEqual(['2025-06-24', '2025-06-30']);
  });
});

describe('days of a file whose cells are separated by commas', () => {
  it('are asked about: an English program writes the month first', () => {
    expect(jours(['03/04/2026', '05/06/2026'], ',')).toEqual(['date: date-ambigue', 'date: date-ambigue']);
    expect(jours(['03/04/2026', '05/06/2026'], ',', { ordre: 'mois-jour-annee' })).toEqual(['2026-03-04', '2026-05-06']);
    expect(jours(['03/04/2026', '05/06/2026'], ',', { ordre: 'jour-mois-annee' })).toEqual(['2026-04-03', '2026-06-05']);
  });

  it.each([
    [['03/04/2026', '13/04/2026'], 'jour-mois-annee', '13/04/2026', ['2026-04-03', '2026-04-13']],
    [['03/04/2026', '04/13/2026'], 'mois-jour-annee', '04/13/2026', ['2026-03-04', '2026-04-13']],
  ] as const)('are settled by another line, which is told: %j', (dates, ordre, exemple, attendus) => {
    expect(jours(dates, ',')).toEqual(attendus);
    expect(dits(dates, ',')).toEqual({ ordre, exemple, reponses: [] });
  });

  it('are each refused when two lines contradict each other', () => {
    const dates = ['03/04/2026', '13/04/2026', '04/13/2026'];
    expect(jours(dates, ',')).toEqual(['date: date-ambigue', '2026-04-13', 'date: date-ambigue']);
    expect(dits(dates, ',')).toMatchObject({ ordre: null, reponses: [] });
  });

  it('are in no doubt when they are the same both ways, or written otherwise', () => {
    expect(jours(['04/04/2026', '2026-04-03', '3 avril 2026'], ',')).toEqual(['2026-04-04', '2026-04-03', '2026-04-03']);
    expect(dits(['04/04/2026', '2026-04-03'], ',')).toBeNull();
  });
});

describe('days of a French file', () => {
  it('are asked about when one of them is none unless the month comes first', () => {
    expect(jours(['06/07/2026', '06/30/2026'])).toEqual(['date: date-ambigue', 'date: date-ambigue']);
    expect(jours(['06/07/2026', '06/30/2026'], ';', { ordre: 'mois-jour-annee' })).toEqual(['2026-06-07', '2026-06-30']);
    // Corrected, it leaves the others as they are read in France.
    expect(jours(['06/07/2026', '30/06/2026'])).toEqual(['2026-07-06', '2026-06-30']);
  });

  it('are told to be in the future, not taken for another order', () => {
    expect(jours(['1/12/2026'])).toEqual(['date: date-future']);
    expect(jours(['03/12/26'])).toEqual(['date: date-future']);
  });
});

describe('a day before the contract', () => {
  it('is asked about, then told', () => {
    expect(jours(['14/06/2022'])).toEqual(['date: avant-signature']);
    const pris = lignesOf(lire(['14/06/2022', '15/06/2022'], ';', { isAvantSignature: true })).slice(1);
    expect(pris.map((ligne) => ligne.etat === 'acceptee' && ligne.avis)).toEqual([
      [{ code: 'avant-signature', date: '2022-06-14', signature: '2022-06-15' }],
      [],
    ]);
    expect(lire(['14/06/2022', '15/06/2022'])).toMatchObject({ avantSignature: 1 });
  });

  it('is not asked about when the workbook has it already', () => {
    const premiere = lire(['14/06/2022'], ';', { isAvantSignature: true });
    if (premiere.etat !== 'pret') throw new Error('Not ready');
    const texte = 'Indicateur;Date;Valeur\nMT1;14/06/2022;10';
    expect(sortsOf(read(texte, { signature: SIGNATURE, mesures: premiere.mesures }))).toEqual(['titres', 'doublon']);
  });
});

/** What a text of a column may mean under the conventions, found by trying every day there is. */
function meanings(texte: string, jours: readonly DateIso[]): ReadonlySet<DateIso> {
  return new Set(
    jours.filter((date) => {
      const [annee = '', mois = '', jour = ''] = date.split('-');
      const courte = annee.slice(2);
      return [`${jour}/${mois}/${annee}`, `${jour}/${mois}/${courte}`, `${mois}/${jour}/${annee}`, `${mois}/${jour}/${courte}`]
        .concat(date >= SIGNATURE ? [`${courte}/${mois}/${jour}`] : [])
        .includes(texte);
    }),
  );
}

it('is taken, alone in its column, only when it means one day', () => {
  const [premier, dernier] = [toSerial(dateIso('2000-01-01')), toSerial(AUJOURDHUI)];
  const tous = Array.from({ length: dernier - premier + 1 }, (_, rang) => fromSerial(premier + rang) ?? AUJOURDHUI);
  const deuxChiffres = fc.integer({ min: 0, max: 32 }).map((nombre) => String(nombre).padStart(2, '0'));
  const contexte = { isAnglais: true, signature: SIGNATURE, aujourdhui: AUJOURDHUI, reponse: null };
  fc.assert(
    fc.property(deuxChiffres, deuxChiffres, fc.oneof(deuxChiffres, fc.constantFrom('2024', '2026')), (debut, milieu, fin) => {
      const texte = [debut, milieu, fin].join('/');
      const lu = createLecteurDeDates([texte], contexte).read(texte);
      const possibles = meanings(texte, tous);
      if (lu.ok) expect([lu.date, possibles.size]).toEqual([[...possibles][0], 1]);
      if (possibles.size > 1) expect(lu).toMatchObject({ ok: false, cause: { code: 'date-ambigue' } });
      expect(possibles.size > 0 || !lu.ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('can always be written so that nobody asks: in letters', () => {
  fc.assert(
    fc.property(fc.integer({ min: toSerial(SIGNATURE), max: toSerial(AUJOURDHUI) }), fc.boolean(), (numero, isAnglais) => {
      const date = fromSerial(numero) ?? AUJOURDHUI;
      const lecteur = createLecteurDeDates([formatJour(date), '03/04/2026'], {
        isAnglais,
        signature: SIGNATURE,
        aujourdhui: AUJOURDHUI,
        reponse: null,
      });
      expect(lecteur.read(formatJour(date))).toEqual({ ok: true, date, isNumero: false });
      if (!isAnglais) expect(lecteur.read(formatDateFr(date))).toMatchObject({ ok: true, date });
    }),
  );
});
