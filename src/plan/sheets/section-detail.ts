import type { Depense, Dossier, Ressource } from '../../domain/dossier';
import type { Section } from '../../domain/section';
import { formula, type Formula, type Hole } from '../formula';
import { STATUT_LABELS, sectionLabel } from '../labels';
import { cellRef, fixed, fixedColumn, rangeRef, type CellRef, type ColumnRef } from '../refs';
import { LINE_HEIGHT } from '../row-heights';
import type { SheetBuilder } from '../sheet-builder';
import { DEPENSES, RESSOURCES } from '../tables';
import { COL } from './section-columns';

const SPARE_ROWS = 4;
const LEAST_ROWS = 8;
const SEPARATOR = ' · ';
/** A little under the width of the columns: words are not cut in two. */
const CHARACTERS_A_LINE = { depense: 46, ressource: 34, financeur: 21 } as const;
/** Of a row kept ready: most of what people type there takes no more. */
const SPARE_LINES = 2;

/** The section's lines, picked from the input tables by formulas: they follow what is typed there. */
export function writeDetail(sheet: SheetBuilder, section: Section, dossier: Dossier, top: number, base: CellRef): void {
  const label = sectionLabel(section);
  const ofSection = (line: { readonly section: string }): boolean => line.section === section.code;
  const depenses = dossier.depenses.filter(ofSection);
  const ressources = dossier.ressources.filter(ofSection);
  const lines = Math.max(depenses.length, ressources.length);
  const rows = Math.max(lines + SPARE_ROWS, LEAST_ROWS);

  sheet.text(top, COL.depense, 'Détail des dépenses de la section', 'heading', { sheet: 'depenses', tip: 'Voir les lignes saisies' });
  sheet.text(top, COL.ressource, 'Détail des ressources complémentaires', 'heading', {
    sheet: 'ressources',
    tip: 'Voir les lignes saisies',
  });
  const headers: readonly (readonly [number, string, 'header' | 'headerAmount'])[] = [
    [COL.depense, 'Fiche action · libellé', 'header'],
    [COL.poste, 'Poste', 'header'],
    [COL.montant, 'Montant', 'headerAmount'],
    [COL.realise, 'Réalisé', 'headerAmount'],
    [COL.ressource, 'Libellé', 'header'],
    [COL.financeur, 'Financeur · statut', 'header'],
    [COL.recu, 'Montant', 'headerAmount'],
    [COL.ligneDepense, 'Ligne', 'header'],
    [COL.ligneRessource, 'Ligne', 'header'],
  ];
  for (const [column, text, style] of headers) sheet.text(top + 1, column, text, style);

  const first = top + 2;
  for (let row = first; row < first + rows; row += 1) {
    const position = (column: number, repere: ColumnRef): CellRef =>
      sheet.formula(row, column, linePosition({ first, row, base, repere, label }), 'key', `detail.${column}`);
    const depense = fixedColumn(position(COL.ligneDepense, DEPENSES.column('repere')));
    const ressource = fixedColumn(position(COL.ligneRessource, RESSOURCES.column('repere')));
    sheet.formula(
      row,
      COL.depense,
      picked(depense, joinedTexts(DEPENSES.column('fiche'), DEPENSES.column('libelle'), depense)),
      'detail',
      'detail.depense',
    );
    sheet.formula(row, COL.poste, picked(depense, formula`${at(DEPENSES.column('poste'), depense)}&""`), 'detail', 'detail.poste');
    sheet.formula(row, COL.montant, picked(depense, at(DEPENSES.column('montant'), depense)), 'detailEuros', 'detail.montant');
    sheet.formula(row, COL.realise, picked(depense, at(DEPENSES.column('realise'), depense)), 'detailEuros', 'detail.realise');
    sheet.formula(
      row,
      COL.ressource,
      picked(ressource, formula`${at(RESSOURCES.column('libelle'), ressource)}&""`),
      'detail',
      'detail.ressource',
    );
    sheet.formula(
      row,
      COL.financeur,
      picked(ressource, joinedTexts(RESSOURCES.column('financeur'), RESSOURCES.column('statut'), ressource)),
      'detail',
      'detail.financeur',
    );
    sheet.formula(row, COL.recu, picked(ressource, at(RESSOURCES.column('montant'), ressource)), 'detailEuros', 'detail.recu');
  }
  for (let index = 0; index < rows; index += 1) {
    const needed = index < lines ? Math.max(linesOfDepense(depenses[index]), linesOfRessource(ressources[index])) : SPARE_LINES;
    // A row does not fit itself to what a formula shows.
    if (needed > 1) sheet.height(first + index, needed * LINE_HEIGHT);
  }
  const after = first + rows;
  const more = (table: Hole): Formula =>
    formula`IF(COUNTIFS(${table},${label})>ROWS(${rangeRef(cellRef(first, 0), cellRef(after - 1, 0))}),${'… et d’autres lignes : mettez le classeur à jour depuis le panneau, ou voyez la feuille de saisie.'},"")`;
  sheet.formula(after, COL.depense, more(DEPENSES.column('section')), 'note');
  sheet.formula(after, COL.ressource, more(RESSOURCES.column('section')), 'note');
}

/** How many lines of text show it whole. */
function linesOfDepense(depense: Depense | undefined): number {
  if (!depense) return 1;
  const { fiche, libelle } = depense;
  return Math.ceil((fiche === '' ? libelle : fiche + SEPARATOR + libelle).length / CHARACTERS_A_LINE.depense);
}

function linesOfRessource(ressource: Ressource | undefined): number {
  if (!ressource) return 1;
  const { libelle, financeur, statut } = ressource;
  const shown = (financeur === '' ? '' : financeur + SEPARATOR) + STATUT_LABELS[statut];
  return Math.max(Math.ceil(libelle.length / CHARACTERS_A_LINE.ressource), Math.ceil(shown.length / CHARACTERS_A_LINE.financeur));
}

interface Position {
  readonly first: number;
  readonly row: number;
  readonly base: CellRef;
  readonly repere: ColumnRef;
  readonly label: string;
}

/** The row of the table that holds the section's n-th line, 0 when it has fewer: the n-th smallest Repère above the section's base. */
function linePosition({ first, row, base, repere, label }: Position): Formula {
  // Counted on an empty column: a range that holds its own cell is a circle to some engines.
  const rank = formula`ROWS(${rangeRef(fixed(cellRef(first, COL.repere)), fixedColumn(cellRef(row, COL.repere)))})`;
  const section: ColumnRef = { kind: 'column', table: repere.table, column: DEPENSES.columns.section.header };
  return formula`IF(${rank}>COUNTIFS(${section},${label}),0,SMALL(${repere},COUNTIF(${repere},"<"&${fixed(base)})+${rank})-${fixed(base)})`;
}

const at = (column: ColumnRef, position: CellRef): Formula => formula`INDEX(${column},${position})`;
const picked = (position: CellRef, value: Formula): Formula => formula`IF(${position}=0,"",${value})`;
const joinedTexts = (one: ColumnRef, other: ColumnRef, position: CellRef): Formula =>
  formula`IF(${at(one, position)}="","",${at(one, position)}&${SEPARATOR})&${at(other, position)}`;
