/** What may stand between two cells, likeliest first: a tab in pasted cells, a semicolon in French files. */
export const SEPARATEURS = ['\t', ';', '|', ','] as const;
export type Separateur = (typeof SEPARATEURS)[number];

/** Those worth a try. */
export function possibleSeparateurs(texte: string): readonly Separateur[] {
  const presents = SEPARATEURS.filter((separateur) => texte.includes(separateur));
  // A single column: any separator reads it alike.
  return presents.length > 0 ? presents : [';'];
}
