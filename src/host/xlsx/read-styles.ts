import type { CellStyle } from '../model/workbook';
import { readBorder } from './border';
import { readColor, type ThemeColors } from './color';
import { formatCode, isDateFormat } from './number-format';
import type { Highlight } from './write-styles';
import { attribute, child, children, flag, numeric, unescapeXstring, type XmlNode } from './xml';

/** What the numbers of a style sheet stand for. */
export interface ReadStyles {
  /** `undefined` for a cell that looks like any other. The same number gives the same object. */
  style(cellFormat: number): CellStyle | undefined;
  isDate(cellFormat: number): boolean;
  highlight(id: number): Highlight;
}

export function readStyles(sheet: XmlNode | undefined, theme: ThemeColors): ReadStyles {
  const custom = new Map(children(child(sheet, 'numFmts'), 'numFmt').map((node) => [numeric(node, 'numFmtId') ?? -1, unescapeXstring(attribute(node, 'formatCode') ?? '')]));
  const fonts = children(child(sheet, 'fonts'), 'font').map((node) => readFont(node, theme));
  const fills = children(child(sheet, 'fills'), 'fill').map((node) => readFill(node, theme));
  const borders = children(child(sheet, 'borders'), 'border').map((node) => readBorder(node, theme));
  const formats = children(child(sheet, 'cellXfs'), 'xf');
  const codes = formats.map((node) => formatCode(numeric(node, 'numFmtId') ?? 0, custom));
  const styles = formats.map((node, index): CellStyle | undefined => {
    const code = codes[index] ?? 'General';
    const fill = fills[numeric(node, 'fillId') ?? 0];
    const sides = borders[numeric(node, 'borderId') ?? 0];
    const style: CellStyle = {
      ...(code === 'General' ? {} : { numberFormat: code }),
      ...fonts[numeric(node, 'fontId') ?? 0],
      ...(fill ? { fill } : {}),
      ...readAlignment(child(node, 'alignment')),
      ...(flag(child(node, 'protection'), 'locked', true) ? {} : { locked: false }),
      ...(sides ? { borders: sides } : {}),
    };
    return Object.keys(style).length > 0 ? style : undefined;
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
  const name = attribute(child(node, 'name'), 'val') ?? 'Calibri';
  const size = numeric(child(node, 'sz'), 'val') ?? 11;
  const color = readColor(child(node, 'color'), theme) ?? '#000000';
  const underline = child(node, 'u');
  return {
    ...(isOn(child(node, 'b')) ? { bold: true } : {}),
    ...(isOn(child(node, 'i')) ? { italic: true } : {}),
    ...(underline && attribute(underline, 'val') !== 'none' ? { underline: true } : {}),
    ...(name === 'Calibri' ? {} : { fontName: name }),
    ...(size === 11 ? {} : { fontSize: size }),
    ...(color === '#000000' ? {} : { fontColor: color }),
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
  left: 'Left', center: 'Center', right: 'Right', fill: 'Fill', justify: 'Justify', centerContinuous: 'CenterAcrossSelection', distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['vertical']>>> = {
  top: 'Top', center: 'Center', justify: 'Justify', distributed: 'Distributed',
};

function readAlignment(node: XmlNode | undefined): CellStyle {
  const horizontal = HORIZONTAL[attribute(node, 'horizontal') ?? ''];
  const vertical = VERTICAL[attribute(node, 'vertical') ?? ''];
  const indent = numeric(node, 'indent') ?? 0;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(flag(node, 'wrapText') ? { wrap: true } : {}),
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
