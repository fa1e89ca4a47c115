import { isInside, overlaps } from '../areas';
import { chartName, seriesCount, type ChartPlan } from '../chart';
import type { CellPlan, Plan, SheetPlan } from '../model';
import { areaA1, type Area } from '../refs';
import type { Violation } from './violation';

const NAME = /^[a-z]+(?:-[a-z]+)*$/;

/** Whether each chart shows what it is said to show, and covers nothing. */
export function checkCharts({ sheets }: Plan): readonly Violation[] {
  const names = sheets.flatMap(({ charts }) => charts.map(({ name }) => name));
  return sheets.flatMap((sheet) =>
    sheet.charts.flatMap((chart) => {
      const problems = [...checkWords(chart), ...checkSource(chart, sheet), ...checkPlace(chart, sheet)];
      if (names.filter((name) => name === chart.name).length > 1) problems.push('two charts bear this name');
      return problems.map((problem) => ({ sheet: sheet.title, where: chartName(chart), problem }));
    }),
  );
}

function checkWords({ name, title, altText, colors, ...source }: ChartPlan): string[] {
  const problems: string[] = [];
  if (!NAME.test(name)) problems.push('chart name in other than small letters and dashes');
  if (title.trim() === '') problems.push('a chart without a title');
  if (altText.trim() === '') problems.push('a chart without an alternative text');
  if (colors.length !== seriesCount(source)) problems.push('not as many colours as series');
  return problems;
}

function checkSource({ source }: ChartPlan, sheet: SheetPlan): string[] {
  if (source.rows < 2 || source.columns < 2) return ['a chart of no values'];
  const problems: string[] = [];
  const header = { ...source, column: source.column + 1, columns: source.columns - 1, rows: 1 };
  const labels = { ...source, row: source.row + 1, rows: source.rows - 1, columns: 1 };
  for (const heading of [header, labels])
    if (!everyCell(heading, sheet, isWord)) problems.push(`a name or a category that is no plain text in ${areaA1(heading)}`);
  const values = { ...labels, column: header.column, columns: header.columns };
  if (!everyCell(values, sheet, isValue)) problems.push(`a chart of cells that hold no value in ${areaA1(values)}`);
  // Excel leaves hidden cells out of its charts.
  const isHidden = sheet.columns.slice(source.column, source.column + source.columns).some(({ hidden }) => hidden);
  if (isHidden) problems.push('a chart of hidden columns');
  return problems;
}

const isWord = ({ content }: CellPlan): boolean => content.kind === 'text' && Number.isNaN(Number(content.text));
const isValue = ({ content }: CellPlan): boolean => content.kind === 'formula' || content.kind === 'number';

function everyCell(area: Area, { cells }: SheetPlan, holds: (cell: CellPlan) => boolean): boolean {
  return cells.filter((cell) => isInside(cell, area) && holds(cell)).length === area.rows * area.columns;
}

function checkPlace(chart: ChartPlan, { cells, charts }: SheetPlan): string[] {
  const problems: string[] = [];
  const covered = cells.filter((cell) => cell.content.kind !== 'empty' && isInside(cell, chart.place));
  if (covered.length > 0) problems.push('a chart over cells that hold something');
  if (charts.some((other) => other !== chart && overlaps(other.place, chart.place))) problems.push('a chart over another');
  return problems;
}
