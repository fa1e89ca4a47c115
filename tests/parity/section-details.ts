import type { Decimal } from '../../src/domain/money';
import { getBareme } from '../../src/baremes';
import { computeBudget, montantDepense } from '../../src/domain/budget';
import type { Dossier } from '../../src/domain/dossier';
import { POSTES } from '../../src/domain/poste';
import { SECTIONS, type CodeSection } from '../../src/domain/section';
import type { Book } from '../../src/host/model/book';
import { cellKey } from '../../src/host/model/geometry';
import type { CellValue } from '../../src/host/model/workbook';
import { buildPlan } from '../../src/plan/build-plan';
import { STATUT_LABELS, posteLabel } from '../../src/plan/labels';
import type { SheetPlan } from '../../src/plan/model';

type Shown = readonly (string | Decimal)[];

/** Where a section's own sheet does not show the amounts of its postes, then its lines in the order they were typed, then nothing. */
export function wrongDetails(dossier: Dossier, book: Book): readonly string[] {
  const bareme = getBareme(dossier);
  const { sections } = computeBudget(dossier, bareme);
  const { sheets } = buildPlan(dossier, bareme);
  return SECTIONS.flatMap(({ code }) => {
    const sheet = sheets.find(({ id }) => id === `section-${code}`);
    if (!sheet) return [];
    const blocks: Readonly<Record<string, Shown>> = {
      'section.poste': POSTES.map((poste) => sections[code].depensesParPoste[poste.code]),
      ...linesOf(dossier, code),
    };
    return Object.entries(blocks).flatMap(([block, wanted]) => wrongBlock(sheet, block, wanted, book));
  });
}

/** By block of formulas, what each line of the section shows. */
function linesOf({ depenses, ressources }: Dossier, section: CodeSection): Readonly<Record<string, Shown>> {
  const spent = depenses.filter((depense) => depense.section === section);
  const received = ressources.filter((ressource) => ressource.section === section);
  return {
    'detail.depense': spent.map(({ fiche, libelle }) => (fiche === '' ? libelle : `${fiche} · ${libelle}`)),
    'detail.poste': spent.map(({ poste }) => posteLabel(poste)),
    'detail.montant': spent.map(montantDepense),
    'detail.realise': spent.map(({ realise }) => realise),
    'detail.ressource': received.map(({ libelle }) => libelle),
    'detail.financeur': received.map(({ financeur, statut }) =>
      financeur === '' ? STATUT_LABELS[statut] : `${financeur} · ${STATUT_LABELS[statut]}`,
    ),
    'detail.recu': received.map(({ montant }) => montant),
  };
}

function wrongBlock(sheet: SheetPlan, block: string, wanted: Shown, book: Book): readonly string[] {
  const cells = book.sheetNamed(sheet.title)?.cells;
  const shown = sheet.cells
    .filter((cell) => cell.block === block)
    .sort((one, other) => one.row - other.row)
    .map(({ row, column }): CellValue => cells?.get(cellKey(row, column))?.value ?? '');
  if (shown.length < wanted.length) return [`${sheet.title} has ${shown.length} cells of ${block} for ${wanted.length}`];
  return shown
    .map((value, index) => ({ value, index, right: plain(wanted[index] ?? '') }))
    .filter(({ value, right }) => value !== right)
    .map(
      ({ value, index, right }) => `${sheet.title} shows ${JSON.stringify(value)} in ${block} ${index} instead of ${JSON.stringify(right)}`,
    );
}

const plain = (value: string | Decimal): string | number => (typeof value === 'string' ? value : value.toNumber());
