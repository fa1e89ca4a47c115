import type { Area } from './refs';

/** A native chart, of values that stand on its own sheet. */
export interface ChartPlan {
  /** Small letters and dashes, unique in the workbook. */
  readonly name: string;
  readonly kind: 'bar' | 'column' | 'line';
  readonly title: string;
  /** What it shows, in words, for who does not see it. */
  readonly altText: string;
  /**
   * Names of the series and categories included. These are texts, no formulas: Excel takes a first row or column of numbers
   * for values, and formulas are not calculated yet when it looks.
   */
  readonly source: Area;
  readonly seriesIn: 'columns' | 'rows';
  /** The cells it covers. */
  readonly place: Area;
  /** Of the axis and of the figures beside bars and points. */
  readonly valueFormat: string;
  /** Ends of the value axis; null = as the values want. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Whether each value stands in figures beside its bar or point. */
  readonly hasLabels: boolean;
  /** One for each series. */
  readonly colors: readonly string[];
}

export const seriesCount = ({ source, seriesIn }: Pick<ChartPlan, 'source' | 'seriesIn'>): number =>
  (seriesIn === 'columns' ? source.columns : source.rows) - 1;

/** Tells our charts from those that people add to our sheets. */
const MARK = 'BudgetCPTS ';

/** The name of the chart in the workbook. */
export const chartName = ({ name }: Pick<ChartPlan, 'name'>): string => MARK + name;

export const isOurChart = (nameInWorkbook: string): boolean => nameInWorkbook.startsWith(MARK);
