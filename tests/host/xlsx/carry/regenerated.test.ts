import { readFileSync, writeFileSync } from 'node:fs';
import { packParts } from '../../../../src/host/xlsx/zip';
import { examplePath, scratchFolder } from '../../../cli/command-line';
import { command } from '../../../cli/in-process';
import { validateOpenXml } from '../open-xml-validator';
import { textParts } from '../text-parts';
import * as parts from './adorned-parts';

jest.setTimeout(300_000);

const { path, put } = scratchFolder();
const OURS = path('budget.xlsx');

/** The part of the sheet of that title. */
function sheetPath(all: ReadonlyMap<string, string>, title: string): string {
  const names = [...(all.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  if (!names.includes(title)) throw new Error(`no sheet ${title} among ${names.join(', ')}`);
  return `xl/worksheets/sheet${names.indexOf(title) + 1}.xml`;
}

/** Puts a note and a chart on a sheet, as Excel does. */
function adorn(all: Map<string, string>, title: string, number: number): void {
  const sheet = sheetPath(all, title);
  const relations = sheet.replace('worksheets/', 'worksheets/_rels/').replace('.xml', '.xml.rels');
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${parts.RELATION}/${kind}" Target="/xl/${target}"/>`;
  const added =
    relation('note', 'comments', `comments${number}.xml`) +
    relation('box', 'vmlDrawing', `drawings/vmlDrawing${number}.vml`) +
    relation('drawn', 'drawing', `drawings/drawing${number}.xml`);
  const known = all.get(relations) ?? `<Relationships xmlns="${parts.PACKAGE}/relationships"></Relationships>`;
  all.set(relations, known.replace('</Relationships>', `${added}</Relationships>`));
  all.set(
    sheet,
    (all.get(sheet) ?? '').replace(/(<tableParts.*)?<\/worksheet>/, '<drawing r:id="drawn"/><legacyDrawing r:id="box"/>$1</worksheet>'),
  );
  all.set(`xl/comments${number}.xml`, parts.comments);
  all.set(`xl/drawings/vmlDrawing${number}.vml`, parts.shapes);
  all.set(`xl/drawings/drawing${number}.xml`, parts.chartDrawing);
  all.set(
    `xl/drawings/_rels/drawing${number}.xml.rels`,
    `<Relationships xmlns="${parts.PACKAGE}/relationships">${relation('rId1', 'chart', `charts/chart${number}.xml`)}</Relationships>`,
  );
  all.set(`xl/charts/chart${number}.xml`, parts.chart.replaceAll("'Données de l''an'!$B$1:$B$3", "'Budget global'!$G$9:$G$15"));
  const type = (part: string, content: string) => `<Override PartName="/xl/${part}" ContentType="${parts.CONTENT}.${content}"/>`;
  const types = [
    type(`comments${number}.xml`, 'spreadsheetml.comments+xml'),
    type(`drawings/vmlDrawing${number}.vml`, 'vmlDrawing'),
    type(`drawings/drawing${number}.xml`, 'drawing+xml'),
    type(`charts/chart${number}.xml`, 'drawingml.chart+xml'),
  ];
  all.set('[Content_Types].xml', (all.get('[Content_Types].xml') ?? '').replace('</Types>', `${types.join('')}</Types>`));
}

describe('a budget with notes and charts of a person, regenerated without one of its missions', () => {
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;

  beforeAll(async () => {
    expect(await command('generer', examplePath('centre-alsace'), OURS)).toMatchObject({ code: 0 });
    const all = new Map(await textParts(readFileSync(OURS)));
    ['Dépenses', 'Budget global', '3 Prévention'].forEach((title, index) => {
      adorn(all, title, index + 11);
    });
    before = all;
    writeFileSync(path('orne.xlsx'), await packParts(all));
    const patch = put('patch.json', { missions: { prevention: null }, depenses: [], ressources: [] });
    const done = await command('regenerer', path('orne.xlsx'), path('apres.xlsx'), '--dossier', patch);
    expect(done).toEqual({ code: 0, stdout: '', stderr: '' });
    after = await textParts(readFileSync(path('apres.xlsx')));
  });

  it('was a sound file before and is one after', async () => {
    expect(await validateOpenXml(path('orne.xlsx'))).toEqual([]);
    expect(await validateOpenXml(path('apres.xlsx'))).toEqual([]);
  });

  it.each([
    ['Dépenses', 11],
    ['Budget global', 12],
  ])('keeps those of %s', (title, number) => {
    for (const part of [`xl/comments${number}.xml`, `xl/drawings/vmlDrawing${number}.vml`, `xl/charts/chart${number}.xml`]) {
      expect(after.get(part)).toBe(before.get(part));
    }
    expect(after.get(sheetPath(after, title))).toContain('<drawing r:id="drawn"/><legacyDrawing r:id="box"/>');
  });

  it('lets those of the mission go with its sheet', () => {
    expect(() => sheetPath(after, '3 Prévention')).toThrow('no sheet');
    expect([...after.keys()].filter((part) => /(?:comments|vmlDrawing|drawing|chart)13\./.test(part))).toEqual([]);
  });
});
