import { SaxParser, xmlEncode, xmlEncodeAttr } from '@cj-tech-master/excelts/xml';
import { LIMITS } from '../limits';
import { TooLarge } from '../too-large';
import { XlsxError } from './xlsx-error';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A piece of XML ready to be written. */
export type Xml = string;

/** Read back: names without their prefix, whatever the producer chose. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, not its children's. */
  readonly text: string;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Attributes that are `undefined` are left out; booleans are written 1 and 0. */
export function element(name: string, attributes: Attributes = {}, content: Xml | readonly Xml[] = ''): Xml {
  const inner = typeof content === 'string' ? content : content.join('');
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${xmlEncodeAttr(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`;
  }
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** An attribute that is only written when it says yes. */
export function whenTrue(value: boolean | undefined): true | undefined {
  return value === true ? true : undefined;
}

/** Text of an element whose type is not ST_Xstring: formulas, numbers. */
export function plainText(text: string): Xml {
  return xmlEncode(text);
}

/** Text of an ST_Xstring (ECMA-376 part 1, 22.9.2.19): what XML cannot hold is written `_xHHHH_`. */
export function richText(text: string): Xml {
  return xmlEncode(escapeXstring(text, /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu));
}

/** The same for an attribute, where XML would turn line ends and tabs into spaces. */
export function attributeText(text: string): string {
  return escapeXstring(text, /[\p{Cc}\ufffe\uffff]/gu);
}

export function unescapeXstring(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

function escapeXstring(text: string, forbidden: RegExp): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(forbidden, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Far more than any program nests: what walks down a tree must come back. */
const DEEPEST = 200;

/** What was read of a file so far, all its parts together. */
export class ElementCount {
  private count = 0;

  /** @throws TooLarge */
  add(): void {
    this.count += 1;
    if (this.count > LIMITS.elements) throw new TooLarge('elements');
  }
}

/** @throws XlsxError `damaged` when the XML is not well formed; TooLarge when the count says so. */
export function parseXml(xml: string, part: string, count = new ElementCount()): XmlNode {
  const root = openNode('', {});
  const stack: OpenNode[] = [root];
  const parser = new SaxParser({ invalidCharHandling: 'replace', position: false });
  parser.on('opentag', (tag) => {
    count.add();
    if (stack.length > DEEPEST) throw new XlsxError('damaged', `${part} is nested too deep`);
    const node = openNode(localName(tag.name), localAttributes(tag.attributes));
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const addText = (text: string) => {
    const node = stack.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(xml).close();
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause;
    throw new XlsxError('damaged', `${part} is not well-formed XML`, { cause });
  }
  const document = root.children[0];
  if (!document) throw new XlsxError('damaged', `${part} is empty`);
  return document;
}

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

function openNode(name: string, attributes: Readonly<Record<string, string>>): OpenNode {
  return { name, attributes, children: [], text: '' };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  // An attribute without prefix wins over its namesake: `<table id="1" xr:id="…">`.
  const ordered = names.filter((name) => name.includes(':')).concat(names.filter((name) => !name.includes(':')));
  return Object.fromEntries(ordered.map((name) => [localName(name), attributes[name] ?? '']));
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

export function descendants(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (!node) return [];
  return node.children.flatMap((inner) => [...(inner.name === name ? [inner] : []), ...descendants(inner, name)]);
}

export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  return node?.attributes[name];
}

/** An xsd:boolean; Excel writes 1, LibreOffice writes true. */
export function flag(node: XmlNode | undefined, name: string, absent = false): boolean {
  const value = attribute(node, name);
  return value === undefined ? absent : value === '1' || value === 'true';
}

export function numeric(node: XmlNode | undefined, name: string): number | undefined {
  const value = Number(attribute(node, name) ?? NaN);
  return Number.isFinite(value) ? value : undefined;
}
