import { attribute, children, element, XML_HEADER, type Xml, type XmlNode } from './xml';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

/** What a part is to the part that names it; how it is called in a file. */
const KINDS = {
  officeDocument: { relation: `${RELATION}/officeDocument`, content: `${CONTENT}.spreadsheetml.sheet.main+xml` },
  coreProperties: {
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    content: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
  extendedProperties: { relation: `${RELATION}/extended-properties`, content: `${CONTENT}.extended-properties+xml` },
  worksheet: { relation: `${RELATION}/worksheet`, content: `${CONTENT}.spreadsheetml.worksheet+xml` },
  theme: { relation: `${RELATION}/theme`, content: `${CONTENT}.theme+xml` },
  styles: { relation: `${RELATION}/styles`, content: `${CONTENT}.spreadsheetml.styles+xml` },
  sharedStrings: { relation: `${RELATION}/sharedStrings`, content: `${CONTENT}.spreadsheetml.sharedStrings+xml` },
  table: { relation: `${RELATION}/table`, content: `${CONTENT}.spreadsheetml.table+xml` },
} as const;

export type PartKind = keyof typeof KINDS;

export interface PartEntry {
  readonly kind: PartKind;
  /** From the root of the package, without leading slash. */
  readonly path: string;
}

export function writeContentTypes(parts: readonly PartEntry[]): Xml {
  return (
    XML_HEADER +
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ kind, path }) => element('Override', { PartName: `/${path}`, ContentType: KINDS[kind].content })),
    ])
  );
}

/** Numbered `rId1`, `rId2`… in the order given. */
export function writeRelations(targets: readonly PartEntry[]): Xml {
  return (
    XML_HEADER +
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      targets.map(({ kind, path }, index) =>
        element('Relationship', { Id: `rId${index + 1}`, Type: KINDS[kind].relation, Target: `/${path}` }),
      ),
    )
  );
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationsPath(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}

export interface Relation {
  readonly id: string;
  /** The last word of its type, the same in both dialects of the format: `worksheet`, `table`, `hyperlink`… */
  readonly type: string;
  /** A path from the root of the package; outside it, left as found. */
  readonly target: string;
}

export function readRelations(node: XmlNode | undefined, from: string): readonly Relation[] {
  return children(node, 'Relationship').map((relation) => {
    const target = attribute(relation, 'Target') ?? '';
    const isOutside = attribute(relation, 'TargetMode') === 'External' || target.startsWith('#');
    return {
      id: attribute(relation, 'Id') ?? '',
      type: (attribute(relation, 'Type') ?? '').replace(/^.*\//, ''),
      target: isOutside ? target : resolvePath(target, from),
    };
  });
}

/** `../tables/table1.xml` seen from `xl/worksheets/sheet1.xml` → `xl/tables/table1.xml`. */
function resolvePath(target: string, from: string): string {
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}
