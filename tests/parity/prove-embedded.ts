import fc from 'fast-check';
import type { Dossier } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { close, openClasseur } from '../excel/open-classeur';
import { arbDossierForEmbedded } from './dossier-for-embedded';
import { disagreements } from './agreement';
import { wrongAudit } from './audit-of-book';

const MINUTES = 60_000;

/**
 * States that any dossier, written in a new workbook through Office.js and calculated there, gives what the decimal
 * engine computes, reads back the same, and has nothing that an audit finds. In several files, so that Jest shares them
 * among the processors; a failure prints the seed, and the dossier as a file holds it.
 */
export function proveEmbedded(seed: number, dossiers: number): void {
  it(
    `agrees with the decimal engine on ${dossiers} dossiers drawn from seed ${seed}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbDossierForEmbedded, async (dossier) => {
          const wrong = await generate(dossier);
          if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n${JSON.stringify(dossierToJson(dossier))}`);
        }),
        { seed, numRuns: dossiers, endOnFailure: true },
      );
    },
    15 * MINUTES,
  );
}

async function generate(dossier: Dossier): Promise<readonly string[]> {
  const opened = openClasseur();
  const etat = await opened.classeur.generate(dossier, () => undefined);
  const { book } = opened.host;
  const wrong = [...disagreements(dossier, etat, book), ...wrongAudit(dossier, book)];
  await close(opened);
  return wrong;
}
