import { formatRect } from '../model/a1';
import { newObjectId } from '../model/create';
import type { ConditionalFormat } from '../model/workbook';
import { parseAreas } from './areas';
import { argb, readColor, type ThemeColors } from './color';
import { fromFileFormula, toFileFormula } from './formula';
import { excelGuid } from './guid';
import type { ReadStyles } from './read-styles';
import type { StyleSheet } from './write-styles';
import { attribute, child, children, element, numeric, plainText, type Xml, type XmlNode } from './xml';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Two pieces: where rules stand since 2007, and the extension without which newer Excels draw data bars the old way. */
export interface WrittenConditionalFormats {
  readonly rules: Xml;
  readonly extension: Xml;
}

/** The first of the list wins. `sheetIndex` makes the marks that tie both pieces together unique. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormat[],
  sheetIndex: number,
  styles: StyleSheet,
): WrittenConditionalFormats {
  const rules: Xml[] = [];
  const bars: Xml[] = [];
  formats.forEach(({ area, rule }, index) => {
    const sqref = formatRect(area);
    const mark = excelGuid(sheetIndex, index);
    const priority = index + 1;
    const cfRule =
      rule.kind === 'custom'
        ? element(
            'cfRule',
            { type: 'expression', dxfId: styles.highlightOf(rule), priority },
            element('formula', {}, plainText(toFileFormula(rule.formula))),
          )
        : element('cfRule', { type: 'dataBar', priority }, [oldBar(rule.color), barMark(mark)]);
    rules.push(element('conditionalFormatting', { sqref }, cfRule));
    if (rule.kind === 'dataBar') bars.push(newBar(mark, sqref));
  });
  const extension =
    bars.length === 0
      ? ''
      : element(
          'ext',
          { uri: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}', 'xmlns:x14': X14 },
          element('x14:conditionalFormattings', {}, bars),
        );
  return { rules: rules.join(''), extension };
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
function newBar(mark: string, sqref: string): Xml {
  const bar = element('x14:dataBar', { minLength: 0, maxLength: 100, gradient: false }, [
    element('x14:cfvo', { type: 'autoMin' }),
    element('x14:cfvo', { type: 'autoMax' }),
    element('x14:negativeFillColor', { rgb: 'FFFF0000' }),
    element('x14:axisColor', { rgb: 'FF000000' }),
  ]);
  return element('x14:conditionalFormatting', { 'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main' }, [
    element('x14:cfRule', { type: 'dataBar', id: mark }, bar),
    element('xm:sqref', {}, sqref),
  ]);
}

/** Colour scales, icons and other rules the model has no word for are left out. */
export function readConditionalFormats(worksheet: XmlNode, styles: ReadStyles, theme: ThemeColors): ConditionalFormat[] {
  const found = children(worksheet, 'conditionalFormatting').flatMap((group) =>
    children(group, 'cfRule').flatMap((node) => {
      const rule = readRule(node, styles, theme);
      const priority = numeric(node, 'priority') ?? Infinity;
      return rule ? parseAreas(attribute(group, 'sqref') ?? '').map((area) => ({ area, rule, priority })) : [];
    }),
  );
  return found.sort((a, b) => a.priority - b.priority).map(({ area, rule }) => ({ id: newObjectId(), area, rule }));
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
