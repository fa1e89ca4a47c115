import type { CellPlan } from '../model';
import type { StyleId } from '../styles';
import { COL as BAREME_COL } from '../sheets/bareme-source';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES } from '../tables';
import type { PlannedTable, SeenWorkbook } from './seen-workbook';
import { showValue } from './show-value';
import type { Spot } from './spot';

/** What a cell is called: by what stands at the left of its row, over its column, and over both. Empty where nothing does. */
export interface Label {
  readonly row: string;
  readonly column: string;
  readonly heading: string;
}

export function labelOf(book: SeenWorkbook, spot: Spot): Label {
  const table = book.tableAt(spot);
  if (table)
    return { row: lineLabel(book, table, spot), column: table.plan.columns[spot.column - table.plan.area.column] ?? '', heading: '' };
  // A heading begins a part: what is above it is another's.
  if (book.planned(spot)?.style === 'heading') return { row: '', column: '', heading: '' };
  return { row: rowLabel(book, spot), column: columnLabel(book, spot), heading: headingOf(book, spot) };
}

/** `2 Parcours — Total dépenses` */
export function titleOf({ row, column, heading }: Label): string {
  const parts = [row, column].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
  return parts.length > 0 ? parts.join(' — ') : heading;
}

/** What tells a line of a table from the others. */
const LINE_LABELS: Readonly<Record<string, readonly string[]>> = {
  [DEPENSES.name]: [DEPENSES.columns.libelle.header],
  [RESSOURCES.name]: [RESSOURCES.columns.libelle.header],
  [INDICATEURS.name]: [INDICATEURS.columns.id.header, INDICATEURS.columns.libelle.header],
  [MESURES.name]: [MESURES.columns.indicateur.header, MESURES.columns.date.header],
};

export function lineLabel(book: SeenWorkbook, table: PlannedTable, { row }: Pick<Spot, 'row'>): string {
  const line = row - table.plan.area.row - 1;
  if (line < 0) return '';
  const headers = LINE_LABELS[table.plan.name] ?? table.plan.columns.slice(0, 2);
  const said = headers.flatMap((header): readonly string[] => {
    const spot = book.lineSpot(table, header, line);
    const cell = spot && book.cell(spot);
    const style = spot && book.planned(spot)?.style;
    return cell && style && cell.value !== '' ? [showValue(cell, style)] : [];
  });
  return said.length > 0 ? said.join(' · ') : `ligne ${String(line + 1)}`;
}

/** The leftmost text of the cells that stand side by side with it; else the nearest at its left. */
function rowLabel(book: SeenWorkbook, spot: Spot): string {
  const { sheet, row, column } = spot;
  // Lists of choices stand side by side: what is at their left says nothing of them.
  if (sheet === 'bareme' && column >= BAREME_COL.listes) return '';
  const planned = book.planned(spot);
  const isOfHeader = planned?.style.startsWith('header') === true;
  const left = book.row(sheet, row).filter((cell) => cell.column < column);
  let first = column;
  while (left.some((cell) => cell.column === first - 1)) first -= 1;
  const beside = left.filter((cell) => cell.column >= first);
  const isFirstTitle = beside.length === 0 && planned !== null && isLineTitle(planned);
  const words = (cell: CellPlan): string => wordsIn(book, { sheet, row, column: cell.column }, cell, isOfHeader);
  const found = beside.find((cell) => words(cell) !== '');
  // A line that is still empty has no name: its neighbour's is another's.
  if (found || isFirstTitle || beside.some(isLineTitle)) return found ? words(found) : '';
  const nearest = left.filter((cell) => words(cell) !== '').at(-1);
  return nearest ? words(nearest) : '';
}

const WORDY: ReadonlySet<StyleId> = new Set(['label', 'labelTotal', 'link', 'detail', 'preuveTexte', 'note', 'vigilance', 'title']);
/** A title of lines may be a formula: what it shows counts. */
const LINE_TITLES: ReadonlySet<StyleId> = new Set(['label', 'detail', 'preuveTexte']);

const isLineTitle = ({ content, style }: CellPlan): boolean => content.kind === 'formula' && LINE_TITLES.has(style);

function wordsIn(book: SeenWorkbook, spot: Spot, cell: CellPlan, isOfHeader: boolean): string {
  const { content, style, isInput } = cell;
  if (isInput) return '';
  if (content.kind === 'text') return WORDY.has(style) || (isOfHeader && style === 'header') ? plain(content.text) : '';
  if (!isLineTitle(cell)) return '';
  const { value } = book.cell(spot);
  return typeof value === 'string' ? plain(value) : '';
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isHeader = ({ style, content }: CellPlan): boolean => style.startsWith('header') && content.kind === 'text';

/** The header over it, unless another part of the sheet begins in between. */
function columnLabel(book: SeenWorkbook, { sheet, row, column }: Spot): string {
  for (let above = row - 1; above >= 0; above -= 1) {
    const cells = book.row(sheet, above);
    const isOurs = (cell: CellPlan): boolean => isHeader(cell) || (cell.style === 'key' && cells.some(isHeader));
    const header = cells.find((cell) => cell.column === column && cell.content.kind === 'text' && isOurs(cell));
    if (header?.content.kind === 'text') return plain(header.content.text);
    if (cells.some(({ style }) => style === 'heading')) return '';
  }
  return '';
}

function headingOf(book: SeenWorkbook, { sheet, row, column }: Spot): string {
  for (let above = row - 1; above >= 0; above -= 1) {
    const heading = book
      .row(sheet, above)
      .filter((cell) => cell.style === 'heading' && cell.column <= column)
      .at(-1);
    if (heading?.content.kind === 'text') return plain(heading.content.text);
  }
  return '';
}
