import { getBareme } from '../../baremes';
import type { Dossier } from '../../domain/dossier';
import type { Anomalie } from '../../plan/audit/anomalie';
import { isCircular } from '../../plan/audit/circles';
import { cellAt, type Observed } from '../../plan/audit/observed';
import { buildPlan } from '../../plan/build-plan';
import { placeA1 } from '../../plan/refs';
import { isFormula, listInputs, type Input } from '../inputs';
import type { Snapshot } from '../snapshot';
import { anomalieOfSpelling, findSpellings } from '../spellings';

/** What people typed that the reader takes and the formulas take otherwise, or that has no value of its own. */
export function misunderstood(snapshot: Snapshot, dossier: Dossier, observed: Observed): readonly Anomalie[] {
  const inputs = listInputs(snapshot, buildPlan(dossier, getBareme(dossier))).map((input) => withFormula(input, observed));
  const circular = inputs.filter((input) => isFormula(input) && isCircular(observed, placeOf(input)));
  return [...circular.map(circularAnomalie), ...findSpellings(inputs.filter((input) => !circular.includes(input))).map(anomalieOfSpelling)];
}

const placeOf = ({ title, cell: { row, column } }: Input) => ({ title, row, column });

function withFormula(input: Input, { sheets }: Observed): Input {
  const sheet = sheets.get(input.sheet);
  const formula = sheet ? cellAt(sheet, input.cell.row, input.cell.column).formula : null;
  return formula === null ? input : { ...input, formula: `=${formula}` };
}

const circularAnomalie = (input: Input): Anomalie => ({
  genre: 'saisie-circulaire',
  feuille: input.sheet,
  cellule: placeA1(placeOf(input)),
  objet: '',
  attendu: '',
  trouve: String(input.formula),
  reparation: null,
});
