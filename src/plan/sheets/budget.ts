import { POSTES } from '../../domain/poste';
import { SECTIONS, type Section } from '../../domain/section';
import type { PlanContext } from '../context';
import { formula, type Formula } from '../formula';
import { FIXE, VARIABLE, sectionLabel } from '../labels';
import { ENVELOPPES, INPUT, acquisName, resultName, tauxAcquisName, type Result } from '../names';
import { cellRef, fixedColumn, fixedRow, nameRef as n, rangeRef } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { DEPENSES, RESSOURCES } from '../tables';

const COL = {
  section: 0,
  postes: 1,
  dep: 5,
  fixe: 6,
  retenue: 7,
  complementaires: 8,
  res: 9,
  ecart: 10,
  vigilance: 11,
  variable: 12,
  acquise: 13,
  realise: 14,
} as const;
const HEADER_ROW = 5;

const HEADERS = [
  'Section',
  ...POSTES.map(({ libelle }) => libelle),
  'Total dépenses',
  'ACI fixe',
  'ACI variable retenu',
  'Ressources complémentaires',
  'Total ressources',
  'Écart',
  'Point de vigilance',
  'ACI variable à 100 %',
  'ACI variable selon indicateurs',
  'Réalisé',
] as const;

/** Where each result of the contract stands. */
const NAMED: readonly (readonly [Result, number])[] = [
  ['Dep', COL.dep],
  ['Fixe', COL.fixe],
  ['VariableRetenue', COL.retenue],
  ['Res', COL.res],
  ['Ecart', COL.ecart],
  ['Variable', COL.variable],
  ['VariableAcquise', COL.acquise],
  ['Realise', COL.realise],
];

/** Annexe 2, partie 3: one line a section, both sides. Every section stands here, kept or not: nothing typed is left out. */
export function buildBudget({ retenues }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'budget',
    title: 'Budget global',
    kind: 'restitution',
    orientation: 'Landscape',
    widths: [38, 16, 15, 15, 15, 16, 15, 15, 17, 16, 16, 18, 16, 16, 16],
  });
  sheet.head('Annexe 2, partie 3 : budget global de la CPTS');
  sheet.formula(3, 0, formula`${n(INPUT.nom)}&${' — année '}&${n(INPUT.anneeContrat)}&${' du contrat, taille '}&${n('Taille')}`, 'note');
  sheet.text(HEADER_ROW - 1, COL.postes, 'Dépenses', 'heading', { sheet: 'depenses', tip: 'Voir les lignes de dépenses' });
  sheet.text(HEADER_ROW - 1, COL.fixe, 'Ressources', 'heading', { sheet: 'parametres', tip: 'Voir les enveloppes de l’année' });
  sheet.text(HEADER_ROW - 1, COL.variable, 'Pour mémoire', 'heading');
  HEADERS.forEach((text, column) => void sheet.text(HEADER_ROW, column, text, headerStyle(column)));
  sheet.height(HEADER_ROW, 34);

  const first = HEADER_ROW + 1;
  SECTIONS.forEach((section, index) => {
    const row = first + index;
    const at = (column: number) => cellRef(row, column);
    const isKept = retenues.includes(section);
    const label = fixedColumn(
      sheet.text(
        row,
        COL.section,
        sectionLabel(section),
        isKept ? 'link' : 'label',
        isKept ? { sheet: `section-${section.code}`, tip: 'Voir la feuille de la section' } : undefined,
      ),
    );
    POSTES.forEach((_poste, poste) => {
      const column = COL.postes + poste;
      const header = fixedRow(cellRef(HEADER_ROW, column));
      sheet.formula(
        row,
        column,
        formula`ROUND(SUMIFS(${DEPENSES.column('montant')},${DEPENSES.column('section')},${label},${DEPENSES.column('poste')},${header}),2)`,
        'euros',
        'budget.poste',
      );
    });
    const volet = (name: string) =>
      formula`ROUND(SUMIFS(${n(ENVELOPPES.droit)},${n(ENVELOPPES.section)},${label},${n(ENVELOPPES.volet)},${name})-SUMIFS(${n(ENVELOPPES.cede)},${n(ENVELOPPES.section)},${label},${n(ENVELOPPES.volet)},${name})+SUMIFS(${n(ENVELOPPES.cede)},${n(ENVELOPPES.beneficiaire)},${label},${n(ENVELOPPES.volet)},${name}),2)`;
    sheet.formula(row, COL.dep, formula`ROUND(SUM(${rangeRef(at(COL.postes), at(COL.dep - 1))}),2)`, 'eurosTotal', 'budget.dep');
    sheet.formula(row, COL.fixe, volet(FIXE), 'euros', 'budget.fixe');
    sheet.formula(
      row,
      COL.retenue,
      formula`IF(ISNUMBER(${n(INPUT.hypotheseVariable)}),ROUND(${at(COL.variable)}*${n(INPUT.hypotheseVariable)},2),${at(COL.acquise)})`,
      'euros',
      'budget.retenue',
    );
    sheet.formula(
      row,
      COL.complementaires,
      formula`ROUND(SUMIFS(${RESSOURCES.column('montant')},${RESSOURCES.column('section')},${label}),2)`,
      'euros',
      'budget.complementaires',
    );
    sheet.formula(row, COL.res, formula`ROUND(SUM(${rangeRef(at(COL.fixe), at(COL.complementaires))}),2)`, 'eurosTotal', 'budget.res');
    sheet.formula(row, COL.ecart, formula`ROUND(${at(COL.res)}-${at(COL.dep)},2)`, 'ecart', 'budget.ecart');
    sheet.formula(row, COL.vigilance, words(at(COL.ecart)), 'status', 'budget.vigilance');
    sheet.formula(row, COL.variable, volet(VARIABLE), 'euros', 'budget.variable');
    sheet.formula(row, COL.acquise, acquise(section, row), 'euros');
    sheet.formula(
      row,
      COL.realise,
      formula`ROUND(SUMIFS(${DEPENSES.column('realise')},${DEPENSES.column('section')},${label}),2)`,
      'euros',
      'budget.realise',
    );
    for (const [result, column] of NAMED) sheet.name(at(column), resultName(result, section.nom));
  });

  const total = first + SECTIONS.length;
  sheet.text(total, COL.section, 'Total', 'labelTotal');
  for (let column: number = COL.postes; column <= COL.realise; column += 1) {
    if (column === COL.vigilance) sheet.formula(total, column, words(cellRef(total, COL.ecart)), 'statusTotal');
    else {
      const style = column === COL.ecart ? 'ecartTotal' : 'eurosTotal';
      sheet.formula(
        total,
        column,
        formula`ROUND(SUM(${rangeRef(cellRef(first, column), cellRef(total - 1, column))}),2)`,
        style,
        'budget.total',
      );
    }
  }
  for (const [result, column] of NAMED) sheet.name(cellRef(total, column), resultName(result, 'Total'));

  const ecarts = { row: first, column: COL.ecart, rows: SECTIONS.length + 1, columns: 2 };
  const ecart = fixedColumn(cellRef(first, COL.ecart));
  sheet.format(ecarts, formula`${ecart}=0`, 'good');
  sheet.format(ecarts, formula`${ecart}<>0`, 'bad');
  SECTIONS.filter((section) => !retenues.includes(section)).forEach((section, index) => {
    sheet.text(total + 2 + index, COL.section, `${sectionLabel(section)} : mission non retenue, sans feuille.`, 'note');
  });
  sheet.freezeThrough(HEADER_ROW, HEADER_ROW - 1);
  sheet.onOnePage();
  return sheet.build();
}

/** What the indicators have earned: the mission's, and for accès 1A its share, 1B the rest, so that nothing is lost. */
function acquise({ code, mission }: Section, row: number): Formula {
  if (mission === null || mission === 'crise') return formula`0`;
  if (code === 'acces-mt') return formula`ROUND(${cellRef(row, COL.variable)}*${n(tauxAcquisName(mission))},2)`;
  if (code === 'acces-snp') return formula`ROUND(${n(acquisName(mission))}-${cellRef(row - 1, COL.acquise)},2)`;
  return formula`${n(acquisName(mission))}`;
}

const headerStyle = (column: number) => (column === COL.section ? 'header' : column === COL.vigilance ? 'headerCenter' : 'headerAmount');
const words = (ecart: ReturnType<typeof cellRef>) => formula`IF(${ecart}=0,${'✔ Équilibré'},IF(${ecart}>0,${'▲ Excédent'},${'▼ Déficit'}))`;
