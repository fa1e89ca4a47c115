import type { SheetId, SheetRect } from '../model/workbook';
import { parseRect, sheetReference, splitReference } from './address';

/** Which sheet bears which name; Excel tells names apart without their case. */
export class SheetNames {
  private readonly names: ReadonlyMap<SheetId, string>;
  private readonly ids: ReadonlyMap<string, SheetId>;

  constructor(sheets: Iterable<{ readonly id: SheetId; readonly name: string }>) {
    const all = [...sheets];
    this.names = new Map(all.map(({ id, name }) => [id, name]));
    this.ids = new Map(all.map(({ id, name }) => [name.toLowerCase(), id]));
  }

  /** `#REF!` once the sheet is gone. */
  reference(area: SheetRect): string {
    const name = this.names.get(area.sheet);
    return name === undefined ? '#REF!' : sheetReference(name, area);
  }

  /** `undefined` when the text is no plain area of a sheet we know; an address without sheet is of `home`. */
  area(reference: string, home?: SheetId): SheetRect | undefined {
    const split = splitReference(reference);
    const sheet = split ? this.ids.get(split.sheetName.toLowerCase()) : home;
    const rect = parseRect(split ? split.address : reference);
    return sheet === undefined || !rect ? undefined : { sheet, ...rect };
  }
}
