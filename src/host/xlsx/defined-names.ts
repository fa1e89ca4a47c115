import { parseAddress } from '../model/a1';
import { COLUMNS } from '../model/geometry';
import type { DefinedName, Rect, Sheet, SheetId } from '../model/workbook';
import type { SheetNames } from './sheet-names';
import { attribute, attributeText, children, element, flag, numeric, plainText, unescapeXstring, type Xml, type XmlNode } from './xml';

/** Names of the format itself: print areas, filters. They belong to the page set-up, not to the book. */
const RESERVED = '_xlnm.';

export function writeDefinedNames(names: readonly DefinedName[], sheets: readonly Sheet[], sheetNames: SheetNames): Xml {
  const position = new Map(sheets.map(({ id }, index) => [id, index]));
  const own = names.map(({ name, scope, range, comment, visible }) =>
    element(
      'definedName',
      {
        name,
        comment: comment === '' ? undefined : attributeText(comment),
        localSheetId: scope === undefined ? undefined : position.get(scope),
        hidden: visible ? undefined : true,
      },
      plainText(range ? sheetNames.reference(range) : '#REF!'),
    ),
  );
  const all = [...sheets.flatMap((sheet, index) => printNames(sheet, index, sheetNames)), ...own];
  return all.length === 0 ? '' : element('definedNames', {}, all);
}

function wholeRows({ first, last }: NonNullable<Sheet['page']['titleRows']>): Rect {
  return { row: first, column: 0, rows: last - first + 1, columns: COLUMNS };
}

function printNames({ id, page }: Sheet, localSheetId: number, sheetNames: SheetNames): readonly Xml[] {
  const { printArea, titleRows } = page;
  const reserved = (role: string, reference: string) =>
    element('definedName', { name: RESERVED + role, localSheetId }, plainText(reference));
  return [
    ...(printArea ? [reserved('Print_Area', sheetNames.reference({ sheet: id, ...printArea }))] : []),
    ...(titleRows ? [reserved('Print_Titles', sheetNames.reference({ sheet: id, ...wholeRows(titleRows) }))] : []),
  ];
}

/** A sheet id at each position of the workbook's list; `undefined` where something else than cells stands (a chart sheet). */
type SheetPositions = readonly (SheetId | undefined)[];

/** Names that hold a formula or a constant, for which the model has no word, are left out. */
export function readDefinedNames(definedNames: XmlNode | undefined, positions: SheetPositions, sheetNames: SheetNames): DefinedName[] {
  return children(definedNames, 'definedName').flatMap((node): DefinedName[] => {
    const name = attribute(node, 'name') ?? '';
    const text = node.text.trim();
    const range = sheetNames.area(text) ?? null;
    if (name.startsWith(RESERVED) || (!range && !text.includes('#REF!'))) return [];
    const local = numeric(node, 'localSheetId');
    const scope = local === undefined ? undefined : positions[local];
    if (local !== undefined && scope === undefined) return [];
    return [
      {
        name,
        ...(scope === undefined ? {} : { scope }),
        range,
        comment: unescapeXstring(attribute(node, 'comment') ?? ''),
        visible: !flag(node, 'hidden'),
      },
    ];
  });
}

/** What the reserved names say of the printing of the sheet at this position. */
export function readPrintNames(definedNames: XmlNode | undefined, position: number): Pick<Sheet['page'], 'printArea' | 'titleRows'> {
  const text = (role: string) =>
    children(definedNames, 'definedName')
      .find((node) => attribute(node, 'name') === RESERVED + role && numeric(node, 'localSheetId') === position)
      ?.text.trim() ?? '';
  const printArea = parseAddress(text('Print_Area'))?.rect;
  // Rows and columns may both repeat: `'A'!$A:$A,'A'!$1:$3`.
  const [, first, last] = /!\$?(\d+):\$?(\d+)$/.exec(text('Print_Titles')) ?? [];
  return {
    ...(printArea ? { printArea } : {}),
    ...(first === undefined ? {} : { titleRows: { first: Number(first) - 1, last: Number(last) - 1 } }),
  };
}
