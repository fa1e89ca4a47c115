import { isInside } from '../areas';
import { withFrenchSpaces } from '../../texts/typographie.fr';
import type { CellPlan } from '../model';
import { collect } from './collect';
import type { Explication, Fondement } from './explication';
import { foundationsAt } from './foundations';
import { labelOf } from './label-of';
import { nameCell } from './name-reference';
import { groupOf, piecesOf } from './pieces';
import type { SeenWorkbook } from './seen-workbook';
import { showValue } from './show-value';
import type { Spot } from './spot';
import { phraseOf, warningOf } from './sentences.fr';
import { traceFoundations } from './trace-foundations';
import { createSpeaker } from './words/say-formula';
import { outlineFormula } from './words/outline';

/** How the cell is made. */
export function explainCell(book: SeenWorkbook, spot: Spot): Explication {
  const planned = book.planned(spot);
  const cell = book.cell(spot);
  const { heading } = labelOf(book, spot);
  const kind = kindOf(planned);
  const difference = book.difference(spot);
  const common = {
    kind,
    titre: nameCell(book, spot),
    feuille: book.titleOf(spot.sheet),
    rubrique: heading,
    cellule: book.address(spot),
    valeur: showValue(cell, planned?.style ?? 'label'),
    // Of a formula that was erased, the warning says why nothing shows.
    phrase: withFrenchSpaces(phraseOf(kind, { accepted: acceptedAt(book, spot), isEmpty: cell.value === '' && difference === null })),
    avertissement: warningOf(difference, cell),
  };
  const content = planned?.content;
  if (content?.kind !== 'formula') return { ...common, formule: [], groupes: [], pieces: [], fondements: foundationsAt(book, spot) };
  const collected = collect(book, spot, content.text);
  const speaker = createSpeaker(book, spot);
  return {
    ...common,
    formule: outlineFormula(book, speaker, collected.expression).map((line) => ({ ...line, text: withFrenchSpaces(line.text) })),
    groupes: collected.gathered.map((one) => groupOf(book, spot, speaker, one)),
    pieces: piecesOf(book, spot, collected),
    fondements: unique(traceFoundations(book, spot)),
  };
}

function kindOf(planned: CellPlan | null): Explication['kind'] {
  if (!planned) return 'vide';
  if (planned.isInput) return 'saisie';
  const { kind } = planned.content;
  return kind === 'formula' ? 'formule' : kind === 'empty' ? 'vide' : kind === 'text' ? 'texte' : 'nombre';
}

/** What may be typed in an input, as the rule of the cell says it. */
function acceptedAt(book: SeenWorkbook, spot: Spot): string {
  const table = book.tableAt(spot);
  const place = table ? { ...spot, row: table.plan.area.row + 1 } : spot;
  return book.sheet(spot.sheet).validations.find(({ area }) => isInside(place, area))?.message ?? '';
}

const unique = (fondements: readonly Fondement[]): readonly Fondement[] => [...new Map(fondements.map((one) => [one.texte, one])).values()];
