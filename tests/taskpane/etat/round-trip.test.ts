import fc from 'fast-check';
import { parseDateIso } from '../../../src/domain/calendrier';
import { sameDossier } from '../../../src/domain/dossier-json';
import { writeBrouillon } from '../../../src/taskpane/etat/brouillon';
import { readBrouillon } from '../../../src/taskpane/etat/read-brouillon';
import { EXAMPLES, readExample } from '../../examples';
import { arbDossier } from '../../laws/dossier-arbitrary';

const aujourdhui = parseDateIso('2026-11-21');
if (aujourdhui === null) throw new Error('A real day');

it('the form of any workbook, left as it is, gives the dossier of the workbook back', () => {
  fc.assert(
    fc.property(arbDossier(), (base) => {
      const { dossier, fautes } = readBrouillon(writeBrouillon(base), { aujourdhui, base });
      expect(fautes).toEqual([]);
      expect(dossier !== null && sameDossier(dossier, base)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each(EXAMPLES)('the form of %s says the same as its file', (exemple) => {
  const base = readExample(exemple);
  const { dossier } = readBrouillon(writeBrouillon(base), { aujourdhui, base });
  expect(dossier !== null && sameDossier(dossier, base)).toBe(true);
});
