import { attribute, children, element, XML_HEADER, type Xml, type XmlNode } from './xml';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

/** What a part is to the part that names it; how it is called in a file. */
export const KINDS = {
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
  drawing: { relation: `${RELATION}/drawing`, content: `${CONTENT}.drawing+xml` },
  comments: { relation: `${RELATION}/comments`, content: `${CONTENT}.spreadsheetml.comments+xml` },
  vmlDrawing: { relation: `${RELATION}/vmlDrawing`, content: `${CONTENT}.vmlDrawing` },
  chart: { relation: `${RELATION}/chart`, content: `${CONTENT}.drawingml.chart+xml` },
} as const;

export type PartKind = keyof typeof KINDS;

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself → `_rels/.rels`. */
export function relationsPath(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}

export interface Relation {
  readonly id: string;
  /** The last word of its kind, the same in both dialects of the format: `worksheet`, `table`, `hyperlink`… */
  readonly type: string;
  /** In full, as the file says it. */
  readonly kind: string;
  /** A path from the root of the package; outside it, left as found. */
  readonly target: string;
  readonly isOutside: boolean;
  /** Whether the file says outright that the target is another file; `#place` often goes without. */
  readonly isExternal: boolean;
}

export function readRelations(node: XmlNode | undefined, from: string): readonly Relation[] {
  return children(node, 'Relationship').map((relation) => {
    const target = attribute(relation, 'Target') ?? '';
    const kind = attribute(relation, 'Type') ?? '';
    const isExternal = attribute(relation, 'TargetMode') === 'External';
    const isOutside = isExternal || target.startsWith('#');
    return {
      id: attribute(relation, 'Id') ?? '',
      type: kind.replace(/^.*\//, ''),
      kind,
      target: isOutside ? target : resolvePath(target, from),
      isOutside,
      isExternal,
    };
  });
}

export type WrittenRelation = Omit<Relation, 'type'>;

export function writeRelations(relations: readonly WrittenRelation[]): Xml {
  return (
    XML_HEADER +
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      relations.map(({ id, kind, target, isOutside, isExternal }) =>
        element('Relationship', {
          Id: id,
          Type: kind,
          Target: isOutside ? target : `/${target}`,
          TargetMode: isExternal ? 'External' : undefined,
        }),
      ),
    )
  );
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
