import { isSheetName } from '../plan/names';
import type { EmbeddedHost } from '../host/install/host';
import type { DefinedName } from '../host/model/workbook';

/** A name of ours that the file gives twice: formulas may follow the other one, and each program chooses its own. */
export interface Shadow {
  readonly name: string;
  /** The sheet of ours that keeps the other for itself; null when both are the whole workbook's. */
  readonly title: string | null;
}

/** What a sheet copied by people keeps for itself shadows nothing of ours: only our own sheets are looked at. */
export function findShadows({ book }: EmbeddedHost): readonly Shadow[] {
  const { names } = book.data;
  const key = ({ name }: DefinedName): string => name.toLowerCase();
  const whole = names.filter(({ scope }) => scope === undefined);
  const ours = new Set(whole.flatMap((one) => (isSheetName(one.name) && one.range ? [one.range.sheet] : [])));
  const known = new Set(whole.flatMap((one) => (one.range && ours.has(one.range.sheet) ? [key(one)] : [])));
  const twice = whole.filter((one, index) => known.has(key(one)) && whole.findIndex((other) => key(other) === key(one)) !== index);
  const local = names.filter((one) => one.scope !== undefined && ours.has(one.scope) && known.has(key(one)));
  return [...twice, ...local].map(({ name, scope }) => ({ name, title: scope === undefined ? null : (book.sheet(scope)?.name ?? '') }));
}
