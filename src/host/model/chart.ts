import type { SheetRect } from './place';

/** A chart on a sheet. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  /** What it shows, in words, for who does not see it. Empty when nobody said. */
  readonly altText: string;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  /** Null for what the model has no word for: other kinds, several axes, values that are no plain areas. */
  readonly content: ChartContent | null;
  /** Came in a file and nobody changed it since: the file tells it better than the model, and is what is written. */
  readonly isAsFound?: true;
}

/** In a cell, so many points from its top and its left. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** Horizontal bars, vertical ones, or lines. */
export type ChartKind = 'bar' | 'column' | 'line';

export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
export type LegendPosition = (typeof LEGEND_POSITIONS)[number];

export interface ChartContent {
  readonly kind: ChartKind;
  /** Null when none is shown. */
  readonly title: string | null;
  readonly legend: LegendPosition | null;
  readonly values: ValueAxis;
  readonly categories: CategoryAxis;
  readonly series: readonly ChartSeries[];
}

export interface ValueAxis {
  /** Null = as the values want. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Null = that of the cells. */
  readonly numberFormat: string | null;
}

export interface CategoryAxis {
  /** The first one at the far end. */
  readonly isReversed: boolean;
  /** Whether the value axis stands beside the last category instead of the first. */
  readonly isCrossedAtEnd: boolean;
}

export interface ChartSeries {
  /** The cell that names it, or its name. */
  readonly name: SheetRect | string;
  /** Null when there are none, or when their cells were deleted. */
  readonly categories: SheetRect | null;
  /** Null once their cells were deleted. */
  readonly values: SheetRect | null;
  /** Null = the chart's own choice. */
  readonly color: string | null;
  /** Its values in figures beside its bars or points; null when they are not shown. */
  readonly labels: DataLabels | null;
}

export interface DataLabels {
  /** Null = that of the cells. */
  readonly numberFormat: string | null;
}
