/**
 * `straight.ts DOSSIER.json OUTPUT.xlsx`: the cells, formulas and styles of the plan written with the .xlsx library alone,
 * to know what Office.js, the embedded workbook and the calculation cost above that.
 */
import { writeFile } from 'node:fs/promises';
import { type Cell, type CellValue, type Style as FileStyle, Workbook } from '@cj-tech-master/excelts';
import { getBareme } from '../src/baremes';
import { toSerial } from '../src/domain/calendrier';
import { buildPlan } from '../src/plan/build-plan';
import type { Content } from '../src/plan/model';
import { COLORS, type Style, type StyleId, styleOf } from '../src/plan/styles';
import { readDossierFile } from './dossiers';

const argb = (color: string): { readonly argb: string } => ({ argb: `FF${color.slice(1)}` });

function valueOf(content: Content): CellValue {
  switch (content.kind) {
    case 'empty':
      return null;
    case 'text':
      return content.text;
    case 'number':
      return content.value.toNumber();
    case 'date':
      return toSerial(content.date);
    case 'formula':
      return { formula: content.text };
  }
}

function fileStyle(style: Style): Partial<FileStyle> {
  const thin = { style: 'thin', color: argb(COLORS.line) } as const;
  const medium = { style: 'medium', color: argb(COLORS.primary) } as const;
  return {
    numFmt: style.numberFormat,
    font: {
      name: 'Calibri',
      size: style.size ?? 11,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      ...(style.color && { color: argb(style.color) }),
    },
    alignment: {
      ...(style.horizontal && { horizontal: HORIZONTAL[style.horizontal] }),
      ...(style.vertical && { vertical: VERTICAL[style.vertical] }),
      ...(style.wrap && { wrapText: true }),
      ...(style.indent && { indent: style.indent }),
    },
    ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) } }),
    ...(style.border && { border: { bottom: thin, top: style.border === 'total' ? medium : thin } }),
    ...(style.unlocked && { protection: { locked: false } }),
  };
}

const HORIZONTAL = { Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'middle' } as const;

async function writeStraight(input: string, output: string): Promise<void> {
  const dossier = readDossierFile(input);
  const looks = new Map<StyleId, Partial<FileStyle>>();
  const lookOf = (id: StyleId): Partial<FileStyle> => {
    const known = looks.get(id) ?? fileStyle(styleOf(id));
    looks.set(id, known);
    return known;
  };
  const workbook = new Workbook();
  for (const plan of buildPlan(dossier, getBareme(dossier)).sheets) {
    const sheet = workbook.addWorksheet(plan.title);
    plan.columns.forEach(({ width }, index) => {
      sheet.getColumn(index + 1).width = width;
    });
    for (const { row, column, content, style } of plan.cells) {
      const cell: Cell = sheet.getCell(row + 1, column + 1);
      cell.value = valueOf(content);
      cell.style = lookOf(style);
    }
  }
  await writeFile(output, await workbook.xlsx.writeBuffer());
}

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error('usage: straight.ts DOSSIER.json OUTPUT.xlsx');
void writeStraight(input, output);
