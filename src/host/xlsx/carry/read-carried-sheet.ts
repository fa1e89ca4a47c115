import type { Relation } from '../package-parts';
import { sliceChild, sliceElement, type Slice, type SlicedElement } from '../xml-slices';
import { child, type Xml, type XmlNode } from '../xml';
import { readCarriedColumns } from './carried-columns';
import { readCarriedLinks } from './carried-links';
import { readCarriedRows } from './carried-rows';
import { readFileRules, type CarriedRule } from './carried-rules';
import type { CarriedSheet } from './carried-sheet';
import { isValidationExtension, readFileValidations, type CarriedValidation } from './carried-validations';
import { leftoverAttributes } from './leftover-attributes';
import { isKeptElement, resolvesIn } from './sheet-elements';

/** A sheet of a file cut into what is read of it elsewhere and what is not. */
export interface SheetSlices {
  readonly worksheet: SlicedElement;
  readonly rules: readonly CarriedRule[];
  readonly validations: readonly CarriedValidation[];
  /** Those for which there is nothing else here. */
  readonly extensions: readonly Xml[];
}

export function sliceSheet(text: Xml): SheetSlices {
  const worksheet = sliceElement(text);
  const extensions = sliceChild(worksheet, 'extLst')?.children ?? [];
  const isRules = ({ xml }: Slice) => sliceElement(xml).children.some(({ name }) => name === 'conditionalFormattings');
  const isValidations = ({ xml }: Slice) => isValidationExtension(xml);
  const listOf = (extension: Slice | undefined) => {
    const list = extension && sliceElement(extension.xml).children[0];
    return list && sliceElement(list.xml);
  };
  return {
    worksheet,
    rules: readFileRules(worksheet, listOf(extensions.find(isRules))),
    validations: readFileValidations(sliceChild(worksheet, 'dataValidations'), listOf(extensions.find(isValidations))),
    extensions: extensions.filter((extension) => !isRules(extension) && !isValidations(extension)).map(({ xml }) => xml),
  };
}

/** What was read of the sheet elsewhere, for which the model has no word. */
type ReadElsewhere = Pick<CarriedSheet, 'cells' | 'rules' | 'validations' | 'headless' | 'charts'>;

/** `kept`: relations that lead to parts which are carried, `all`: those of links too. */
export function readCarriedSheet(
  { worksheet, extensions }: SheetSlices,
  node: XmlNode,
  elsewhere: ReadElsewhere,
  kept: readonly Relation[],
  all: readonly Relation[],
): CarriedSheet {
  const properties = sliceChild(worksheet, 'sheetPr');
  const view = sliceChild(sliceChild(worksheet, 'sheetViews'), 'sheetView');
  const strips = sliceChild(worksheet, 'headerFooter');
  const isProtected = sliceChild(worksheet, 'sheetProtection')?.attributes['sheet'];
  return {
    ...elsewhere,
    attributes: leftoverAttributes((name) => {
      if (name === 'worksheet') return worksheet;
      if (name === 'pageSetUpPr') return sliceChild(properties, name);
      if (name === 'sheetView') return view;
      if (name === 'sheetProtection' && isProtected !== '1' && isProtected !== 'true') return undefined;
      return sliceChild(worksheet, name);
    }),
    outline: properties?.children.find(({ name }) => name === 'outlinePr')?.xml ?? '',
    panes: { ...frozenLines(view), xml: panesOf(view) },
    columns: readCarriedColumns(child(node, 'cols')),
    rows: readCarriedRows(child(node, 'sheetData')),
    links: readCarriedLinks(worksheet, all),
    otherPages: (strips?.children ?? [])
      .filter(({ name }) => /^(?:even|first)/.test(name))
      .map(({ xml }) => xml)
      .join(''),
    elements: worksheet.children.filter(({ name, xml }) => isKeptElement(name) && resolvesIn(xml, kept)),
    extensions: extensions.filter((xml) => resolvesIn(xml, kept)),
    relations: kept,
  };
}

function frozenLines(view: SlicedElement | undefined): { readonly frozenRows: number; readonly frozenColumns: number } {
  const pane = sliceChild(view, 'pane')?.attributes;
  const isFrozen = (pane?.['state'] ?? '').startsWith('frozen');
  return {
    frozenRows: isFrozen ? Number(pane?.['ySplit'] ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane?.['xSplit'] ?? 0) : 0,
  };
}

/** Panes and selections; a selection inside a pivot table says more than can be kept true. */
function panesOf(view: SlicedElement | undefined): Xml {
  const kept = (view?.children ?? []).filter(({ name }) => name === 'pane' || name === 'selection');
  return kept.map(({ xml }) => xml).join('');
}
