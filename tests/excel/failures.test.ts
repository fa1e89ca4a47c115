import type { Dossier } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { stillEngine } from '../host/open-workbook';
import { wrongDossier } from '../parity/agreement';
import { budgetOf, openExample, patched, regenerate, sheetOf } from './base-workbooks';
import { idle, openClasseur, type OpenClasseur } from './open-classeur';
import { besideJournal, bookPicture, cellsOf, copyBook } from './picture';
import { readExample } from '../examples';
import { addSheet } from '../../src/host/model/sheets';

jest.setTimeout(300_000);

/** Spread over the actions of a write, its first and last among them. */
const PLACES = 25;

/** Nothing here depends on results: they are not computed. */
const quick = { engine: stillEngine };

/** Actions of the batch that writes; those of the batch that reads before it. */
interface Batches {
  readonly read: number;
  readonly write: number;
}

/** Counts by doing it once, on a copy. */
async function countActions(opened: OpenClasseur, dossier: Dossier): Promise<Batches> {
  const { host } = opened;
  const counts: number[] = [];
  const { bridge } = host;
  const send = bridge.sendMessageToHost.bind(bridge);
  host.stats.reset();
  bridge.sendMessageToHost = (text) => {
    counts.push(host.stats.actions);
    send(text);
  };
  await regenerate(opened, dossier);
  const [, read = 0, write = 0] = counts;
  return { read, write: write - read };
}

function places({ read, write }: Batches): readonly number[] {
  return Array.from({ length: PLACES }, (_place, index) => read + 1 + Math.round((index * (write - 1)) / (PLACES - 1)));
}

/** Without what differs from one workbook to the next of the same content. */
const picture = (opened: OpenClasseur) => bookPicture(opened.host.book);

const pictureBesideJournal = (opened: OpenClasseur) => besideJournal(opened.host.book);

describe('a first generation that breaks off', () => {
  const dossier = readExample('taille-1');

  it('leaves what the workbook held, and done again gives the same as if nothing had happened', async () => {
    const open = (): OpenClasseur => {
      const opened = openClasseur(quick);
      const notes = addSheet(opened.host.book, 'Mes notes');
      opened.host.book.setCell(notes, '0,0', { value: 'à garder' });
      return opened;
    };
    const healthy = open();
    const at = places(await countActions(healthy, dossier));
    const wanted = picture(healthy);
    for (const place of at) {
      const opened = open();
      opened.host.faults.failAction(place, 'GeneralException');
      await expect(regenerate(opened, dossier)).rejects.toMatchObject({ code: 'inattendu' });
      expect(cellsOf(sheetNamed(opened, 'Mes notes'))).toEqual({ A1: { value: 'à garder' } });
      const etat = budgetOf(await regenerate(opened, dossier));
      expect(wrongDossier(dossier, etat.dossier)).toEqual([]);
      expect({ place, ...picture(opened) }).toEqual({ place, ...wanted });
    }
    await idle();
  });

  it('makes room of the blank sheet of a new workbook all the same', async () => {
    const healthy = openClasseur(quick);
    const at = places(await countActions(healthy, dossier));
    for (const place of at.filter((_place, index) => index % 6 === 0)) {
      const opened = openClasseur(quick);
      opened.host.faults.failAction(place, 'GeneralException');
      await expect(regenerate(opened, dossier)).rejects.toMatchObject({ code: 'inattendu' });
      await regenerate(opened, dossier);
      expect({ place, ...picture(opened) }).toEqual({ place, ...picture(healthy) });
    }
    await idle();
  });
});

describe('a regeneration that breaks off', () => {
  const before = readExample('taille-1');
  const [first, , ...rest] = dossierToJson(before).depenses;
  const many = Array.from({ length: 30 }, (_line, index) => ({ ...first, libelle: `Ligne ${String(index)}` }));
  const after = patched(before, {
    contrat: { bareme: 'avenant-2' },
    missions: { parcours: null, crise: { debut: '2025-06-01', survenue: true }, qualite: { debut: '2025-09-01' } },
    derogations: [{ ligne: 'acces.fixe', montant: '12345.67', motif: 'avenant local' }],
    depenses: [{ ...first, quantite: '3' }, ...rest, ...many],
    ressources: [],
  });

  it('leaves every input as it was or as it must be, and done again gives the same as if nothing had happened', async () => {
    const healthy = await open();
    const at = places(await countActions(healthy, after));
    const wanted = pictureBesideJournal(healthy);
    const inputs = inputsOf(await open());
    const shut = shutSheets(await open());
    expect(shut.length).toBeGreaterThan(8);
    const inputsAfter = inputsOf(healthy);
    for (const place of at) {
      const opened = await open();
      opened.host.faults.failAction(place, 'GeneralException');
      await expect(regenerate(opened, after)).rejects.toMatchObject({ code: 'inattendu' });
      expect({ place, open: openedSheets(opened, shut) }).toEqual({ place, open: [] });
      const left = inputsOf(opened);
      const lost = Object.keys(inputs).filter((cell) => left[cell] !== inputs[cell] && left[cell] !== inputsAfter[cell]);
      expect({ place, lost }).toEqual({ place, lost: [] });
      const etat = budgetOf(await regenerate(opened, after));
      expect(wrongDossier(after, etat.dossier)).toEqual([]);
      expect({ place, ...pictureBesideJournal(opened) }).toEqual({ place, ...wanted });
    }
    await idle();
  });

  /** A workbook where a person wrote beside and under what is ours. */
  async function open(): Promise<OpenClasseur> {
    const opened = await openExample('taille-1', quick);
    const depenses = sheetOf(opened, 'depenses');
    opened.host.book.setCell(depenses, '5,14', { value: 'note à droite' });
    opened.host.book.setCell(sheetOf(opened, 'parametres'), '5,20', { value: 3, formula: '=1+2' });
    return opened;
  }

  it.each([
    ['to a barème of one’s own', { contrat: { bareme: 'personnalise' }, baremePersonnalise: personnalise() }, {}],
    ['away from it', {}, { contrat: { bareme: 'personnalise' }, baremePersonnalise: personnalise() }],
  ])('is mended too when it leads %s', async (_where, patch, start) => {
    const [from, to] = [patched(before, start), patched(before, patch)];
    const base = openClasseur(quick);
    await regenerate(base, from);
    const healthy = openClasseur({ ...quick, book: copyBook(base.host.book) });
    const at = places(await countActions(healthy, to));
    for (const place of at) {
      const opened = openClasseur({ ...quick, book: copyBook(base.host.book) });
      opened.host.faults.failAction(place, 'GeneralException');
      await expect(regenerate(opened, to)).rejects.toMatchObject({ code: 'inattendu' });
      const etat = budgetOf(await regenerate(opened, to));
      expect(wrongDossier(to, etat.dossier)).toEqual([]);
      expect({ place, ...pictureBesideJournal(opened) }).toEqual({ place, ...pictureBesideJournal(healthy) });
    }
    await idle();
  });
});

const shutSheets = ({ host }: OpenClasseur): readonly string[] =>
  host.book.data.sheets.filter(({ protection }) => protection.enabled).map(({ name }) => name);

/** Sheets that were protected and are no longer. */
function openedSheets({ host }: OpenClasseur, shut: readonly string[]): readonly string[] {
  return host.book.data.sheets.filter(({ name, protection }) => shut.includes(name) && !protection.enabled).map(({ name }) => name);
}

/** What people may have typed: contents of the sheets of input, results left out. */
function inputsOf(opened: OpenClasseur): Readonly<Record<string, string>> {
  const sheets = (['parametres', 'depenses', 'ressources'] as const).map((id) => sheetOf(opened, id));
  return Object.fromEntries(
    sheets.flatMap((sheet) =>
      Object.entries(cellsOf(sheet)).map(([address, { value, formula }]): [string, string] => [
        `${sheet.name}!${address}`,
        JSON.stringify(formula ?? value),
      ]),
    ),
  );
}

function personnalise() {
  const lignes = [
    'fonctionnement',
    'acces.fixe',
    'acces.variable',
    'acces.fixeSnp',
    'acces.supplementSnp',
    'parcours.fixe',
    'parcours.variable',
    'prevention.fixe',
    'prevention.variable',
    'qualite.fixe',
    'qualite.variable',
    'accompagnement.fixe',
    'accompagnement.variable',
  ];
  return {
    base: 'aci-2019',
    montants: Object.fromEntries(lignes.map((ligne, index) => [ligne, ['1000', '2000', '3000', String(4000 + index)]])),
  };
}

function sheetNamed({ host: { book } }: OpenClasseur, name: string) {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`The workbook has lost ${name}`);
  return sheet;
}
