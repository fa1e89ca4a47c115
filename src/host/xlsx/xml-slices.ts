import { xmlDecode } from '@cj-tech-master/excelts/xml';
import type { Attributes, Xml } from './xml';

/** An element as its author wrote it, to be written back unread. */
export interface Slice {
  /** Without its prefix. */
  readonly name: string;
  readonly xml: Xml;
}

export interface SlicedElement extends Slice {
  /** By their full names, prefixes and namespaces included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Slice[];
}

const TOKEN = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:[^>"'/]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** By far the longest element there is, never one inside another: it is jumped over. */
const BULK = 'sheetData';

/** Cuts the first element of the text, known to be well formed, into its children. */
export function sliceElement(xml: Xml): SlicedElement {
  const token = new RegExp(TOKEN);
  const children: Slice[] = [];
  let root: Omit<SlicedElement, 'xml' | 'children'> | undefined;
  let depth = 0;
  let start = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    const [, closing, tag, attributes = '', selfClosing] = match;
    if (tag === undefined) continue;
    const name = localName(tag);
    if (closing === '/') depth -= 1;
    else {
      root ??= { name, attributes: readAttributes(attributes) };
      if (depth === 1) start = match.index;
      if (selfClosing !== '/') depth += 1;
      if (depth === 2 && name === BULK) token.lastIndex = xml.indexOf(`</${tag}`, match.index);
    }
    if (depth === 1 && start > 0 && (closing === '/' || selfClosing === '/'))
      children.push({ name, xml: xml.slice(start, match.index + match[0].length) });
    if (depth === 0) break;
  }
  return { ...(root ?? { name: '', attributes: {} }), xml, children };
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, xmlDecode(double ?? single ?? '')]),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The child of that name, cut in its turn. */
export function sliceChild(element: SlicedElement | undefined, name: string): SlicedElement | undefined {
  const found = element?.children.find((child) => child.name === name);
  return found && sliceElement(found.xml);
}

/** Attributes without those that somebody else writes. */
export function attributesBeyond(element: SlicedElement | undefined, written: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(element?.attributes ?? {}).filter(([name]) => !written.includes(name)));
}
