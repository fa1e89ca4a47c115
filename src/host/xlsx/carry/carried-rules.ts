import type { ConditionalFormat, SheetId } from '../../model/workbook';
import { sliceElement, type SlicedElement } from '../xml-slices';
import { child, descendants, parseXml, type Attributes, type Xml, type XmlNode } from '../xml';
import { relocateAttributes, relocateFormulas } from './relocate-formulas';
import type { Relocation } from './relocation';

/** A rule of conditional formatting as its file writes it: in the old place, in the extension of 2010, or in both. */
export interface CarriedRule {
  readonly sqref: string;
  readonly priority: number;
  /** Whether it goes with the cells of a pivot table. */
  readonly isPivot: boolean;
  /** `<cfRule>`, empty when only the extension has it. */
  readonly xml: Xml;
  /** `<x14:cfRule>`, empty when there is none. */
  readonly extension: Xml;
  /** What `xml` reads as. */
  readonly node?: XmlNode;
}

/** One that the model has a word for: written as it was as long as it says the same. */
export interface FileRule extends CarriedRule {
  readonly rule: ConditionalFormat['rule'];
  /** Of `<cfRule>`: which look it gives, whether it ends the list. */
  readonly look: Attributes;
}

export interface CarriedRules {
  readonly rules: readonly CarriedRule[];
  /** By the identity of the format in the model. */
  readonly known: ReadonlyMap<string, FileRule>;
}

export const NO_RULES: CarriedRules = { rules: [], known: new Map() };

/** Every rule of a sheet, wherever it stands; `extension` is the list of 2010. */
export function readFileRules(worksheet: SlicedElement, extension: SlicedElement | undefined): readonly CarriedRule[] {
  const extended = readExtendedRules(extension);
  const plain = worksheet.children.flatMap(({ name, xml }) => (name === 'conditionalFormatting' ? readGroup(xml, extended) : []));
  const used = new Set(plain.map((rule) => rule.extension));
  return [...plain, ...[...extended.values()].filter((rule) => !used.has(rule.extension))];
}

function readGroup(xml: Xml, extended: ReadonlyMap<string, CarriedRule>): readonly CarriedRule[] {
  const group = sliceElement(xml);
  return group.children.flatMap((slice): CarriedRule[] => {
    if (slice.name !== 'cfRule') return [];
    const node = parseXml(slice.xml, 'cfRule');
    const mark = descendants(child(node, 'extLst'), 'id')[0]?.text.trim() ?? '';
    return [
      {
        sqref: group.attributes['sqref'] ?? '',
        priority: Number(node.attributes['priority'] ?? Infinity),
        isPivot: group.attributes['pivot'] === '1',
        xml: slice.xml,
        extension: extended.get(mark)?.extension ?? '',
        node,
      },
    ];
  });
}

/** By their mark, or by themselves when no rule of the old place can name them. */
function readExtendedRules(extension: SlicedElement | undefined): ReadonlyMap<string, CarriedRule> {
  const rules = new Map<string, CarriedRule>();
  for (const slice of extension?.children ?? []) {
    const group = sliceElement(slice.xml);
    const sqref =
      parseXml(slice.xml, 'x14:conditionalFormatting')
        .children.find(({ name }) => name === 'sqref')
        ?.text.trim() ?? '';
    for (const { name, xml } of group.children) {
      if (name !== 'cfRule') continue;
      const { id = xml, priority = Infinity } = sliceElement(xml).attributes;
      rules.set(id, { sqref, priority: Number(priority), isPivot: false, xml: '', extension: xml });
    }
  }
  return rules;
}

export interface MovedRule {
  readonly sqref: string;
  readonly withPriority: (priority: number) => Pick<CarriedRule, 'xml' | 'extension'>;
}

/** `undefined` when none of its cells is left. */
export function movedRule(rule: CarriedRule, sheet: SheetId, relocation: Relocation): MovedRule | undefined {
  const sqref = relocation.areas(sheet, rule.sqref);
  if (sqref === '') return undefined;
  const relocate = (formula: string) => relocation.formula(formula, sheet);
  // Limits of bars, scales and icons stand in attributes; a number reads the same afterwards.
  const moved = (xml: Xml) => (relocation.isStill ? xml : relocateAttributes(relocateFormulas(xml, relocate), ['val'], relocate));
  return { sqref, withPriority: (priority) => ranked({ xml: moved(rule.xml), extension: moved(rule.extension) }, priority) };
}

export function ranked(
  { xml, extension }: Pick<CarriedRule, 'xml' | 'extension'>,
  priority: number,
): Pick<CarriedRule, 'xml' | 'extension'> {
  const withRank = (text: Xml) => text.replace(/^(<[^>]*?\spriority=)(["'])\d*\2/, `$1"${priority}"`);
  return { xml: withRank(xml), extension: withRank(extension) };
}
