import { MISSIONS } from '../../domain/mission';
import { Decimal } from '../../domain/money';
import { SECTIONS, type CodeMission } from '../../domain/section';
import type { PlanContext } from '../context';
import { formula, joined, type Formula } from '../formula';
import { INPUT, PART_VARIABLE, SCENARIOS, acquisName, resultName, tauxAcquisName } from '../names';
import { cellRef, fixedColumn, fixedRow, nameRef as n, rangeRef, type CellRef } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import type { StyleId } from '../styles';
import { INDICATEURS } from '../tables';
import { colorEtats, writeIndicateurs } from './part-variable-detail';

/** Columns of the summary. */
const COL = {
  mission: 0,
  tauxAcquis: 1,
  tauxPotentiel: 2,
  enveloppe: 3,
  acquis: 4,
  potentiel: 5,
  reste: 6,
  poids: 7,
  indicateurs: 8,
  etat: 9,
  diviseur: 10,
} as const;
const HEADER_ROW = 7;
/** Enough for a label beside each pair of bars. */
const CHART_ROWS = 13;
const HEADERS: readonly (readonly [string, StyleId])[] = [
  ['Mission', 'header'],
  ['Taux acquis', 'headerAmount'],
  ['Taux si le reste atteint', 'headerAmount'],
  ['Au mieux (enveloppe)', 'headerAmount'],
  ['Acquis', 'headerAmount'],
  ['Si le reste atteint', 'headerAmount'],
  ['Apport du reste', 'headerAmount'],
  ['Poids total', 'headerAmount'],
  ['Indicateurs', 'headerAmount'],
  ['État', 'header'],
  ['Diviseur', 'key'],
];

/** The missions that have a variable envelope: crise has none (avenant 2). */
const VARIABLES = MISSIONS.filter(({ code }) => code !== 'crise');

/** What the indicators earn of each variable envelope, what may still come, and what it does to the budget. */
export function buildPartVariable({ dossier }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'part-variable',
    title: 'Part variable',
    kind: 'restitution',
    orientation: 'Portrait',
    widths: [64, 18, 18, 18, 18, 18, 18, 18, 18, 38, 10, 10],
  });
  sheet.head('Part variable : ce que les indicateurs rapportent');
  sheet.formula(3, 0, formula`${n(INPUT.nom)}&${' — année '}&${n(INPUT.anneeContrat)}&${' du contrat'}`, 'note');
  sheet.text(
    4,
    0,
    'Enveloppe × Σ(poids × taux) ÷ Σ poids : une convention de calcul, à vérifier au contrat. Acquis : ce que les mesures ont rapporté jusqu’ici. Si le reste atteint : avec les indicateurs sans valeur, à leur cible. Au mieux : l’enveloppe entière, car une mesure peut encore progresser d’ici la fin de l’année.',
    'note',
  );
  const total = writeSummary(sheet);
  const afterScenarios = writeScenarios(sheet, total + 2);
  sheet.chart({
    name: 'atteinte-par-mission',
    kind: 'bar',
    title: 'Atteinte des indicateurs par mission',
    altText:
      'Barres horizontales : pour chaque mission, la part de son enveloppe variable qui est acquise, et ce qu’elle serait si les indicateurs sans valeur atteignaient leur cible.',
    source: { row: HEADER_ROW, column: COL.mission, rows: VARIABLES.length + 1, columns: 3 },
    seriesIn: 'columns',
    place: { row: afterScenarios + 1, column: 0, rows: CHART_ROWS, columns: 4 },
    valueFormat: '0\\ %',
    minimum: 0,
    hasLabels: true,
    maximum: 1,
  });
  const top = afterScenarios + CHART_ROWS + 2;
  let row = top;
  for (const { code, libelle } of VARIABLES) {
    const count = dossier.indicateurs.filter(({ mission }) => mission === code).length;
    if (count > 0 || dossier.missions[code] !== undefined) row = writeIndicateurs(sheet, { mission: code, libelle, count, top: row }) + 1;
  }
  if (row > top) colorEtats(sheet, top, row);
  sheet.hide(COL.diviseur);
  sheet.hide(COL.diviseur + 1);
  sheet.printThrough(COL.etat);
  return sheet.build();
}

function writeSummary(sheet: SheetBuilder): number {
  sheet.text(HEADER_ROW - 1, 0, 'Par mission', 'heading');
  HEADERS.forEach(([text, style], column) => void sheet.text(HEADER_ROW, column, text, style));
  sheet.height(HEADER_ROW, 32);
  const first = HEADER_ROW + 1;
  VARIABLES.forEach(({ code, libelle }, index) => {
    const row = first + index;
    const at = (column: number): CellRef => fixedColumn(cellRef(row, column));
    const label = fixedColumn(sheet.text(row, COL.mission, libelle, 'label'));
    const ofMission = (column: 'points' | 'pointsPotentiels' | 'poidsRetenu'): Formula =>
      formula`SUMIFS(${INDICATEURS.column(column)},${INDICATEURS.column('mission')},${label})`;
    const share = (column: 'points' | 'pointsPotentiels', whole: Formula): Formula =>
      formula`IF(${at(COL.diviseur)}=0,0,${whole}${ofMission(column)}/${at(COL.diviseur)})`;
    const rate = (column: 'points' | 'pointsPotentiels') => share(column, formula``);
    const euros = (column: 'points' | 'pointsPotentiels') => formula`ROUND(${share(column, formula`${at(COL.enveloppe)}*`)},2)`;
    sheet.name(sheet.formula(row, COL.tauxAcquis, rate('points'), 'percent', 'variable.acquis'), tauxAcquisName(code));
    sheet.formula(row, COL.tauxPotentiel, rate('pointsPotentiels'), 'percent', 'variable.potentiel');
    sheet.formula(row, COL.enveloppe, enveloppeOf(code), 'euros');
    sheet.name(sheet.formula(row, COL.acquis, euros('points'), 'eurosTotal', 'variable.euros'), acquisName(code));
    sheet.formula(row, COL.potentiel, euros('pointsPotentiels'), 'euros', 'variable.possible');
    sheet.formula(row, COL.reste, formula`ROUND(${at(COL.potentiel)}-${at(COL.acquis)},2)`, 'euros', 'variable.reste');
    sheet.formula(row, COL.poids, ofMission('poidsRetenu'), 'poids', 'variable.poids');
    sheet.formula(
      row,
      COL.indicateurs,
      formula`SUMPRODUCT((${INDICATEURS.column('id')}<>"")*(${INDICATEURS.column('mission')}=${label}))`,
      'integer',
      'variable.indicateurs',
    );
    const poids = formula`ROUND(${at(COL.poids)}-100,4)`;
    const etat = formula`CHOOSE(1+(${poids}<>0)+(${poids}>0),${'✔ Poids : 100 %'},${'⚠ Poids : il manque de quoi faire 100 %, rien n’est calculé'},${'⚠ Poids : plus de 100 %, rien n’est calculé'})`;
    sheet.formula(
      row,
      COL.etat,
      formula`IF(${at(COL.indicateurs)}=0,${'Aucun indicateur'},IF(${at(COL.poids)}=0,${'Suivi seul'},${etat}))`,
      'label',
      'variable.etat',
    );
    sheet.formula(row, COL.diviseur, formula`IF(${poids}=0,${at(COL.poids)},0)`, 'key', 'variable.diviseur');
  });
  const rows = VARIABLES.length;
  for (const [name, column] of [
    [PART_VARIABLE.missions, COL.mission],
    [PART_VARIABLE.enveloppes, COL.enveloppe],
    [PART_VARIABLE.diviseurs, COL.diviseur],
    [PART_VARIABLE.poids, COL.poids],
  ] as const)
    sheet.nameArea(name, { row: first, column, rows, columns: 1 });
  const total = first + rows;
  sheet.text(total, COL.mission, 'Total', 'labelTotal');
  for (const column of [COL.tauxAcquis, COL.tauxPotentiel, COL.poids, COL.etat]) sheet.blank(total, column, 'labelTotal');
  for (const column of [COL.enveloppe, COL.acquis, COL.potentiel, COL.reste])
    sheet.formula(total, column, sumOf(first, total, column), 'eurosTotal', `variable.total.${String(column)}`);
  sheet.formula(
    total,
    COL.indicateurs,
    formula`SUM(${rangeRef(cellRef(first, COL.indicateurs), cellRef(total - 1, COL.indicateurs))})`,
    'integerTotal',
  );
  const etats = { row: first, column: COL.etat, rows, columns: 1 };
  const at = (column: number): CellRef => fixedColumn(cellRef(first, column));
  sheet.format(etats, formula`AND(${at(COL.poids)}>0,${at(COL.diviseur)}=0)`, 'bad');
  sheet.format(etats, formula`${at(COL.diviseur)}>0`, 'good');
  return total;
}

interface Hypothese {
  readonly nom: string;
  /** Of the envelopes; null: what the indicators give. */
  readonly part: Decimal | null;
  readonly column: number;
}

export const HYPOTHESES: readonly Hypothese[] = [
  { nom: 'Prudent', part: new Decimal(0), column: 1 },
  { nom: 'Moitié', part: new Decimal('0.5'), column: 2 },
  { nom: 'Central', part: new Decimal('0.75'), column: 3 },
  { nom: 'Au mieux', part: new Decimal(1), column: 4 },
  { nom: 'Selon indicateurs, acquis', part: null, column: 5 },
  { nom: 'Selon indicateurs, si le reste atteint', part: null, column: 6 },
];

/** What the variable part would be, and what would be left of the budget, for each hypothesis. */
function writeScenarios(sheet: SheetBuilder, top: number): number {
  sheet.text(top, 0, 'Scénarios', 'heading');
  const header = top + 1;
  const shares = top + 2;
  sheet.text(header, 0, 'Mission', 'header');
  sheet.text(shares, 0, 'Part des enveloppes comptée', 'header');
  for (const { nom, part, column } of HYPOTHESES) {
    sheet.text(header, column, nom, 'headerAmount');
    if (part) sheet.number(shares, column, part, 'headerPercent');
    else sheet.blank(shares, column, 'headerAmount');
  }
  sheet.height(header, 32);
  const first = shares + 1;
  VARIABLES.forEach(({ libelle }, index) => {
    const row = first + index;
    const summary = (column: number): CellRef => cellRef(HEADER_ROW + 1 + index, column);
    sheet.text(row, 0, libelle, 'label');
    for (const { part, column } of HYPOTHESES) {
      if (part)
        sheet.formula(
          row,
          column,
          formula`ROUND(${fixedColumn(summary(COL.enveloppe))}*${fixedRow(cellRef(shares, column))},2)`,
          'euros',
          'scenarios.part',
        );
      else
        sheet.formula(row, column, formula`${summary(column === 5 ? COL.acquis : COL.potentiel)}`, 'euros', `scenarios.${String(column)}`);
    }
  });
  const total = first + VARIABLES.length;
  sheet.text(total, 0, 'Total du variable', 'labelTotal');
  sheet.text(total + 1, 0, 'Solde du budget global dans ce scénario', 'label');
  for (const { column } of HYPOTHESES) {
    sheet.formula(total, column, sumOf(first, total, column), 'eurosTotal', 'scenarios.total');
    const solde = formula`ROUND(${n(resultName('Ecart', 'Total'))}-${n(resultName('VariableRetenue', 'Total'))}+${fixedRow(cellRef(total, column))},2)`;
    sheet.formula(total + 1, column, solde, 'ecart', 'scenarios.solde');
  }
  const line = (row: number) => ({ row, column: 1, rows: 1, columns: HYPOTHESES.length });
  const soldes = line(total + 1);
  sheet.nameArea(SCENARIOS.noms, line(header));
  sheet.nameArea(SCENARIOS.totaux, line(total));
  sheet.nameArea(SCENARIOS.soldes, soldes);
  sheet.format(soldes, formula`${fixedRow(cellRef(total + 1, 1))}<0`, 'bad');
  sheet.format(soldes, formula`${fixedRow(cellRef(total + 1, 1))}>=0`, 'good');
  return total + 2;
}

const sumOf = (first: number, total: number, column: number): Formula =>
  formula`ROUND(SUM(${rangeRef(cellRef(first, column), cellRef(total - 1, column))}),2)`;

/** At 100 %, whatever sections of Annexe 2 share it. */
const enveloppeOf = (mission: CodeMission): Formula =>
  joined(
    '+',
    SECTIONS.filter((section) => section.mission === mission).map(({ nom }) => n(resultName('Variable', nom))),
  );
