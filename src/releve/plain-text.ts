/** How two texts are compared that people write the same: without case, accents, kinds of spaces and of apostrophes. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export const isBlank = (text: string): boolean => text.trim() === '';
