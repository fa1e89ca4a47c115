import type { PageSetup } from '../model/workbook';
import type { SheetRef } from './session';

export function setPage({ session, sheet }: SheetRef, page: PageSetup): void {
  sheet.page = page;
  session.book.touchSheet(sheet, 'page');
}
