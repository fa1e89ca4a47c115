/** An identifier in Excel's own shape, the same at every run: `{00000000-0001-0000-SSSS-0000IIIIIIII}`. */
export function excelGuid(sheetIndex: number, itemIndex: number): string {
  return `{00000000-0001-0000-${hex(sheetIndex, 4)}-${hex(itemIndex, 12)}}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
