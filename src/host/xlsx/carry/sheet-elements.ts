import type { SheetId } from '../../model/workbook';
import type { Relation } from '../package-parts';
import { sliceElement, type Slice } from '../xml-slices';
import type { Xml } from '../xml';
import { relocateAnchors } from './relocate-anchors';
import { relocateAttributes, relocateFormulas } from './relocate-formulas';
import type { Relocation } from './relocation';

/** What stands in a worksheet, in the order the schema wants (ECMA-376 part 1, 18.3.1.99): Excel repairs a file that has another. */
const SEQUENCE = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export type SheetElement = (typeof SEQUENCE)[number];

/** Written from the model, or of no use in another file. */
const NOT_KEPT: ReadonlySet<string> = new Set<SheetElement>([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'customSheetViews',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'tableParts',
  'extLst',
]);

export function isKeptElement(name: string): boolean {
  return !NOT_KEPT.has(name);
}

/** Whether every part that the piece names is there: `r:id`, `r:pict`… */
export function resolvesIn(xml: Xml, relations: readonly Relation[]): boolean {
  const named = [...xml.matchAll(/\s\w+:(?:id|pict|link|embed)=["']([^"']*)["']/g)].map(([, id]) => id);
  return named.every((id) => relations.some((relation) => relation.id === id));
}

/** Puts pieces in the order of the schema, whatever order they come in. */
export function inSchemaOrder(pieces: readonly Slice[]): Xml {
  return pieces
    .map((piece) => ({ piece, rank: rankOf(piece) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ piece }) => piece.xml)
    .join('');
}

/** An alternative for old programs stands where what it wraps does. */
function rankOf({ name, xml }: Slice): number {
  const element = name === 'AlternateContent' ? (sliceElement(sliceElement(xml).children[0]?.xml ?? '').children[0]?.name ?? '') : name;
  return SEQUENCE.findIndex((known) => known === element);
}

/** An element nobody reads, with the cells it names where they are now. Empty when it was all about cells taken out. */
export function relocateElement({ name, xml }: Slice, sheet: SheetId, relocation: Relocation): Xml {
  if (relocation.isStill) return xml;
  if (name === 'rowBreaks' || name === 'colBreaks') return relocateBreaks(xml, name === 'rowBreaks' ? 'row' : 'column', sheet, relocation);
  const relocate = (formula: string) => relocation.formula(formula, sheet);
  const anchored = relocateAnchors(relocateFormulas(xml, relocate), sheet, relocation);
  const moved = relocateAttributes(anchored, ['ref', 'sqref', 'r'], (areas) => relocation.areas(sheet, areas) || '#REF!');
  const placed = moved.replace(
    /(<(\w+:sqref)>)([^<]*)(<\/\2>)/g,
    (_all: string, open: string, _tag: string, areas: string, close: string) => open + relocation.areas(sheet, areas) + close,
  );
  return withoutLost(placed);
}

/** Emptied once their cells are gone, from the inside out. */
const HOLLOW = [
  /<x14:sparkline>(?:(?!<\/x14:sparkline>)[^])*<xm:sqref><\/xm:sqref>[^]*?<\/x14:sparkline>/g,
  /<x14:sparklineGroup(?:\s[^>]*)?>(?:(?!<\/x14:sparklineGroup>)[^])*<x14:sparklines>\s*<\/x14:sparklines>[^]*?<\/x14:sparklineGroup>/g,
  /<(\w+)(?:\s[^<>]*)?\s(?:ref|sqref|r)="#REF!"[^<>]*?(?:\/>|>[^]*?<\/\1>)/g,
  /^<([\w:]+)(?:\s[^<>]*)?>\s*(?:<([\w:]+)(?:\s[^<>]*)?>\s*<\/\2>\s*)?<\/\1>$/,
];

function withoutLost(xml: Xml): Xml {
  return HOLLOW.reduce((left, hollow) => left.replace(hollow, ''), xml);
}

function relocateBreaks(xml: Xml, axis: 'row' | 'column', sheet: SheetId, relocation: Relocation): Xml {
  // A break is told by the line after it, counted from 0.
  return xml.replace(/(\sid=)"(\d+)"/g, (_all: string, name: string, line: string) => {
    return `${name}"${String(relocation.nearestLine(sheet, axis, Number(line)))}"`;
  });
}
