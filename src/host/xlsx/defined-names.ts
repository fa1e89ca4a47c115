import { parseAddress } from '../model/a1';
import { COLUMNS } from '../model/geometry';
import type { DefinedName, Rect, Sheet, SheetId } from '../model/workbook';
import type { CarriedName } from './carry/carried-book';
import type { Relocation } from './carry/relocation';
import type { SheetNames } from './sheet-names';
import { attribute, attributeText, children, element, flag, numeric, plainText, unescapeXstring, type Xml, type XmlNode } from './xml';

/** Names of the format itself: print areas, filters. They belong to the page set-up, not to the book. */
const RESERVED = '_xlnm.';

/** What the names of a file need of it, beside those of the model. */
export interface NamesToWrite {
  readonly names: readonly DefinedName[];
  readonly sheets: readonly Sheet[];
  readonly sheetNames: SheetNames;
  /** Where each sheet stands among all those of the file. */
  readonly position: (sheet: SheetId) => number | undefined;
  readonly carried: readonly CarriedName[];
  readonly relocation: Relocation;
}

export function writeDefinedNames({ names, sheets, sheetNames, position, carried, relocation }: NamesToWrite): Xml {
  const own = names.map(({ name, scope, range, comment, visible }) =>
    element(
      'definedName',
      {
        name,
        comment: comment === '' ? undefined : attributeText(comment),
        localSheetId: scope === undefined ? undefined : position(scope),
        hidden: visible ? undefined : true,
      },
      plainText(range ? sheetNames.reference(range) : '#REF!'),
    ),
  );
  const isOwn = ({ name, scope }: CarriedName) =>
    names.some((known) => known.scope === scope && known.name.toLowerCase() === name.toLowerCase());
  const others = carried
    .filter((one) => !isPrintName(one) && !isOwn(one))
    .flatMap(({ attributes, scope, formula }) => {
      const localSheetId = scope === undefined ? undefined : position(scope);
      const isGone = scope !== undefined && localSheetId === undefined;
      return isGone ? [] : [element('definedName', { ...attributes, localSheetId }, plainText(relocation.formula(formula, scope)))];
    });
  const printed = sheets.flatMap((sheet) => printNames(sheet, position(sheet.id), sheetNames, carried, relocation));
  const all = [...printed, ...own, ...others];
  return all.length === 0 ? '' : element('definedNames', {}, all);
}

function isPrintName({ name }: CarriedName): boolean {
  return name === `${RESERVED}Print_Area` || name === `${RESERVED}Print_Titles`;
}

function wholeRows({ first, last }: NonNullable<Sheet['page']['titleRows']>): Rect {
  return { row: first, column: 0, rows: last - first + 1, columns: COLUMNS };
}

function printNames(
  { id, page }: Sheet,
  localSheetId: number | undefined,
  sheetNames: SheetNames,
  carried: readonly CarriedName[],
  relocation: Relocation,
): readonly Xml[] {
  const { printArea, titleRows } = page;
  const fromFile = (role: string) => {
    const found = carried.find(({ name, scope }) => scope === id && name === RESERVED + role);
    return found ? [relocation.formula(found.formula, id)] : [];
  };
  const reserved = (role: string, references: readonly string[]) =>
    references.length === 0 ? [] : [element('definedName', { name: RESERVED + role, localSheetId }, plainText(references.join(',')))];
  return [
    ...reserved('Print_Area', printArea ? [sheetNames.reference({ sheet: id, ...printArea })] : fromFile('Print_Area')),
    ...reserved('Print_Titles', [
      ...fromFile('Print_Titles'),
      ...(titleRows ? [sheetNames.reference({ sheet: id, ...wholeRows(titleRows) })] : []),
    ]),
  ];
}

/** A sheet id at each position of the workbook's list; `undefined` where something else than cells stands (a chart sheet). */
type SheetPositions = readonly (SheetId | undefined)[];

export interface ReadNames {
  readonly names: DefinedName[];
  readonly carried: readonly CarriedName[];
}

/** Names that hold a formula or a constant, for which the model has no word, are carried as they are. */
export function readDefinedNames(definedNames: XmlNode | undefined, positions: SheetPositions, sheetNames: SheetNames): ReadNames {
  const names: DefinedName[] = [];
  const carried: CarriedName[] = [];
  for (const node of children(definedNames, 'definedName')) {
    const name = attribute(node, 'name') ?? '';
    const text = node.text.trim();
    const local = numeric(node, 'localSheetId');
    const scope = local === undefined ? undefined : positions[local];
    if (local !== undefined && scope === undefined) continue;
    const scoped = scope === undefined ? {} : { scope };
    const range = sheetNames.area(text) ?? null;
    if (!name.startsWith(RESERVED) && (range || /^[^,(]*#REF![^,(]*$/.test(text))) {
      names.push({ name, ...scoped, range, comment: unescapeXstring(attribute(node, 'comment') ?? ''), visible: !flag(node, 'hidden') });
      continue;
    }
    const formula = name === `${RESERVED}Print_Titles` ? titleColumns(text) : name === `${RESERVED}Print_Area` && range ? '' : text;
    const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([key]) => key !== 'localSheetId' && key !== 'space'));
    if (formula !== '') carried.push({ name, ...scoped, attributes, formula });
  }
  return { names, carried };
}

/** Of rows and columns repeated on every page, the columns: `'A'!$A:$B`. */
function titleColumns(text: string): string {
  return /(?:'(?:[^']|'')*'|[^',]+)!\$?[A-Z]+:\$?[A-Z]+(?=,|$)/i.exec(text)?.[0] ?? '';
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
