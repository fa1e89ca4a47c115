import { findTables } from '../../plan/audit/known-tables';
import { mapSheet } from '../../plan/audit/sheet-map';
import { SeenWorkbook } from '../../plan/explain/seen-workbook';
import { fittedPlan, planFor } from '../audit/fitted-plan';
import { generatedAs } from '../audit/generated-as';
import { queueObservation, queueTableNames, titlesOf } from '../audit/observe';
import { readDossier } from '../read-dossier';
import { queueSnapshot } from '../snapshot';
import { queueStructure } from '../structure';

/** Queues what the first of its two round trips reads; call what it returns after that one. Null: there is no budget. */
export function queueSurvey(context: Excel.RequestContext): () => Promise<SeenWorkbook | null> {
  const takeSnapshot = queueSnapshot(context, 'inputs');
  const takeStructure = queueStructure(context);
  const takeTableNames = queueTableNames(context);
  return async () => {
    const snapshot = takeSnapshot();
    if (!snapshot.isOurs) return null;
    const structure = takeStructure();
    const dossier = generatedAs(readDossier(snapshot), snapshot, structure);
    const takeObservation = queueObservation(
      context,
      titlesOf(planFor(dossier, { snapshot, structure }), structure),
      structure,
      takeTableNames(),
    );
    await context.sync();
    const { observed } = takeObservation();
    const plan = fittedPlan(dossier, { snapshot, structure }, { observed });
    const tables = findTables(plan, observed).known;
    const sheets = plan.sheets.flatMap((sheet) => {
      const found = observed.sheets.get(sheet.id);
      return found ? [{ plan: sheet, found, map: mapSheet(sheet, found, tables) }] : [];
    });
    return new SeenWorkbook(plan, sheets, tables);
  };
}
