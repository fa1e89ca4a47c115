import { cellKey } from '../../../src/host/model/geometry';
import { explainCell } from '../../../src/plan/explain/explain-cell';
import type { Explication, Piece } from '../../../src/plan/explain/explication';
import type { SeenWorkbook } from '../../../src/plan/explain/seen-workbook';
import { spotKey, type Spot } from '../../../src/plan/explain/spot';
import type { CellPlan, SheetPlan } from '../../../src/plan/model';
import { parseReference, placeA1, type Ref } from '../../../src/plan/refs';
import { EXAMPLES } from '../../examples';
import { openExample } from '../base-workbooks';
import { typeInTable } from '../gestures';
import { close, type OpenClasseur } from '../open-classeur';
import { openVoted } from '../registre/voted-workbook';
import { survey } from './seen';

jest.setTimeout(120_000);

/** What a formula is written with and no sentence is: names with `_`, functions, addresses, columns of tables, marks of code. */
const LEFT_OVER = /_|\b[A-Z]{2,}\(|\$|\[|\]|[A-Z]{1,3}\d+:|<>|>=|<=|""/;
const ENGLISH = /\b(?:undefined|null|NaN|Infinity|true|false|sum|and|not|the|value)\b/i;

/** Where a reference of the plan leads, told by the plan alone. */
function targetOf(book: SeenWorkbook, here: Spot, ref: Ref): Spot {
  switch (ref.kind) {
    case 'cell':
      return { ...here, row: ref.row, column: ref.column };
    case 'range':
      return { ...here, row: ref.from.row, column: ref.from.column };
    case 'name': {
      const name = book.plan.names.find((one) => one.name === ref.name);
      if (!name) throw new Error(`No name ${ref.name}`);
      return { sheet: name.sheet, row: name.area.row, column: name.area.column };
    }
    default: {
      const sheet = book.plan.sheets.find(({ tables }) => tables.some(({ name }) => name === ref.table));
      const table = sheet?.tables.find(({ name }) => name === ref.table);
      if (!sheet || !table) throw new Error(`No table ${ref.table}`);
      const row = ref.kind === 'thisRow' ? here.row : table.area.row + 1;
      return { sheet: sheet.id, row, column: table.area.column + table.columns.indexOf(ref.column) };
    }
  }
}

/** What the book under Office.js holds there. */
function valueIn({ host: { book } }: OpenClasseur, address: string): unknown {
  const place = parseReference(address);
  const sheet = place && book.sheetNamed(place.title);
  const value = place && sheet?.cells.get(cellKey(place.row, place.column))?.value;
  return typeof value === 'object' && value !== null ? value.error : (value ?? '');
}

function faultsOfPiece(opened: OpenClasseur, { libelle, cellule, brute }: Piece): readonly string[] {
  if (libelle.trim() === '') return ['a piece without a label'];
  if (cellule === null) return [`${libelle} is nowhere`];
  const there = valueIn(opened, cellule);
  return brute === null || brute === there ? [] : [`${libelle} is ${String(brute)}, not ${String(there)}`];
}

const PLAIN_TOTAL = /^(?:ROUND\()?(?:SUMIFS|SUM)\([^()]*\)(?:,2\))?$/;

function faultsOfTotal({ groupes }: Explication, text: string, value: unknown): readonly string[] {
  if (!PLAIN_TOTAL.test(text)) return [];
  const [group, ...others] = groupes;
  if (!group || others.length > 0) return [`${groupes.length} groups of lines for ${text}`];
  const lines = group.lignes.reduce((total, { brute }) => total + (typeof brute === 'number' ? brute : 0), 0);
  const isSame = typeof value === 'number' && Math.abs(lines - value) < 0.005 && Math.abs((group.total ?? NaN) - value) < 0.005;
  return isSame ? [] : [`${text} is ${String(value)}, its lines are ${lines}`];
}

function faultsOf(book: SeenWorkbook, opened: OpenClasseur, sheet: SheetPlan, cell: CellPlan): readonly string[] {
  const spot = { sheet: sheet.id, row: cell.row, column: cell.column };
  const explication = explainCell(book, spot);
  const { titre, phrase, valeur, formule, pieces, groupes, fondements, cellule, avertissement } = explication;
  const said = [titre, phrase, ...formule.map(({ text }) => text), ...groupes.map((one) => one.titre), ...pieces.map((one) => one.libelle)];
  const faults = [
    ...(titre.trim() === '' || phrase.trim() === '' || valeur === '' ? ['something is not told'] : []),
    ...(avertissement === null ? [] : [avertissement]),
    ...said.filter((text) => LEFT_OVER.test(text)).map((text) => `a formula left over: ${text}`),
    ...[...said, ...fondements.map(({ texte }) => texte)].filter((text) => ENGLISH.test(text)).map((text) => `English: ${text}`),
    ...(cellule === placeA1({ title: sheet.title, row: cell.row, column: cell.column }) ? [] : [`its place is ${String(cellule)}`]),
    ...[...pieces, ...groupes.flatMap(({ lignes }) => lignes)].flatMap((piece) => faultsOfPiece(opened, piece)),
  ];
  if (cell.content.kind !== 'formula') return formule.length === 0 ? faults : [...faults, 'a formula that is none'];
  const told = new Set(pieces.map((piece) => spotKey(piece.spot)));
  const untold = cell.content.refs.filter((ref) => !told.has(spotKey(targetOf(book, spot, ref))));
  return [
    ...faults,
    ...(formule.length === 0 ? ['no words for the formula'] : []),
    ...untold.map((ref) => `not told: ${JSON.stringify(ref)}`),
    ...faultsOfTotal(explication, cell.content.text, cellule === null ? null : valueIn(opened, cellule)),
  ];
}

/** What is wrong with the explanations of the workbook that is open. */
async function faultsIn(opened: OpenClasseur): Promise<readonly string[]> {
  const book = await survey();
  return book.plan.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) =>
      faultsOf(book, opened, sheet, cell).map((fault) => `${placeA1({ ...cell, title: sheet.title })} ${fault}`),
    ),
  );
}

let opened: OpenClasseur;
afterEach(() => close(opened));

it.each(EXAMPLES)('explains every cell of %s, each reference with its label and its value', async (example) => {
  opened = await openExample(example);
  await opened.classeur.generatePreuves(() => undefined);
  expect((await faultsIn(opened)).slice(0, 20)).toEqual([]);
});

it('explains every cell of what a vote leaves and of what changed since', async () => {
  opened = await openVoted('taille-1');
  await typeInTable(opened, 'Depenses', 0, { Quantité: 7 });
  expect((await faultsIn(opened)).slice(0, 20)).toEqual([]);
});
