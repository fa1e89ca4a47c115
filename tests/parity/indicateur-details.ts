import { getBareme } from '../../src/baremes';
import { computeBudget } from '../../src/domain/budget';
import { toSerial } from '../../src/domain/calendrier';
import type { Dossier, Indicateur } from '../../src/domain/dossier';
import { CODES_MISSION } from '../../src/domain/mission';
import type { Decimal } from '../../src/domain/money';
import { listMesuresEnQuestion } from '../../src/domain/question-mesure';
import type { LigneVariable, PartVariable } from '../../src/domain/part-variable';
import type { Book } from '../../src/host/model/book';
import { cellKey } from '../../src/host/model/geometry';
import { acquisName } from '../../src/plan/names';
import { INDICATEURS, MESURES, type TableDefinition } from '../../src/plan/tables';

type Key = (typeof INDICATEURS.keys)[number];
type Shown = string | number;

/** Where Indicateurs or Part variable do not show what the decimal engine computes of each indicator and of each mission. */
export function wrongIndicateurs(dossier: Dossier, book: Book): readonly string[] {
  const { partsVariables } = computeBudget(dossier, getBareme(dossier));
  const lignes = new Map(
    CODES_MISSION.flatMap((mission) => partsVariables[mission].lignes.map((ligne) => [ligne.indicateur, ligne] as const)),
  );
  return [
    ...dossier.indicateurs.flatMap((indicateur, index) => wrongLine(indicateur, lignes.get(indicateur), index, book)),
    ...wrongQuestions(dossier, book),
    ...CODES_MISSION.flatMap((mission) => (mission === 'crise' ? [] : wrongMission(partsVariables[mission], book))),
  ];
}

function wrongLine(indicateur: Indicateur, ligne: LigneVariable | undefined, index: number, book: Book): readonly string[] {
  if (!ligne) return [`${indicateur.id} is in no mission`];
  const { cible, mesure, tauxCalcule, taux, poids, montant } = ligne;
  const wanted: readonly (readonly [Key, Shown])[] = [
    ['cibleRetenue', orBlank(cible)],
    ['valeur', orBlank(mesure?.valeur ?? null)],
    ['mesureeLe', mesure ? toSerial(mesure.date) : ''],
    ['tauxCalcule', orBlank(tauxCalcule)],
    ['tauxCpam', orBlank(ligne.tauxCpam)],
    ['taux', orBlank(taux)],
    ['poidsRetenu', poids.toNumber()],
    ['montant', taux ? montant.toNumber() : ''],
  ];
  return wanted.flatMap(([key, right]) => {
    const value = shownAt(book, index, key, INDICATEURS, 'id');
    return isSame(value, right) ? [] : [`${indicateur.id} shows ${JSON.stringify(value)} in ${key} instead of ${JSON.stringify(right)}`];
  });
}

/** Which measures the sheet takes for shares that stand for percentages, in the order of the journal. */
function wrongQuestions(dossier: Dossier, book: Book): readonly string[] {
  const wanted = new Set(listMesuresEnQuestion(dossier).flatMap(({ rang, question }) => (question.code === 'part' ? [rang] : [])));
  return dossier.mesures.flatMap(({ indicateur, valeur }, rang) => {
    const value = shownAt(book, rang, 'question', MESURES, 'indicateur');
    const right = wanted.has(rang) ? 1 : 0;
    return isSame(value, right) ? [] : [`${indicateur} ${valeur.toFixed()} is asked about ${String(value)} instead of ${String(right)}`];
  });
}

function wrongMission({ mission, acquis, potentiel, poidsTotal }: PartVariable, book: Book): readonly string[] {
  const range = book.data.names.find(({ name }) => name === acquisName(mission))?.range;
  const sheet = range && book.sheet(range.sheet);
  if (!range || !sheet) return [`${mission} has no line in Part variable`];
  const at = (shift: number): Shown => plain(sheet.cells.get(cellKey(range.row, range.column + shift))?.value);
  const wanted: readonly (readonly [string, number, Decimal])[] = [
    ['acquis', 0, acquis],
    ['potentiel', 1, potentiel],
    ['poids', 3, poidsTotal],
  ];
  return wanted.flatMap(([what, shift, right]) =>
    isSame(at(shift), right.toNumber()) ? [] : [`${mission}: ${what} is ${String(at(shift))} instead of ${right.toFixed()}`],
  );
}

function shownAt<K extends string>(book: Book, index: number, key: K, definition: TableDefinition<K>, first: K): Shown {
  const table = book.data.tables.find(({ name }) => name === definition.name);
  const sheet = table && book.sheet(table.range.sheet);
  if (!table || !sheet) return 'no table';
  const at = (row: number, of: K): Shown => plain(sheet.cells.get(cellKey(row, table.range.column + definition.indexOf(of)))?.value);
  // A line taken out leaves its row blank.
  const rows = Array.from({ length: table.range.rows - 1 }, (_row, shift) => table.range.row + 1 + shift).filter(
    (row) => at(row, first) !== '',
  );
  const row = rows[index];
  return row === undefined ? 'no line' : at(row, key);
}

const plain = (value: unknown): Shown => (typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value ?? ''));
const orBlank = (decimal: Decimal | null): Shown => decimal?.toNumber() ?? '';
/** Amounts are the same to the last digit; an equal share of 100 may differ in the last ones that a cell holds. */
const isSame = (value: Shown, right: Shown): boolean =>
  value === right || (typeof value === 'number' && typeof right === 'number' && Math.abs(value - right) < 1e-11);
