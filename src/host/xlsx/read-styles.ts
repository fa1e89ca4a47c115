import { DEFAULT_STYLE, internStyle } from '../model/style';
import type { CellStyle } from '../model/workbook';
import { readBorder } from './border';
import { readColor, type ThemeColors } from './color';
import type { Highlight } from './highlight';
import { formatCode, isDateFormat } from './number-format';
import { attribute, child, children, flag, numeric, unescapeXstring, type XmlNode } from './xml';

/** What the numbers of a style sheet stand for. */
export interface ReadStyles {
  /** `undefined` for a cell that looks like any other. The same number gives the same object. */
  style(cellFormat: number): CellStyle | undefined;
  isDate(cellFormat: number): boolean;
  highlight(id: number): Highlight;
}

export function readStyles(sheet: XmlNode | undefined, theme: ThemeColors): ReadStyles {
  const custom = new Map(
    children(child(sheet, 'numFmts'), 'numFmt').map((node) => [
      numeric(node, 'numFmtId') ?? -1,
      unescapeXstring(attribute(node, 'formatCode') ?? ''),
    ]),
  );
  const fonts = children(child(sheet, 'fonts'), 'font').map((node) => readFont(node, theme));
  const fills = children(child(sheet, 'fills'), 'fill').map((node) => readFill(node, theme));
  const sides = children(child(sheet, 'borders'), 'border').map((node) => readBorder(node, theme));
  const formats = children(child(sheet, 'cellXfs'), 'xf');
  const codes = formats.map((node) => formatCode(numeric(node, 'numFmtId') ?? 0, custom));
  const styles = formats.map((node, index): CellStyle | undefined => {
    const fill = fills[numeric(node, 'fillId') ?? 0];
    const borders = sides[numeric(node, 'borderId') ?? 0];
    const protection = child(node, 'protection');
    return internStyle({
      ...fonts[numeric(node, 'fontId') ?? 0],
      ...readAlignment(child(node, 'alignment')),
      numberFormat: codes[index] ?? 'General',
      locked: flag(protection, 'locked', true),
      formulaHidden: flag(protection, 'hidden'),
      ...(fill ? { fill } : {}),
      ...(borders ? { borders } : {}),
    });
  });
  const dates = codes.map(isDateFormat);
  const highlights = children(child(sheet, 'dxfs'), 'dxf').map((node) => readHighlight(node, theme));
  return {
    style: (cellFormat) => styles[cellFormat],
    isDate: (cellFormat) => dates[cellFormat] ?? false,
    highlight: (id) => highlights[id] ?? {},
  };
}

function readFont(node: XmlNode, theme: ThemeColors): CellStyle {
  const underline = child(node, 'u');
  const color = readColor(child(node, 'color'), theme);
  return {
    bold: isOn(child(node, 'b')),
    italic: isOn(child(node, 'i')),
    underline: underline !== undefined && attribute(underline, 'val') !== 'none',
    fontName: attribute(child(node, 'name'), 'val') ?? DEFAULT_STYLE.fontName,
    fontSize: numeric(child(node, 'sz'), 'val') ?? DEFAULT_STYLE.fontSize,
    ...(color ? { fontColor: color } : {}),
  };
}

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && flag(node, 'val', true);
}

function readFill(node: XmlNode, theme: ThemeColors): string | undefined {
  const pattern = child(node, 'patternFill');
  return attribute(pattern, 'patternType') === 'solid' ? readColor(child(pattern, 'fgColor'), theme) : undefined;
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle['horizontal']>>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['vertical']>>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

function readAlignment(node: XmlNode | undefined): CellStyle {
  return {
    horizontal: HORIZONTAL[attribute(node, 'horizontal') ?? ''] ?? DEFAULT_STYLE.horizontal,
    vertical: VERTICAL[attribute(node, 'vertical') ?? ''] ?? DEFAULT_STYLE.vertical,
    indent: numeric(node, 'indent') ?? 0,
    wrap: flag(node, 'wrapText'),
  };
}

function readHighlight(node: XmlNode, theme: ThemeColors): Highlight {
  const font = child(node, 'font');
  const bold = child(font, 'b');
  const fontColor = readColor(child(font, 'color'), theme);
  const pattern = child(child(node, 'fill'), 'patternFill');
  const fill = readColor(child(pattern, 'bgColor'), theme) ?? readColor(child(pattern, 'fgColor'), theme);
  return {
    ...(fill ? { fill } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(bold ? { bold: isOn(bold) } : {}),
  };
}
