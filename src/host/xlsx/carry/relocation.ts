import { titleBefore } from '../../../formula-text/a1';
import { formatRect, parseRect, quoteSheetName } from '../../model/a1';
import { withSheetDeleted } from '../../model/formula-rewrite';
import { formulaParts } from '../../../formula-text/formula-parts';
import { cellKey, positionOf } from '../../model/geometry';
import { shiftedLine, shiftedRect } from '../../model/shift';
import { shiftedFormula } from '../../model/shift-formula';
import type { CellKey, Rect, SheetId, Shift } from '../../model/workbook';

export interface NamedSheet {
  readonly id: SheetId;
  readonly name: string;
}

/** Where things are now that stood somewhere when the file was opened. */
export class Relocation {
  private readonly moves = new Map<SheetId, Shift[]>();
  private readonly names: ReadonlyMap<SheetId, string>;
  /** By the name a formula of the file gives, in small letters. */
  private readonly renamed: ReadonlyMap<string, string>;
  private readonly deleted: readonly string[];

  constructor(moves: readonly Shift[], before: readonly NamedSheet[], after: readonly NamedSheet[]) {
    for (const move of moves) this.moves.set(move.sheet, [...(this.moves.get(move.sheet) ?? []), move]);
    this.names = new Map(before.map(({ id, name }) => [id, name]));
    const now = new Map(after.map(({ id, name }) => [id, name]));
    const known = new Set(after.map(({ name }) => name.toLowerCase()));
    this.renamed = new Map(
      before.flatMap(({ id, name }) => {
        const newName = now.get(id);
        return newName === undefined || newName === name ? [] : [[name.toLowerCase(), newName] as const];
      }),
    );
    // A sheet made again under the same name takes the place of the one that went.
    this.deleted = before.filter(({ id, name }) => !now.has(id) && !known.has(name.toLowerCase())).map(({ name }) => name);
  }

  /** Whether formulas read as they did. */
  get isStill(): boolean {
    return this.moves.size === 0 && this.renamed.size === 0 && this.deleted.length === 0;
  }

  hasMoved(sheet: SheetId): boolean {
    return this.moves.has(sheet);
  }

  /** `null` once taken out. */
  line(sheet: SheetId, axis: Shift['axis'], line: number): number | null {
    let now: number | null = line;
    for (const move of this.movesOf(sheet)) if (now !== null && move.axis === axis) now = shiftedLine(move, now);
    return now;
  }

  /** Of a line taken out, the place where it was. */
  nearestLine(sheet: SheetId, axis: Shift['axis'], line: number): number {
    let now = line;
    for (const move of this.movesOf(sheet)) if (move.axis === axis) now = shiftedLine(move, now) ?? move.at;
    return now;
  }

  cell(sheet: SheetId, key: CellKey): CellKey | null {
    if (!this.moves.has(sheet)) return key;
    const { row, column } = positionOf(key);
    const newRow = this.line(sheet, 'row', row);
    const newColumn = this.line(sheet, 'column', column);
    return newRow === null || newColumn === null ? null : cellKey(newRow, newColumn);
  }

  rect(sheet: SheetId, rect: Rect): Rect | null {
    let now: Rect | null = rect;
    for (const move of this.movesOf(sheet)) now = now && shiftedRect(move, now);
    return now;
  }

  /** `A1:A9 C3`, the areas that are left; what is no address stays as it is. */
  areas(sheet: SheetId, sqref: string): string {
    if (!this.moves.has(sheet)) return sqref;
    const moved = sqref.split(/\s+/).flatMap((address) => {
      const rect = parseRect(address);
      const now = rect && this.rect(sheet, rect);
      return rect ? (now ? [formatRect(now)] : []) : [address];
    });
    return moved.join(' ');
  }

  /** `home` is the sheet that a reference without sheet is to. The formula has no `=`. */
  formula(text: string, home?: SheetId): string {
    if (this.isStill) return text;
    let formula = text;
    for (const [sheet, moves] of this.moves) {
      const name = this.names.get(sheet);
      for (const move of moves) if (name !== undefined) formula = shiftedFormula(formula, move, name, sheet === home);
    }
    for (const name of this.deleted) formula = withSheetDeleted(formula, name);
    return this.renamed.size === 0 ? formula : this.withNewNames(formula);
  }

  /** All at once: two sheets may have swapped their names. */
  private withNewNames(formula: string): string {
    return formulaParts(formula)
      .map((part) => {
        const name = part.kind === 'sheet' ? this.sheetName(titleBefore(part.text)) : undefined;
        return name === undefined ? part.text : `${quoteSheetName(name)}!`;
      })
      .join('');
  }

  /** The new name of a sheet that took one. */
  private sheetName(before: string): string | undefined {
    return this.renamed.get(before.toLowerCase());
  }

  /** An area told by the name of its sheet. */
  place(sheetName: string, rect: Rect | undefined): { readonly sheet: string; readonly rect: Rect | null | undefined } {
    const [id] = [...this.names].find(([, name]) => name.toLowerCase() === sheetName.toLowerCase()) ?? [];
    return { sheet: this.sheetName(sheetName) ?? sheetName, rect: id === undefined ? rect : rect && this.rect(id, rect) };
  }

  private movesOf(sheet: SheetId): readonly Shift[] {
    return this.moves.get(sheet) ?? [];
  }
}
