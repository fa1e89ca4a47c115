import type { Decimal } from '../domain/money';
import type { DateIso } from '../domain/calendrier';
import { withFrenchSpaces } from '../texts/typographie.fr';
import { seriesCount, type ChartPlan } from './chart';
import type { Formula } from './formula';
import { formula } from './formula';
import type {
  CellPlan,
  ConditionalFormatPlan,
  Content,
  NamePlan,
  RowHeight,
  SheetId,
  SheetKind,
  SheetLink,
  SheetPlan,
  TablePlan,
  ValidationRulePlan,
  ValidationPlan,
} from './model';
import { CONTROLES, sheetName } from './names';
import { cellRef, nameRef, type Area, type CellRef } from './refs';
import { fitRows } from './row-heights';
import { SERIES_COLORS, type StyleId } from './styles';

/** What a sheet's file gives back: the sheet, and the names that point into it. */
export interface BuiltSheet {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
}

interface SheetOptions {
  readonly id: SheetId;
  readonly title: string;
  readonly kind: SheetKind;
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly orientation: 'Portrait' | 'Landscape';
}

/** Colours come from the house, the rest is plain unless one says otherwise. */
export type ChartOptions = Omit<ChartPlan, 'colors' | 'minimum' | 'maximum' | 'hasLabels'> &
  Partial<Pick<ChartPlan, 'minimum' | 'maximum' | 'hasLabels'>>;

const KIND_LINES: Readonly<Record<SheetKind, string>> = {
  saisie: 'Feuille de saisie : remplissez les cellules jaunes, tout le reste se calcule.',
  restitution: 'Feuille de restitution : uniquement des formules, protégée sans mot de passe.',
  referentiel: 'Référentiel : les montants et les textes sur lesquels le classeur s’appuie.',
  registre: 'Registre : le complément y ajoute des lignes et n’en réécrit aucune ; protégé sans mot de passe.',
};

/** Collects a sheet's cells in the order the file tells them, the way one fills a page from its top. */
export class SheetBuilder {
  private readonly cells: CellPlan[] = [];
  private readonly names: NamePlan[] = [];
  private readonly tables: TablePlan[] = [];
  private readonly validations: ValidationPlan[] = [];
  private readonly conditionalFormats: ConditionalFormatPlan[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly rowHeights: RowHeight[] = [];
  private readonly hiddenColumns = new Set<number>();
  private frozen = 0;
  private titleRows: { first: number; last: number } | null = null;
  private fitHeight = 0;
  private isOpen = false;
  private lastPrinted: number | null = null;

  constructor(private readonly options: SheetOptions) {}

  /** Title, kind of sheet and the one global flag: the three lines every sheet begins with. */
  head(title: string | Formula): void {
    if (typeof title === 'string') this.text(0, 0, title, 'title');
    else this.formula(0, 0, title, 'title');
    this.text(1, 0, KIND_LINES[this.options.kind], 'subtitle');
    const ok = nameRef(CONTROLES.ok);
    this.formula(
      2,
      0,
      formula`IF(${ok},${'✔ Contrôles : tout est en ordre'},${'⚠ Contrôles : des points sont à vérifier (feuille Contrôles)'})`,
      'flag',
    );
    this.format({ row: 2, column: 0, rows: 1, columns: 1 }, formula`NOT(${ok})`, 'bad');
    this.rowHeights.push({ row: 0, height: 27 });
    this.nameArea(sheetName(this.options.id), { row: 0, column: 0, rows: 1, columns: 1 }, 'Identité de la feuille pour Budget CPTS', false);
  }

  text(row: number, column: number, text: string, style: StyleId, link?: SheetLink): CellRef {
    return this.put(row, column, { kind: 'text', text: withFrenchSpaces(text) }, style, link ? { link } : {});
  }

  /** Words of people, spaces and all. */
  verbatim(row: number, column: number, text: string, style: StyleId): CellRef {
    return this.put(row, column, { kind: 'text', text }, style);
  }

  date(row: number, column: number, date: DateIso, style: StyleId): CellRef {
    return this.put(row, column, { kind: 'date', date }, style);
  }

  number(row: number, column: number, value: Decimal, style: StyleId): CellRef {
    return this.put(row, column, { kind: 'number', value }, style);
  }

  blank(row: number, column: number, style: StyleId): CellRef {
    return this.put(row, column, { kind: 'empty' }, style);
  }

  formula(row: number, column: number, content: Formula, style: StyleId, block?: string): CellRef {
    return this.put(row, column, content, style, block === undefined ? {} : { block });
  }

  /** A cell where people type. `null` = left empty. */
  input(row: number, column: number, value: InputValue, style: StyleId): CellRef {
    return this.put(row, column, inputContent(value), style, { isInput: true });
  }

  /** An input that this dossier does not speak of: `value` is only what a new workbook shows there. */
  silentInput(row: number, column: number, value: InputValue, style: StyleId): CellRef {
    return this.put(row, column, inputContent(value), style, { isInput: true, isSilent: true });
  }

  name(cell: CellRef, name: string, comment = ''): CellRef {
    this.nameArea(name, { row: cell.row, column: cell.column, rows: 1, columns: 1 }, comment);
    return cell;
  }

  nameArea(name: string, area: Area, comment = '', visible = true): void {
    this.names.push({ name, sheet: this.options.id, area, visible, comment });
  }

  table(table: TablePlan): void {
    this.tables.push(table);
  }

  validate(area: Area, rule: ValidationRulePlan, title: string, message: string): void {
    this.validations.push({ area, rule, title, message });
  }

  /** Offers choices, and lets anything else be typed. */
  suggest(area: Area, name: string, title: string, message: string): void {
    this.validations.push({ area, rule: { kind: 'list', name }, title, message, isAdvice: true });
  }

  format(area: Area, when: Formula, look: ConditionalFormatPlan['look']): void {
    this.conditionalFormats.push({ area, when, look });
  }

  chart({ title, altText, minimum = null, maximum = null, hasLabels = false, ...chart }: ChartOptions): void {
    const colors = SERIES_COLORS.slice(0, seriesCount(chart));
    const texts = { title: withFrenchSpaces(title), altText: withFrenchSpaces(altText) };
    this.charts.push({ ...chart, ...texts, minimum, maximum, hasLabels, colors });
  }

  height(row: number, points: number): void {
    this.rowHeights.push({ row, height: points });
  }

  hide(column: number): void {
    this.hiddenColumns.add(column);
  }

  /** Rows above stay in sight, and are printed on every page. */
  freezeThrough(row: number, headerRow = row): void {
    this.frozen = row + 1;
    this.titleRows = { first: headerRow, last: row };
  }

  onOnePage(): void {
    this.fitHeight = 1;
  }

  /** Columns to the right are for the workbook itself. */
  printThrough(column: number): void {
    this.lastPrinted = column;
  }

  /** People lengthen this sheet's table: it cannot be protected. */
  leaveOpen(): void {
    this.isOpen = true;
  }

  build(): BuiltSheet {
    const { id, title, kind, widths, orientation } = this.options;
    const places = this.charts.map(({ place }) => place);
    const printed = this.cells.filter(({ column }) => column <= (this.lastPrinted ?? column));
    const rows = Math.max(...printed.map(({ row }) => row + 1), ...places.map(({ row, rows: covered }) => row + covered));
    const rightmost = [...this.cells.map(({ column }) => column), ...places.map(({ column, columns: covered }) => column + covered - 1)];
    const columns = 1 + (this.lastPrinted ?? Math.max(...rightmost));
    return {
      sheet: {
        id,
        title,
        kind,
        cells: this.cells,
        columns: widths.map((width, index) => ({ width, hidden: this.hiddenColumns.has(index) })),
        rowHeights: [...this.rowHeights, ...fitRows(this.cells, (column) => widths[column] ?? Infinity)],
        tables: this.tables,
        validations: this.validations,
        conditionalFormats: this.conditionalFormats,
        charts: this.charts,
        frozenRows: this.frozen,
        isProtected: !this.isOpen,
        print: {
          orientation,
          titleRows: this.titleRows,
          area: { row: 0, column: 0, rows, columns },
          isOpenEnded: this.tables.length > 0,
          footer: null,
          fitHeight: this.fitHeight,
        },
      },
      names: this.names,
    };
  }

  private put(
    row: number,
    column: number,
    content: Content,
    style: StyleId,
    more: Partial<Pick<CellPlan, 'isInput' | 'isSilent' | 'block' | 'link'>> = {},
  ): CellRef {
    this.cells.push({ row, column, content, style, isInput: false, ...more });
    return cellRef(row, column);
  }
}

export type InputValue = string | Decimal | { readonly date: DateIso } | null;

function inputContent(value: InputValue): Content {
  if (value === null || value === '') return { kind: 'empty' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  return 'date' in value ? { kind: 'date', date: value.date } : { kind: 'number', value };
}
