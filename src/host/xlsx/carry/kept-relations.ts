import type { Relation } from '../package-parts';

/** By the last word of their kind: what is written from the model, or of no use in another file. */
const NOT_KEPT = {
  package: ['officeDocument', 'core-properties', 'extended-properties', 'thumbnail', 'origin'],
  book: [
    'worksheet',
    'chartsheet',
    'dialogsheet',
    'xlMacrosheet',
    'xlIntlMacrosheet',
    'styles',
    // Kept apart, for a workbook has one in any case.
    'theme',
    'sharedStrings',
    // Excel finds again in which order to calculate.
    'calcChain',
    'revisionHeaders',
    'usernames',
  ],
  // Settings of a printer are those of one machine.
  sheet: ['table', 'hyperlink', 'printerSettings'],
} as const;

function keptOf(level: keyof typeof NOT_KEPT): (relations: readonly Relation[]) => readonly Relation[] {
  const dropped: readonly string[] = NOT_KEPT[level];
  return (relations) => relations.filter(({ type }) => !dropped.includes(type));
}

export const keptOfPackage = keptOf('package');
export const keptOfBook = keptOf('book');
export const keptOfSheet = keptOf('sheet');
