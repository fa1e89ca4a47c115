import { getBareme } from '../../src/baremes';
import { toSerial } from '../../src/domain/calendrier';
import type { EtatDemarrage } from '../../src/domain/deploiement';
import type { Dossier } from '../../src/domain/dossier';
import { SECTIONS } from '../../src/domain/section';
import { computeSynthese, tauxConsomme } from '../../src/domain/synthese';
import type { Book } from '../../src/host/model/book';
import { cellKey } from '../../src/host/model/geometry';
import { missionLabel } from '../../src/plan/labels';
import { SYNTHESE } from '../../src/plan/names';

type Shown = string | number | boolean;

/** What the hidden column says of a mission's start: 1 when all is well. */
const RANGS: Readonly<Record<EtatDemarrage, number>> = { tenu: 1, tardif: 2, 'non-retenue': 4 };
/** Columns to the left of the hidden one, from the name of the first indicator to its amount. */
const NOM = -7;

/** Where the page of the board does not show what the decimal engine says. */
export function wrongSynthese(dossier: Dossier, book: Book): readonly string[] {
  const { budget, enjeux, echeances, commissaire } = computeSynthese(dossier, getBareme(dossier));
  const sections = [...SECTIONS.map(({ code }) => budget.sections[code]), budget.total];
  return [
    ...compare(
      'Consommé',
      column(book, SYNTHESE.consomme),
      sections.map((section) => tauxConsomme(section)?.toNumber() ?? ''),
    ),
    ...compare(
      'Pas acquis',
      column(book, SYNTHESE.enjeux),
      enjeux.slice(0, 5).map(({ montant }) => montant.toNumber()),
    ),
    ...compare(
      'Indicateurs à risque',
      column(book, SYNTHESE.indicateurs, NOM).map((nom) => String(nom).split(' · ')[0] ?? ''),
      enjeux.slice(0, 5).map(({ indicateur }) => indicateur),
    ),
    ...compare(
      'Démarrages',
      column(book, SYNTHESE.demarrages),
      echeances.map(({ etat }) => RANGS[etat]),
    ),
    ...(['demarrage', 'deploiement'] as const).flatMap((key, index) =>
      compare(
        `Échéances, ${key}`,
        column(book, SYNTHESE.demarrages, index - 6),
        echeances.map((echeance) => toSerial(echeance[key])),
      ),
    ),
    ...compare(
      'Missions à déployer',
      column(book, SYNTHESE.demarrages, NOM),
      echeances.map(({ mission }) => missionLabel(mission)),
    ),
    ...compare('Commissaire aux comptes', column(book, SYNTHESE.commissaire), [commissaire.isAtteint ? 2 : 1]),
  ];
}

/** What the area of the name shows, or the one as many columns away. */
function column(book: Book, name: string, shift = 0): readonly Shown[] {
  const range = book.data.names.find((one) => one.name === name)?.range;
  const sheet = range && book.sheet(range.sheet);
  if (!range || !sheet) return [`no ${name}`];
  return Array.from({ length: range.rows }, (_, row) => {
    const value = sheet.cells.get(cellKey(range.row + row, range.column + shift))?.value ?? '';
    return typeof value === 'object' ? value.error : value;
  });
}

/** Rows left over show nothing. */
function compare(what: string, found: readonly Shown[], wanted: readonly Shown[]): readonly string[] {
  return found.flatMap((value, index) => {
    const right = wanted[index] ?? '';
    const isSame = typeof value === 'number' && typeof right === 'number' ? Math.abs(value - right) < 1e-9 : value === right;
    return isSame ? [] : [`Synthèse, ${what}, ${String(index + 1)}: ${JSON.stringify(value)} instead of ${JSON.stringify(right)}`];
  });
}
