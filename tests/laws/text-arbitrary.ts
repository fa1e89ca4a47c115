import fc from 'fast-check';

/** What people do type, and what a spreadsheet likes to take for something else. */
const TRAPS = [
  '=1+1',
  '=SOMME(A1:A3)',
  '+33 6 00 00 00 00',
  '-12',
  '- stage d’observation',
  '@coordination',
  "'apostrophe en tête",
  "l'apostrophe au milieu",
  'TRUE',
  'FAUX',
  'VRAI',
  '12',
  '0012',
  '12,5',
  '1e5',
  '15/06/2022',
  '2022-06-15',
  '1/2',
  '12:30',
  '50 %',
  '#N/A',
  'A1',
  'R1C1',
  'Réunion « ville / hôpital » – 2ᵉ édition',
  'Noël, œuvre, ça & là <b>"guillemets"</b>',
  'Été\u00a0: 30\u00a0%',
  '日本語 🏥',
  '{"json": true}',
  '_x0041_',
  'deux  espaces',
] as const;

const PIECES = [
  'a',
  'é',
  'Œ',
  'ß',
  '0',
  '7',
  ' ',
  '-',
  '=',
  '+',
  '@',
  "'",
  '"',
  '&',
  '<',
  '>',
  ';',
  ',',
  '.',
  '/',
  '%',
  '€',
  '\u00a0',
  '🏥',
] as const;

const pieced = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join('').trim());

/** One line, trimmed, possibly empty. */
export const arbTexte: fc.Arbitrary<string> = fc.oneof(fc.constant(''), fc.constantFrom(...TRAPS), pieced(24));

/** One line, never empty. */
export const arbTexteObligatoire: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TRAPS),
  pieced(24).map((text) => (text === '' ? 'CPTS' : text)),
);

/** May hold line breaks. */
export const arbCommentaire: fc.Arbitrary<string> = fc.array(arbTexte, { maxLength: 3 }).map((lines) => lines.join('\n').trim());
