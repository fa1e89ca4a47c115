import type { Mesure } from '../domain/dossier';
import { describeMesures } from '../plan/registre/describe-changes';
import { buildMesures } from '../plan/sheets/mesures';
import { INDICATEURS, JOURNAL, MESURES } from '../plan/tables';
import { ErreurClasseur, type EtatClasseur } from './classeur';
import { isBareAt, placeRow, plannedRows, rulesOf, typedIn, type LineEdits } from './line-edits';
import { explainEcarts } from './read-etat';
import { hasEveryColumn } from './mend/wrong-columns';
import type { Auteur } from './registre/registres';
import { queueTail, takeTail, type TableTail } from './registre/table-tail';
import { writeToJournal } from './registre/tell-journal';
import { ATTEMPTS } from './rewrite';
import type { RowsCheck } from './rows-check';
import { queueSnapshot } from './snapshot';
import { columnsOf, readLines } from './table-lines';
import { queueTable, takeTable, type TableSnapshot } from './table-snapshot';
import { writeLines } from './write-lines';
import { Protections } from './protections';
import type { SheetSnapshot } from './structure';

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
  const places = await readPlaces(context, mesures);
  if (places === null) return null;
  const etat = await writeAndCheck(context, places, mesures, auteur);
  if (typeof etat !== 'string') return etat;
  if (attempts === 1) throw new ErreurClasseur(etat, MESURES.name);
  return recordMesures(context, mesures, auteur, attempts - 1);
}

interface Places extends LineEdits {
  readonly protection: Pick<SheetSnapshot, 'title' | 'isProtected' | 'options'>;
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
    typed: typedIn(MESURES, columns),
    rules: rulesOf(sheet, MESURES, found),
  };
}

/** The results; or why the measures could not stand in these rows, and then all is as others left it. */
async function writeAndCheck(
  context: Excel.RequestContext,
  places: Places,
  mesures: readonly Mesure[],
  auteur: Auteur,
): Promise<EtatClasseur | NonNullable<RowsCheck['refusal']>> {
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getItem(places.found.sheetTitle);
  const { isProtected } = places.protection;
  const write = (lines: LineEdits): { readonly protections: Protections; readonly check: RowsCheck | null } => {
    const protections = new Protections(worksheets, new Map([[places.sheet, places.protection]]));
    const check = writeLines({ context, protections, isProtected, listSource: (name) => names.getItem(name).getRange() }, lines);
    protections.restore(places.sheet, sheet, false);
    return { protections, check };
  };
  const { protections, check } = write(places);
  const journal = writeToJournal(context, places.journal, describeMesures(mesures), auteur);
  const take = queueSnapshot(context, 'all');
  await protections.and(journal.protections).sent(context, context.sync());
  const [refusal] = [check, ...journal.checks].flatMap((one) => one?.refusal ?? []);
  if (!check || refusal === undefined) return explainEcarts(context, take());
  const undoing = write(check.undone).protections.and(journal.retract());
  await undoing.sent(context, context.sync());
  return refusal;
}
