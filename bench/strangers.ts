import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, ROOT } from '../scripts/project.mjs';
import { packParts } from '../src/host/xlsx/zip';
import type { Stranger } from './figures';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Rows of the one sheet of a workbook that is not ours, heavy each in its own way. */
export const STRANGERS = {
  array: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">ROW(A1:XFD1048576)</f><v>1</v></c></row>',
  sums: `<row r="1">${'<c><f>SUM(XFD1:XFD1048576)</f><v>0</v></c>'.repeat(199)}</row>`,
  cells: `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(20_000),
} satisfies Record<Stranger['kind'], string>;

const KINDS = ['array', 'sums', 'cells'] as const;

/** What it costs to be told that a workbook is not ours, which is exit code 2. */
export async function measureStrangers(): Promise<readonly Stranger[]> {
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-strangers-'));
  const measured: Stranger[] = [];
  try {
    for (const kind of KINDS) {
      const file = join(folder, `${kind}.xlsx`);
      writeFileSync(file, await strangerOf(STRANGERS[kind]));
      measured.push({ kind, ...(await measure(file)) });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return measured;
}

export function strangerOf(rows: string): Promise<Uint8Array> {
  const relation = (kind: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`;
  return packParts(
    new Map([
      ['_rels/.rels', relation('officeDocument', 'xl/workbook.xml')],
      [
        'xl/workbook.xml',
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      ['xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml')],
      ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`],
    ]),
  );
}

/** Prints, when the process ends, the most memory that it held: the system counts it in kibibytes. */
const TELL_MEMORY = 'data:text/javascript,process.on("exit",()=>console.error("maxRSS "+process.resourceUsage().maxRSS))';

function measure(file: string): Promise<Pick<Stranger, 'time' | 'memory'>> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const args = ['--import', TELL_MEMORY, inProject('scripts', 'run-node-app.mjs'), 'src/cli/main.ts', 'lire', file];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (piece: Buffer) => {
      told += piece.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const peaks = [...told.matchAll(/maxRSS (\d+)/g)].map(([, kibibytes]) => Number(kibibytes) * 1024);
      if (code === 2 && peaks.length > 0) resolve({ time: performance.now() - start, memory: Math.max(...peaks) });
      else reject(new Error(`lire ${file} ended with ${String(code)}: ${told}`));
    });
  });
}
