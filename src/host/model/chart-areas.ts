import type { Chart, ChartCorner, ChartSeries } from './chart';
import type { SheetRect } from './place';
import { shiftedLine, shiftedRect } from './shift';
import type { Shift } from './workbook';

/** The charts of a sheet after lines of it, or of a sheet they take values from, moved. */
export function shiftedCharts(charts: readonly Chart[], shift: Shift, isOnSheet: boolean): Chart[] {
  return charts.map((chart) => {
    const followed = withAreas(chart, (area) => {
      if (area.sheet !== shift.sheet) return area;
      const rect = shiftedRect(shift, area);
      return rect && { ...rect, sheet: area.sheet };
    });
    return isOnSheet ? { ...followed, from: shiftedCorner(shift, chart.from), to: shiftedCorner(shift, chart.to) } : followed;
  });
}

/** The charts of a sheet after another one was deleted. */
export function chartsWithoutSheet(charts: readonly Chart[], deleted: string): Chart[] {
  return charts.map((chart) => withAreas(chart, (area) => (area.sheet === deleted ? null : area)));
}

/** Of a line taken out, what is left is where it was. */
function shiftedCorner(shift: Shift, corner: ChartCorner): ChartCorner {
  const line = shiftedLine(shift, corner[shift.axis]);
  const within = shift.axis === 'row' ? 'down' : 'right';
  return line === null ? { ...corner, [shift.axis]: shift.at, [within]: 0 } : { ...corner, [shift.axis]: line };
}

/** The chart with other areas to take its values from. */
export function withAreas(chart: Chart, move: (area: SheetRect) => SheetRect | null): Chart {
  if (!chart.content) return chart;
  return { ...chart, content: { ...chart.content, series: chart.content.series.map((series) => movedSeries(series, move)) } };
}

function movedSeries(series: ChartSeries, move: (area: SheetRect) => SheetRect | null): ChartSeries {
  const { name, categories, values } = series;
  return {
    ...series,
    name: typeof name === 'string' ? name : (move(name) ?? ''),
    categories: categories && move(categories),
    values: values && move(values),
  };
}
