import { formatRect, parseRect } from '../../model/a1';
import { cellKey } from '../../model/geometry';
import type { CellKey, SheetId } from '../../model/workbook';
import type { Xml } from '../xml';
import type { Relocation } from './relocation';

/** The cells that notes and threads stand at. */
export function notedCells(xml: Xml): readonly CellKey[] {
  const notes = xml.matchAll(/<(?:\w+:)?(?:comment|threadedComment)\s[^>]*?\bref=["']([^"']*)/g);
  return [...notes].flatMap(([, ref = '']) => {
    const rect = parseRect(ref);
    return rect ? [cellKey(rect.row, rect.column)] : [];
  });
}

/** Notes and threads are told by their cell, and go with it when it is taken out. */
export function relocateNotes(xml: Xml, sheet: SheetId, relocation: Relocation): Xml {
  return xml.replace(/<((?:\w+:)?)(comment|threadedComment)\s[^]*?<\/\1\2>/g, (note: string) => {
    const [, before = '', ref = '', after = ''] = /^(<[^>]*?\sref=["'])([^"']*)([^]*)$/.exec(note) ?? [];
    const rect = parseRect(ref);
    const now = rect && relocation.rect(sheet, rect);
    if (!rect) return note;
    return now ? before + formatRect(now) + after : '';
  });
}

/** The boxes of notes, and controls, in the drawing language of Office 2000. */
export function relocateShapes(xml: Xml, sheet: SheetId, relocation: Relocation): Xml {
  return xml.replace(/<v:shape\s[^]*?<\/v:shape>/g, (shape: string) => {
    const row = numberIn(shape, 'Row');
    const column = numberIn(shape, 'Column');
    if (row === undefined || column === undefined) return relocateBox(shape, sheet, relocation);
    const newRow = relocation.line(sheet, 'row', row);
    const newColumn = relocation.line(sheet, 'column', column);
    if (newRow === null || newColumn === null) return '';
    return movedBox(shape, newRow - row, newColumn - column)
      .replace(/(<x:Row>)\s*\d+/, `$1${String(newRow)}`)
      .replace(/(<x:Column>)\s*\d+/, `$1${String(newColumn)}`);
  });
}

function relocateBox(shape: Xml, sheet: SheetId, relocation: Relocation): Xml {
  const [left = 0, , top = 0] = boxOf(shape);
  return movedBox(shape, relocation.nearestLine(sheet, 'row', top) - top, relocation.nearestLine(sheet, 'column', left) - left);
}

/** Column, pixels, row, pixels of a corner, then of the other one. */
const BOX = /(<x:Anchor>)([^<]*)/;

function boxOf(shape: Xml): readonly number[] {
  return (BOX.exec(shape)?.[2] ?? '').split(',').map(Number);
}

function movedBox(shape: Xml, rows: number, columns: number): Xml {
  return shape.replace(BOX, (_all: string, open: string) => {
    const moved = boxOf(shape).map((value, place) => value + (place % 4 === 0 ? columns : place % 4 === 2 ? rows : 0));
    return open + moved.map((value) => Math.max(0, value)).join(', ');
  });
}

function numberIn(shape: Xml, name: string): number | undefined {
  const text = new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1];
  return text === undefined ? undefined : Number(text);
}
