import { isInside } from '../areas';
import { findBareme, libelleBareme } from '../../baremes';
import { PERSONNALISE } from '../../domain/bareme';
import { DESCRIPTION_LIGNES, LIGNES_BAREME, type LigneBareme } from '../../domain/ligne-bareme';
import { BAREME, DERIVED, ENVELOPPES, INPUT } from '../names';
import { withFrenchSpaces } from '../../texts/typographie.fr';
import type { Fondement } from './explication';
import type { SeenWorkbook } from './seen-workbook';
import { labelOf } from './label-of';
import { showValue, uniteOf } from './show-value';
import { COL as BAREME_COL } from '../sheets/bareme-source';
import { sameSpot, type Spot } from './spot';

/** What a cell rests on by itself: an amount of the barème, an envelope. Nothing for any other, nor for one that gives nothing. */
export function foundationsAt(book: SeenWorkbook, spot: Spot): readonly Fondement[] {
  const planned = book.planned(spot);
  const { value } = book.cell(spot);
  if (!planned || value === '' || value === 0) return [];
  if (isNamed(book, DERIVED.taille, spot)) return [ofTaille(book, spot)];
  const printed = printedLine(book, spot);
  if (printed) return ofBareme(book, printed);
  if (spot.sheet === 'bareme') return planned.content.kind === 'number' ? sourceOf(book, spot) : [];
  const ligne = uniteOf(planned.style) === 'euros' ? envelopeLine(book, spot) : null;
  return ligne ? ofEnvelope(book, ligne, spot.row) : [];
}

const isNamed = (book: SeenWorkbook, name: string, spot: Spot): boolean => {
  const plan = book.name(name);
  return plan !== null && sameSpot({ sheet: plan.sheet, ...plan.area }, spot);
};

/** The thresholds between tiers, which the tier itself tells of. */
export const isSeuil = (book: SeenWorkbook, spot: Spot): boolean =>
  [BAREME.seuil2, BAREME.seuil3, BAREME.seuil4].some((name) => isNamed(book, name, spot));

/** Which tier, and why that one. */
function ofTaille(book: SeenWorkbook, spot: Spot): Fondement {
  const taille = String(book.cell(spot).value);
  const population = showValue({ value: named(book, INPUT.population), isError: false }, 'integer');
  const why = named(book, INPUT.tailleContrat) === '' ? `d’après la population, ${population} habitants` : 'écrite au contrat, qui prévaut';
  return { genre: 'taille', texte: withFrenchSpaces(`Taille ${taille} : ${why}.`), cellule: book.address(spot) };
}

/** What the sheet of the barème says beside a threshold. */
function sourceOf(book: SeenWorkbook, spot: Spot): readonly Fondement[] {
  const source = { ...spot, column: BAREME_COL.source };
  const content = book.planned(source)?.content;
  if (content?.kind !== 'text' || spot.column > BAREME_COL.source) return [];
  return [{ genre: 'source', texte: withFrenchSpaces(`${labelOf(book, spot).row} : ${content.text}.`), cellule: book.address(spot) }];
}

interface PrintedLine {
  readonly code: string;
  readonly ligne: LigneBareme;
  /** 1 to 4. */
  readonly taille: number;
  readonly spot: Spot;
}

/** The amount of the barème that stands there. */
function printedLine(book: SeenWorkbook, spot: Spot): PrintedLine | null {
  const montants = book.name(BAREME.montants);
  const cles = book.name(BAREME.cles);
  if (!montants || !cles || spot.sheet !== montants.sheet) return null;
  const taille = spot.column - montants.area.column + 1;
  const { value } = book.cell({ sheet: spot.sheet, row: spot.row, column: cles.area.column });
  const [code = '', key] = String(value).split('|');
  const ligne = LIGNES_BAREME.find((one) => one === key);
  return ligne && isInside(spot, montants.area) ? { code, ligne, taille, spot } : null;
}

const quoted = (text: string): string => withFrenchSpaces(`« ${text} »`);

function ofBareme(book: SeenWorkbook, { code, ligne, taille, spot }: PrintedLine): readonly Fondement[] {
  const { libelle } = DESCRIPTION_LIGNES[ligne];
  const bareme = findBareme(code);
  const amount = showValue(book.cell(spot), book.planned(spot)?.style ?? 'euros');
  const source = bareme ? (bareme.lignes[ligne]?.source ?? 'ligne que ce barème ne prévoit pas') : 'montant saisi par la CPTS';
  const errata = (bareme?.errata ?? []).filter((one) => one.ligne === ligne && (one.taille === null || one.taille === taille));
  const name = bareme?.libelle ?? libelleBareme(PERSONNALISE);
  const cellule = book.address(spot);
  return [
    {
      genre: 'bareme',
      texte: withFrenchSpaces(`${libelle} : ${amount}, barème ${name}, taille ${String(taille)}. Source : ${source}.`),
      cellule,
    },
    ...errata.map(({ id, ou, imprime, retenu }): Fondement => ({
      genre: 'erratum',
      texte: withFrenchSpaces(`Erratum ${id} (${ou}) : imprimé ${imprime}, retenu ${retenu}.`),
      cellule,
    })),
  ];
}

/** The line of the barème whose envelope is worked out on that row. */
function envelopeLine(book: SeenWorkbook, { sheet, row }: Spot): LigneBareme | null {
  const lignes = book.name(ENVELOPPES.lignes);
  const key = lignes && { row, column: lignes.area.column };
  if (!key || sheet !== lignes.sheet || !isInside(key, lignes.area)) return null;
  const { value } = book.cell({ sheet, ...key });
  return LIGNES_BAREME.find((one) => one === value) ?? null;
}

function ofEnvelope(book: SeenWorkbook, ligne: LigneBareme, row: number): readonly Fondement[] {
  const printed = chosenLine(book, ligne);
  const derogation = inColumn(book, ENVELOPPES.derogation, row);
  const motif = inColumn(book, ENVELOPPES.motif, row);
  const amount = derogation && book.cell(derogation);
  const fondements = printed ? ofBareme(book, printed) : [];
  if (!derogation || !amount || amount.value === '') return fondements;
  const why = motif ? String(book.cell(motif).value).trim() : '';
  const { libelle } = DESCRIPTION_LIGNES[ligne];
  const texte = `${libelle} : dérogation de ${showValue(amount, 'euros')} à la place du barème, ${why === '' ? 'sans motif' : `motif ${quoted(why)}`}.`;
  return [{ genre: 'derogation', texte: withFrenchSpaces(texte), cellule: book.address(derogation) }, ...fondements];
}

/** Its amount in the barème and at the tier that the workbook follows. */
function chosenLine(book: SeenWorkbook, ligne: LigneBareme): PrintedLine | null {
  const code = String(named(book, DERIVED.baremeCode));
  const taille = named(book, DERIVED.taille);
  const montants = book.name(BAREME.montants);
  const cles = book.name(BAREME.cles);
  if (typeof taille !== 'number' || !montants || !cles) return null;
  const row = Array.from({ length: cles.area.rows }, (_row, index) => cles.area.row + index).find(
    (one) => book.cell({ sheet: cles.sheet, row: one, column: cles.area.column }).value === `${code}|${ligne}`,
  );
  const spot = row === undefined ? null : { sheet: montants.sheet, row, column: montants.area.column + taille - 1 };
  if (!spot || book.cell(spot).value === '') return null;
  return { code, ligne, taille, spot };
}

function named(book: SeenWorkbook, name: string) {
  const plan = book.name(name);
  return plan ? book.cell({ sheet: plan.sheet, row: plan.area.row, column: plan.area.column }).value : '';
}

function inColumn(book: SeenWorkbook, name: string, row: number): Spot | null {
  const plan = book.name(name);
  return plan && { sheet: plan.sheet, row, column: plan.area.column };
}
