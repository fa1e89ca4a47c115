import type { ChartKind, ChartSeries, DataLabels } from '../../model/chart';
import type { SheetRect } from '../../model/workbook';
import type { SheetNames } from '../sheet-names';
import { attribute, child, flag, unescapeXstring, type XmlNode } from '../xml';

/** `undefined` when it takes its values otherwise than from plain areas. */
export function readSeries(node: XmlNode, kind: ChartKind, names: SheetNames): ChartSeries | undefined {
  const name = readName(child(node, 'tx'), names);
  const categories = readArea(child(node, 'cat'), names);
  const values = readArea(child(node, 'val'), names);
  if (name === undefined || categories === undefined || values === undefined) return undefined;
  return { name, categories, values, color: readColor(child(node, 'spPr'), kind), labels: readLabels(child(node, 'dLbls')) };
}

function readName(tx: XmlNode | undefined, names: SheetNames): SheetRect | string | undefined {
  const reference = child(tx, 'strRef') ?? child(tx, 'numRef');
  if (!reference) return unescapeXstring(child(tx, 'v')?.text ?? '');
  const area = areaOf(reference, names);
  return area === null ? '' : area;
}

/** Null when there is none, or when it was deleted. */
function readArea(data: XmlNode | undefined, names: SheetNames): SheetRect | null | undefined {
  if (!data) return null;
  const reference = child(data, 'numRef') ?? child(data, 'strRef');
  return reference && areaOf(reference, names);
}

function areaOf(reference: XmlNode, names: SheetNames): SheetRect | null | undefined {
  const formula = child(reference, 'f')?.text.trim() ?? '';
  return formula.includes('#REF!') ? null : names.area(formula);
}

function readColor(look: XmlNode | undefined, kind: ChartKind): string | null {
  const fill = child(kind === 'line' ? child(look, 'ln') : look, 'solidFill');
  const color = attribute(child(fill, 'srgbClr'), 'val');
  return color === undefined ? null : `#${color.toUpperCase()}`;
}

function readLabels(labels: XmlNode | undefined): DataLabels | null {
  const isShown = isOn(child(labels, 'showVal')) && !isOn(child(labels, 'delete'));
  return isShown ? { numberFormat: readNumberFormat(child(labels, 'numFmt')) } : null;
}

/** A switch of a chart says yes unless it says no. */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && flag(node, 'val', true);
}

/** Null when it is that of the cells. */
export function readNumberFormat(node: XmlNode | undefined): string | null {
  return flag(node, 'sourceLinked') ? null : (attribute(node, 'formatCode') ?? null);
}
