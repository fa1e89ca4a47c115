import type { ChartPlan } from '../../src/plan/chart';
import type { ConditionalFormatPlan, Plan, SheetId, SheetPlan, ValidationRulePlan } from '../../src/plan/model';
import { columnLetters } from '../../src/formula-text/a1';
import { areaA1 } from '../../src/plan/refs';
import { styleOf, type StyleId } from '../../src/plan/styles';
import { describeCells } from './describe-cells';

/** A title, and lines that each begin with the place or the name of what they tell. */
export interface Chapter {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The whole plan for somebody who proof-reads it: every text, formula, style, name and rule. */
export function describePlan({ sheets, names }: Plan): readonly Chapter[] {
  const titleOf = (id: SheetId): string => sheets.find((sheet) => sheet.id === id)?.title ?? `? ${id}`;
  return [
    ...sheets.map((sheet) => ({ title: sheet.title, lines: describeSheet(sheet) })),
    {
      title: 'Noms du classeur',
      lines: names.map(({ name, sheet, area, visible, comment }) =>
        [name.padEnd(34), `${titleOf(sheet)}!${areaA1(area)}`, visible ? '' : '(caché)', comment].join(' ').trimEnd(),
      ),
    },
    { title: 'Styles', lines: stylesOf(sheets).map((id) => `${id.padEnd(16)} ${describeMembers(styleOf(id))}`) },
  ];
}

function describeSheet({
  id,
  kind,
  cells,
  columns,
  rowHeights,
  tables,
  validations,
  conditionalFormats,
  charts,
  ...rest
}: SheetPlan): string[] {
  const { print, frozenRows, isProtected } = rest;
  const titleRows = print.titleRows ? `lignes ${print.titleRows.first + 1} à ${print.titleRows.last + 1} répétées` : '';
  const pages = print.fitHeight === 0 ? '' : `${print.fitHeight} page en hauteur`;
  return [
    `feuille   ${id}, ${kind}, ${isProtected ? 'protégée' : 'ouverte'}, ${frozenRows} lignes figées`,
    `page      ${[print.orientation, areaA1(print.area), print.isOpenEnded ? 'jusqu’à la dernière ligne' : '', titleRows, pages, print.footer ?? ''].filter((part) => part !== '').join(', ')}`,
    `largeurs  ${columns.map(({ width, hidden }, index) => `${columnLetters(index)} ${width}${hidden ? ' cachée' : ''}`).join(', ')}`,
    `hauteurs  ${rowHeights.map(({ row, height }) => `${row + 1} : ${height}`).join(', ')}`,
    ...tables.map(({ name, area, columns: headers }) => `tableau   ${name} ${areaA1(area)} ${headers.join(' | ')}`),
    ...describeCells(cells),
    ...validations.map(
      ({ area, rule, title, message }) => `saisie    ${areaA1(area).padEnd(9)} ${describeRule(rule)} « ${title} » « ${message} »`,
    ),
    ...conditionalFormats.map(describeFormat),
    ...charts.flatMap(describeChart),
  ];
}

const describeFormat = ({ area, when, look }: ConditionalFormatPlan): string =>
  `couleur   ${areaA1(area).padEnd(9)} ${look} si ${when.text}`;

function describeChart({ name, kind, title, altText, source, seriesIn, place, ...look }: ChartPlan): readonly string[] {
  const ends = [look.minimum, look.maximum].map((end) => (end === null ? 'libre' : String(end))).join(' à ');
  const figures = look.hasLabels ? ', valeurs affichées' : '';
  return [
    `graphique ${areaA1(place).padEnd(9)} ${name}, ${kind} de ${areaA1(source)} par ${seriesIn}, ${ends}, ${look.valueFormat}${figures}`,
    `          « ${title} » en ${look.colors.join(', ')}`,
    `          « ${altText} »`,
  ];
}

const describeRule = (rule: ValidationRulePlan): string =>
  rule.kind === 'list' ? `liste ${rule.name}` : `${rule.kind} de ${rule.min} à ${rule.max}`;

const stylesOf = (sheets: readonly SheetPlan[]): readonly StyleId[] =>
  [...new Set(sheets.flatMap(({ cells }) => cells.map(({ style }) => style)))].sort();

const describeMembers = (style: object): string =>
  Object.entries(style)
    .map(([member, value]) => (value === true ? member : `${member} ${String(value)}`))
    .join(', ');
