import type { SheetId } from '../plan/model';
import { Protections } from './protections';

/** Changes a sheet of ours that may be protected without a password, and leaves it protected as it was. Two round trips. */
export async function whileOpen(id: SheetId, sheet: Excel.Worksheet, change: () => void): Promise<void> {
  const { context, protection } = sheet;
  sheet.load('name');
  protection.load('protected,options');
  await context.sync();
  const known = { title: sheet.name, isProtected: protection.protected, options: protection.options };
  const protections = new Protections(context.workbook.worksheets, new Map([[id, known]]));
  protections.lift(id);
  change();
  protections.restore(id, sheet, false);
  await protections.sent(context, context.sync());
}
