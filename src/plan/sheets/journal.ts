import { Decimal } from '../../domain/money';
import type { EntreeDatee } from '../registre/entree';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { JOURNAL } from '../tables';
import { writeRegistreTable } from './registre-table';
import { widthsOf } from './table-sheet';

const HEADER_ROW = 4;
export const JOURNAL_SPARE_ROWS = 20;

const STYLES = {
  numero: 'integer',
  date: 'dateHeure',
  qui: 'phraseFigee',
  action: 'texteFige',
  section: 'texteFige',
  objet: 'phraseFigee',
  detail: 'phraseFigee',
} as const satisfies Record<(typeof JOURNAL.keys)[number], string>;

/** What the add-in did, in the order it did it. */
export function buildJournal(entrees: readonly EntreeDatee[]): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'journal',
    title: 'Journal',
    kind: 'registre',
    orientation: 'Landscape',
    widths: widthsOf(JOURNAL),
  });
  sheet.head('Journal du complément');
  sheet.text(3, 0, 'Ce que le complément a fait, dans l’ordre ; ce qui est tapé directement dans les cellules n’y est pas.', 'note');
  writeRegistreTable({
    sheet,
    table: JOURNAL,
    headerRow: HEADER_ROW,
    styles: STYLES,
    spareRows: JOURNAL_SPARE_ROWS,
    rows: entrees.map(({ numero, ...entree }) => ({ numero: new Decimal(numero), ...entree })),
  });
  return sheet.build();
}
