import { attributesBeyond, sliceChild, sliceElement } from '../xml-slices';
import { flag, attribute, child, children, numeric, unescapeXstring, type Attributes, type Xml, type XmlNode } from '../xml';
import type { ReadStyles } from '../read-styles';
import type { FileFormat } from './carried-cells';

type Numbered = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';
type Verbatim = 'cellStyleXfs' | 'cellStyles' | 'tableStyles' | 'colors' | 'extLst';

/**
 * The style sheet of a file, kept whole: what a workbook needs more is added behind, so that every number the file gives
 * to a look still means it, in cells as in charts, filters and pivot tables.
 */
export interface CarriedStyles {
  readonly namespaces: Attributes;
  readonly numberFormats: ReadonlyMap<string, number>;
  readonly numbered: Readonly<Record<Numbered, readonly Xml[]>>;
  /** Elements written back as they are. */
  readonly verbatim: Readonly<Record<Verbatim, Xml | undefined>>;
  /** `undefined` when the file has no such format. */
  readonly format: (number: number) => FileFormat | undefined;
}

export function readCarriedStyles(text: Xml, node: XmlNode | undefined, styles: ReadStyles): CarriedStyles {
  const sheet = sliceElement(text);
  const pieces = (name: string) => sliceChild(sheet, name)?.children.map(({ xml }) => xml) ?? [];
  const verbatim = (name: string) => sheet.children.find((child) => child.name === name)?.xml;
  const quoted = children(child(node, 'cellXfs'), 'xf').map((format) => flag(format, 'quotePrefix'));
  return {
    namespaces: attributesBeyond(sheet, ['xmlns']),
    numberFormats: new Map(
      children(child(node, 'numFmts'), 'numFmt').map((format) => [
        unescapeXstring(attribute(format, 'formatCode') ?? ''),
        numeric(format, 'numFmtId') ?? 0,
      ]),
    ),
    numbered: {
      fonts: pieces('fonts'),
      fills: pieces('fills'),
      borders: pieces('borders'),
      cellXfs: pieces('cellXfs'),
      dxfs: pieces('dxfs'),
    },
    verbatim: {
      cellStyleXfs: verbatim('cellStyleXfs'),
      cellStyles: verbatim('cellStyles'),
      tableStyles: verbatim('tableStyles'),
      colors: verbatim('colors'),
      extLst: verbatim('extLst'),
    },
    format: (number) => {
      const isQuoted = quoted[number];
      return isQuoted === undefined ? undefined : { style: styles.style(number), isQuoted };
    },
  };
}
