/** What was given instead of a text in columns, told by how it begins. */
export type Nature = 'classeur' | 'pdf' | 'page' | 'binaire';

/** .xlsx and .ods are ZIP archives; an old .xls begins with D0 CF 11 E0, which decodes to this in Windows-1252. */
const CLASSEURS = ['PK\u0003\u0004', 'PK\u0005\u0006', '\u00D0\u00CF\u0011\u00E0'];
/** Many sites name « .xls » what is a web page, or XML. */
const PAGE = /^\s*<(?:!doctype|html|head|body|meta|table|\?xml)/i;

/** null = nothing says that it is no text in columns. */
export function natureOf(texte: string): Nature | null {
  if (CLASSEURS.some((debut) => texte.startsWith(debut))) return 'classeur';
  if (texte.startsWith('%PDF-')) return 'pdf';
  if (PAGE.test(texte)) return 'page';
  return texte.includes('\u0000') ? 'binaire' : null;
}
