import { child, children, element, richText, unescapeXstring, XML_HEADER, type Xml, type XmlNode } from './xml';

/** The texts of a workbook, each written once. */
export class SharedStrings {
  private readonly ids = new Map<string, number>();
  private uses = 0;

  idOf(text: string): number {
    this.uses += 1;
    let id = this.ids.get(text);
    if (id === undefined) this.ids.set(text, (id = this.ids.size));
    return id;
  }

  toXml(): Xml {
    const items = [...this.ids.keys()].map((text) => element('si', {}, element('t', { 'xml:space': 'preserve' }, richText(text))));
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

export function readSharedStrings(table: XmlNode | undefined): readonly string[] {
  return children(table, 'si').map(readText);
}

/** Of a text in several looks, only the text; of Japanese, not its pronunciation (`rPh`). */
export function readText(item: XmlNode): string {
  const runs = item.children.map((node) => (node.name === 't' ? node : node.name === 'r' ? child(node, 't') : undefined));
  return unescapeXstring(runs.map((run) => run?.text ?? '').join(''));
}
