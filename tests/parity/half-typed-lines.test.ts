import { positionOf } from '../../src/host/model/geometry';
import { COL } from '../../src/plan/sheets/section-columns';
import { readExample } from '../examples';
import { typeInTable } from '../excel/gestures';
import { close, openClasseur } from '../excel/open-classeur';

const WORDS: readonly number[] = [COL.depense, COL.poste, COL.ressource, COL.financeur];

it('shows nothing, not the 0 that an empty cell gives, where a line has no word yet', async () => {
  const opened = openClasseur();
  const dossier = readExample('taille-1');
  await opened.classeur.generate(dossier, () => undefined);
  await typeInTable(opened, 'Depenses', dossier.depenses.length, { Section: '0 Fonctionnement', Quantité: 3 });
  await typeInTable(opened, 'Ressources', dossier.ressources.length, { Section: '0 Fonctionnement', Montant: 20 });
  const cells = [...(opened.host.book.sheetNamed('0 Fonctionnement')?.cells ?? [])];
  const words = cells.filter(([key, { formula }]) => formula !== undefined && WORDS.includes(positionOf(key).column));
  expect(words.filter(([, { value }]) => value === 0)).toEqual([]);
  expect(words.length).toBeGreaterThan(30);
  await close(opened);
}, 180_000);
