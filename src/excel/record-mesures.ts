import type { Mesure } from '../domain/dossier';
import { areaA1, type Area } from '../plan/refs';
import { describeMesures } from '../plan/registre/describe-changes';
import { buildMesures } from '../plan/sheets/mesures';
import { INDICATEURS, JOURNAL, MESURES } from '../plan/tables';
import { ErreurClasseur, type EtatClasseur } from './classeur';
import { hasEveryColumn } from './mend/wrong-columns';
import { isBareAt, placeRow, plannedRows, rulesOf, type LineEdits } from './line-edits';
import { isBlank, rawValue } from './raw';
import type { Auteur } from './registre/registres';
import { queueTail, takeTail, type TableTail } from './registre/table-tail';
import { writeToJournal } from './registre/tell-journal';
import { queueSnapshot } from './snapshot';
import { columnsOf, readLines } from './table-lines';
import { queueTable, takeTable, type TableSnapshot } from './table-snapshot';
import { toEtat } from './to-etat';
import { writeLines } from './write-lines';
import { Protections } from './protections';
import type { SheetSnapshot } from './structure';

/** Somebody who writes in the same rows at the same instant, again and again, is somebody to wait for. */
const ATTEMPTS = 3;

/**
 * Writes measures under the last of the journal: one round trip to read where, one to write, which also brings the results
 * back. What stands in the rows is read again by the very batch that writes there: should somebody have got there in between,
 * their lines are put back and ours go under them. Null when the workbook has no journal yet.
 */
export async function recordMesures(
  context: Excel.RequestContext,
  mesures: readonly Mesure[],
  auteur: Auteur,
  attempts = ATTEMPTS,
): Promise<EtatClasseur | null> {
  if (attempts === 0) throw new ErreurClasseur('modifie-entre-temps', MESURES.name);
  const places = await readPlaces(context, mesures);
  if (places === null) return null;
  return (await writeAndCheck(context, places, mesures, auteur)) ?? recordMesures(context, mesures, auteur, attempts - 1);
}

interface Places extends LineEdits {
  readonly protection: Pick<SheetSnapshot, 'title' | 'isProtected' | 'options'>;
  /** The rows that the measures take, in all the columns of the table. */
  readonly rows: Area;
  readonly journal: TableTail;
}

async function readPlaces(context: Excel.RequestContext, mesures: readonly Mesure[]): Promise<Places | null> {
  const reads = [MESURES.name, INDICATEURS.name].map((name) => queueTable(context.workbook, name, 'formulas'));
  const { worksheet } = context.workbook.tables.getItemOrNullObject(MESURES.name);
  worksheet.load('name');
  worksheet.protection.load('protected,options');
  const journalRead = queueTail(context.workbook, JOURNAL.name);
  await context.sync();
  const tables = new Map(reads.flatMap(takeTable));
  const found = tables.get(MESURES.name);
  const indicateurs = tables.get(INDICATEURS.name);
  const journal = takeTail(journalRead);
  if (!found || !indicateurs || !journal || !hasEveryColumn(MESURES, found) || !hasEveryColumn(INDICATEURS, indicateurs)) return null;
  refuseUnknown(mesures, indicateurs);
  const { name: title, protection } = worksheet;
  return {
    ...placeUnderLast(mesures, found),
    journal,
    protection: { title, isProtected: protection.protected, options: protection.options },
  };
}

/** An indicator that is gone since it was read would leave its measures to nobody. */
function refuseUnknown(mesures: readonly Mesure[], indicateurs: TableSnapshot): void {
  const known = new Set(readLines(INDICATEURS, indicateurs).map(({ value }) => String(value('id')).trim().toLowerCase()));
  const unknown = mesures.find(({ indicateur }) => !known.has(indicateur.toLowerCase()));
  if (unknown) throw new ErreurClasseur('modifie-entre-temps', unknown.indicateur);
}

function placeUnderLast(mesures: readonly Mesure[], found: TableSnapshot): Omit<Places, 'protection' | 'journal'> {
  const last = readLines(MESURES, found).at(-1)?.index ?? -1;
  const first = last + 1;
  const missing = first + mesures.length - found.rows.length;
  if (missing > found.freeRows) throw new ErreurClasseur('sous-tableau-occupe', `${MESURES.name} · ${found.sheetTitle}`);
  if (missing > 0 && !Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    throw new ErreurClasseur('tableau-plein', `${MESURES.name} · ${found.sheetTitle}`);
  const { sheet } = buildMesures(mesures);
  const planned = plannedRows(sheet, MESURES);
  const columns = columnsOf(MESURES, found);
  const cells = mesures.flatMap((_mesure, index) => placeRow(columns, found, first + index, planned(index)));
  const isInside = ({ row }: { readonly row: number }): boolean => row <= found.row + found.rows.length;
  return {
    found,
    sheet: 'mesures',
    tableName: MESURES.name,
    edits: cells.filter((cell) => isInside(cell) && cell.isInput),
    // Where an earlier write broke off, or somebody cleared whole rows.
    repairs: cells.filter((cell) => isInside(cell) && !cell.isInput && isBareAt(found, cell)),
    added: cells.filter((cell) => !isInside(cell)),
    rules: rulesOf(sheet, MESURES, found),
    rows: { row: found.row + 1 + first, column: found.column, rows: mesures.length, columns: found.headers.length },
  };
}

/** The results; null when somebody had written in these rows, and then all is as they left it. */
async function writeAndCheck(
  context: Excel.RequestContext,
  places: Places,
  mesures: readonly Mesure[],
  auteur: Auteur,
): Promise<EtatClasseur | null> {
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getItem(places.found.sheetTitle);
  const before = sheet.getRange(areaA1(places.rows));
  before.load('formulas');
  const { isProtected } = places.protection;
  const protections = new Protections(worksheets, new Map([[places.sheet, places.protection]]));
  writeLines({ context, protections, isProtected, listSource: (name) => names.getItem(name).getRange() }, places);
  protections.restore(places.sheet, sheet, false);
  const journal = writeToJournal(context, places.journal, describeMesures(mesures), auteur);
  const take = queueSnapshot(context, 'all');
  await protections.and(journal.protections).sent(context, context.sync());
  const columns = columnsOf(MESURES, places.found);
  const typed = MESURES.keys.filter(MESURES.isTyped).flatMap((key) => columns.get(key) ?? []);
  const formulas: readonly (readonly unknown[])[] = before.formulas;
  const isFree = formulas.slice(0, mesures.length).every((row) => typed.every((column) => isBlank(rawValue(row[column]))));
  if (isFree) return toEtat(take());
  sheet.getRange(areaA1(places.rows)).formulas = formulas.map((row) => [...row]);
  await journal.retract().sent(context, context.sync());
  return null;
}
