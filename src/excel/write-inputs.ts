import type { SheetId, SheetPlan } from '../plan/model';
import { BAREME, ENVELOPPES, INPUT, LISTES } from '../plan/names';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES, type TableDefinition } from '../plan/tables';
import { computeLineEdits, type LineEdits } from './line-edits';
import { renamedHeader } from './former-taux-cpam';
import type { PlanToWrite } from './plan-to-write';
import type { Protections } from './protections';
import { saysAlready, toCellInput } from './raw';
import type { ListSource } from './write-sheet';

/** Inputs that are read and written as a whole column or table. */
const BLOCKS: Partial<Readonly<Record<SheetId, readonly string[]>>> = {
  parametres: [ENVELOPPES.derogation, ENVELOPPES.motif],
  bareme: [BAREME.personnaliseMontants],
};

/** On sheets that people own: the named inputs whose value the dossier changes. */
export function writeInputs(work: PlanToWrite, kept: readonly SheetPlan[]): void {
  const { context, plan, snapshot } = work;
  const { names } = context.workbook;
  for (const sheet of kept) {
    for (const { name, area } of plan.names.filter((one) => one.sheet === sheet.id && one.area.rows * one.area.columns === 1)) {
      const cell = sheet.cells.find(({ row, column }) => row === area.row && column === area.column);
      const value = snapshot.cells.get(name)?.values[0]?.[0];
      if (!cell?.isInput || cell.isSilent || value === undefined || saysAlready(value, cell)) continue;
      names.getItem(name).getRange().values = [[toCellInput(cell.content)]];
    }
    for (const block of BLOCKS[sheet.id] ?? []) writeBlock(block, sheet, work);
  }
}

/** The list of barèmes is longer once there is a personnalisé one. */
export function writeBaremeChoices(
  { context, snapshot, before, after }: PlanToWrite,
  listSource: ListSource,
  protections: Protections,
): void {
  const isSame = before !== null && (before.baremePersonnalise === null) === (after.baremePersonnalise === null);
  if (!snapshot.isOurs || isSame) return;
  protections.lift('parametres');
  const source = listSource(LISTES.baremes);
  context.workbook.names.getItem(INPUT.bareme).getRange().dataValidation.rule = { list: { inCellDropDown: true, source } };
}

/** The inputs of a named block, wherever it stands now. */
function writeBlock(name: string, sheet: SheetPlan, { context, plan, snapshot }: PlanToWrite): void {
  const block = plan.names.find((one) => one.name === name)?.area;
  const values = snapshot.cells.get(name)?.values;
  if (!block || !values) return;
  const range = context.workbook.names.getItem(name).getRange();
  for (const cell of sheet.cells) {
    const row = cell.row - block.row;
    const column = cell.column - block.column;
    const isInside = row >= 0 && row < block.rows && column >= 0 && column < block.columns;
    if (isInside && cell.isInput && !saysAlready(values[row]?.[column] ?? '', cell))
      range.getCell(row, column).values = [[toCellInput(cell.content)]];
  }
}

/** Whether the workbook has all the tables that people type in: an older one may not. */
export const hasEveryTable = ({ snapshot, registres }: PlanToWrite): boolean =>
  registres.journal !== null && [DEPENSES, RESSOURCES, INDICATEURS, MESURES].every(({ name }) => snapshot.tables.has(name));

/** What the tables that are here already have to change so that their lines are those of the dossier. */
export function computeAllLineEdits({ plan, snapshot, lignes, after }: PlanToWrite): readonly LineEdits[] {
  if (!snapshot.isOurs) return [];
  const of = <Key extends string>(
    sheet: SheetId,
    table: TableDefinition<Key>,
    was: readonly object[],
    becomes: readonly object[],
  ): readonly LineEdits[] => {
    const found = snapshot.tables.get(table.name);
    const planned = plan.sheets.find(({ id }) => id === sheet) ?? null;
    if (!found) return [];
    const lines = computeLineEdits({ table, found, sheet, plan: planned, before: was, after: becomes });
    return [{ ...lines, repairs: [...renamedHeader(found), ...lines.repairs] }];
  };
  return [
    ...of('depenses', DEPENSES, lignes.depenses, after.depenses),
    ...of('ressources', RESSOURCES, lignes.ressources, after.ressources),
    ...of('indicateurs', INDICATEURS, lignes.indicateurs, after.indicateurs),
    ...of('mesures', MESURES, lignes.mesures, after.mesures),
  ];
}
