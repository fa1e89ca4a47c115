import type { Chart, ChartContent } from '../../model/chart';
import type { Sheet } from '../../model/workbook';
import type { CarriedParts } from '../carry/part-pool';
import type { PartCarrier } from '../carry/part-carrier';
import { freeIds, relationTo, type PackageWriter, type WrittenPart } from '../package-writer';
import type { WrittenRelation } from '../package-parts';
import { element, XML_HEADER, type Xml } from '../xml';
import { writeAnchor } from './anchor';
import type { ChartSource } from './chart-data';
import { withoutChildren } from './drawing-text';
import { DRAWING_MAIN, SHEET_DRAWING } from './namespaces';
import type { CarriedCharts } from './read-drawing';
import { writeChart } from './write-chart';

/** A chart that is written from the model. */
interface ToldChart extends Chart {
  readonly content: ChartContent;
}

/** What is drawn over sheets: what was carried, less the charts that went, and those that the model tells. */
export class DrawingWriter {
  constructor(
    private readonly file: PackageWriter,
    private readonly carrier: PartCarrier,
    private readonly carriedParts: CarriedParts,
    private readonly source: ChartSource,
  ) {}

  /** A drawing of our own; `undefined` when the sheet needs none, or has one that is carried with the rest of it. */
  write({ charts }: Sheet, carried: CarriedCharts | undefined): WrittenPart | undefined {
    const told = charts.filter((chart): chart is ToldChart => !isKept(chart, carried) && chart.content !== null);
    if (carried) this.editCarried(carried, charts, told);
    if (carried || told.length === 0) return undefined;
    const relations = this.writeParts(told, []);
    const anchors = told.map((chart, index) => writeAnchor(chart, index + 2, relations[index]?.id ?? ''));
    const drawing = element('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING_MAIN }, anchors);
    return this.file.add('drawing', this.freePath('xl/drawings/drawing'), XML_HEADER + drawing, relations);
  }

  private editCarried(carried: CarriedCharts, charts: readonly Chart[], told: readonly ToldChart[]): void {
    const kept = new Set(charts.filter((chart) => isKept(chart, carried)).map(({ id }) => id));
    const gone = [...carried.anchors].flatMap(([id, anchor]) => (kept.has(id) ? [] : [anchor]));
    if (gone.length === 0 && told.length === 0) return;
    const part = this.carriedParts.get(carried.drawing.toLowerCase());
    if (!part) return;
    const found = new TextDecoder().decode(part.content);
    const left = withoutChildren(found, gone);
    this.carrier.edit(carried.drawing, {
      keeps: ({ id }) => isNamed(left, id) || !isNamed(found, id),
      rewrite: (xml) => {
        const added = this.writeParts(told, part.relations);
        return { xml: withAnchors(withoutChildren(xml, gone), told, added), added };
      },
    });
  }

  private writeParts(charts: readonly ToldChart[], taken: Iterable<{ readonly id: string }>): readonly WrittenRelation[] {
    const ids = freeIds(charts.length, taken);
    return charts.map(({ content }, index) =>
      relationTo(this.file.add('chart', this.freePath('xl/charts/chart'), writeChart(content, this.source)), ids[index] ?? ''),
    );
  }

  /** Taken neither by what is written nor by what will be. */
  private freePath(stem: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${stem}${String(number)}.xml`;
      if (!this.file.has(path) && !this.carriedParts.has(path)) return path;
    }
  }
}

function isKept({ id, isAsFound }: Chart, carried: CarriedCharts | undefined): boolean {
  return isAsFound === true && carried?.anchors.has(id) === true;
}

/** Whether an attribute of the drawing, `r:id`, `r:embed`…, names the relation. */
function isNamed(drawing: Xml, id: string): boolean {
  return drawing.includes(`"${id}"`) || drawing.includes(`'${id}'`);
}

/** At the end: over what is drawn already. */
function withAnchors(drawing: Xml, charts: readonly ToldChart[], relations: readonly WrittenRelation[]): Xml {
  const numbers = [...drawing.matchAll(/cNvPr\s[^>]*?\bid=["'](\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(1, ...numbers) + 1;
  const anchors = charts.map((chart, index) => writeAnchor(chart, first + index, relations[index]?.id ?? '')).join('');
  const open = /<((?:\w+:)?wsDr)(\s[^>]*?)?\/>\s*$/.exec(drawing);
  if (open) return `${drawing.slice(0, open.index)}<${open[1] ?? ''}${open[2] ?? ''}>${anchors}</${open[1] ?? ''}>`;
  const end = drawing.lastIndexOf('</');
  return drawing.slice(0, end) + anchors + drawing.slice(end);
}
