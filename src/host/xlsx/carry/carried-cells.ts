import type { Cell, CellKey, CellStyle, CellValue, SheetId } from '../../model/workbook';
import type { Attributes, Xml } from '../xml';
import type { Relocation } from './relocation';

/** What a file says of a cell and the model has no word for, and what the cell held then. */
export interface CarriedCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** Inside `<si>`: a text in several looks, or with its pronunciation. */
  readonly richText?: Xml;
  /** Of `<f>`: an array formula, or a data table. */
  readonly formulaKind?: Attributes;
  /** Of `<c>`: numbers in the workbook's metadata. */
  readonly metadata?: Attributes;
}

export interface CarriedCells {
  /** Numbers in the file's own style sheet. */
  readonly formats: ReadonlyMap<CellKey, number>;
  readonly cells: ReadonlyMap<CellKey, CarriedCell>;
  /** What array formulas gave to the cells beside them. */
  readonly spilled: ReadonlyMap<CellKey, CellValue>;
}

/** What the file's style sheet says of one of its formats. */
export interface FileFormat {
  /** `undefined` for a cell that looks like any other. */
  readonly style: CellStyle | undefined;
  /** Whether it makes a text of what would read as a number or a formula. */
  readonly isQuoted: boolean;
}

/** Of the carried cells of a sheet, those that nobody changed since. */
export class UntouchedCells {
  private readonly formats: ReadonlyMap<CellKey, number>;
  private readonly cells: ReadonlyMap<CellKey, CarriedCell>;

  constructor(
    private readonly sheet: SheetId,
    { formats, cells }: Pick<CarriedCells, 'formats' | 'cells'>,
    private readonly fileFormat: (number: number) => FileFormat | undefined,
    private readonly relocation: Relocation,
  ) {
    this.formats = this.relocated(formats);
    this.cells = this.relocated(cells);
  }

  /** The format of the file, as long as the cell looks the same; `mustQuote` when the text would read as a formula. */
  format(key: CellKey, style: CellStyle | undefined, isText: boolean, mustQuote: boolean): number | undefined {
    const number = this.formats.get(key);
    const format = number === undefined ? undefined : this.fileFormat(number);
    if (!format) return undefined;
    const isSame = format.style === style && (isText ? format.isQuoted || !mustQuote : !format.isQuoted);
    return isSame ? number : undefined;
  }

  /** Empty cells with a look that the model has no word for: a gradient, a diagonal line. */
  get blanks(): readonly CellKey[] {
    return [...this.formats].flatMap(([key, number]) => (number > 0 && hasNoWord(this.fileFormat(number)) ? [key] : []));
  }

  cell(key: CellKey, { value, formula }: Cell): CarriedCell | undefined {
    const carried = this.cells.get(key);
    if (carried?.formula === undefined) return carried && formula === undefined && isSameValue(carried.value, value) ? carried : undefined;
    return formula === `=${this.relocation.formula(carried.formula.slice(1), this.sheet)}` ? carried : undefined;
  }

  /** Attributes of a formula that tell other cells. */
  moved(attributes: Attributes): Attributes {
    const places = ['ref', 'r1', 'r2'].flatMap((name) => {
      const place = attributes[name];
      return typeof place === 'string' ? [[name, this.relocation.areas(this.sheet, place)] as const] : [];
    });
    return { ...attributes, ...Object.fromEntries(places) };
  }

  private relocated<T>(map: ReadonlyMap<CellKey, T>): ReadonlyMap<CellKey, T> {
    if (!this.relocation.hasMoved(this.sheet)) return map;
    return new Map(
      [...map].flatMap(([key, item]) => {
        const now = this.relocation.cell(this.sheet, key);
        return now === null ? [] : [[now, item] as const];
      }),
    );
  }
}

function hasNoWord(format: FileFormat | undefined): boolean {
  return format !== undefined && format.style === undefined;
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.error === b.error : a === b;
}
