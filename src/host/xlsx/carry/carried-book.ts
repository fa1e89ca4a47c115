import type { SheetId } from '../../model/workbook';
import type { Relation } from '../package-parts';
import { attributesBeyond, sliceChild, sliceElement, type Slice } from '../xml-slices';
import { element, type Attributes, type Xml } from '../xml';
import { resolvesIn } from './sheet-elements';

/** Of the workbook itself, all that the model has no word for. */
export interface CarriedBook {
  readonly namespaces: Attributes;
  readonly properties: Attributes;
  readonly view: Attributes;
  readonly calculation: Attributes;
  readonly elements: readonly Slice[];
  readonly names: readonly CarriedName[];
  readonly otherSheets: readonly OtherSheet[];
  readonly relations: readonly Relation[];
  /** None, or one. */
  readonly theme: readonly Relation[];
  /** Whole part: title, author, dates. */
  readonly coreProperties?: Xml;
  /** What the file says of the organisation it comes from. */
  readonly company: readonly Xml[];
}

/** A name for something else than one area: a constant, a formula, several areas. */
export interface CarriedName {
  readonly attributes: Attributes;
  readonly name: string;
  readonly scope?: SheetId;
  /** Without `=`. */
  readonly formula: string;
}

/** A sheet that has no cells: a chart. */
export interface OtherSheet {
  readonly name: string;
  /** Hidden or not, as the file says it. */
  readonly state?: string;
  /** The sheet before it, if any. */
  readonly after: SheetId | null;
  readonly relation: Relation;
}

/** What stands in a workbook, in the order the schema wants (ECMA-376 part 1, 18.2.27). */
const SEQUENCE = [
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'webPublishObjects',
  'extLst',
];
const WRITTEN = ['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr'];

/** How people chose to calculate; the rest says what the last program did. */
const CALCULATION = ['calcMode', 'refMode', 'iterate', 'iterateCount', 'iterateDelta', 'fullPrecision'];

type ReadHere = Pick<CarriedBook, 'namespaces' | 'properties' | 'view' | 'calculation' | 'elements' | 'company'>;

/** `kept`: relations that lead to parts which are carried. */
export function readCarriedBook(text: Xml, extendedProperties: Xml, kept: readonly Relation[]): ReadHere {
  const workbook = sliceElement(text);
  const calculation = sliceChild(workbook, 'calcPr')?.attributes ?? {};
  return {
    namespaces: attributesBeyond(workbook, ['xmlns', 'xmlns:r']),
    // Dates are counted from 1900 in every file we write.
    properties: attributesBeyond(sliceChild(workbook, 'workbookPr'), ['date1904']),
    view: attributesBeyond(sliceChild(sliceChild(workbook, 'bookViews'), 'workbookView'), ['activeTab', 'firstSheet']),
    calculation: Object.fromEntries(CALCULATION.map((name) => [name, calculation[name]])),
    elements: workbook.children
      .filter(({ name }) => SEQUENCE.includes(name) && !WRITTEN.includes(name))
      .map((slice) => (slice.name === 'extLst' ? resolvedExtensions(slice, kept) : slice))
      .filter(({ xml }) => resolvesIn(xml, kept)),
    company: sliceElement(extendedProperties)
      .children.filter(({ name }) => ['Manager', 'Company', 'HyperlinkBase'].includes(name))
      .map(({ name, xml }) => element(name, {}, /^<[^>]*>([^<]*)</.exec(xml)?.[1])),
  };
}

function resolvedExtensions({ name, xml }: Slice, kept: readonly Relation[]): Slice {
  const extensions = sliceElement(xml)
    .children.map((extension) => extension.xml)
    .filter((extension) => resolvesIn(extension, kept));
  return { name, xml: extensions.length === 0 ? '' : element('extLst', {}, extensions) };
}

export function inWorkbookOrder(pieces: readonly Slice[]): Xml {
  const rank = ({ name }: Slice) => SEQUENCE.indexOf(name);
  return [...pieces]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ xml }) => xml)
    .join('');
}
