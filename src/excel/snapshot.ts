import { CODES_MISSION } from '../domain/mission';
import { SECTIONS } from '../domain/section';
import type { SheetId } from '../plan/model';
import { BAREME, CONTROLES, DERIVED, ENVELOPPES, INPUT, RESULTS, debutName, resultName, retenueName, sheetName } from '../plan/names';
import { parseReference, type Place } from '../plan/refs';
import { INDICATEURS, SAISIES, VOTES } from '../plan/tables';
import { isDraftTitle } from './drafts';
import { toRaw, type RawValue } from './raw';
import { withTauxOfYear } from './former-taux-cpam';
import { queueTable, takeTable, type TableSnapshot } from './table-snapshot';

/** What one round trip brings back of our cells: plain data, no proxies. */
export interface Snapshot {
  /** Whether our input sheets are here; a generation that broke off before its end left none. */
  readonly isOurs: boolean;
  /** By name; a name that leads nowhere is absent. */
  readonly cells: ReadonlyMap<string, NamedCells>;
  readonly tables: ReadonlyMap<string, TableSnapshot>;
  /** Sheets where people type that were in the workbook and were deleted: their names are left, and lead nowhere. */
  readonly lostSheets: ReadonlySet<SheetId>;
}

export interface NamedCells {
  /** None of the first cell of a sheet, which only tells where the sheet is. */
  readonly values: readonly (readonly RawValue[])[];
  /** What was typed, formulas as such; only where it was asked for. */
  readonly formulas: readonly (readonly RawValue[])[] | null;
  /** Where the first of them stands; null for a result, whose place nobody asks. */
  readonly place: Place | null;
}

const INPUT_NAMES: readonly string[] = [
  ...Object.values(INPUT),
  ...CODES_MISSION.flatMap((mission) => [retenueName(mission), debutName(mission)]),
  ENVELOPPES.lignes,
  ENVELOPPES.derogation,
  ENVELOPPES.motif,
  BAREME.personnaliseBase,
  BAREME.personnaliseMontants,
];

/** The names whose values scripts and the panel read: those of the contract. */
export const RESULT_NAMES: readonly string[] = [
  ...RESULTS.flatMap((result) => [...SECTIONS.map(({ nom }) => resultName(result, nom)), resultName(result, 'Total')]),
  DERIVED.taille,
  CONTROLES.ok,
];

const STATE_NAMES: readonly string[] = [...RESULT_NAMES, CONTROLES.ids, CONTROLES.statuts, CONTROLES.messages, CONTROLES.natures];

/** Any of these sheets may hold what people typed: as long as one is here, nothing is begun anew. */
const INPUT_SHEETS: readonly string[] = (['parametres', 'depenses', 'ressources'] satisfies readonly SheetId[]).map(sheetName);

/** Whether a workbook with these names may be ours (`isOurs`, once they are followed): no other can. */
export function mayBeOurs(names: readonly string[]): boolean {
  const ours = INPUT_SHEETS.map((name) => name.toLowerCase());
  return names.some((name) => ours.includes(name.toLowerCase()));
}

const TABLE_NAMES = Object.values(SAISIES).map(({ name }) => name);

/** Found again by their identity, which leads nowhere once they are deleted. */
const LOSABLE: readonly SheetId[] = ['parametres', 'depenses', 'ressources', 'indicateurs', 'mesures', 'bareme'];

/** Queues every load of a snapshot, of the inputs alone or with the results; call what it returns after the sync. */
export function queueSnapshot({ workbook }: Excel.RequestContext, what: 'inputs' | 'all'): () => Snapshot {
  const rangeOf = (name: string): Excel.Range => workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  const queue = (names: readonly string[], members: 'values,address,formulas' | 'values,address' | 'address' | 'values') =>
    names.map((name) => {
      const range = rangeOf(name);
      range.load(members);
      return { name, range, members };
    });
  const reads = [
    ...queue(INPUT_NAMES, what === 'inputs' ? 'values,address,formulas' : 'values,address'),
    ...queue(LOSABLE.map(sheetName), 'address'),
    ...queue(what === 'all' ? STATE_NAMES : [], 'values'),
  ];
  const tables = [
    ...TABLE_NAMES.map((name) => queueTable(workbook, name, what === 'inputs' ? 'formulas' : 'values')),
    queueTable(workbook, VOTES.name, 'values'),
  ];

  const identities = LOSABLE.map((id) => {
    const item = workbook.names.getItemOrNullObject(sheetName(id));
    item.load('name');
    return { id, item };
  });

  return () => {
    const cells = new Map(
      reads.flatMap(({ name, range, members }) => (range.isNullObject ? [] : [[name, namedCells(range, members)] as const])),
    );
    const annee = cells.get(INPUT.anneeContrat)?.values[0]?.[0] ?? '';
    return {
      isOurs: cells.has(sheetName('parametres')) || INPUT_SHEETS.some((name) => isFinished(cells.get(name))),
      cells,
      tables: new Map(
        tables.flatMap(takeTable).map(([name, found]) => [name, name === INDICATEURS.name ? withTauxOfYear(found, annee) : found] as const),
      ),
      lostSheets: new Set(identities.flatMap(({ id, item }) => (item.isNullObject || cells.has(sheetName(id)) ? [] : [id]))),
    };
  };
}

const isFinished = (identity: NamedCells | undefined): boolean => identity !== undefined && !isDraftTitle(identity.place?.title ?? '');

function namedCells(range: Excel.Range, members: string): NamedCells {
  return {
    values: members.includes('values') ? toRaw(range.values) : [],
    formulas: members.includes('formulas') ? toRaw(range.formulas) : null,
    place: members.includes('address') ? parseReference(range.address) : null,
  };
}
