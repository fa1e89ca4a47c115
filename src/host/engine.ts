import type { Rect, SheetId } from './model/workbook';

/** What the host expects of whoever calculates. */
export interface Engine {
  /** Brings every journalled change into the engine and every result back into the book; resolves when both agree. */
  settle(): Promise<void>;
  /** Shows the person the cells that code selected; for an engine that shows anything. */
  select?(sheet: SheetId, rect: Rect): void;
  dispose(): void;
}
