import { Decimal } from '../../domain/money';
import { SECTIONS, type Section } from '../../domain/section';
import type { PlanContext } from '../context';
import { formula, type Formula } from '../formula';
import { sectionLabel } from '../labels';
import { CONTROLES, INPUT, SCENARIOS, SYNTHESE, VOTE, resultName, type Result } from '../names';
import { cellRef, fixedColumn, nameRef as n } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import type { StyleId } from '../styles';
import { HYPOTHESES } from './part-variable';
import { COL } from './synthese-columns';
import { writeAlertes, writeEnjeux } from './synthese-risques';

/** Rows that the chart covers. */
const CHART_ROWS = 12;
const HEADERS: readonly (readonly [string, StyleId])[] = [
  ['Section', 'header'],
  ['Dépenses', 'headerAmount'],
  ['Ressources', 'headerAmount'],
  ['Écart', 'headerAmount'],
  ['Point de vigilance', 'headerCenter'],
  ['Réalisé', 'headerAmount'],
  ['Consommé', 'headerAmount'],
];

/** The one page that the board reads: is it balanced, what may still change, what is at risk, can it be trusted. */
export function buildSynthese({ retenues, registre }: Pick<PlanContext, 'retenues' | 'registre'>): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'synthese',
    title: 'Synthèse CA',
    kind: 'restitution',
    orientation: 'Portrait',
    widths: [50, 16, 16, 16, 28, 16, 16, 8],
  });
  sheet.head('Synthèse pour le conseil d’administration');
  sheet.formula(3, 0, formula`${n(INPUT.nom)}&${' — année '}&${n(INPUT.anneeContrat)}&${' du contrat, taille '}&${n('Taille')}`, 'note');
  let row = writeSections(sheet, 5, retenues);
  row = writeAci(sheet, row + 1);
  row = writeEnjeux(sheet, row + 1);
  row = writeAlertes(sheet, row + 1);
  writeConfiance(sheet, row + 1, registre !== null);
  sheet.hide(COL.rang);
  sheet.printThrough(COL.consomme);
  sheet.onOnePage();
  return sheet.build();
}

/** Each section leads to its own sheet, where its lines are. */
function writeSections(sheet: SheetBuilder, top: number, retenues: readonly Section[]): number {
  sheet.text(top, 0, '1. Le budget est-il équilibré ?', 'heading');
  const header = top + 1;
  HEADERS.forEach(([text, style], column) => void sheet.text(header, column, text, style));
  const first = header + 1;
  const write = (row: number, nom: (typeof SECTIONS)[number]['nom'] | 'Total', suffix: '' | 'Total'): void => {
    const of = (result: Result): Formula => formula`${n(resultName(result, nom))}`;
    const euros = `euros${suffix}` as const;
    const dep = fixedColumn(sheet.formula(row, COL.depenses, of('Dep'), euros));
    sheet.formula(row, COL.ressources, of('Res'), euros);
    const ecart = fixedColumn(sheet.formula(row, COL.ecart, of('Ecart'), `ecart${suffix}`));
    const words = formula`IF(${ecart}=0,${'✔ Équilibré'},IF(${ecart}>0,${'▲ Excédent'},${'▼ Déficit'}))`;
    sheet.formula(row, COL.constat, words, `status${suffix}`, 'synthese.constat');
    const realise = fixedColumn(sheet.formula(row, COL.realise, of('Realise'), euros));
    sheet.formula(row, COL.consomme, formula`IF(${dep}=0,"",${realise}/${dep})`, `percent${suffix}`, 'synthese.consomme');
  };
  SECTIONS.forEach((section, index) => {
    if (!retenues.includes(section)) sheet.text(first + index, 0, sectionLabel(section), 'label');
    else sheet.text(first + index, 0, sectionLabel(section), 'link', { sheet: `section-${section.code}`, tip: 'Voir la section' });
    write(first + index, section.nom, '');
  });
  const total = first + SECTIONS.length;
  sheet.text(total, 0, 'Total', 'labelTotal', { sheet: 'budget', tip: 'Voir le budget global' });
  write(total, 'Total', 'Total');
  const rows = SECTIONS.length + 1;
  sheet.nameArea(SYNTHESE.consomme, { row: first, column: COL.consomme, rows, columns: 1 });
  const balance = { row: first, column: COL.ecart, rows, columns: 2 };
  const ecart = fixedColumn(cellRef(first, COL.ecart));
  sheet.format(balance, formula`${ecart}=0`, 'good');
  sheet.format(balance, formula`${ecart}<>0`, 'bad');
  const spent = fixedColumn(cellRef(first, COL.consomme));
  sheet.format({ row: first, column: COL.realise, rows, columns: 2 }, formula`AND(ISNUMBER(${spent}),N(${spent})>1)`, 'bad');
  sheet.chart({
    name: 'equilibre-par-section',
    kind: 'column',
    title: 'Dépenses et ressources par section',
    altText: 'Colonnes : pour chaque section de l’Annexe 2, le total de ses dépenses à côté du total de ses ressources.',
    source: { row: header, column: 0, rows: SECTIONS.length + 1, columns: 3 },
    seriesIn: 'columns',
    place: { row: total + 2, column: 0, rows: CHART_ROWS, columns: COL.consomme + 1 },
    valueFormat: '#,##0\\ "€"',
  });
  return total + 2 + CHART_ROWS;
}

/** What the ACI gives, and what each hypothesis on its variable part would leave of the budget. */
function writeAci(sheet: SheetBuilder, top: number): number {
  sheet.text(top, 0, '2. Que donne l’ACI, et que changerait la part variable ?', 'heading');
  const header = top + 1;
  const total = (result: Result): Formula => formula`${n(resultName(result, 'Total'))}`;
  const lines: readonly (readonly [string, Formula])[] = [
    ['ACI fixe de l’année', total('Fixe')],
    ['ACI variable à 100 %', total('Variable')],
    ['ACI variable compté au budget', total('VariableRetenue')],
    ['ACI variable acquis à ce jour', total('VariableAcquise')],
  ];
  sheet.text(header, COL.libelle, 'Ressources de l’ACI', 'header');
  sheet.text(header, COL.depenses, 'Montant', 'headerAmount');
  lines.forEach(([label, amount], index) => {
    sheet.text(header + 1 + index, COL.libelle, label, 'label');
    sheet.formula(header + 1 + index, COL.depenses, amount, 'euros');
  });
  sheet.text(header, COL.constat, 'Scénario', 'header');
  sheet.text(header, COL.realise, 'Variable', 'headerAmount');
  sheet.text(header, COL.consomme, 'Solde du budget', 'headerAmount');
  const first = header + 1;
  HYPOTHESES.forEach(({ nom, part }, index) => {
    const row = first + index;
    sheet.text(row, COL.constat, part ? `${nom} (${part.times(100).toFixed()} %)` : nom, 'label');
    const rang = fixedColumn(sheet.number(row, COL.rang, new Decimal(index + 1), 'integer'));
    sheet.formula(row, COL.realise, formula`INDEX(${n(SCENARIOS.totaux)},1,${rang})`, 'euros', 'synthese.scenario');
    sheet.formula(row, COL.consomme, formula`INDEX(${n(SCENARIOS.soldes)},1,${rang})`, 'ecart', 'synthese.solde');
  });
  const solde = fixedColumn(cellRef(first, COL.consomme));
  const soldes = { row: first, column: COL.consomme, rows: HYPOTHESES.length, columns: 1 };
  sheet.format(soldes, formula`${solde}<0`, 'bad');
  sheet.format(soldes, formula`${solde}>=0`, 'good');
  return first + HYPOTHESES.length;
}

function writeConfiance(sheet: SheetBuilder, top: number, hasRegistre: boolean): void {
  sheet.text(top, COL.libelle, '4. Peut-on se fier aux chiffres ?', 'heading');
  const row = top + 1;
  sheet.text(row, COL.libelle, 'Contrôles du classeur', 'link', { sheet: 'controles', tip: 'Voir chaque contrôle' });
  sheet.formula(row, COL.depenses, formula`${n(CONTROLES.nombre)}`, 'entierGauche');
  const words = formula`IF(${n(CONTROLES.ok)},${'✔ Tous les contrôles sont en ordre'},${'⚠ Points à vérifier : voir la feuille Contrôles'})`;
  sheet.formula(row, COL.ressources, words, 'label');
  for (let column = COL.ressources + 1; column <= COL.consomme; column += 1) sheet.blank(row, column, 'label');
  const area = { row, column: COL.ressources, rows: 1, columns: 1 + COL.consomme - COL.ressources };
  sheet.format(area, formula`${n(CONTROLES.ok)}`, 'good');
  sheet.format(area, formula`NOT(${n(CONTROLES.ok)})`, 'bad');
  writeStatut(sheet, row + 1, hasRegistre);
}

/** Which version of the budget this is, and what became of it since it was voted. */
function writeStatut(sheet: SheetBuilder, row: number, hasRegistre: boolean): void {
  for (const column of [COL.constat, COL.realise, COL.consomme]) sheet.blank(row, column, 'label');
  if (!hasRegistre) {
    sheet.text(row, COL.libelle, 'Statut du budget', 'label');
    sheet.text(row, COL.depenses, 'Brouillon', 'label');
    sheet.text(row, COL.ressources, 'Pas encore soumis au conseil d’administration', 'label');
    sheet.blank(row, COL.ecart, 'label');
    return;
  }
  sheet.formula(row, COL.libelle, formula`${n(VOTE.version)}&${' : '}&${n(VOTE.statut)}`, 'label');
  sheet.formula(row, COL.depenses, formula`${n(VOTE.date)}`, 'dateGauche');
  sheet.formula(row, COL.ressources, formula`${'enregistré par '}&${n(VOTE.nom)}`, 'label');
  sheet.blank(row, COL.ecart, 'label');
  sheet.text(row + 1, COL.libelle, 'Lignes changées depuis le vote', 'link', { sheet: 'depuis-le-vote', tip: 'Voir chaque changement' });
  sheet.formula(row + 1, COL.depenses, formula`${n(VOTE.changements)}`, 'entierGauche');
  const words = formula`IF(${n(VOTE.dernier)}=0,${'Pas encore de vote'},IF(${n(VOTE.changements)}=0,${'✔ Rien n’a changé'},${'⚠ Le budget a changé depuis le vote'}))`;
  sheet.formula(row + 1, COL.ressources, words, 'label');
  for (const column of [COL.ecart, COL.constat, COL.realise, COL.consomme]) sheet.blank(row + 1, column, 'label');
}
