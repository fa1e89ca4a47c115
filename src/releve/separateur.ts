/** What may stand between two cells, likeliest first: a tab in pasted cells, a semicolon in French files. */
export const SEPARATEURS = ['\t', ';', '|', ','] as const;
export type Separateur = (typeof SEPARATEURS)[number];

/** The first line by which a file tells Excel its separator. */
const ANNONCE = /^"?sep=(.)"?(?:\n|$)/i;

/** Those worth a try: the announced one, else those that are there. */
export function possibleSeparateurs(texte: string): readonly Separateur[] {
  const annonce = ANNONCE.exec(texte)?.[1];
  const annonces = SEPARATEURS.filter((separateur) => separateur === annonce);
  if (annonces.length > 0) return annonces;
  const presents = SEPARATEURS.filter((separateur) => texte.includes(separateur));
  // A single column: any separator reads it alike.
  return presents.length > 0 ? presents : [';'];
}
