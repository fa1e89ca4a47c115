import type { Carried, Cell, CellKey, CellValue, FormulaName, Sheet, SheetId, Shift, Workbook } from '../../model/workbook';
import { fromFileFormula } from '../formula';
import type { Relation } from '../package-parts';
import { notedCells } from './relocate-notes';
import type { CarriedBook } from './carried-book';
import type { CarriedSheet } from './carried-sheet';
import type { CarriedStyles } from './carried-styles';
import type { CarriedTable } from './carried-tables';
import type { Loss } from './losses';
import type { CarriedParts } from './part-pool';
import { Relocation, type NamedSheet } from './relocation';

/** All that was in a file and is not in the model. */
export interface CarriedContent {
  readonly sheetNames: readonly NamedSheet[];
  readonly sheets: ReadonlyMap<SheetId, CarriedSheet>;
  /** By the identity of the table in the model. */
  readonly tables: ReadonlyMap<string, CarriedTable>;
  readonly styles: CarriedStyles;
  readonly book: CarriedBook;
  /** What the package names beside the workbook: properties of the person's own, panels of add-ins. */
  readonly relations: readonly Relation[];
  readonly parts: CarriedParts;
}

export class CarriedFile implements Carried {
  /** In the order they were made. */
  private readonly moves: Shift[] = [];
  /** Where the results of array formulas stand now, until lines move again. */
  private spills: Map<SheetId, ReadonlyMap<CellKey, CellValue>> | undefined;

  /** `content` is null when nothing could be carried. */
  constructor(
    readonly content: CarriedContent | null,
    readonly losses: readonly Loss[],
  ) {}

  follow(shift: Shift): void {
    this.moves.push(shift);
    this.spills = undefined;
  }

  /** From where things were in the file to where they are now. */
  relocation(sheets: readonly Sheet[]): Relocation {
    return new Relocation(this.moves, this.content?.sheetNames ?? [], this.content ? sheets : []);
  }

  formulaNames(sheets: readonly Sheet[]): readonly FormulaName[] {
    const relocation = this.relocation(sheets);
    return (this.content?.book.names ?? [])
      .filter(({ name }) => !name.startsWith('_xl'))
      .map(({ name, scope, formula }) => ({
        name,
        ...(scope === undefined ? {} : { scope }),
        formula: fromFileFormula(relocation.formula(formula, scope)),
      }));
  }

  isSpilled(sheet: SheetId, key: CellKey, { value, formula }: Cell): boolean {
    const spilled = this.content?.sheets.get(sheet)?.cells.spilled;
    if (!spilled || spilled.size === 0 || formula !== undefined) return false;
    this.spills ??= new Map();
    let now = this.spills.get(sheet);
    if (!now) this.spills.set(sheet, (now = this.relocated(sheet, spilled)));
    return now.has(key) && now.get(key) === value;
  }

  isNoted(sheet: SheetId, key: CellKey): boolean {
    const { parts, sheets } = this.content ?? {};
    const relocation = new Relocation(this.moves, [], []);
    return (sheets?.get(sheet)?.relations ?? [])
      .filter(({ type }) => type === 'comments' || type === 'threadedComment')
      .flatMap(({ target }) => parts?.get(target.toLowerCase())?.content ?? [])
      .flatMap((content) => notedCells(new TextDecoder().decode(content)))
      .some((noted) => relocation.cell(sheet, noted) === key);
  }

  private relocated(sheet: SheetId, spilled: ReadonlyMap<CellKey, CellValue>): ReadonlyMap<CellKey, CellValue> {
    const relocation = new Relocation(this.moves, [], []);
    return new Map(
      [...spilled].flatMap(([key, value]) => {
        const now = relocation.cell(sheet, key);
        return now === null ? [] : [[now, value] as const];
      }),
    );
  }
}

export function carriedFile({ carried }: Workbook): CarriedFile | undefined {
  return carried instanceof CarriedFile ? carried : undefined;
}

/** What of the file this workbook came from will not be in the next one. */
export function lossesOf(workbook: Workbook): readonly Loss[] {
  return carriedFile(workbook)?.losses ?? [];
}
