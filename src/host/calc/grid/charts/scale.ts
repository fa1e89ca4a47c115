import type { ValueAxis } from '../../../model/chart';

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  /** Where the axis is marked, from the least. */
  readonly ticks: readonly number[];
}

/** Steps between marks, at most. */
const STEPS = 6;

/** Round steps of 1, 2 or 5 that hold every value and zero; ends that the chart gives are kept. */
export function scaleOf(values: readonly number[], { minimum, maximum }: Pick<ValueAxis, 'minimum' | 'maximum'>): Scale {
  const least = minimum ?? Math.min(0, ...values);
  const most = maximum ?? Math.max(0, ...values);
  const span = most > least ? most - least : 1;
  const step = roundStep(span / STEPS);
  // The first mark is at the end that is given or just after it; without one, at or before the least value.
  const first = minimum === null ? Math.floor(clean(least / step)) : Math.ceil(clean(least / step));
  const bottom = minimum ?? clean(first * step);
  const top = maximum ?? clean(Math.ceil(clean((least + span) / step)) * step);
  const count = Math.floor(clean((top - first * step) / step));
  return { minimum: bottom, maximum: top, ticks: Array.from({ length: count + 1 }, (_, index) => clean((first + index) * step)) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return clean(([1, 2, 5, 10].find((factor) => factor * power >= clean(rough)) ?? 10) * power);
}

/** Without the noise of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));
