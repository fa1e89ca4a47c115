import { Decimal } from '../../src/domain/money';
import type { ChartPlan } from '../../src/plan/chart';
import type { BuiltSheet, ChartOptions } from '../../src/plan/sheet-builder';
import { SheetBuilder } from '../../src/plan/sheet-builder';

/** Rows 5 to 8 of the sheet below; its chart under them. */
export const ATTEINTE: ChartOptions = {
  name: 'atteinte',
  kind: 'bar',
  title: 'Atteinte par mission : acquis et potentiel',
  altText: 'Accès aux soins : 50 % acquis sur 80 % possibles ; parcours : 25 % sur 100 %.',
  source: { row: 4, column: 0, rows: 4, columns: 3 },
  seriesIn: 'columns',
  place: { row: 9, column: 0, rows: 14, columns: 4 },
  valueFormat: '0\\ %',
  minimum: 0,
  maximum: 1,
  hasLabels: true,
};

const LINES = [
  ['Accès aux soins', '0.5', '0.8'],
  ['Parcours', '0.25', '1'],
  ['Prévention', '0', '0.6'],
] as const;

/** A small sheet of results with a chart of them, or with another one. */
export function sheetWithChart(change: Partial<ChartPlan> = {}): BuiltSheet {
  const sheet = new SheetBuilder({ id: 'budget', title: 'Essai', kind: 'restitution', widths: [30, 14, 14, 14], orientation: 'Portrait' });
  sheet.text(0, 0, 'Essai', 'title');
  ['Mission', 'Acquis', 'Potentiel'].forEach((text, column) => sheet.text(4, column, text, 'header'));
  LINES.forEach(([mission, acquis, potentiel], line) => {
    sheet.text(5 + line, 0, mission, 'label');
    sheet.number(5 + line, 1, new Decimal(acquis), 'percent');
    sheet.number(5 + line, 2, new Decimal(potentiel), 'percent');
  });
  sheet.chart(ATTEINTE);
  const built = sheet.build();
  return { ...built, sheet: { ...built.sheet, charts: built.sheet.charts.map((chart) => ({ ...chart, ...change })) } };
}
