export type SheetId = string;

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetRect extends Rect {
  readonly sheet: SheetId;
}
