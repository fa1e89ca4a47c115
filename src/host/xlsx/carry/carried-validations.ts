import { formatRect } from '../../model/a1';
import { subtract } from '../../model/geometry';
import type { SheetId, Validation } from '../../model/workbook';
import { parseAreas } from '../areas';
import { sliceElement, type SlicedElement } from '../xml-slices';
import { attribute, child, element, parseXml, type Xml, type XmlNode } from '../xml';
import { relocateFormulas } from './relocate-formulas';
import type { Relocation } from './relocation';

/** A rule of data validation as its file writes it. */
export interface CarriedValidation {
  readonly sqref: string;
  readonly xml: Xml;
  readonly node: XmlNode;
  /** Whether it stands in the extension of 2010, as do rules that look at another sheet. */
  readonly isExtended: boolean;
}

/** `extension` is the list of 2010. */
export function readFileValidations(plain: SlicedElement | undefined, extension: SlicedElement | undefined): readonly CarriedValidation[] {
  const read = (list: SlicedElement | undefined, isExtended: boolean) =>
    (list?.children ?? []).flatMap(({ name, xml }): CarriedValidation[] => {
      if (name !== 'dataValidation') return [];
      const node = parseXml(xml, name);
      return [{ sqref: attribute(node, 'sqref') ?? child(node, 'sqref')?.text.trim() ?? '', xml, node, isExtended }];
    });
  return [...read(plain, false), ...read(extension, true)];
}

/** A cell has one rule at most: where the model has one now, it wins. */
export function moveValidations(
  carried: readonly CarriedValidation[],
  validations: readonly Validation[],
  sheet: SheetId,
  relocation: Relocation,
): readonly CarriedValidation[] {
  return carried.flatMap((rule) => {
    let areas = parseAreas(relocation.areas(sheet, rule.sqref));
    for (const { area } of validations) areas = areas.flatMap((left) => subtract(left, area));
    if (areas.length === 0) return [];
    const sqref = areas.map(formatRect).join(' ');
    const xml = relocateFormulas(rule.xml, (formula) => relocation.formula(formula, sheet));
    return [{ ...rule, sqref, xml: sqref === rule.sqref ? xml : withSqref(xml, sqref) }];
  });
}

function withSqref(xml: Xml, sqref: string): Xml {
  return xml.replace(/^(<[^>]*?\ssqref=)(["'])[^"']*\2/, `$1"${sqref}"`).replace(/(<(?:\w+:)?sqref>)[^<]*/, `$1${sqref}`);
}

const EXTENSION = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';
const NAMESPACES = {
  'xmlns:x14': 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main',
};

/** The extension that holds the rules that came from it. */
export function writeExtendedValidations(rules: readonly CarriedValidation[]): Xml {
  const extended = rules.filter(({ isExtended }) => isExtended).map(({ xml }) => xml);
  if (extended.length === 0) return '';
  return element(
    'ext',
    { uri: EXTENSION, 'xmlns:x14': NAMESPACES['xmlns:x14'] },
    element('x14:dataValidations', { 'xmlns:xm': NAMESPACES['xmlns:xm'], count: extended.length }, extended),
  );
}

export function isValidationExtension(extension: Xml): boolean {
  return sliceElement(extension).attributes['uri']?.toUpperCase() === EXTENSION.toUpperCase();
}
