import { Decimal } from '../domain/money';
import type { CellPlan, Content } from '../plan/model';
import { areaA1, type Area } from '../plan/refs';
import type { CodeErreurClasseur } from './classeur';
import type { LineEdits } from './line-edits';
import { fifteenDigits, isBlank, rawValue, toCellInput, type RawValue } from './raw';

/**
 * What becomes of lines that are written where they were read: somebody may have got there in between, and Excel may leave rows
 * that are added outside of their table (OfficeDev/office-js #646, #3191). To be made before the writes are queued.
 */
export class RowsCheck {
  private readonly area: Area;
  private readonly range: Excel.Range;
  private readonly body: Excel.Range;
  private after: { readonly range: Excel.Range; readonly body: Excel.Range } | null = null;

  constructor(
    context: Excel.RequestContext,
    private readonly lines: LineEdits,
  ) {
    const { found } = lines;
    const rows = cellsOf(lines).map(({ row }) => row);
    const row = Math.min(...rows);
    this.area = { row, column: found.column, rows: Math.max(...rows) - row + 1, columns: found.headers.length };
    const { tables, worksheets } = context.workbook;
    this.range = worksheets.getItem(found.sheetTitle).getRange(areaA1(this.area));
    this.range.load('values,formulas');
    this.body = tables.getItem(lines.tableName).getDataBodyRange();
    this.body.load('rowIndex,columnIndex');
  }

  /** To be called once the writes are queued: only rows that were added may have gone elsewhere. */
  readBack(context: Excel.RequestContext): void {
    const { added, found, tableName } = this.lines;
    if (added.length === 0) return;
    const { tables, worksheets } = context.workbook;
    const range = worksheets.getItem(found.sheetTitle).getRange(areaA1(this.area));
    range.load('formulas');
    const body = tables.getItem(tableName).getDataBodyRange();
    body.load('rowIndex,rowCount');
    this.after = { range, body };
  }

  /** After the sync; null when every line stands where it must, in its table, and nothing stood there before. */
  get refusal(): Extract<CodeErreurClasseur, 'modifie-entre-temps' | 'tableau-plein'> | null {
    const { found } = this.lines;
    const isMoved = this.body.rowIndex !== found.row + 1 || this.body.columnIndex !== found.column;
    if (isMoved || this.isTaken()) return 'modifie-entre-temps';
    return this.isInTable() ? null : 'tableau-plein';
  }

  /** What puts back all that stood there. */
  get undone(): LineEdits {
    const { edits, repairs, added, ...lines } = this.lines;
    const before = (cell: CellPlan): CellPlan => ({
      ...cell,
      content: contentOf(this.at(this.range.values, cell), this.at(this.range.formulas, cell)),
    });
    return { ...lines, edits: edits.map(before), repairs: [...repairs, ...added].map(before), added: [], typed: [] };
  }

  /** Whether a row that said nothing when it was read has something typed in it now. */
  private isTaken(): boolean {
    const { found, typed } = this.lines;
    const saysNothing = (row: readonly unknown[] | undefined): boolean => typed.every((column) => isBlank(rawValue(row?.[column])));
    const rows = new Set(cellsOf(this.lines).map(({ row }) => row));
    return [...rows].some((row) => saysNothing(found.rows[row - found.row - 1]) && !saysNothing(this.range.values[row - this.area.row]));
  }

  private isInTable(): boolean {
    if (!this.after) return true;
    const { range, body } = this.after;
    const isInside = ({ row }: CellPlan): boolean => row >= body.rowIndex && row < body.rowIndex + body.rowCount;
    return this.lines.added.every((cell) => isInside(cell) && echoes(this.at(range.formulas, cell), cell));
  }

  private at(grid: readonly (readonly unknown[])[], { row, column }: CellPlan): RawValue {
    return rawValue(grid[row - this.area.row]?.[column - this.area.column]);
  }
}

const cellsOf = ({ edits, repairs, added }: LineEdits): readonly CellPlan[] => [...edits, ...repairs, ...added];

/** A formula comes back in a spelling of the host's. */
function echoes(found: RawValue, { content }: CellPlan): boolean {
  if (content.kind === 'formula') return String(found).startsWith('=');
  const written = content.kind === 'text' ? content.text : toCellInput(content);
  const isNumber = typeof written === 'number' && typeof found === 'number';
  return isNumber ? fifteenDigits(written) === fifteenDigits(found) : plain(found) === plain(written);
}

const plain = (value: RawValue): string => String(value).replaceAll('\r', '').trim();

/** A text that begins as a formula does comes back as one, without the apostrophe that says it is none. */
function contentOf(value: RawValue, formula: RawValue): Content {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { kind: 'formula', text: formula.slice(1), refs: [] };
  if (typeof value === 'number') return { kind: 'number', value: new Decimal(value) };
  if (typeof value === 'boolean') return { kind: 'formula', text: value ? 'TRUE' : 'FALSE', refs: [] };
  return value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
}
