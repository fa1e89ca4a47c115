import fc from 'fast-check';
import { openXlsx, readWorkbookNames, saveXlsx, XlsxError } from '../../../src/host/xlsx';
import { TooLarge } from '../../../src/host/too-large';
import { packParts } from '../../../src/host/xlsx/zip';
import { sampleBook } from './sample-book';
import { textParts } from './text-parts';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes);
    return 'opened';
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    if (error instanceof TooLarge) return `too large: ${error.message}`;
    throw error;
  }
}

/** Writes another size where the archive declares how large its entries are once unzipped. */
function withDeclaredSize(zip: Uint8Array, from: number, to: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const fields = { 0x04034b50: 22, 0x02014b50: 24 };
  for (let at = 0; at + 46 < copy.length; at += 1) {
    for (const [signature, offset] of Object.entries(fields)) {
      if (view.getUint32(at, true) === Number(signature) && view.getUint32(at + offset, true) === from)
        view.setUint32(at + offset, to, true);
    }
  }
  return copy;
}

describe('a file that is no workbook', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Bonjour, ceci est du texte')],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['a workbook of Excel 97', Uint8Array.from([...COMPOUND_FILE, ...new Array<number>(504).fill(0), ...utf16('Workbook')])],
  ])('is told: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('not-a-workbook');
  });

  it.each([
    [
      'an OpenDocument spreadsheet',
      new Map([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<office:document/>'],
      ]),
    ],
    [
      'a Word document',
      new Map([
        ['_rels/.rels', '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'],
        ['word/document.xml', '<w:document xmlns:w="http://w"/>'],
      ]),
    ],
  ])('is told: %s', async (_, parts) => {
    expect(await codeOf(await packParts(parts))).toBe('not-a-workbook');
  });

  it('is told: a workbook locked by a password', async () => {
    expect(await codeOf(Uint8Array.from([...COMPOUND_FILE, ...new Array<number>(1016).fill(0), ...utf16('EncryptedPackage')]))).toBe(
      'encrypted',
    );
  });
});

describe('a damaged workbook', () => {
  it('is told: cut short', async () => {
    const bytes = await saveXlsx(sampleBook());
    expect(await codeOf(bytes.slice(0, bytes.length / 2))).toBe('damaged');
  });

  it('is told: one bit of a sheet turned', async () => {
    const bytes = await saveXlsx(sampleBook());
    const name = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml');
    bytes[name + 200] = (bytes[name + 200] ?? 0) ^ 1;
    expect(await codeOf(bytes)).toBe('damaged');
  });

  it('is told: a sheet is missing', async () => {
    const parts = new Map(await textParts(await saveXlsx(sampleBook())));
    parts.delete('xl/worksheets/sheet2.xml');
    expect(await codeOf(await packParts(parts))).toBe('damaged');
  });

  it('never brings anything else than a workbook or a refusal, whatever happened to its XML', async () => {
    const sound = await textParts(await saveXlsx(sampleBook()));
    const wound = fc.record({
      path: fc.constantFrom(...sound.keys()),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      put: fc.constantFrom('', '<', '"', '9999999999', '-1', 'x', '<a>'),
    });
    await fc.assert(
      fc.asyncProperty(wound, async ({ path, at, cut, put }) => {
        const xml = sound.get(path) ?? '';
        const start = Math.floor(at * xml.length);
        const parts = new Map(sound).set(path, xml.slice(0, start) + put + xml.slice(start + cut));
        expect(['opened', 'damaged', 'not-a-workbook']).toContain(await codeOf(await packParts(parts)));
      }),
      { numRuns: 200 },
    );
  }, 180_000);
});

describe('a bomb', () => {
  const bomb = () => packParts(new Map([['xl/workbook.xml', ' '.repeat(201_000_000)]]));

  it('is told by the size it declares', async () => {
    expect(await codeOf(await bomb())).toBe('too large: unzipped');
  }, 30_000);

  it('is stopped when it lies about its size', async () => {
    const small = await packParts(new Map([['xl/workbook.xml', ' '.repeat(5_000_000)]]));
    expect(await codeOf(withDeclaredSize(small, 5_000_000, 1000))).toBe('damaged');
  });

  it('of entities is not blown up', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');
    const parts = new Map(await textParts(await saveXlsx(sampleBook())));
    parts.set('xl/sharedStrings.xml', `<!DOCTYPE sst [<!ENTITY l0 "ha">${levels}]><sst><si><t>&l12;</t></si></sst>`);
    expect(await codeOf(await packParts(parts))).toBe('damaged');
  });
});

describe('a workbook that asks for too much', () => {
  async function wounded(path: string, wound: (xml: string) => string): Promise<string> {
    const parts = new Map(await textParts(await saveXlsx(sampleBook())));
    const sound = parts.get(path) ?? '';
    expect(wound(sound)).not.toBe(sound);
    return codeOf(await packParts(parts.set(path, wound(sound))));
  }
  const SHEET = 'xl/worksheets/sheet1.xml';
  const inRows = (rows: string) => (xml: string) => xml.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`);

  it('is told: a table of a million rows', async () => {
    expect(await wounded('xl/tables/table1.xml', (xml) => xml.replace(/ ref="[^"]*"/, ' ref="A1:XFD1048576"'))).toMatch(
      /^too large: table: /,
    );
  });

  it('is told: array formulas over more cells than there may be, one by one or together', async () => {
    const over = (ref: string) => `<c><f t="array" ref="${ref}">ROW(${ref})</f><v>1</v></c>`;
    expect(await wounded(SHEET, inRows(`<row r="1">${over('A1:XFD1048576')}</row>`))).toMatch(/^too large: arrays: .*!1:1048576$/);
    expect(await wounded(SHEET, inRows(`<row r="1">${over('A1:A250000')}${over('B1:B250001')}</row>`))).toMatch(
      /^too large: arrays: .*!B1:B250001$/,
    );
    expect(await wounded(SHEET, inRows(`<row r="1">${over('A1:A250000')}${over('B1:B250000')}</row>`))).toBe('opened');
  });

  it('is told: a long formula shared by many cells', async () => {
    const shared = `<c r="A1"><f t="shared" si="0" ref="A1:A9999">${'1+'.repeat(4000)}1</f></c>`;
    const others = Array.from({ length: 2600 }, (_, row) => `<row r="${row + 2}"><c><f t="shared" si="0"/></c></row>`).join('');
    expect(await wounded(SHEET, inRows(`<row r="1">${shared}</row>${others}`))).toMatch(/^too large: formulaText: /);
  }, 180_000);

  it('is told: elements without number', async () => {
    expect(await wounded('xl/styles.xml', (xml) => xml.replace('</styleSheet>', `${'<a/>'.repeat(2_500_000)}</styleSheet>`))).toBe(
      'too large: elements',
    );
  }, 180_000);

  it.each(['r="1048577"', 'r="-4"', 'r="1.5"', 'r="1e300"'])('is damaged when it has a row that no sheet has: %s', async (row) => {
    expect(await wounded(SHEET, inRows(`<row ${row}><c><v>1</v></c></row>`))).toBe('damaged');
  });

  it('is damaged when it is nested without end', async () => {
    expect(await wounded(SHEET, inRows('<a>'.repeat(50_000) + '</a>'.repeat(50_000)))).toBe('damaged');
  });
});

describe('what follows a workbook in its file', () => {
  it.each([
    ['an end of line', '\n'],
    ['much of something', 'x'.repeat(200_000)],
    ['what looks like another end', 'PK\u0005\u0006'.repeat(40)],
  ])('is left aside, as Excel does: %s', async (_, tail) => {
    const bytes = await saveXlsx(sampleBook());
    expect(await codeOf(Uint8Array.from([...bytes, ...new TextEncoder().encode(tail)]))).toBe('opened');
  });
});

test('the names of a workbook are read without its sheets', async () => {
  const parts = new Map(await textParts(await saveXlsx(sampleBook())));
  const known = await readWorkbookNames(await packParts(parts));
  expect(known).toContain('Total_D');
  for (const path of parts.keys()) if (path.startsWith('xl/worksheets/')) parts.set(path, '<');
  expect(await readWorkbookNames(await packParts(parts))).toEqual(known);
});
