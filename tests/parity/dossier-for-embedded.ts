import { BAREMES } from '../../src/baremes';
import type fc from 'fast-check';
import type { Dossier } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { parseDossier } from '../../src/domain/parse-dossier';
import { arbDossier } from '../laws/dossier-arbitrary';

/**
 * Any dossier, save for texts that read « #N/A »: the embedded engine takes them for errors
 * (tests/host/calc/limits.test.ts). LibreOffice is given them.
 */
export const arbDossierForEmbedded: fc.Arbitrary<Dossier> = arbDossier().map((dossier) => {
  const json: unknown = JSON.parse(JSON.stringify(dossierToJson(dossier)).replaceAll('"#N/A"', '"sans objet"'));
  const result = parseDossier(json, BAREMES);
  if (!result.ok) throw new Error(`A text replaced made a faulty dossier: ${JSON.stringify(result.fautes)}`);
  return result.dossier;
});
