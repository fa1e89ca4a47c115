import type { Area } from '../refs';
import { a1, cellRef, fixed, onSheet } from '../refs';
import { parseA1 } from '../../formula-text/a1';

export interface Target {
  readonly title: string;
  readonly area: Area;
}

const TARGET = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!:]+)(?::([^!:]+))?$/;

/** What a name refers to: `='Budget global'!$A$1:$C$9`; null for anything but one area, `=#REF!` above all. */
export function parseTarget(formula: string): Target | null {
  const [, quoted, bare, first, last] = TARGET.exec(formula) ?? [];
  const from = first === undefined ? null : parseA1(first);
  const to = last === undefined ? from : parseA1(last);
  if (!from || !to) return null;
  return {
    title: quoted?.replaceAll("''", "'") ?? bare ?? '',
    area: { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 },
  };
}

/** As a name is written. */
export function referenceTo({ title, area }: Target): string {
  const { row, column, rows, columns } = area;
  const from = a1(fixed(cellRef(row, column)));
  const to = a1(fixed(cellRef(row + rows - 1, column + columns - 1)));
  return `=${onSheet(title, from === to ? from : `${from}:${to}`)}`;
}

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
