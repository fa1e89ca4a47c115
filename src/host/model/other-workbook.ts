import { formulaParts } from '../../formula-text/formula-parts';

/** Whether the formula looks into another workbook, `[1]Feuil1!A1`: nobody here can, and its last result is all there is. */
export function isAboutOtherWorkbook(formula: string): boolean {
  if (!/\[\d+\]/.test(formula)) return false;
  const parts = formulaParts(formula);
  return parts.some(({ kind, text }, index) => {
    if (kind === 'sheet') return /^'?\[\d+\]/.test(text);
    return kind === 'brackets' && parts[index + 1]?.text === '!';
  });
}
