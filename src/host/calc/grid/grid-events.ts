import type { Rect, Sheet } from '../../model/workbook';
import type { ChangeType } from './structure-commands';

export interface GridEvents {
  /** The person changed the workbook; it is calculated by then. */
  readonly onUserChange?: (sheet: Sheet, rect: Rect, change: ChangeType) => void;
  readonly onUserSelect?: (sheet: Sheet, rect: Rect) => void;
}
