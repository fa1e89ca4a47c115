/** A mark in the shape Excel wants, the same at every run. */
export function excelGuid(sheetIndex: number, itemIndex: number): string {
  return `{DA7ABA51-0000-0000-${hex(sheetIndex, 4)}-${hex(itemIndex, 12)}}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
