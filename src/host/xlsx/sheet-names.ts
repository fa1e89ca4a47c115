import { formatAbsolute, parseAddress } from '../model/a1';
import type { SheetId, SheetRect } from '../model/workbook';

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
  reference({ sheet, ...rect }: SheetRect): string {
    const name = this.names.get(sheet);
    return name === undefined ? '#REF!' : formatAbsolute(name, rect);
  }

  /** `undefined` when the text is no plain area of a sheet we know; an address without sheet is of `home`. */
  area(reference: string, home?: SheetId): SheetRect | undefined {
    const address = parseAddress(reference);
    const sheet = address?.sheet === undefined ? home : this.ids.get(address.sheet.toLowerCase());
    return !address || sheet === undefined ? undefined : { sheet, ...address.rect };
  }
}
