import { facet } from '../model/style';
import type { CellStyle } from '../model/workbook';
import { writeBorder } from './border';
import type { CarriedStyles } from './carry/carried-styles';
import { argb } from './color';
import type { Highlight } from './highlight';
import { NumberFormatIds } from './number-format';
import { attributeText, element, whenTrue, XML_HEADER, type Xml } from './xml';

const PLAIN: CellStyle = {};
const NOTHING = { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };

/** What a style sheet of our own says of named looks. */
const NORMAL = {
  cellStyleXfs: element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  cellStyles: element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  tableStyles: element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
};

/** The looks of a workbook, each written once and called by its number, those of the file it came from first. */
export class StyleSheet {
  private readonly numberFormats: NumberFormatIds;
  private readonly fonts: Pieces;
  private readonly fills: Pieces;
  private readonly borders: Pieces;
  private readonly cellFormats: Pieces;
  private readonly highlights: Pieces;
  private readonly known = new Map<CellStyle, [plain: number, quoted: number]>();

  constructor(private readonly carried?: CarriedStyles) {
    const { fonts, fills, borders, cellXfs, dxfs } = carried?.numbered ?? NOTHING;
    this.numberFormats = new NumberFormatIds(carried?.numberFormats);
    this.fonts = new Pieces(fonts);
    this.fills = new Pieces(fills);
    this.borders = new Pieces(borders);
    this.cellFormats = new Pieces(cellXfs);
    this.highlights = new Pieces(dxfs);
    // Excel expects these two fills first, and the workbook's default as number 0 everywhere.
    if (fills.length === 0) {
      this.fills.idOf(element('fill', {}, element('patternFill', { patternType: 'none' })));
      this.fills.idOf(element('fill', {}, element('patternFill', { patternType: 'gray125' })));
    }
    if (carried?.format(0) && carried.format(0)?.style === undefined) this.known.set(PLAIN, [0, -1]);
    this.cellFormatOf(undefined, false);
  }

  /** `isQuoted`: a text that would read as a formula were it typed again. */
  cellFormatOf(style: CellStyle = PLAIN, isQuoted: boolean): number {
    let ids = this.known.get(style);
    if (!ids) this.known.set(style, (ids = [this.register(style, false), -1]));
    if (!isQuoted) return ids[0];
    if (ids[1] < 0) ids[1] = this.register(style, true);
    return ids[1];
  }

  highlightOf({ fill, fontColor, bold }: Highlight): number {
    const font = [bold === undefined ? '' : element('b', { val: bold }), fontColor ? element('color', { rgb: argb(fontColor) }) : ''];
    return this.highlights.idOf(
      element('dxf', {}, [
        font.some(Boolean) ? element('font', {}, font) : '',
        // In a highlight, and only there, the colour of a plain fill is its background.
        fill ? element('fill', {}, element('patternFill', { patternType: 'solid' }, element('bgColor', { rgb: argb(fill) }))) : '',
      ]),
    );
  }

  toXml(): Xml {
    const formats = [...this.numberFormats.entries()].map(([code, id]) =>
      element('numFmt', { numFmtId: id, formatCode: attributeText(code) }),
    );
    const { namespaces, verbatim } = this.carried ?? { namespaces: {}, verbatim: undefined };
    return (
      XML_HEADER +
      element('styleSheet', { ...namespaces, xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
        formats.length > 0 ? element('numFmts', { count: formats.length }, formats) : '',
        this.fonts.toXml('fonts'),
        this.fills.toXml('fills'),
        this.borders.toXml('borders'),
        verbatim?.cellStyleXfs ?? NORMAL.cellStyleXfs,
        this.cellFormats.toXml('cellXfs'),
        verbatim?.cellStyles ?? NORMAL.cellStyles,
        this.highlights.toXml('dxfs'),
        verbatim?.tableStyles ?? NORMAL.tableStyles,
        verbatim?.colors ?? '',
        verbatim?.extLst ?? '',
      ])
    );
  }

  private register(style: CellStyle, isQuoted: boolean): number {
    const numFmtId = this.numberFormats.idOf(facet(style, 'numberFormat'));
    const fontId = this.fonts.idOf(writeFont(style));
    const fillId = style.fill ? this.fills.idOf(writeFill(style.fill)) : 0;
    const borderId = this.borders.idOf(writeBorder(style.borders));
    const alignment = writeAlignment(style);
    const protection = writeProtection(style);
    return this.cellFormats.idOf(
      element(
        'xf',
        {
          numFmtId,
          fontId,
          fillId,
          borderId,
          xfId: 0,
          quotePrefix: whenTrue(isQuoted),
          applyNumberFormat: whenTrue(numFmtId > 0),
          applyFont: whenTrue(fontId > 0),
          applyFill: whenTrue(fillId > 0),
          applyBorder: whenTrue(borderId > 0),
          applyAlignment: whenTrue(alignment !== ''),
          applyProtection: whenTrue(protection !== ''),
        },
        [alignment, protection],
      ),
    );
  }
}

/** Identical pieces of XML share a number. */
class Pieces {
  private readonly pieces: Xml[];
  private readonly ids = new Map<Xml, number>();

  /** `first`: those whose number is given, even where two are alike. */
  constructor(first: readonly Xml[]) {
    this.pieces = [...first];
    first.forEach((piece, id) => {
      if (!this.ids.has(piece)) this.ids.set(piece, id);
    });
  }

  idOf(piece: Xml): number {
    let id = this.ids.get(piece);
    if (id === undefined) {
      this.ids.set(piece, (id = this.pieces.length));
      this.pieces.push(piece);
    }
    return id;
  }

  toXml(name: string): Xml {
    return element(name, { count: this.pieces.length }, this.pieces);
  }
}

function writeFont(style: CellStyle): Xml {
  return element('font', {}, [
    style.bold ? element('b') : '',
    style.italic ? element('i') : '',
    style.underline ? element('u') : '',
    element('sz', { val: facet(style, 'fontSize') }),
    style.fontColor ? element('color', { rgb: argb(style.fontColor) }) : element('color', { theme: 1 }),
    element('name', { val: facet(style, 'fontName') }),
    // Without its family LibreOffice and older Excels pick a serif stand-in for a font they lack.
    element('family', { val: 2 }),
  ]);
}

function writeFill(color: string): Xml {
  return element(
    'fill',
    {},
    element('patternFill', { patternType: 'solid' }, [element('fgColor', { rgb: argb(color) }), element('bgColor', { indexed: 64 })]),
  );
}

const HORIZONTAL: Readonly<Record<NonNullable<CellStyle['horizontal']>, string>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<NonNullable<CellStyle['vertical']>, string>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

function writeAlignment({ horizontal, vertical, wrap, indent }: CellStyle): Xml {
  const alignment = {
    horizontal: horizontal && horizontal !== 'General' ? HORIZONTAL[horizontal] : undefined,
    vertical: vertical && vertical !== 'Bottom' ? VERTICAL[vertical] : undefined,
    wrapText: whenTrue(wrap),
    indent: indent === 0 ? undefined : indent,
  };
  return Object.values(alignment).some((value) => value !== undefined) ? element('alignment', alignment) : '';
}

function writeProtection({ locked, formulaHidden }: CellStyle): Xml {
  if (locked !== false && !formulaHidden) return '';
  return element('protection', { locked: locked === false ? false : undefined, hidden: whenTrue(formulaHidden) });
}
