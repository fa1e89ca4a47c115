import { formatRect, parseRect } from '../../model/a1';
import type { SheetId } from '../../model/workbook';
import { sliceElement } from '../xml-slices';
import { element, type Xml } from '../xml';
import type { CarriedPart } from './part-pool';
import { relocateAnchors } from './relocate-anchors';
import { relocateAttributes, relocateFormulas } from './relocate-formulas';
import { relocateNotes, relocateShapes } from './relocate-notes';
import type { Relocation } from './relocation';

type Relocate = (xml: Xml, relocation: Relocation, home: SheetId | undefined) => Xml;

/** Parts that tell cells, by the end of their content type. */
const KNOWN: readonly (readonly [type: RegExp, relocate: Relocate])[] = [
  [/(?:drawingml\.chart|ms-office\.chartex)\+xml$/, (xml, relocation) => relocateFormulas(xml, (formula) => relocation.formula(formula))],
  [/officedocument\.drawing\+xml$/, relocateDrawing],
  [/comments\+xml$/, (xml, relocation, home) => (home === undefined ? xml : relocateNotes(xml, home, relocation))],
  [/vmldrawing$/, (xml, relocation, home) => (home === undefined ? xml : relocateShapes(xml, home, relocation))],
  [/controlproperties\+xml$/, relocateControl],
  [/pivottable\+xml$/, (xml, relocation, home) => relocatePivotTable(xml, relocation, home)],
  [/pivotcachedefinition\+xml$/, relocatePivotSource],
];

/** The part as it must read now; as it was found when nothing it speaks of has moved. */
export function relocatePart({ type, content }: CarriedPart, relocation: Relocation, home: SheetId | undefined): Xml | Uint8Array {
  if (type.name.endsWith('.chartsheet+xml')) return unselected(new TextDecoder().decode(content));
  const relocate = relocation.isStill ? undefined : KNOWN.find(([pattern]) => pattern.test(type.name.toLowerCase()))?.[1];
  return relocate ? relocate(new TextDecoder().decode(content), relocation, home) : content;
}

/** The workbook opens on a sheet of the model: with two sheets selected, what is typed in one would go into both. */
function unselected(chartSheet: Xml): Xml {
  return chartSheet.replace(/\stabSelected=["'][^"']*["']/, '');
}

function relocateDrawing(xml: Xml, relocation: Relocation, home: SheetId | undefined): Xml {
  const linked = relocateAttributes(xml, ['textlink'], (formula) => relocation.formula(formula, home));
  return home === undefined ? linked : relocateAnchors(linked, home, relocation);
}

function relocateControl(xml: Xml, relocation: Relocation, home: SheetId | undefined): Xml {
  return relocateAttributes(xml, ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'], (formula) => relocation.formula(formula, home));
}

function relocatePivotTable(xml: Xml, relocation: Relocation, home: SheetId | undefined): Xml {
  if (home === undefined) return xml;
  return xml.replace(/(<(?:\w+:)?location\s[^>]*?\bref=["'])([^"']*)/, (_all: string, start: string, ref: string) => {
    return start + relocation.areas(home, ref);
  });
}

/** The cells a pivot table sums up, told by the name of a sheet and an area, or by a name alone. */
function relocatePivotSource(xml: Xml, relocation: Relocation): Xml {
  return xml.replace(/<((?:\w+:)?worksheetSource)(\s[^>]*?)(\/?)>/, (all: string, tag: string, attributes: string, end: string) => {
    const { sheet, ref = '' } = sliceElement(all).attributes;
    if (sheet === undefined) return all;
    const now = relocation.place(sheet, parseRect(ref));
    const others = attributes.replace(/\s(?:sheet|ref)="[^"]*"/g, '');
    const place = element('a', { ref: now.rect ? formatRect(now.rect) : undefined, sheet: now.sheet });
    return `<${tag}${place.slice('<a'.length, -'/>'.length)}${others}${end}>`;
  });
}
