import { formatDateFr, parseDateIso } from '../domain/calendrier';
import { Decimal } from '../domain/money';
import type { Anomalie } from '../plan/audit/anomalie';
import type { CellPlan, Content } from '../plan/model';
import { placeA1 } from '../plan/refs';
import { styleOf } from '../plan/styles';
import { isFormula, type Input } from './inputs';
import { isBlank, sameInFormulas, toCellInput, type RawValue } from './raw';

/** An input whose meaning the reader sees and the formulas do not: `croissant ` in a list, `0.8` as a text, a space in an empty cell. */
export interface Spelling extends Pick<Input, 'sheet' | 'title'> {
  /** Where it stands, with the one content that all understand. */
  readonly cell: CellPlan;
  readonly found: RawValue;
  /** A formula gives it: only who wrote it can change it. */
  readonly isFormula: boolean;
}

/**
 * Every input that is not written as formulas need it. Where the reader forgives and the formulas do not, the dossier would say one
 * thing and the workbook compute another: whoever writes puts these right, whoever compares names them.
 */
export function findSpellings(inputs: readonly Input[]): readonly Spelling[] {
  return inputs.flatMap((input): readonly Spelling[] => {
    const { sheet, title, cell, value: found } = input;
    const content = respell(found, cell, input.isKey);
    return content ? [{ sheet, title, cell: { ...cell, content }, found, isFormula: isFormula(input) }] : [];
  });
}

/** As the reader takes a number or a day that comes as a text: what else it may be, it refuses. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** What should stand where `found` does; null when it is well written, or means nothing that could be written otherwise. */
function respell(found: RawValue, { content, style, isSilent }: CellPlan, isKey: boolean): Content | null {
  if (found === '') return null;
  if (isBlank(found)) return { kind: 'empty' };
  if (isKey) return typeof found === 'string' && found.trim() === found ? null : { kind: 'text', text: String(found).trim() };
  if (isSilent || styleOf(style).numberFormat === '@') return null;
  if (content.kind === 'text') return sameInFormulas(found, content.text) ? null : content;
  if (typeof found !== 'string') return null;
  if (style === 'inputDate') {
    const date = parseDateIso(found);
    return date && { kind: 'date', date };
  }
  return NUMBER.test(found) ? { kind: 'number', value: new Decimal(found) } : null;
}

/** As the audit tells it, and puts it right. */
export function anomalieOfSpelling({ sheet, title, cell: { row, column, content }, found, isFormula: isTheirs }: Spelling): Anomalie {
  const contenu = content.kind === 'text' ? content.text : toCellInput(content);
  return {
    genre: 'saisie-mal-ecrite',
    feuille: sheet,
    cellule: placeA1({ title, row, column }),
    objet: '',
    attendu: content.kind === 'date' ? formatDateFr(content.date) : String(contenu),
    trouve: String(found),
    reparation: isTheirs ? null : { kind: 'cellule', title, row, column, contenu },
  };
}
