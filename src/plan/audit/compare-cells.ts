import type { CellPlan, Content, SheetPlan } from '../model';
import { placeA1 } from '../refs';
import type { Anomalie, GenreAnomalie } from './anomalie';
import { canonicalFormula } from './canonical';
import type { KnownTable } from './known-tables';
import { cellAt, isBlankCell, shownIn, type ObservedCell, type ObservedSheet } from './observed';
import { placeFormula } from './place-formula';
import { outsideTables, plainSpaces, type SheetMap } from './sheet-map';

/** A sheet of the plan and the one that it is in the workbook. */
export interface KnownSheet {
  readonly plan: SheetPlan;
  readonly found: ObservedSheet;
  readonly map: SheetMap;
}

/** What is wrong with the cells that do not stand in a table, lines that are gone included. */
export function compareCells({ plan, found, map }: KnownSheet, tables: readonly KnownTable[]): readonly Anomalie[] {
  if (map.isIntact) return [];
  const cells = outsideTables(plan).flatMap((cell): readonly Anomalie[] => {
    const row = map.row(cell.row);
    const column = map.column(cell.column);
    if (cell.isInput || row === null || column === null) return [];
    const there = cellAt(found, row, column);
    const genre = differenceOf(cell, there, { title: found.title, row, map, tables, readsTexts: plan.isProtected });
    if (genre === null) return [];
    const contenu = contentToWrite(cell.content, map);
    return [
      {
        genre,
        feuille: plan.id,
        cellule: placeA1({ title: found.title, row, column }),
        objet: labelOf(plan, cell),
        attendu: contenu === null ? '' : String(contenu),
        trouve: shownIn(there),
        reparation: contenu === null ? null : { kind: 'cellule', title: found.title, row, column, contenu },
      },
    ];
  });
  return [...lostLines({ plan, found, map }), ...cells];
}

interface Around {
  readonly title: string;
  readonly row: number;
  readonly map: SheetMap;
  readonly tables: readonly KnownTable[];
  /** People may word the titles of a sheet that is not protected as they like. */
  readonly readsTexts: boolean;
}

function differenceOf({ content }: CellPlan, there: ObservedCell, { readsTexts, ...around }: Around): GenreAnomalie | null {
  switch (content.kind) {
    case 'formula':
      return compareFormula(content.text, there, around);
    case 'text':
      return !readsTexts || (there.formula === null && plainSpaces(String(there.value)) === plainSpaces(content.text))
        ? null
        : 'texte-modifie';
    case 'number':
      return there.formula === null && typeof there.value === 'number' && content.value.equals(fifteenDigits(there.value))
        ? null
        : 'nombre-modifie';
    case 'date':
    case 'empty':
      return null;
  }
}

/** Excel keeps fifteen digits. */
const fifteenDigits = (value: number): string => String(Number(value.toPrecision(15)));

export function compareFormula(
  text: string,
  there: ObservedCell,
  {
    title,
    row,
    map,
    tables,
  }: { readonly title: string; readonly row: number; readonly map?: SheetMap; readonly tables: readonly KnownTable[] },
): GenreAnomalie | null {
  if (there.formula === null) return isBlankCell(there) ? 'formule-effacee' : 'formule-remplacee';
  if (map === undefined && there.formula === text) return null;
  const wanted = canonicalFormula(text, { title, row, tables, ...(map && { map }) });
  // What it refers to is gone, which is told of the line that is gone.
  if (wanted === null) return null;
  return canonicalFormula(there.formula, { title, row, tables }) === wanted ? null : 'formule-modifiee';
}

function contentToWrite(content: Content, map: SheetMap): string | number | null {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'number') return content.value.toNumber();
  if (content.kind !== 'formula') return null;
  const placed = placeFormula(content.text, map);
  return placed === null ? null : `=${placed}`;
}

/** What the line of a cell is called: the first text on it. */
function labelOf({ cells }: SheetPlan, { row, column }: CellPlan): string {
  const labels = cells.filter((cell) => cell.row === row && cell.column < column && cell.content.kind === 'text');
  const [first] = labels.sort((one, other) => one.column - other.column);
  return first?.content.kind === 'text' ? first.content.text : '';
}

function lostLines({ plan, found, map }: KnownSheet): readonly Anomalie[] {
  const anomalie = (
    genre: GenreAnomalie,
    place: { readonly row: number; readonly column: number },
    texts: readonly CellPlan[],
  ): Anomalie => {
    const [first] = texts.filter(({ content }) => content.kind === 'text');
    const objet = first?.content.kind === 'text' ? first.content.text : '';
    const cellule = placeA1({ title: found.title, ...place });
    // What people type on cannot be written anew: only they have what stood there.
    const reparation = plan.kind === 'restitution' ? ({ kind: 'mise-a-jour' } as const) : null;
    return { genre, feuille: plan.id, cellule, objet, attendu: objet, trouve: '', reparation };
  };
  /** Where the line would be: after the last one before it that is still there. */
  const after = (line: number, at: (planned: number) => number | null): number => {
    for (let before = line - 1; before >= 0; before -= 1) {
      const place = at(before);
      if (place !== null) return place + 1;
    }
    return 0;
  };
  const cells = outsideTables(plan);
  return [
    ...map.lostRows.map((row) =>
      anomalie(
        'ligne-supprimee',
        { row: after(row, map.row), column: 0 },
        cells.filter((cell) => cell.row === row),
      ),
    ),
    ...map.lostColumns.map((column) =>
      anomalie(
        'colonne-supprimee',
        { row: 0, column: after(column, map.column) },
        cells.filter((cell) => cell.column === column),
      ),
    ),
  ];
}
