import { child, children, element, plainText, richText, unescapeXstring, XML_HEADER, type Xml, type XmlNode } from './xml';

/** The texts of a workbook, each written once. */
export class SharedStrings {
  private readonly texts = new Map<string, number>();
  private readonly rich = new Map<Xml, number>();
  private readonly items: Xml[] = [];
  private uses = 0;

  idOf(text: string): number {
    this.uses += 1;
    return this.texts.get(text) ?? this.add(this.texts, text, element('t', { 'xml:space': 'preserve' }, richText(text)));
  }

  /** `item`: what stands inside `<si>`. */
  idOfRich(item: Xml): number {
    this.uses += 1;
    return this.rich.get(item) ?? this.add(this.rich, item, item);
  }

  private add(ids: Map<string, number>, key: string, item: Xml): number {
    const id = this.items.length;
    ids.set(key, id);
    this.items.push(element('si', {}, item));
    return id;
  }

  toXml(): Xml {
    const { items } = this;
    return (
      XML_HEADER +
      element(
        'sst',
        { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', count: this.uses, uniqueCount: items.length },
        items,
      )
    );
  }
}

export interface ReadStrings {
  readonly texts: readonly string[];
  /** Of the texts that are more than texts, what stands inside `<si>`. */
  readonly rich: ReadonlyMap<number, Xml>;
}

export function readSharedStrings(table: XmlNode | undefined): ReadStrings {
  const items = children(table, 'si');
  return {
    texts: items.map(readText),
    rich: new Map(items.flatMap((item, index) => (isRich(item) ? [[index, writtenText(item)] as const] : []))),
  };
}

const RICH = new Set(['t', 'r', 'rPh', 'phoneticPr']);

/** In several looks, or with its pronunciation; and nothing stranger. */
export function isRich(item: XmlNode): boolean {
  return item.children.some(({ name }) => name !== 't') && item.children.every(({ name }) => RICH.has(name));
}

/** As it was read: nothing in a rich text has a prefix, but for the spaces that are to be kept. */
export function writtenText(item: XmlNode): Xml {
  return item.children.map(written).join('');
}

function written({ name, attributes, children: inside, text }: XmlNode): Xml {
  const { space, ...others } = attributes;
  return element(name, { ...others, 'xml:space': space }, inside.length > 0 ? inside.map(written) : plainText(text));
}

/** Of a text in several looks, only the text; of Japanese, not its pronunciation (`rPh`). */
export function readText(item: XmlNode): string {
  const runs = item.children.map((node) => (node.name === 't' ? node : node.name === 'r' ? child(node, 't') : undefined));
  return unescapeXstring(runs.map((run) => run?.text ?? '').join(''));
}
