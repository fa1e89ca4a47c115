import fc from 'fast-check';
import type { Dossier } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { disagreements } from '../parity/agreement';
import { arbDossierForEmbedded } from '../parity/dossier-for-embedded';
import { close, openClasseur, switchTo } from './open-classeur';
import { bookPicture, pictureOf } from './picture';

const MINUTE = 60_000;
const PAIRS = 12;

/** Sheets that hold what people typed: lines keep their rows there, so that their layout depends on what was before. */
const isTyped = ({ name }: { readonly name: string }): boolean =>
  ['Paramètres', 'Dépenses', 'Ressources', 'Indicateurs', 'Mesures'].includes(name);

async function generate(opened: ReturnType<typeof openClasseur>, dossier: Dossier) {
  switchTo(opened);
  return opened.classeur.generate(dossier, () => undefined);
}

describe('generating again in the same workbook', () => {
  it(
    'gives what a new workbook of the second dossier gives, and a third time changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbDossierForEmbedded, arbDossierForEmbedded, async (first, second) => {
          const opened = openClasseur();
          await generate(opened, first);
          const etat = await generate(opened, second);
          const { book } = opened.host;
          const wrong = disagreements(second, etat, book);
          if (wrong.length > 0)
            throw new Error(`${wrong.join('\n')}\n${[first, second].map((one) => JSON.stringify(dossierToJson(one))).join('\n')}`);

          const fresh = openClasseur();
          await generate(fresh, second);
          const rest = (of: typeof book) =>
            of.data.sheets.filter((sheet) => !isTyped(sheet) && sheet.name !== 'Journal').map((sheet) => pictureOf(of, sheet));
          expect(rest(book)).toEqual(rest(fresh.host.book));
          const order = (of: typeof book) => of.data.sheets.map(({ name }) => name);
          const planned = order(fresh.host.book);
          expect(order(book).filter((name) => planned.includes(name))).toEqual(planned);

          const before = bookPicture(book);
          await generate(opened, second);
          expect(bookPicture(book)).toEqual(before);
          await close(opened);
          await close(fresh);
        }),
        { seed: 20_261_121, numRuns: PAIRS, endOnFailure: true },
      );
    },
    15 * MINUTE,
  );
});
