import { a1, areaA1, cellRef } from '../../plan/refs';
import type { Anomalie, Reparation } from '../../plan/audit/anomalie';
import type { SheetId } from '../../plan/model';
import { ErreurClasseur } from '../classeur';
import { Protections } from '../protections';
import { rawValue, type RawValue } from '../raw';
import type { SheetSnapshot } from '../structure';
import { writeConditionalFormat, writeTable, writeValidation } from '../write-sheet';
import type { CellAddress, Undo, UndoneCell, UndoneRule } from './undo';

type Kind = Reparation['kind'];
type Repair<One extends Kind> = { readonly anomalie: Anomalie } & Extract<Reparation, { kind: One }>;

function repairsOf<One extends Kind>(anomalies: readonly Anomalie[], kind: One): readonly Repair<One>[] {
  const isOne = (reparation: Reparation): reparation is Extract<Reparation, { kind: One }> => reparation.kind === kind;
  return anomalies.flatMap((anomalie) => (anomalie.reparation && isOne(anomalie.reparation) ? [{ anomalie, ...anomalie.reparation }] : []));
}

/**
 * Writes back exactly what was damaged: one round trip to see that nothing has changed since the audit, one to write.
 * @throws ErreurClasseur `modifie-entre-temps` when something has, and then nothing is written
 */
export async function repairWorkbook(context: Excel.RequestContext, anomalies: readonly Anomalie[]): Promise<Undo> {
  const { names, tables, worksheets } = context.workbook;
  const cells = repairsOf(anomalies, 'cellule').flatMap((repair) => {
    const { feuille } = repair.anomalie;
    return feuille === null ? [] : [{ ...repair, feuille, wanted: repair.anomalie.trouve }];
  });
  const takeCells = queueCells(context, cells);
  const named = repairsOf(anomalies, 'nom').map((repair) => ({ repair, item: names.getItemOrNullObject(repair.nom) }));
  for (const { item } of named) item.load('formula');
  const rules = repairsOf(anomalies, 'validation').flatMap((repair) => {
    const { feuille } = repair.anomalie;
    return feuille === null ? [] : [{ ...repair, feuille, range: worksheets.getItem(repair.title).getRange(areaA1(repair.area)) }];
  });
  for (const { range } of rules) range.dataValidation.load('type,rule,ignoreBlanks,errorAlert');
  const lines = repairsOf(anomalies, 'lignes');
  const colours = repairsOf(anomalies, 'mise-en-forme');
  const protecting = repairsOf(anomalies, 'protection');
  const opening = [...cells, ...rules, ...lines, ...colours];
  const takeProtections = queueProtections(context, [...opening, ...protecting]);
  await context.sync();

  const before = takeCells();
  const protections = takeProtections();
  const lift = ({ feuille }: { readonly feuille: SheetId }): void => {
    protections.lift(feuille);
  };
  opening.forEach(lift);
  const undone: UndoneRule[] = rules.map(({ feuille, title, area, validation, range: { dataValidation } }) => {
    const { rule, ignoreBlanks, errorAlert } = dataValidation;
    const isNone = dataValidation.type === Excel.DataValidationType.none;
    return { feuille, title, area, after: validation, before: isNone ? null : { rule, ignoreBlanks, errorAlert } };
  });
  // Headers last: until then formulas are written with the names that columns and tables have for now.
  const isHeader = ({ anomalie }: Repair<'cellule'>): boolean => anomalie.genre === 'colonne-renommee';
  const order = [...cells.filter((cell) => !isHeader(cell)), ...cells.filter(isHeader)];
  const written = order.map((cell): UndoneCell => {
    const there = before.get(cell);
    const isText = there?.format === TEXT && (typeof cell.contenu === 'number' || cell.contenu.startsWith('='));
    writeCell(context, cell, toInput(cell.contenu), isText ? GENERAL : null);
    const { feuille, title, row, column } = cell;
    return { feuille, title, row, column, before: there?.content ?? '', after: cell.contenu, format: isText ? TEXT : null };
  });
  const renamed = repairsOf(anomalies, 'table').map(({ de, vers }) => {
    tables.getItem(de).name = vers;
    return { before: de, after: vers };
  });
  for (const { nom, title, area } of repairsOf(anomalies, 'table-neuve')) writeTable(worksheets.getItem(title), { name: nom, area });
  const renames = named.map(({ repair: { nom, reference, visible, commentaire }, item }) => {
    // What it says is read before it is told otherwise.
    const before = item.isNullObject ? null : String(item.formula);
    if (before === null) names.add(nom, reference, commentaire).visible = visible;
    else item.formula = reference;
    return { name: nom, before: before?.includes('#REF!') === true ? null : before };
  });
  for (const { range, validation } of rules) writeValidation(range, validation, (name) => names.getItem(name).getRange());
  const shown = repairsOf(anomalies, 'affichage').map(({ title, avant }) => ({ title, before: avant }));
  for (const { title } of shown) worksheets.getItem(title).visibility = Excel.SheetVisibility.visible;
  setHidden(worksheets, lines, false);
  const coloured = colours.flatMap(({ feuille, title, formats }) =>
    formats.map((format) => {
      const added = writeConditionalFormat(worksheets.getItem(title), format);
      added.load('id');
      return { feuille, title, area: format.area, added };
    }),
  );
  const isRecalculated = repairsOf(anomalies, 'calcul-automatique').length > 0;
  if (isRecalculated) {
    context.workbook.application.calculationMode = Excel.CalculationMode.automatic;
    context.workbook.application.calculate(Excel.CalculationType.full);
  }
  const shut = new Set(protecting.map(({ feuille }) => feuille));
  for (const { feuille, title } of unique([...opening, ...protecting]))
    protections.restore(feuille, worksheets.getItem(title), shut.has(feuille));
  await protections.sent(context, context.sync());
  return {
    cells: written,
    names: renames,
    tables: renamed,
    rules: undone,
    protections: protecting.map(({ feuille, title }) => ({ feuille, title })),
    shown,
    lines,
    formats: coloured.map(({ added, ...place }) => ({ ...place, id: added.id })),
    isRecalculated,
  };
}

/** Puts back what a repair changed. @throws ErreurClasseur `modifie-entre-temps` when somebody has changed it since */
export async function undoRepair(context: Excel.RequestContext, undo: Undo): Promise<void> {
  const { names, tables, worksheets } = context.workbook;
  const cells = undo.cells.map((cell) => ({ ...cell, wanted: String(cell.after) }));
  const takeCells = queueCells(context, cells);
  const colours = undo.formats.map(({ title, area, id }) => {
    const there = worksheets.getItem(title).getRange(areaA1(area)).conditionalFormats;
    there.load('items/id');
    return { there, id };
  });
  const touched = unique([...cells, ...undo.rules, ...undo.lines, ...undo.formats, ...undo.protections]);
  const takeProtections = queueProtections(context, touched);
  await context.sync();
  takeCells();
  const protections = takeProtections();
  const opened = new Set(undo.protections.map(({ feuille }) => feuille));
  for (const { feuille } of touched) protections.lift(feuille);
  for (const { name, before } of undo.names) {
    if (before === null) names.getItem(name).delete();
    else names.getItem(name).formula = before;
  }
  for (const { title, before } of undo.shown) worksheets.getItem(title).visibility = before;
  setHidden(worksheets, undo.lines, true);
  for (const { there, id } of colours) there.items.find((format) => format.id === id)?.delete();
  if (undo.isRecalculated) context.workbook.application.calculationMode = Excel.CalculationMode.manual;
  for (const { before, after } of undo.tables) tables.getItem(after).name = before;
  for (const cell of [...cells].reverse()) writeCell(context, cell, toInput(cell.before), cell.format);
  for (const { title, area, before } of undo.rules) {
    const { dataValidation } = worksheets.getItem(title).getRange(areaA1(area));
    if (before === null) dataValidation.clear();
    else Object.assign(dataValidation, before);
  }
  for (const { feuille, title } of touched) if (!opened.has(feuille)) protections.restore(feuille, worksheets.getItem(title), false);
  await protections.sent(context, context.sync());
}

function setHidden(worksheets: Excel.WorksheetCollection, lines: Undo['lines'], isHidden: boolean): void {
  for (const { title, masquage, adresses } of lines)
    for (const address of adresses) worksheets.getItem(title).getRange(address)[masquage] = isHidden;
}

const TEXT = '@';
const GENERAL = 'General';

interface WantedCell extends CellAddress {
  /** What must still stand there. */
  readonly wanted: string;
}

interface ReadCell {
  readonly content: RawValue;
  readonly format: string;
}

function queueCells<Cell extends WantedCell>(context: Excel.RequestContext, cells: readonly Cell[]): () => ReadonlyMap<Cell, ReadCell> {
  const reads = cells.map((cell) => {
    const range = rangeOf(context, cell);
    range.load('formulas,numberFormat');
    return { cell, range };
  });
  return () =>
    new Map(
      reads.map(({ cell, range }) => {
        const content = rawValue(range.formulas[0]?.[0]);
        if (String(content) !== cell.wanted) throw new ErreurClasseur('modifie-entre-temps', `${cell.title} ${areaOf(cell)}`);
        return [cell, { content, format: String(range.numberFormat[0]?.[0] ?? '') }] as const;
      }),
    );
}

interface OnSheet {
  readonly feuille: SheetId;
  readonly title: string;
}

/** Each sheet once. */
const unique = (places: readonly OnSheet[]): readonly OnSheet[] => [...new Map(places.map((place) => [place.feuille, place])).values()];

function queueProtections({ workbook }: Excel.RequestContext, places: readonly OnSheet[]): () => Protections {
  const reads = unique(places).map(({ feuille, title }) => {
    const { protection } = workbook.worksheets.getItem(title);
    protection.load('protected,options');
    return { feuille, title, protection };
  });
  return () =>
    new Protections(
      workbook.worksheets,
      new Map(
        reads.map(({ feuille, title, protection }): [SheetId, Pick<SheetSnapshot, 'title' | 'isProtected' | 'options'>] => [
          feuille,
          { title, isProtected: protection.protected, options: protection.options },
        ]),
      ),
    );
}

const areaOf = ({ row, column }: CellAddress): string => a1(cellRef(row, column));

const rangeOf = ({ workbook }: Excel.RequestContext, cell: CellAddress): Excel.Range =>
  workbook.worksheets.getItem(cell.title).getRange(areaOf(cell));

function writeCell(context: Excel.RequestContext, cell: CellAddress, content: RawValue, format: string | null): void {
  const range = rangeOf(context, cell);
  if (format !== null) range.numberFormat = [[format]];
  range.formulas = [[content]];
}

/** An apostrophe tells Excel that what follows is text. A formula is one here, whatever it says. */
const toInput = (content: RawValue): RawValue => (typeof content === 'string' && /^[+\-@']/.test(content) ? `'${content}` : content);
