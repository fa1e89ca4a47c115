import { Decimal } from '../../domain/money';
import { formatDecimal, formatEuros } from '../../texts/montant.fr';
import { withFrenchSpaces } from '../../texts/typographie.fr';
import type { Collected, Gathered } from './collect';
import type { Groupe, NaturePiece, Piece } from './explication';
import { foundationsAt } from './foundations';
import { labelOf, lineLabel, titleOf } from './label-of';
import { nameReference } from './name-reference';
import { cellsOf, type Reference } from './reference';
import type { SeenWorkbook } from './seen-workbook';
import { showValue, uniteOf } from './show-value';
import { sameSpot, type Spot } from './spot';
import { capital } from './words/outline';
import type { Speaker } from './words/speaker';

/** Each thing that the formula refers to, once; the cells that it looks up first, since they are what it shows. */
export function piecesOf(book: SeenWorkbook, here: Spot, { references, picked }: Collected): readonly Piece[] {
  const cells = references.flatMap((one) => (one.kind === 'cell' ? [one.spot] : []));
  const lookedUp = picked.filter((spot) => !cells.some((cell) => sameSpot(cell, spot)));
  return [
    ...lookedUp.map((spot) => pieceAt(book, spot)),
    ...references.map((reference) => (reference.kind === 'cell' ? pieceFor(book, here, reference) : areaPiece(book, here, reference))),
  ];
}

function natureOf(book: SeenWorkbook, spot: Spot): NaturePiece {
  const planned = book.planned(spot);
  if (planned?.isInput) return 'saisie';
  if (planned?.content.kind === 'formula') return 'resultat';
  if (planned?.content.kind !== 'number') return 'texte';
  return spot.sheet === 'bareme' ? 'bareme' : 'constante';
}

function pieceAt(book: SeenWorkbook, spot: Spot): Piece {
  return makePiece(book, spot, titleOf(labelOf(book, spot)));
}

const pieceFor = (book: SeenWorkbook, here: Spot, reference: Extract<Reference, { readonly kind: 'cell' }>): Piece =>
  makePiece(book, reference.spot, nameReference(book, here, reference));

function makePiece(book: SeenWorkbook, spot: Spot, label: string): Piece {
  const cell = book.cell(spot);
  const style = book.planned(spot)?.style ?? 'label';
  return {
    nature: natureOf(book, spot),
    libelle: label === '' ? showValue(cell, style) : label,
    feuille: book.titleOf(spot.sheet),
    valeur: showValue(cell, style),
    brute: cell.value,
    spot,
    cellule: book.address(spot),
    remarques: foundationsAt(book, spot).map(({ texte }) => texte),
  };
}

function areaPiece(book: SeenWorkbook, here: Spot, reference: Exclude<Reference, { readonly kind: 'cell' }>): Piece {
  const spots = cellsOf(book, reference);
  const [first = here] = spots;
  const libelle = nameReference(book, here, reference);
  return {
    nature: 'plage',
    // From one header to another: the quotation marks are those of the sentence.
    libelle: libelle.replace(' » à « ', ' à '),
    feuille: book.titleOf(first.sheet),
    valeur: spots.length === 1 ? 'une cellule' : `${String(spots.length)} cellules`,
    brute: null,
    spot: first,
    cellule: book.address(first),
    remarques: [],
  };
}

/** The lines of a total: those of a table by what they are for, others by where they stand. */
export function groupOf(book: SeenWorkbook, here: Spot, speaker: Speaker, { genre, by, spots, sample }: Gathered): Groupe {
  const values = spots.map((spot) => book.cell(spot).value);
  const unite = uniteOf(book.planned(sample ?? here)?.style ?? 'label');
  const total = genre === 'somme' ? sum(values) : null;
  // A range may lie along a row; criteria pick lines.
  const isRow = by.kind === 'call' && by.name === 'SUM' && spots.every(({ row }) => row === spots[0]?.row);
  return {
    genre,
    titre: withFrenchSpaces(capital(speaker.say(by))),
    lignes: spots.map((spot) => makePiece(book, spot, lineName(book, spot, isRow))),
    total: total === null ? null : total.toNumber(),
    totalMontre: total === null ? formatDecimal(new Decimal(spots.length)) : unite === 'euros' ? formatEuros(total) : formatDecimal(total),
  };
}

function lineName(book: SeenWorkbook, spot: Spot, isRow: boolean): string {
  const table = book.tableAt(spot);
  if (table) return lineLabel(book, table, spot);
  const label = labelOf(book, spot);
  return (isRow ? label.column : label.row) || titleOf(label);
}

function sum(values: readonly (string | number | boolean)[]): Decimal {
  const numbers = values.flatMap((value) => (typeof value === 'number' ? [new Decimal(value.toPrecision(15))] : []));
  return numbers.reduce((total, value) => total.plus(value), new Decimal(0));
}
