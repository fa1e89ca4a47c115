import { BAREME } from '../names';
import { columnLetters } from '../../formula-text/a1';
import { COL } from '../sheets/depuis-le-vote-columns';
import { labelOf, titleOf } from './label-of';
import type { Reference } from './reference';
import type { SeenWorkbook } from './seen-workbook';
import type { StyleId } from '../styles';
import type { Spot } from './spot';

/** Cells whose headers say too little. */
const NAMED_AREAS: Readonly<Record<string, string>> = {
  [BAREME.montants]: 'Montants du barème',
  [BAREME.cles]: 'Clés des lignes du barème',
};

/** Hidden columns that hold every line that is compared: they have no header. */
const DEPUIS_LE_VOTE: Readonly<Record<number, string>> = {
  [COL.k]: 'Numéros de rang',
  [COL.source]: 'Numéro de la ligne dans sa copie ou dans son tableau',
  [COL.position]: 'Place de la ligne dans la copie votée',
  [COL.sourceSection]: 'Section de chaque ligne comparée',
  [COL.sourcePoste]: 'Poste de chaque ligne comparée',
  [COL.sourceLibelle]: 'Libellé de chaque ligne comparée',
  [COL.sourceCode]: 'Fiche action ou financeur de chaque ligne comparée',
  [COL.sourceVote]: 'Montant de chaque ligne dans la copie votée',
  [COL.sourceActuel]: 'Montant de chaque ligne dans Dépenses, Ressources ou l’ACI',
  [COL.sourceEcart]: 'Écart de chaque ligne comparée',
  [COL.rang]: 'Rangs des lignes qui ont changé',
  [COL.montree]: 'Rang de la ligne montrée ici',
  [COL.entree]: 'Numéro de la ligne du Journal qui en parle',
};

/** What stands alone at the top of a sheet. */
const NAMED_STYLES: Partial<Readonly<Record<StyleId, string>>> = {
  title: 'Titre de la feuille',
  flag: 'Signal des contrôles',
  note: 'Note',
};

/** `Total dépenses` of a cell, in full wherever one stands. */
export function nameCell(book: SeenWorkbook, spot: Spot): string {
  const planned = book.planned(spot);
  if (isNameless(book, spot)) {
    const known = spot.sheet === 'depuis-le-vote' ? DEPUIS_LE_VOTE[spot.column] : undefined;
    return known ?? `Repère de calcul (colonne ${columnLetters(spot.column)})`;
  }
  const title = titleOf(labelOf(book, spot));
  if (title !== '') return title;
  const known = planned && NAMED_STYLES[planned.style];
  if (known !== undefined && known !== null) return known;
  return planned?.content.kind === 'text' ? planned.content.text : `${book.titleOf(spot.sheet)}, ligne ${String(spot.row + 1)}`;
}

/** What is referred to, told from `here`: what both have in common goes without saying. */
export function nameReference(book: SeenWorkbook, here: Spot, reference: Reference): string {
  switch (reference.kind) {
    case 'column':
      return reference.header;
    case 'area':
      return nameArea(book, reference);
    case 'cell': {
      const { spot } = reference;
      if (reference.isNamed || spot.sheet !== here.sheet || isNameless(book, spot)) return nameCell(book, spot);
      const own = labelOf(book, here);
      const { column } = labelOf(book, spot);
      if (spot.row === here.row && column !== '' && column !== own.column) return column;
      return nameCell(book, spot);
    }
  }
}

/** What tells lines apart is hidden and has no header. */
const isNameless = (book: SeenWorkbook, spot: Spot): boolean => book.planned(spot)?.style === 'key' && labelOf(book, spot).column === '';

function nameArea(book: SeenWorkbook, { sheet, area, name }: Extract<Reference, { readonly kind: 'area' }>): string {
  const known = name === null ? undefined : NAMED_AREAS[name];
  if (known !== undefined) return known;
  const first = { sheet, row: area.row, column: area.column };
  if (isNameless(book, first)) return nameCell(book, first);
  // An empty column beside, that only serves to count rows.
  if (!book.planned(first)) return 'Lignes comptées';
  const last = { sheet, row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const { row, column, heading } = labelOf(book, first);
  if (name !== null) return (area.columns === 1 ? column : row) || heading || nameCell(book, first);
  const end = labelOf(book, last);
  const [from, to] = area.columns === 1 ? [row, end.row] : [column, end.column];
  return from !== '' && to !== '' && from !== to ? `${from} » à « ${to}` : from || nameCell(book, first);
}
