import type { SheetId, SheetPlan } from '../plan/model';
import { BAREME, ENVELOPPES, INPUT, LISTES } from '../plan/names';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES } from '../plan/tables';
import type { PlanToWrite } from './plan-to-write';
import { saysAlready, toCellInput } from './raw';
import { writeLines } from './write-lines';

/** Inputs that are read and written as a whole column or table. */
const BLOCKS: Partial<Readonly<Record<SheetId, readonly string[]>>> = {
  parametres: [ENVELOPPES.derogation, ENVELOPPES.motif],
  bareme: [BAREME.personnaliseMontants],
};

type ListSource = (name: string) => Excel.Range;

/** On sheets that people own: the inputs whose value the dossier changes, the lines of the tables last. */
export function writeInputs(work: PlanToWrite, kept: readonly SheetPlan[], listSource: ListSource): void {
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
    // The list of barèmes is longer once there is a personnalisé one.
    if (sheet.id === 'parametres') names.getItem(INPUT.bareme).getRange().dataValidation.rule = { list: { inCellDropDown: true, source: listSource(LISTES.baremes) } };
  }
  writeAllLines(work, kept, listSource);
}

/** The lines of the tables, where they differ from the dossier's. */
export function writeAllLines({ context, snapshot, before, after }: PlanToWrite, kept: readonly SheetPlan[], listSource: ListSource): void {
  if (!before) return;
  const keyOf = (line: object): string => JSON.stringify(line);
  const of = (id: SheetId): SheetPlan | undefined => kept.find((sheet) => sheet.id === id);
  const common = { context, keyOf, listSource };
  const [depenses, ressources, indicateurs, mesures] = [of('depenses'), of('ressources'), of('indicateurs'), of('mesures')];
  const found = (name: string) => snapshot.tables.get(name);
  const [inDepenses, inRessources, inIndicateurs, inMesures] = [found(DEPENSES.name), found(RESSOURCES.name), found(INDICATEURS.name), found(MESURES.name)];
  if (depenses && inDepenses) writeLines({ ...common, table: DEPENSES, found: inDepenses, plan: depenses, before: before.depenses, after: after.depenses });
  if (ressources && inRessources) writeLines({ ...common, table: RESSOURCES, found: inRessources, plan: ressources, before: before.ressources, after: after.ressources });
  if (indicateurs && inIndicateurs) writeLines({ ...common, table: INDICATEURS, found: inIndicateurs, plan: indicateurs, before: before.indicateurs, after: after.indicateurs });
  if (mesures && inMesures) writeLines({ ...common, table: MESURES, found: inMesures, plan: mesures, before: before.mesures, after: after.mesures });
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
    if (isInside && cell.isInput && !saysAlready(values[row]?.[column] ?? '', cell)) range.getCell(row, column).values = [[toCellInput(cell.content)]];
  }
}
