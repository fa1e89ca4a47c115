import fc from 'fast-check';
import { openXlsx, saveXlsx, XlsxError } from '../../../src/host/xlsx';
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
    expect(await codeOf(await bomb())).toBe('too-large');
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
