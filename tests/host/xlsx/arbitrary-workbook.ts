import fc from 'fast-check';
import { UNPROTECTED } from '../../../src/host/model/create';
import { cellKey } from '../../../src/host/model/geometry';
import { isValidSheetName } from '../../../src/host/model/names';
import type {
  Border,
  Cell,
  CellStyle,
  CellValue,
  ConditionalFormat,
  DefinedName,
  PageSetup,
  Protection,
  Rect,
  Sheet,
  SheetRect,
  Table,
  Validation,
  ValidationRule,
  Workbook,
} from '../../../src/host/model/workbook';
import { arbitraryChart } from './arbitrary-chart';
import { colour } from './arbitrary-colour';

/** Rows from here on belong to the sheet's table. */
const TABLE_ROW = 20;

/** With line ends, control characters, emoji, and what a file would take for its own escapes. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('=1+1', '-', "'quoté", '@moi', '+33', '  deux  ', 'a\r\nb\tc', '_x0041_', '</t>&amp;', '12,5', 'VRAI'),
  },
);
const message = text.map((content) => content.slice(0, 30).replace(/\p{Surrogate}/gu, '?'));
const filledText = text.filter((content) => content !== '');
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const error = fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!').map((code) => ({ error: code }));
const result: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), error);

const border: fc.Arbitrary<Border> = fc
  .constantFrom<Pick<Border, 'style' | 'weight'>>(
    { style: 'Continuous', weight: 'Hairline' },
    { style: 'Continuous', weight: 'Thin' },
    { style: 'Continuous', weight: 'Medium' },
    { style: 'Continuous', weight: 'Thick' },
    { style: 'Dash', weight: 'Thin' },
    { style: 'Dash', weight: 'Medium' },
    { style: 'Dot', weight: 'Thin' },
    { style: 'Double', weight: 'Thick' },
  )
  .chain((line) => colour.map((color) => ({ ...line, color })));

/** Without members that say the default: a file cannot tell them from absent ones. */
const style: fc.Arbitrary<CellStyle> = fc
  .record(
    {
      numberFormat: fc.constantFrom('0.00', '#,##0.00\\ "€"', 'dd/mm/yyyy', 'm/d/yyyy', '0.0%', '@', '[Red]-0;0'),
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constant(true),
      fontName: fc.constantFrom('Arial', 'Times New Roman'),
      fontSize: fc.constantFrom(8, 9.5, 20),
      fontColor: colour,
      fill: colour,
      horizontal: fc.constantFrom('Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'),
      vertical: fc.constantFrom('Top', 'Center', 'Justify', 'Distributed'),
      indent: fc.integer({ min: 1, max: 5 }),
      wrap: fc.constant(true),
      locked: fc.constant(false),
      formulaHidden: fc.constant(true),
      borders: fc
        .record({ EdgeTop: border, EdgeBottom: border, EdgeLeft: border, EdgeRight: border }, { requiredKeys: [] })
        .filter((sides) => Object.keys(sides).length > 0),
    },
    { requiredKeys: [] },
  )
  .filter((members) => Object.keys(members).length > 0);

const formula = fc.constantFrom(
  '=A1+1',
  '=SUM($A$1:B5)*2',
  "='Feuille l''été'!A1&\"=é\"",
  '=IF(A1>0,"oui < non","")',
  '=XLOOKUP(1,A1:A2,B1:B2)',
  '=SUMIFS(T[a b],T[d\'\'un],">0")',
  '=FILTER(A1:A3,B1:B3)',
  '=Total',
);

const cell: fc.Arbitrary<Cell> = fc
  .record(
    {
      value: result,
      formula,
      style,
      link: fc.record({ target: fc.constantFrom("'Feuille 1'!A1", 'Total'), tip: filledText }, { requiredKeys: ['target'] }),
    },
    { requiredKeys: ['value'] },
  )
  .filter(({ value, formula: code, style: look, link }) => value !== '' || code !== undefined || look !== undefined || link !== undefined);

const rect: fc.Arbitrary<Rect> = fc.record({
  row: fc.integer({ min: 0, max: 15 }),
  column: fc.integer({ min: 0, max: 30 }),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const operand = fc.oneof(fc.integer(), fc.constantFrom(0.5, 46000), fc.constantFrom('=A1', '=Total*2'));

function rules(area: fc.Arbitrary<SheetRect>): fc.Arbitrary<ValidationRule> {
  const compared = fc.record({ kind: fc.constantFrom('wholeNumber', 'decimal', 'date', 'textLength'), formula1: operand });
  return fc.oneof(
    fc.record({ kind: fc.constant('list'), source: fc.oneof(area, fc.constantFrom('oui,non', 'a "b",c', '=Total')) }),
    fc.record({ kind: fc.constant('custom'), formula: fc.constant('=ISNUMBER(A1)') }),
    fc
      .tuple(compared, fc.constantFrom('Between', 'NotBetween'), operand)
      .map(([rule, operator, formula2]) => ({ ...rule, operator, formula2 })),
    fc
      .tuple(compared, fc.constantFrom('EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'))
      .map(([rule, operator]) => ({ ...rule, operator })),
  );
}

function validations(area: fc.Arbitrary<SheetRect>): fc.Arbitrary<Validation> {
  const alert = fc.record({ style: fc.constantFrom('Stop', 'Warning', 'Information'), title: message, text: message });
  const prompt = fc.record({ title: message, text: message });
  return fc.record(
    { area: rect, rule: rules(area), ignoreBlanks: fc.boolean(), error: alert, prompt },
    { requiredKeys: ['area', 'rule', 'ignoreBlanks'] },
  );
}

const highlight: fc.Arbitrary<ConditionalFormat['rule']> = fc.oneof(
  fc.record(
    { kind: fc.constant('custom'), formula, fill: colour, fontColor: colour, bold: fc.boolean() },
    { requiredKeys: ['kind', 'formula'] },
  ),
  fc.record({ kind: fc.constant('dataBar'), color: colour }),
);

const protection: fc.Arbitrary<Protection> = fc.oneof(
  fc.constant(UNPROTECTED),
  fc.record({
    enabled: fc.constant(true),
    allowFormatColumns: fc.boolean(),
    allowFormatRows: fc.boolean(),
    allowAutoFilter: fc.boolean(),
    allowSort: fc.boolean(),
  }),
);

const strip = fc
  .record({
    left: fc.constantFrom('', 'CPTS', '12 && 13'),
    center: fc.constantFrom('', '&"Calibri,Bold"Budget'),
    right: fc.constantFrom('', 'Page &P / &N'),
  })
  .filter(({ left, center, right }) => left + center + right !== '');
const margin = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
const fit: fc.Arbitrary<Pick<PageSetup, 'fitWidth' | 'fitHeight'>> = fc.oneof(
  fc.constant({}),
  fc.record({ fitWidth: fc.nat(9), fitHeight: fc.nat(9) }),
);
const paged: fc.Arbitrary<PageSetup> = fc.record(
  {
    orientation: fc.constantFrom('Portrait', 'Landscape'),
    paper: fc.constantFrom('A4', 'A3', 'Letter'),
    titleRows: fc.tuple(fc.nat(3), fc.nat(3)).map(([first, more]) => ({ first, last: first + more })),
    printArea: rect,
    header: strip,
    footer: strip,
    centerHorizontally: fc.constant(true),
    margins: fc.record({ left: margin, right: margin, top: margin, bottom: margin }).filter(({ left }) => left !== 50.4),
  },
  { requiredKeys: ['orientation'] },
);

const page: fc.Arbitrary<PageSetup> = fc.tuple(paged, fit).map(([setup, pages]) => ({ ...setup, ...pages }));

const sheetName = fc
  .oneof(
    fc.constantFrom("Feuille l'été", 'Budget 2026 !', 'A1', '0 Fonctionnement'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
  )
  .filter((name) => isValidSheetName(name) && name.trim() === name && !/\p{Cc}/u.test(name));

interface SheetSeed {
  readonly sheet: Sheet;
  readonly table: {
    readonly headers: readonly string[];
    readonly rows: number;
    readonly look: Pick<Table, 'style' | 'showBandedRows' | 'showFilterButton'>;
  } | null;
}

function sheetSeed(id: string, name: string, area: fc.Arbitrary<SheetRect>): fc.Arbitrary<SheetSeed> {
  const px = fc.integer({ min: 8, max: 400 });
  return fc.record({
    sheet: fc.record({
      id: fc.constant(id),
      name: fc.constant(name),
      tabColor: fc.oneof(fc.constant(''), colour),
      visibility: id === '0' ? fc.constant('Visible' as const) : fc.constantFrom('Visible', 'Hidden', 'VeryHidden'),
      showGridlines: fc.boolean(),
      frozenRows: fc.nat(4),
      frozenColumns: fc.nat(2),
      cells: fc
        .uniqueArray(fc.tuple(fc.nat(TABLE_ROW - 1), fc.nat(40), cell), {
          maxLength: 12,
          selector: ([row, column]) => cellKey(row, column),
        })
        .map((list) => new Map(list.map(([row, column, content]) => [cellKey(row, column), content]))),
      columns: fc
        .uniqueArray(
          fc.tuple(fc.nat(30), fc.record({ width: px.map((pixels) => pixels * 0.75), hidden: fc.constant(true) }, { requiredKeys: [] })),
          { maxLength: 5, selector: ([index]) => index },
        )
        .map((list) => new Map(list.filter(([, column]) => Object.keys(column).length > 0))),
      rows: fc
        .uniqueArray(
          fc.tuple(fc.nat(30), fc.record({ height: px.map((pixels) => pixels * 0.75), hidden: fc.constant(true) }, { requiredKeys: [] })),
          { maxLength: 5, selector: ([index]) => index },
        )
        .map((list) => new Map(list.filter(([, row]) => Object.keys(row).length > 0))),
      merges: fc.array(
        rect.filter(({ rows, columns }) => rows * columns > 1),
        { maxLength: 1 },
      ),
      validations: fc.array(validations(area), { maxLength: 3 }),
      conditionalFormats: fc
        .array(fc.record({ area: rect, rule: highlight }), { maxLength: 3 })
        .map((list) => list.map((format, index) => ({ ...format, id: String(index) }))),
      comments: fc.constant([]),
      charts: fc.array(arbitraryChart(area), { maxLength: 2 }).map((list) => list.map((one, index) => ({ ...one, id: String(index) }))),
      protection,
      page,
    }),
    table: fc.option(
      fc.record({
        headers: fc.uniqueArray(filledText, { minLength: 1, maxLength: 3 }),
        rows: fc.integer({ min: 2, max: 4 }),
        look: fc.record({
          style: fc.constantFrom('', 'TableStyleMedium2', 'TableStyleLight1'),
          showBandedRows: fc.boolean(),
          showFilterButton: fc.boolean(),
        }),
      }),
    ),
  });
}

/** Small books that use every aspect of the model, in the form `openXlsx` gives back. */
export const arbitraryWorkbook: fc.Arbitrary<Workbook> = fc
  .uniqueArray(sheetName, { minLength: 1, maxLength: 3, selector: (name) => name.toLowerCase() })
  .chain((names) => {
    const area = fc.tuple(rect, fc.nat(names.length - 1)).map(([place, index]) => ({ sheet: String(index), ...place }));
    const definedName: fc.Arbitrary<DefinedName> = fc.record(
      {
        name: fc.stringMatching(/^[A-Z][a-z]{3,6}_[A-Z]{1,3}$/),
        scope: fc.nat(names.length - 1).map(String),
        range: fc.option(area),
        comment: text,
        visible: fc.boolean(),
      },
      { requiredKeys: ['name', 'range', 'comment', 'visible'] },
    );
    return fc.record({
      seeds: fc.tuple(...names.map((name, index) => sheetSeed(String(index), name, area))),
      definedNames: fc.uniqueArray(definedName, { maxLength: 4, selector: ({ name, scope }) => `${scope ?? ''}!${name}` }),
    });
  })
  .map(({ seeds, definedNames }) => {
    const tables = seeds.flatMap(({ sheet, table }, index): Table[] => {
      if (!table) return [];
      table.headers.forEach((header, column) => sheet.cells.set(cellKey(TABLE_ROW, column), { value: header }));
      for (let row = 1; row < table.rows; row += 1)
        sheet.cells.set(cellKey(TABLE_ROW + row, 0), { value: row, formula: `=T${index}[[#This Row],[a]]` });
      return [
        {
          id: String(index),
          name: `T${index}x`,
          range: { sheet: sheet.id, row: TABLE_ROW, column: 0, rows: table.rows, columns: table.headers.length },
          ...table.look,
        },
      ];
    });
    return { sheets: seeds.map(({ sheet }) => sheet), active: '0', tables, names: definedNames };
  });
