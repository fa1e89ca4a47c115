import { isInside } from '../areas';
import type { Formula } from '../formula';
import type { CellPlan, Plan, SheetPlan } from '../model';
import { sheetName } from '../names';
import { a1, areaA1, cellRef, type Ref } from '../refs';
import { styleOf } from '../styles';
import { checkCharts } from './check-charts';
import { checkFormula, relativeText } from './formula-rules';
import type { Violation } from './violation';

const ADDRESS_LIKE = /^(?:[A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*|[RC])$/i;
const NAME = /^[A-Za-z_][A-Za-z0-9_.]{0,254}$/;
const TABLE_NAME = /^[A-Z][a-z]+$/;
const FORBIDDEN_IN_TITLE = /[\\/?*:[\]]/;

/** Reads a whole plan as a reviewer would; an empty list is a sound workbook. */
export function checkPlan(plan: Plan): readonly Violation[] {
  const known = {
    names: new Set(plan.names.map(({ name }) => name)),
    columns: new Set(
      plan.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns.map((column) => `${table.name}[${column}]`))),
    ),
  };
  return [...plan.sheets.flatMap((sheet) => checkSheet(sheet, plan, known)), ...checkNames(plan), ...checkCharts(plan)];
}

interface Known {
  readonly names: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

function checkSheet(sheet: SheetPlan, plan: Plan, known: Known): readonly Violation[] {
  const found: Violation[] = [];
  const report = (where: string, problem: string): void => void found.push({ sheet: sheet.title, where, problem });

  if (sheet.title.length > 31 || FORBIDDEN_IN_TITLE.test(sheet.title)) report('title', 'Excel refuses this title');
  if (plan.sheets.filter(({ title }) => title.toLowerCase() === sheet.title.toLowerCase()).length > 1)
    report('title', 'two sheets bear it');
  if (!known.names.has(sheetName(sheet.id))) report('A1', 'the sheet has no identity name');

  const seen = new Set<string>();
  const blocks = new Map<string, string>();
  for (const cell of sheet.cells) {
    const where = a1(cellRef(cell.row, cell.column));
    if (seen.has(where)) report(where, 'written twice');
    seen.add(where);
    for (const problem of checkCell(cell, known)) report(where, problem);
    if (cell.content.kind === 'formula' && cell.block !== undefined) {
      const text = relativeText(cell.content, cell.row, cell.column);
      const first = blocks.get(cell.block) ?? text;
      if (first !== text) report(where, `not the formula of its block ${cell.block}`);
      blocks.set(cell.block, first);
    }
    if (cell.link && !plan.sheets.some(({ id }) => id === cell.link?.sheet)) report(where, 'link to a sheet that does not exist');
    if (cell.isInput && !isInTable(cell, sheet) && !isNamed(cell, sheet, plan)) report(where, 'input that no name and no table leads to');
  }
  for (const { area, when } of sheet.conditionalFormats) for (const problem of checkReferences(when, known)) report(areaA1(area), problem);
  for (const { area, rule } of sheet.validations)
    if (rule.kind === 'list' && !known.names.has(rule.name)) report(areaA1(area), `list ${rule.name} does not exist`);
  found.push(...checkTables(sheet));
  return found;
}

function checkCell(cell: CellPlan, known: Known): readonly string[] {
  const style = styleOf(cell.style);
  const problems: string[] = [];
  if (cell.isInput !== (style.unlocked === true)) problems.push('an input is unlocked, and nothing else is');
  if (cell.isInput && cell.content.kind === 'formula') problems.push('an input holds a formula');
  if (cell.content.kind === 'number' && style.numberFormat === 'General' && cell.style !== 'inputNumber')
    problems.push('a number without a unit');
  if (cell.content.kind === 'date' && !style.numberFormat.includes('yyyy')) problems.push('a date that shows as a number');
  if (cell.content.kind === 'formula')
    problems.push(...checkFormula(cell.content), ...checkReferences(cell.content, known), ...checkCircle(cell, cell.content));
  return problems;
}

/** Excel forgives `ROWS(A$1:A3)` in A3; the embedded engine computes a circle, and others in the wrong order. */
function checkCircle({ row, column }: CellPlan, { refs }: Formula): readonly string[] {
  const holdsItself = refs.some((ref) => {
    const [from, to] = ref.kind === 'range' ? [ref.from, ref.to] : ref.kind === 'cell' ? [ref, ref] : [];
    return from !== undefined && to !== undefined && row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  });
  return holdsItself ? ['a formula that refers to its own cell'] : [];
}

function checkReferences(formula: Formula, known: Known): readonly string[] {
  return formula.refs.flatMap((ref: Ref) => {
    if (ref.kind === 'name') return known.names.has(ref.name) ? [] : [`name ${ref.name} does not exist`];
    if (ref.kind === 'column' || ref.kind === 'thisRow')
      return known.columns.has(`${ref.table}[${ref.column}]`) ? [] : [`column ${ref.table}[${ref.column}] does not exist`];
    return [];
  });
}

function checkTables(sheet: SheetPlan): readonly Violation[] {
  return sheet.tables.flatMap((table) => {
    const problems: string[] = [];
    if (!TABLE_NAME.test(table.name)) problems.push('table name that the embedded engine cannot parse');
    if (sheet.frozenRows <= table.area.row) problems.push('header that scrolls away');
    if (table.area.row === 0) problems.push('no title above the header');
    if (sheet.isProtected && sheet.kind !== 'registre') problems.push('a table that cannot grow: its sheet is protected');
    table.columns.forEach((header, index) => {
      const cell = sheet.cells.find(({ row, column }) => row === table.area.row && column === table.area.column + index);
      if (cell?.content.kind !== 'text' || cell.content.text !== header) problems.push(`header ${header} does not stand in its cell`);
    });
    return problems.map((problem) => ({ sheet: sheet.title, where: table.name, problem }));
  });
}

function checkNames(plan: Plan): readonly Violation[] {
  const seen = new Set<string>();
  return plan.names.flatMap(({ name, sheet, area }) => {
    const problems: string[] = [];
    if (!NAME.test(name) || ADDRESS_LIKE.test(name)) problems.push('Excel refuses this name');
    if (seen.has(name.toLowerCase())) problems.push('name given twice');
    seen.add(name.toLowerCase());
    if (!plan.sheets.some(({ id }) => id === sheet)) problems.push('name on a sheet that does not exist');
    if (plan.sheets.some(({ tables }) => tables.some((table) => table.name.toLowerCase() === name.toLowerCase())))
      problems.push('name of a table too');
    return problems.map((problem) => ({ sheet, where: `${name} ${areaA1(area)}`, problem }));
  });
}

const isInTable = (cell: CellPlan, { tables }: SheetPlan): boolean => tables.some(({ area }) => isInside(cell, area));
const isNamed = (cell: CellPlan, { id }: SheetPlan, { names }: Plan): boolean =>
  names.some(({ sheet, area }) => sheet === id && isInside(cell, area));
