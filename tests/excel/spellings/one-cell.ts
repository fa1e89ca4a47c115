import fc from 'fast-check';
import type { Input } from '../../../src/excel/inputs';
import { cellKey } from '../../../src/host/model/geometry';
import type { Cell } from '../../../src/host/model/workbook';
import { a1, cellRef } from '../../../src/plan/refs';
import type { OpenClasseur } from '../open-classeur';

/** What a paste, LibreOffice or another program leaves in one cell. */
export interface OneCell {
  readonly input: Pick<Input, 'title'> & { readonly row: number; readonly column: number };
  readonly cell: Pick<Cell, 'value' | 'formula'>;
}

const SPACES = [' ', '\u00a0', '\u202f', '\t', '\n', '  '];

/** Another writing of what stands there: spaces of all kinds, capitals, accents gone, the code of a label, a text for a number. */
const rewritings = (value: Input['value']): readonly Cell['value'][] => {
  const text = String(value);
  return [
    ...SPACES.flatMap((space) => [text + space, space + text, text.replace(' ', space)]),
    text.toLowerCase(),
    text.toUpperCase(),
    text.normalize('NFD'),
    text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    text.replace(/^\d\w? /, ''),
    text.replace('.', ','),
    `${text} %`,
    `${text} €`,
    `'${text}`,
    text,
  ];
};

const ALONE: readonly OneCell['cell'][] = [
  ...['', ...SPACES].map((value) => ({ value })),
  ...['0.8', '0,8', '80 %', '12', '-3', '1e3', '1 234,50', '2024-06-30', '30/06/2024', 'juin 2024'].map((value) => ({ value })),
  ...['oui', 'OUI', 'Oui ', 'non', 'vrai', 'fonctionnement', 'acces-mt', 'prevention', 'Prévention', 'croissant ', 'tauxCpam', 'autre'].map(
    (value) => ({ value }),
  ),
  ...[true, false, 0, 0.72, 1, -1, 2.5, 45_000, 45_473.5, 1e15].map((value) => ({ value })),
  { value: '#N/A', formula: '=NA()' },
  { value: '#DIV/0!', formula: '=1/0' },
  { value: ' ', formula: '=" "' },
  { value: 'croissant ', formula: '="croissant "' },
  { value: 0.5, formula: '=1/2' },
  { value: 0, formula: '=Dep_Total' },
];

/** One edit of one input: whatever it is, and whatever stood there; those that say something more often than those kept ready. */
export function oneCellEdit(inputs: readonly Input[]): fc.Arbitrary<OneCell> {
  const said = inputs.filter(({ value }) => value !== '');
  return fc
    .oneof({ weight: 5, arbitrary: fc.constantFrom(...said) }, { weight: 1, arbitrary: fc.constantFrom(...inputs) })
    .chain(({ title, cell: { row, column }, value }) =>
      fc
        .oneof(
          { weight: 4, arbitrary: fc.constantFrom(...rewritings(value)).map((written) => ({ value: written })) },
          { weight: 4, arbitrary: fc.constantFrom(...ALONE) },
          { weight: 1, arbitrary: fc.constant({ value: 0, formula: `=${a1(cellRef(row, column))}+1` }) },
        )
        .map((cell) => ({ input: { title, row, column }, cell })),
    );
}

/** Puts it in the workbook as a file would, and gives how to take it back. */
export function leave({ host: { book } }: OpenClasseur, { input: { title, row, column }, cell }: OneCell): () => void {
  const sheet = book.data.sheets.find(({ name }) => name === title);
  if (!sheet) throw new Error(`No sheet ${title}`);
  const key = cellKey(row, column);
  const before = sheet.cells.get(key);
  book.setCell(sheet, key, { ...(before?.style && { style: before.style }), ...cell });
  return () => {
    book.setCell(sheet, key, before);
  };
}
