import { parseRect } from '../model/a1';
import type { Sheet, SheetId } from '../model/workbook';
import type { ReadCharts } from './charts/read-drawing';
import type { CarriedSheet } from './carry/carried-sheet';
import { readCarriedSheet, sliceSheet } from './carry/read-carried-sheet';
import { readColor, type ThemeColors } from './color';
import { readConditionalFormats } from './conditional-formats';
import { isFiltering } from './is-filtering';
import { readLinks } from './links';
import type { Relation } from './package-parts';
import { readPage } from './page';
import { readProtection } from './protection';
import { readCells, readColumns, readRows, type CellContext } from './read-cells';
import type { SheetNames } from './sheet-names';
import { readValidations } from './validations';
import { readView } from './view';
import { attribute, child, children, type Xml, type XmlNode } from './xml';

/** What the workbook says of a sheet, and what its sheets share. */
export interface SheetSource {
  readonly id: SheetId;
  readonly name: string;
  readonly state: string | undefined;
  readonly printNames: Pick<Sheet['page'], 'printArea' | 'titleRows'>;
  readonly relations: readonly Relation[];
  /** Those that lead to parts which are carried. */
  readonly kept: readonly Relation[];
  /** Tables that the model does not know. */
  readonly headless: readonly Xml[];
  readonly charts: ReadCharts;
  readonly cells: CellContext;
  readonly sheetNames: SheetNames;
  readonly theme: ThemeColors;
}

export interface ReadSheet {
  readonly sheet: Sheet;
  readonly carried: CarriedSheet;
}

export function readSheet(text: Xml, worksheet: XmlNode, source: SheetSource): ReadSheet {
  const { id, name, theme, sheetNames, relations } = source;
  const sheetData = child(worksheet, 'sheetData');
  const slices = sliceSheet(text);
  const { cells, carried: carriedCells } = readCells(sheetData, source.cells);
  const { formats, carried: rules } = readConditionalFormats(slices.rules, source.cells.styles, theme);
  const { validations, carried: carriedValidations } = readValidations(slices.validations, sheetNames, id);
  readLinks(worksheet, relations, cells, source.cells);
  const sheet: Sheet = {
    id,
    name,
    tabColor: readColor(child(child(worksheet, 'sheetPr'), 'tabColor'), theme) ?? '',
    visibility: source.state === 'hidden' ? 'Hidden' : source.state === 'veryHidden' ? 'VeryHidden' : 'Visible',
    ...readView(worksheet),
    cells,
    columns: readColumns(child(worksheet, 'cols')),
    rows: readRows(sheetData),
    merges: children(child(worksheet, 'mergeCells'), 'mergeCell').flatMap((node) => parseRect(attribute(node, 'ref') ?? '') ?? []),
    validations,
    conditionalFormats: formats,
    charts: source.charts.charts,
    comments: [],
    protection: readProtection(child(worksheet, 'sheetProtection')),
    page: { ...readPage(worksheet), ...source.printNames },
    ...(isFiltering(child(worksheet, 'autoFilter')) ? { isFiltered: true } : {}),
  };
  const elsewhere = {
    rules,
    validations: carriedValidations,
    cells: carriedCells,
    headless: source.headless,
    charts: source.charts.carried,
  };
  return { sheet, carried: readCarriedSheet(slices, worksheet, elsewhere, source.kept, relations) };
}
