import { formatRect } from '../model/a1';
import { newObjectId } from '../model/create';
import type { ConditionalFormat, SheetId } from '../model/workbook';
import { parseAreas } from './areas';
import { movedRule, ranked, type CarriedRule, type CarriedRules, type FileRule } from './carry/carried-rules';
import type { Relocation } from './carry/relocation';
import { argb, readColor, type ThemeColors } from './color';
import { fromFileFormula, moveFormula, toFileFormula } from './formula';
import { excelGuid } from './guid';
import type { ReadStyles } from './read-styles';
import type { StyleSheet } from './write-styles';
import { attribute, child, element, flag, numeric, plainText, whenTrue, type Xml, type XmlNode } from './xml';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Two pieces: where rules stand since 2007, and the extension without which newer Excels draw data bars the old way. */
export interface WrittenConditionalFormats {
  readonly rules: Xml;
  readonly extension: Xml;
}

/** A rule ready to be written: where, and both of its pieces once its rank is known. */
interface RankedRule {
  readonly sqref: string;
  /** Its rank in the file it came from. */
  readonly rank?: number;
  readonly isPivot?: boolean;
  readonly write: (priority: number) => Pick<CarriedRule, 'xml' | 'extension'>;
}

interface Place {
  readonly sheet: SheetId;
  /** From 0. */
  readonly index: number;
  readonly relocation: Relocation;
}

/** The first of the list wins; rules that were only carried keep their rank among the others. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormat[],
  carried: CarriedRules,
  place: Place,
  styles: StyleSheet,
): WrittenConditionalFormats {
  const ranked = formats.map((format, index) => rankedFormat(format, carried.known.get(format.id), excelGuid(place.index, index), styles));
  for (const rule of carried.rules) {
    const moved = movedRule(rule, place.sheet, place.relocation);
    if (!moved) continue;
    const next = ranked.findIndex(({ rank }) => rank !== undefined && rank > rule.priority);
    ranked.splice(next < 0 ? ranked.length : next, 0, {
      sqref: moved.sqref,
      rank: rule.priority,
      isPivot: rule.isPivot,
      write: moved.withPriority,
    });
  }
  const rules: Xml[] = [];
  const extensions: Xml[] = [];
  let priority = 0;
  for (const { sqref, rank = 0, isPivot, write } of ranked) {
    priority = Number.isFinite(rank) ? Math.max(priority + 1, rank) : priority + 1;
    const { xml, extension } = write(priority);
    if (xml !== '') rules.push(element('conditionalFormatting', { pivot: whenTrue(isPivot), sqref }, xml));
    if (extension !== '') extensions.push(extendedRule(extension, sqref));
  }
  return { rules: rules.join(''), extension: extensions.length === 0 ? '' : extensionOf(extensions) };
}

function extendedRule(rule: Xml, sqref: string): Xml {
  return element('x14:conditionalFormatting', { 'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main' }, [
    rule,
    element('xm:sqref', {}, sqref),
  ]);
}

function extensionOf(rules: readonly Xml[]): Xml {
  return element(
    'ext',
    { uri: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}', 'xmlns:x14': X14 },
    element('x14:conditionalFormattings', {}, rules),
  );
}

function rankedFormat({ area, rule }: ConditionalFormat, known: FileRule | undefined, mark: string, styles: StyleSheet): RankedRule {
  const place = { sqref: formatRect(area), ...(known ? { rank: known.priority, isPivot: known.isPivot } : {}) };
  if (rule.kind === 'dataBar') {
    if (known?.rule.kind === 'dataBar' && known.rule.color === rule.color)
      return { ...place, write: (priority) => ranked(known, priority) };
    return { ...place, write: (priority) => ({ xml: oldRule(rule.color, mark, priority), extension: newBar(mark) }) };
  }
  const isSameLook =
    known?.rule.kind === 'custom' &&
    known.rule.fill === rule.fill &&
    known.rule.fontColor === rule.fontColor &&
    known.rule.bold === rule.bold;
  const look = isSameLook ? known.look : { dxfId: styles.highlightOf(rule) };
  const formula = element('formula', {}, plainText(toFileFormula(rule.formula)));
  return { ...place, write: (priority) => ({ xml: element('cfRule', { type: 'expression', ...look, priority }, formula), extension: '' }) };
}

function oldRule(color: string, mark: string, priority: number): Xml {
  return element('cfRule', { type: 'dataBar', priority }, [oldBar(color), barMark(mark)]);
}

function oldBar(color: string): Xml {
  return element('dataBar', {}, [
    element('cfvo', { type: 'min' }),
    element('cfvo', { type: 'max' }),
    element('color', { rgb: argb(color) }),
  ]);
}

function barMark(mark: string): Xml {
  return element(
    'extLst',
    {},
    element('ext', { uri: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}', 'xmlns:x14': X14 }, element('x14:id', {}, mark)),
  );
}

/** Plain bars that start from zero, whatever the smallest value. */
function newBar(mark: string): Xml {
  const bar = element('x14:dataBar', { minLength: 0, maxLength: 100, gradient: false }, [
    element('x14:cfvo', { type: 'autoMin' }),
    element('x14:cfvo', { type: 'autoMax' }),
    element('x14:negativeFillColor', { rgb: 'FFFF0000' }),
    element('x14:axisColor', { rgb: 'FF000000' }),
  ]);
  return element('x14:cfRule', { type: 'dataBar', id: mark }, bar);
}

export interface ReadConditionalFormats {
  readonly formats: ConditionalFormat[];
  readonly carried: CarriedRules;
}

/** Colour scales, icons and other rules the model has no word for are carried as they are. */
export function readConditionalFormats(rules: readonly CarriedRule[], styles: ReadStyles, theme: ThemeColors): ReadConditionalFormats {
  const formats: ConditionalFormat[] = [];
  const known = new Map<string, FileRule>();
  const carried: CarriedRule[] = [];
  for (const file of [...rules].sort((a, b) => a.priority - b.priority)) {
    const areas = parseAreas(file.sqref);
    const rule = file.node && readRule(file.node, styles, theme);
    // Bars of several areas are measured together: taken apart they would not be the same.
    if (!rule || !areas[0] || (rule.kind === 'dataBar' && areas.length > 1)) {
      carried.push(file);
      continue;
    }
    const [first] = areas;
    for (const area of areas) {
      const id = newObjectId();
      const moved =
        rule.kind === 'custom' ? { ...rule, formula: moveFormula(rule.formula, area.row - first.row, area.column - first.column) } : rule;
      formats.push({ id, area, rule: moved });
      const dxfId = numeric(file.node, 'dxfId');
      known.set(id, { ...file, rule: moved, look: { dxfId, stopIfTrue: flag(file.node, 'stopIfTrue') || undefined } });
    }
  }
  return { formats, carried: { rules: carried, known } };
}

function readRule(node: XmlNode, styles: ReadStyles, theme: ThemeColors): ConditionalFormat['rule'] | undefined {
  switch (attribute(node, 'type')) {
    case 'expression':
      return {
        kind: 'custom',
        formula: fromFileFormula(child(node, 'formula')?.text ?? ''),
        ...styles.highlight(numeric(node, 'dxfId') ?? -1),
      };
    case 'dataBar':
      return { kind: 'dataBar', color: readColor(child(child(node, 'dataBar'), 'color'), theme) ?? '#638EC6' };
    default:
      return undefined;
  }
}
