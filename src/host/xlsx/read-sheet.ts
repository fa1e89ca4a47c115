import { parseRect } from '../model/a1';
import type { Sheet, SheetId } from '../model/workbook';
import { readColor, type ThemeColors } from './color';
import { readConditionalFormats } from './conditional-formats';
import { readLinks } from './links';
import type { Relation } from './package-parts';
import { readPage } from './page';
import { readProtection } from './protection';
import { readCells, readColumns, readRows, type CellContext } from './read-cells';
import type { SheetNames } from './sheet-names';
import { readValidations } from './validations';
import { readView } from './view';
import { attribute, child, children, type XmlNode } from './xml';

/** What the workbook says of a sheet, and what its sheets share. */
export interface SheetSource {
  readonly id: SheetId;
  readonly name: string;
  readonly state: string | undefined;
  readonly printNames: Pick<Sheet['page'], 'printArea' | 'titleRows'>;
  readonly relations: readonly Relation[];
  readonly cells: CellContext;
  readonly sheetNames: SheetNames;
  readonly theme: ThemeColors;
}

export function readSheet(worksheet: XmlNode, source: SheetSource): Sheet {
  const { id, name, theme, sheetNames } = source;
  const sheetData = child(worksheet, 'sheetData');
  const cells = readCells(sheetData, source.cells);
  readLinks(worksheet, new Map(source.relations.map((relation) => [relation.id, relation.target])), cells);
  return {
    id,
    name,
    tabColor: readColor(child(child(worksheet, 'sheetPr'), 'tabColor'), theme) ?? '',
    visibility: source.state === 'hidden' ? 'Hidden' : source.state === 'veryHidden' ? 'VeryHidden' : 'Visible',
    ...readView(worksheet),
    cells,
    columns: readColumns(child(worksheet, 'cols')),
    rows: readRows(sheetData),
    merges: children(child(worksheet, 'mergeCells'), 'mergeCell').flatMap((node) => parseRect(attribute(node, 'ref') ?? '') ?? []),
    validations: readValidations(worksheet, sheetNames, id),
    conditionalFormats: readConditionalFormats(worksheet, source.cells.styles, theme),
    protection: readProtection(child(worksheet, 'sheetProtection')),
    page: { ...readPage(worksheet), ...source.printNames },
  };
}
