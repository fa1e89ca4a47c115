import fc from 'fast-check';
import { dateIso, formatDateFr, fromSerial, toSerial } from '../../src/domain/calendrier';
import { readDate } from '../../src/releve/read-date';

/** The day that a French file means by it. */
const read = (texte: string) => {
  const lue = readDate(texte);
  return lue.etat === 'ordre' ? lue.lectures['jour-mois-annee'] : lue.etat === 'jour' ? lue.date : lue.cause;
};

describe('readDate', () => {
  it.each([
    '30/06/2026',
    '30-06-2026',
    '30.06.2026',
    '30 06 2026',
    '30/6/2026',
    '30/06/26',
    '30.6.26',
    ' 30/06/2026 ',
    '30/06/2026 00:00',
    '30/06/2026 14:05:59',
    '2026-06-30',
    '2026/06/30',
    '2026-06-30T00:00:00',
    '2026-06-30 14:05:59.123',
    '30 juin 2026',
    '30\u00A0juin\u202F2026',
    '30 JUIN 2026',
    '30-juin-26',
    '30-juin-2026',
    'mardi 30 juin 2026',
  ])('reads « %s »', (texte) => {
    expect(read(texte)).toBe('2026-06-30');
  });

  it.each([
    ['1er juillet 2026', '2026-07-01'],
    ['15 févr. 2026', '2026-02-15'],
    ['15-févr.-26', '2026-02-15'],
    ['15-janv.-26', '2026-01-15'],
    ['15 août 2025', '2025-08-15'],
    ['15 Aout 2025', '2025-08-15'],
    ['3 déc. 2025', '2025-12-03'],
    ['29/02/2024', '2024-02-29'],
    ['06/07/2026', '2026-07-06'],
  ])('reads « %s » as %s', (texte, date) => {
    expect(read(texte)).toBe(date);
  });

  it.each([
    ['06/07/2026', { 'jour-mois-annee': '2026-07-06', 'mois-jour-annee': '2026-06-07' }],
    ['06/30/2026', { 'mois-jour-annee': '2026-06-30' }],
    ['30/06/2026', { 'jour-mois-annee': '2026-06-30' }],
    ['26-04-03', { 'jour-mois-annee': '2003-04-26', 'annee-mois-jour': '2026-04-03' }],
    ['26.04.03 14:05', { 'jour-mois-annee': '2003-04-26', 'annee-mois-jour': '2026-04-03' }],
    ['4/3/26', { 'jour-mois-annee': '2026-03-04', 'mois-jour-annee': '2026-04-03' }],
    ['26-avr-03', { 'jour-mois-annee': '2003-04-26', 'mois-jour-annee': '2003-04-26', 'annee-mois-jour': '2026-04-03' }],
  ])('tells all the days that « %s » may be', (texte, lectures) => {
    expect(readDate(texte)).toEqual({ etat: 'ordre', lectures });
  });

  it.each(['2026-04-03', '3 avril 2026', '46115'])('has no doubt about « %s »', (texte) => {
    expect(readDate(texte)).toMatchObject({ etat: 'jour', date: '2026-04-03' });
  });

  it('reads the number that Excel keeps for a day, and says so', () => {
    expect(readDate('46203')).toEqual({ etat: 'jour', date: '2026-06-30', isNumero: true });
  });

  it.each([
    ['juin 2026', 'sans-jour'],
    ['juin-26', 'sans-jour'],
    ['févr. 2026', 'sans-jour'],
    ['06/2026', 'sans-jour'],
    ['2026-06', 'sans-jour'],
    ['2026', 'sans-jour'],
    ['T2 2026', 'sans-jour'],
    ['S1-2026', 'sans-jour'],
    ['2e trimestre 2026', 'sans-jour'],
    ['1er semestre 2026', 'sans-jour'],
    ['30/02/2026', 'inexistante'],
    ['29/02/2026', 'inexistante'],
    ['31 juin 2026', 'inexistante'],
    ['13/30/2026', 'inexistante'],
    ['00/06/2026', 'inexistante'],
    ['2026-13-01', 'inexistante'],
    ['', 'illisible'],
    ['hier', 'illisible'],
    ['30 brumaire 2026', 'illisible'],
    ['30/06', 'illisible'],
    ['30/06-2026', 'illisible'],
    ['12,5', 'illisible'],
    ['46203,5', 'illisible'],
    // 1905, and the year 2173: no day of a contract.
    ['1999', 'sans-jour'],
    ['99999', 'illisible'],
    ['12345', 'illisible'],
    // In Paris it is the next day already.
    ['2026-06-29T22:00:00Z', 'illisible'],
    ['#REF!', 'illisible'],
  ])('refuses « %s »: %s', (texte, cause) => {
    expect(readDate(texte)).toEqual({ etat: 'faute', cause });
  });

  it('reads a day as itself, however it is written', () => {
    const mois = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
    const [premier, dernier] = [toSerial(dateIso('2000-01-01')), toSerial(dateIso('2099-12-31'))];
    fc.assert(
      fc.property(fc.integer({ min: premier, max: dernier }), (numero) => {
        const date = fromSerial(numero);
        if (date === null) throw new Error(`${numero} is a day`);
        const [annee = '', rang = '', jour = ''] = date.split('-');
        const fr = formatDateFr(date);
        const ecritures = [
          date,
          fr,
          fr.replaceAll('/', '.'),
          `${fr} 00:00:00`,
          `${jour}/${rang}/${annee.slice(2)}`,
          `${Number(jour)} ${mois[Number(rang) - 1] ?? ''} ${annee}`,
          String(numero),
        ];
        for (const ecriture of ecritures) expect(read(ecriture)).toBe(date);
      }),
    );
  });
});
