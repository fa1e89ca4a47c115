/**
 * Changes a sheet of ours that may be protected without a password, and leaves it protected as it was, whether the change
 * goes through or not: a request that breaks off half-way has lifted the protection already. Two round trips.
 */
export async function whileOpen(sheet: Excel.Worksheet, change: () => void): Promise<void> {
  const { context, protection } = sheet;
  protection.load('protected,options');
  await context.sync();
  const { protected: isProtected, options } = protection;
  if (isProtected) protection.unprotect();
  change();
  if (isProtected) protection.protect(options);
  try {
    await context.sync();
  } catch (error) {
    if (isProtected) await protectAgain(sheet, options);
    throw error;
  }
}

async function protectAgain({ context, protection }: Excel.Worksheet, options: Excel.WorksheetProtectionOptions): Promise<void> {
  protection.load('protected');
  await context.sync();
  if (protection.protected) return;
  protection.protect(options);
  await context.sync();
}
