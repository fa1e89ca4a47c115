import type { Chart } from '../../model/chart';
import { newObjectId } from '../../model/create';
import type { Relation } from '../package-parts';
import type { PackageReader } from '../package-reader';
import type { SheetNames } from '../sheet-names';
import { attribute, child, descendants, parseXml, type Xml, type XmlNode } from '../xml';
import { sliceElement } from '../xml-slices';
import { XlsxError } from '../xlsx-error';
import { readCorner } from './anchor';
import { readChart } from './read-chart';

/** What of a drawing the model knows. */
export interface CarriedCharts {
  /** The part, from the root of the package. */
  readonly drawing: string;
  /** By the identity of the chart in the model: which of the drawing's children shows it. */
  readonly anchors: ReadonlyMap<string, number>;
}

export interface ReadCharts {
  readonly charts: Chart[];
  /** `undefined` when nothing is drawn on the sheet. */
  readonly carried: CarriedCharts | undefined;
}

/** The charts of a sheet; with all else that is drawn there, their parts are carried besides. */
export function readCharts(sheetRelations: readonly Relation[], file: PackageReader, names: SheetNames): ReadCharts {
  const drawing = sheetRelations.find(({ type, isOutside }) => type === 'drawing' && !isOutside)?.target;
  const text = file.text(drawing);
  if (drawing === undefined || text === '') return { charts: [], carried: undefined };
  const relations = file.relations(drawing);
  const anchors = new Map<string, number>();
  const charts = sliceElement(text).children.flatMap(({ xml }, index) => {
    const anchor = wellFormed(xml, drawing);
    const frame = anchor && chartFrame(anchor);
    if (!frame) return [];
    const id = newObjectId();
    anchors.set(id, index);
    const part = relations.find((relation) => relation.id === attribute(descendants(frame, 'chart')[0], 'id'));
    // A chart placed otherwise than between two cells is left as it is.
    const content = anchor.name === 'twoCellAnchor' && part ? readChart(wellFormed(file.text(part.target), part.target), names) : null;
    return [toChart(id, anchor, frame, content)];
  });
  return { charts, carried: { drawing, anchors } };
}

/** A part that cannot be read is carried as it is, no worse than the program that wrote it. */
function wellFormed(xml: Xml, part: string): XmlNode | undefined {
  try {
    return parseXml(xml, part);
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}

function toChart(id: string, anchor: XmlNode, frame: XmlNode, content: Chart['content']): Chart {
  const nonVisual = child(child(frame, 'nvGraphicFramePr'), 'cNvPr');
  const name = attribute(nonVisual, 'name') ?? '';
  const altText = attribute(nonVisual, 'descr') ?? '';
  return { id, name, altText, from: readCorner(anchor, 'from'), to: readCorner(anchor, 'to'), content, isAsFound: true };
}

const WRAPPERS: readonly string[] = ['AlternateContent', 'Choice', 'twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];

/** The frame of the one chart that an anchor holds; a chart in a group of shapes stays part of the group. */
function chartFrame(node: XmlNode): XmlNode | undefined {
  if (node.name === 'graphicFrame') {
    const uri = attribute(descendants(node, 'graphicData')[0], 'uri') ?? '';
    return /\/chart(?:ex)?$/.test(uri) ? node : undefined;
  }
  if (!WRAPPERS.includes(node.name)) return undefined;
  for (const inner of node.children) {
    const frame = chartFrame(inner);
    if (frame) return frame;
  }
  return undefined;
}
