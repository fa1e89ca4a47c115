import { packParts } from '../../../../src/host/xlsx/zip';
import * as people from './adorned-parts';
import { CONTENT, PACKAGE, RELATION } from './adorned-parts';

/** A relation told in short: its kind may be a whole address, its target may be out of the file. */
type Relation = readonly [id: string, kind: string, target: string, mode?: 'External'];

const relations = (list: readonly Relation[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${RELATION}/${kind}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const overrides: readonly (readonly [path: string, type: string])[] = [
  ['xl/workbook.xml', `${CONTENT}.spreadsheetml.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${CONTENT}.spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${CONTENT}.spreadsheetml.worksheet+xml`],
  ['xl/chartsheets/sheet1.xml', `${CONTENT}.spreadsheetml.chartsheet+xml`],
  ['xl/styles.xml', `${CONTENT}.spreadsheetml.styles+xml`],
  ['xl/sharedStrings.xml', `${CONTENT}.spreadsheetml.sharedStrings+xml`],
  ['xl/metadata.xml', `${CONTENT}.spreadsheetml.sheetMetadata+xml`],
  ['xl/tables/table1.xml', `${CONTENT}.spreadsheetml.table+xml`],
  ['xl/comments1.xml', `${CONTENT}.spreadsheetml.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/drawings/drawing1.xml', `${CONTENT}.drawing+xml`],
  ['xl/drawings/drawing2.xml', `${CONTENT}.drawing+xml`],
  ['xl/charts/chart1.xml', `${CONTENT}.drawingml.chart+xml`],
  ['xl/charts/chart2.xml', `${CONTENT}.drawingml.chart+xml`],
  ['xl/externalLinks/externalLink1.xml', `${CONTENT}.spreadsheetml.externalLink+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${CONTENT}.extended-properties+xml`],
  ['docProps/custom.xml', `${CONTENT}.custom-properties+xml`],
];

const contentTypes = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${CONTENT}.vmlDrawing"/>${overrides
  .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const OFFICE_2017 = 'http://schemas.microsoft.com/office/2017/10/relationships';

/** What Excel would save after somebody made a workbook their own: « Suivi », « Données de l'an » and a sheet that is a chart. */
export function adornedFile(changes: Iterable<readonly [path: string, content: string]> = []): Promise<Uint8Array> {
  return packParts(
    new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', contentTypes],
      [
        '_rels/.rels',
        relations([
          ['rId1', 'officeDocument', 'xl/workbook.xml'],
          ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
          ['rId3', 'extended-properties', 'docProps/app.xml'],
          ['rId4', 'custom-properties', 'docProps/custom.xml'],
        ]),
      ],
      ['docProps/core.xml', people.core],
      ['docProps/app.xml', people.app],
      ['docProps/custom.xml', people.custom],
      ['xl/workbook.xml', people.workbook],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId4', 'styles', 'styles.xml'],
          ['rId5', 'sharedStrings', 'sharedStrings.xml'],
          ['rId6', 'sheetMetadata', 'metadata.xml'],
          ['rId7', 'externalLink', 'externalLinks/externalLink1.xml'],
          ['rId8', `${OFFICE_2017}/person`, 'persons/person.xml'],
        ]),
      ],
      ['xl/styles.xml', people.styles],
      ['xl/sharedStrings.xml', people.strings],
      ['xl/metadata.xml', people.metadata],
      ['xl/worksheets/sheet1.xml', people.suivi],
      [
        'xl/worksheets/_rels/sheet1.xml.rels',
        relations([
          ['rId1', 'hyperlink', 'https://www.ameli.fr/?a=1&amp;b=2', 'External'],
          ['rId2', 'drawing', '../drawings/drawing1.xml'],
          ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId4', 'table', '../tables/table1.xml'],
          ['rId5', 'comments', '../comments1.xml'],
          ['rId6', `${OFFICE_2017}/threadedComment`, '../threadedComments/threadedComment1.xml'],
        ]),
      ],
      ['xl/worksheets/sheet2.xml', people.donnees],
      ['xl/chartsheets/sheet1.xml', people.chartSheet],
      ['xl/chartsheets/_rels/sheet1.xml.rels', relations([['rId1', 'drawing', '../drawings/drawing2.xml']])],
      ['xl/tables/table1.xml', people.table],
      ['xl/comments1.xml', people.comments],
      ['xl/threadedComments/threadedComment1.xml', people.threads],
      ['xl/persons/person.xml', people.persons],
      ['xl/drawings/vmlDrawing1.vml', people.shapes],
      ['xl/drawings/drawing1.xml', people.drawing],
      [
        'xl/drawings/_rels/drawing1.xml.rels',
        relations([
          ['rId1', 'chart', '../charts/chart1.xml'],
          ['rId2', 'image', '../media/image1.png'],
        ]),
      ],
      ['xl/drawings/drawing2.xml', people.chartDrawing],
      ['xl/drawings/_rels/drawing2.xml.rels', relations([['rId1', 'chart', '../charts/chart2.xml']])],
      ['xl/charts/chart1.xml', people.chart],
      ['xl/charts/chart2.xml', people.chart],
      ['xl/media/image1.png', people.logo],
      ['xl/externalLinks/externalLink1.xml', people.externalLink],
      ['xl/externalLinks/_rels/externalLink1.xml.rels', relations([['rId1', 'externalLinkPath', 'Paie.xlsx', 'External']])],
      ...changes,
    ]),
  );
}
