import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../../../src/host/model/book';
import { openXlsx, saveXlsx } from '../../../../src/host/xlsx';
import { unpackParts } from '../../../../src/host/xlsx/zip';
import { convert } from '../../../libreoffice';
import { scratchFile } from '../scratch-file';
import { adornedFile } from './adorned-file';

/** What LibreOffice says, in a file of its own, of what it found in ours. */
describe('LibreOffice', () => {
  const file = scratchFile('adorned.xlsx');
  let theirs: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const ours = file.put(await saveXlsx(new Book(await openXlsx(await adornedFile()))));
    const parts = await unpackParts(readFileSync(await convert(ours, 'xlsx', join(file.folder, 'again'))));
    theirs = new Map([...parts].map(([path, content]) => [path, new TextDecoder().decode(content)]));
  }, 180_000);

  const find = (pattern: RegExp): readonly string[] => [...theirs].flatMap(([path, text]) => (pattern.test(path) ? [text] : []));

  it('finds the notes', () => {
    expect(find(/^xl\/comments/).join('')).toMatch(/ref="B4".*À vérifier.*ref="B7"/);
  });

  it('finds the chart beside the cells and the one that is a sheet', () => {
    expect(find(/^xl\/charts\/chart\d+\.xml/)).toHaveLength(2);
    for (const chart of find(/^xl\/charts\/chart\d+\.xml/)) expect(chart).toContain('<c:v>30</c:v>');
  });

  it('finds the picture', () => {
    expect(find(/^xl\/media\/.*\.png$/)).toHaveLength(1);
  });

  it('finds rules, groups, looks, links and names', () => {
    const [suivi = ''] = find(/worksheets\/sheet1\.xml/);
    expect(suivi).toContain('type="colorScale"');
    expect(suivi).toContain('iconSet="3Stars"');
    expect(suivi).toContain('outlineLevel="1"');
    expect(suivi).toContain('<hyperlink ref="A7"');
    expect(find(/styles\.xml/).join('')).toContain('<strike val="true"/>');
    expect(find(/sharedStrings\.xml/).join('')).toContain('urgente');
    expect(find(/workbook\.xml$/).join('')).toContain('name="TVA"');
  });
});
