const ASCII = /^[ -~]*$/;

/** How two texts are compared that people write the same: without case, accents, kinds of spaces and of apostrophes. */
export function plainText(text: string): string {
  // Most cells are plain already, and there are thousands of them.
  const unaccented = ASCII.test(text)
    ? text
    : text
        .normalize('NFD')
        .replaceAll(/\p{M}+/gu, '')
        .replaceAll('’', "'");
  return withPlainSpaces(unaccented).toLowerCase();
}

/** Single spaces, none at the ends: pages and programs put in their own kinds. */
export const withPlainSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export const isBlank = (text: string): boolean => text.trim() === '';
