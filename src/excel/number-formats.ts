export type Shown = 'texte' | 'pourcentage' | 'date' | 'nombre';

/** What a number format makes of a number; people's decimals, colours and units change nothing to it. */
export function showsAs(format: string): Shown {
  if (format === '@') return 'texte';
  // Quoted words, escaped letters, colours and the widths of letters are no part of what is counted.
  const bare = format.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'pourcentage';
  return /[ymdhs]/i.test(bare) && !/^general$/i.test(bare) ? 'date' : 'nombre';
}
