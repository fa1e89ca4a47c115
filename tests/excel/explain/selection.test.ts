import type { Selection } from '../../../src/excel/classeur';
import type { Explication } from '../../../src/plan/explain/explication';
import { cellKey, positionOf } from '../../../src/host/model/geometry';
import { DEPENSES } from '../../../src/plan/tables';
import { namedCell, openExample, patched, regenerate, sheetOf, tableOf } from '../base-workbooks';
import { address, insertColumns, insertRows, rename, swapColumns, typeInTable } from '../gestures';
import { close, idle, openClasseur, type OpenClasseur } from '../open-classeur';
import { plain, sentences } from './seen';

jest.setTimeout(60_000);

let opened: Awaited<ReturnType<typeof openExample>>;

beforeEach(async () => {
  opened = await openExample('taille-2');
});
afterEach(() => close(opened));

function explicationOf(selection: Selection): Explication {
  if (selection.kind !== 'explication') throw new Error(`No explanation: ${JSON.stringify(selection)}`);
  return selection.explication;
}

/** Goes to the cell that a name leads to, and asks. */
async function explainName(workbook: OpenClasseur, name: string): Promise<Explication> {
  const { sheet, key } = namedCell(workbook, name);
  const { row, column } = positionOf(key);
  workbook.host.select(sheet.name, address(row, column));
  return explicationOf(await workbook.classeur.explain());
}

it('tells a total, and the lines that make it one click away', async () => {
  const total = await explainName(opened, 'Dep_Parcours');
  expect([total.titre, total.feuille, total.rubrique, plain(total.valeur)]).toEqual([
    '2 Parcours pluriprofessionnels — Total dépenses',
    'Budget global',
    'Dépenses',
    '39 125,00 €',
  ]);
  expect(sentences(total)).toEqual(['Somme de « Indemnités des professionnels » à « Moyens matériels », le tout arrondi au centime']);
  const [group] = total.groupes;
  const [poste] = group?.lignes.filter(({ brute }) => brute !== 0) ?? [];
  if (!poste?.cellule) throw new Error('The total has no line');
  await opened.classeur.goTo({ kind: 'cellule', cellule: poste.cellule });
  const ofPoste = explicationOf(await opened.classeur.explain());
  expect(sentences(ofPoste)[0]).toContain(`« Section » est « 2 Parcours pluriprofessionnels » et « Poste » est « ${poste.libelle} »`);
  expect(ofPoste.groupes[0]?.lignes.every(({ feuille }) => feuille === 'Dépenses')).toBe(true);
  expect(ofPoste.groupes[0]?.total).toBe(poste.brute);
});

it('calls a heading what it says, whatever stands above it', async () => {
  const sheet = sheetOf(opened, 'synthese');
  const headings = [...sheet.cells].filter(([, { value }]) => typeof value === 'string' && /^\d\. /.test(value));
  const said: string[] = [];
  for (const [key] of headings) {
    const { row, column } = positionOf(key);
    opened.host.select(sheet.name, address(row, column));
    said.push(explicationOf(await opened.classeur.explain()).titre);
  }
  expect([said.length, said]).toEqual([4, headings.map(([, { value }]) => value)]);
});

it('says of an erased formula that it was erased, not that it has nothing to show', async () => {
  const { range } = tableOf(opened, 'Depenses');
  const sheet = sheetOf(opened, 'depenses');
  const montant = address(range.row + 1, range.column + DEPENSES.indexOf('montant'));
  opened.host.book.setCell(sheet, cellKey(range.row + 1, range.column + DEPENSES.indexOf('montant')), { value: '' });
  await idle();
  opened.host.select(sheet.name, montant);
  const { avertissement, phrase } = explicationOf(await opened.classeur.explain());
  expect([plain(avertissement ?? ''), plain(phrase)]).toEqual([
    expect.stringContaining('elle a été effacée'),
    'Résultat calculé par le classeur.',
  ]);
});

it('tells the barème, its source, the tier, and the dérogation with its reason', async () => {
  const fixe = await explainName(opened, 'Fixe_Parcours');
  const told = fixe.fondements.map(({ genre, texte }) => `${genre}: ${plain(texte)}`);
  expect(told).toContainEqual(
    expect.stringMatching(/^derogation: Parcours, volet fixe : dérogation de 32 000,00 € à la place du barème, motif « .+ »\.$/),
  );
  expect(told).toContainEqual(
    expect.stringMatching(/^bareme: Parcours, volet fixe : 35 000,00 €, barème Avenant 2, taille 2\. Source : Avenant 2 .*FCPTS/),
  );
  expect(told).toContainEqual(expect.stringMatching(/^taille: Taille 2 : /));
});

it('tells the errata that bear on the very amount', async () => {
  await regenerate(opened, patched(opened.dossier, { cpts: { taille: 4 }, contrat: { fonctionnementAdditionnel: true } }));
  const fixe = await explainName(opened, 'Fixe_Fonctionnement');
  expect(fixe.fondements.map(({ texte }) => plain(texte))).toContainEqual(
    expect.stringMatching(/^Erratum E3 .*imprimé 56 250 €, retenu 67 500 €/),
  );
  expect(fixe.fondements.map(({ texte }) => plain(texte))).toContainEqual('Taille 4 : écrite au contrat, qui prévaut.');
});

it('finds its way whatever sheets, rows and columns have become', async () => {
  const before = await explainName(opened, 'Fixe_Parcours');
  rename(opened, sheetOf(opened, 'budget'), 'Le budget d’Anne');
  rename(opened, sheetOf(opened, 'parametres'), 'Nos réglages');
  insertRows(opened, sheetOf(opened, 'budget'), 8, 1);
  insertRows(opened, sheetOf(opened, 'parametres'), 6, 2);
  insertColumns(opened, sheetOf(opened, 'parametres'), 2, 1);
  const after = await explainName(opened, 'Fixe_Parcours');
  expect(after.feuille).toBe('Le budget d’Anne');
  expect(after.titre).toBe(before.titre);
  expect(after.avertissement).toBeNull();
  expect(after.fondements.map(({ texte }) => texte)).toEqual(before.fondements.map(({ texte }) => texte));
  const [line] = after.groupes[0]?.lignes ?? [];
  expect(line?.feuille).toBe('Nos réglages');
  await opened.classeur.goTo({ kind: 'cellule', cellule: line?.cellule ?? '' });
  expect(explicationOf(await opened.classeur.explain()).titre).toBe('Parcours, volet fixe — Droit de l’année');
});

it('tells the lines that people added to a table, wherever its columns are', async () => {
  const before = await explainName(opened, 'Realise_Fonctionnement');
  const { range } = tableOf(opened, 'Depenses');
  swapColumns(opened, 'Depenses', range.column + 2, range.column + 3);
  await typeInTable(opened, 'Depenses', opened.dossier.depenses.length, {
    Section: '0 Fonctionnement',
    Poste: 'Salaires',
    Libellé: 'Une ligne de plus',
    Quantité: 2,
    'Coût unitaire': 50,
    Réalisé: 30,
  });
  const after = await explainName(opened, 'Realise_Fonctionnement');
  const [lines, former] = [after, before].map(({ groupes }) => groupes[0]?.lignes ?? []);
  expect(lines?.at(-1)).toMatchObject({ libelle: 'Une ligne de plus', brute: 30 });
  expect(after.groupes[0]?.total).toBe((before.groupes[0]?.total ?? 0) + 30);
  expect(lines?.length).toBeGreaterThan(former?.length ?? 0);
});

it('says first that a formula is no longer there, and how it should be', async () => {
  const { sheet, key } = namedCell(opened, 'Dep_Total');
  opened.host.book.setCell(sheet, key, { value: 12345 });
  const damaged = await explainName(opened, 'Dep_Total');
  expect(damaged.avertissement).toMatch(/^Cette cellule ne contient plus sa formule.*Auditer le classeur/s);
  expect(plain(damaged.valeur)).toBe('12 345,00 €');
  expect(damaged.groupes[0]?.total).not.toBe(12345);
});

it('says of people’s cells that they are theirs', async () => {
  const sheet = sheetOf(opened, 'budget');
  opened.host.select(sheet.name, 'Z40');
  expect(await opened.classeur.explain()).toEqual({
    kind: 'hors-budget',
    cellule: "'Budget global'!Z40",
    feuille: 'Budget global',
    isOurs: true,
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Mes notes').activate();
    await context.sync();
  });
  expect(await opened.classeur.explain()).toMatchObject({ kind: 'hors-budget', feuille: 'Mes notes', isOurs: false });
});

it('says of a workbook without a budget that it has none', async () => {
  const empty = openClasseur();
  expect(await empty.classeur.explain()).toEqual({ kind: 'vierge' });
  await close(empty);
});

it('explains inputs and headers in a sentence', async () => {
  const population = await explainName(opened, 'Population');
  expect(population).toMatchObject({ kind: 'saisie', titre: 'Population du territoire (habitants)', pieces: [], formule: [] });
  expect(plain(population.phrase)).toBe('Cellule de saisie : ce que vous y avez écrit. Un nombre entier d’habitants, à partir de 1.');
  const header = await explainName(opened, 'Entete_Depenses');
  expect([header.kind, header.titre, plain(header.phrase)]).toEqual(['texte', 'Section', 'Libellé : un texte, sans calcul.']);
});

/** After an action the client gives its references back, in a request of its own. */
const GIVING_BACK = 1;

describe('while somebody follows the selection', () => {
  it('is told of it, and of what changes, until it stops', async () => {
    const { classeur, host } = opened;
    let heard = 0;
    const stop = await classeur.watchSelection(() => {
      heard += 1;
    });
    host.select('Budget global', 'C7');
    await idle();
    expect(heard).toBe(1);
    await host.type('Dépenses', 'D6', [['Un autre libellé']]);
    await idle();
    expect(heard).toBe(2);
    await stop();
    host.select('Budget global', 'C8');
    await idle();
    expect(heard).toBe(2);
  });

  it('reads the workbook once, then only the cell, until something changes', async () => {
    const { classeur, host } = opened;
    const stop = await classeur.watchSelection(() => undefined);
    const roundTrips = async (): Promise<number> => {
      await idle();
      const before = host.stats.requests;
      await classeur.explain();
      await idle();
      return host.stats.requests - before - GIVING_BACK;
    };
    host.select('Budget global', 'C7');
    expect(await roundTrips()).toBe(2);
    host.select('Budget global', 'C8');
    expect(await roundTrips()).toBe(1);
    await host.type('Dépenses', 'D6', [['Un autre libellé']]);
    expect(await roundTrips()).toBe(2);
    await stop();
    expect(await roundTrips()).toBe(2);
  });
});
