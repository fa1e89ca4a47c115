import { POSTES } from '../../domain/poste';
import type { Section } from '../../domain/section';
import type { PlanContext } from '../context';
import { formula, joined } from '../formula';
import { sectionLabel, sectionTitle } from '../labels';
import { BAREME, INPUT, LISTES, resultName, sheetTotalName } from '../names';
import { cellRef, fixedColumn, nameRef as n, rangeRef } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { DEPENSES, RESSOURCES } from '../tables';
import { COL } from './section-columns';
import { writeDetail } from './section-detail';

/** Guide URPS Occitanie, Annexe 2: what each line of expenses is for. */
const HINTS = {
  fonctionnement: {
    indemnites: 'Organisation, pilotage, construction du projet',
    salaires: 'Coordinateur, secrétariat…',
    honoraires: 'Expertise, formation, comptabilité',
    moyens: 'Logiciel, location, publicité, formation…',
  },
  mission: {
    indemnites: 'Organisation et réalisation de la mission',
    salaires: 'Coordinateur, secrétariat…',
    honoraires: 'Expertise, formation, comptabilité',
    moyens: 'Logiciel, location, publicité, formation…',
  },
} as const;

/** One sheet of Annexe 2: expenses on the left, resources on the right, the point of vigilance, then the section's lines. */
export function buildSection(section: Section, { dossier }: PlanContext): BuiltSheet {
  const isFonctionnement = section.mission === null;
  const label = sectionLabel(section);
  const sheet = new SheetBuilder({
    id: `section-${section.code}`,
    title: sectionTitle(section),
    kind: 'restitution',
    orientation: 'Landscape',
    widths: [52, 38, 15, 15, 2, 40, 26, 15, 8, 8, 10],
  });
  sheet.head(isFonctionnement ? 'Annexe 2, partie 1 : Fonctionnement' : `Annexe 2, partie 2 : mission ${label}`);
  sheet.formula(
    3,
    COL.depense,
    formula`${n(INPUT.nom)}&${' — année '}&${n(INPUT.anneeContrat)}&${' du contrat, taille '}&${n('Taille')}`,
    'note',
  );

  const header = 5;
  sheet.text(header, COL.depense, 'Dépenses', 'header');
  sheet.text(header, COL.poste, '', 'header');
  sheet.text(header, COL.montant, 'Budget', 'headerAmount');
  sheet.text(header, COL.realise, 'Réalisé', 'headerAmount');
  sheet.text(header, COL.ressource, 'Ressources', 'header');
  sheet.text(header, COL.financeur, '', 'header');
  sheet.text(header, COL.recu, 'Budget', 'headerAmount');

  const first = header + 1;
  const hints = HINTS[isFonctionnement ? 'fonctionnement' : 'mission'];
  POSTES.forEach((poste, index) => {
    const row = first + index;
    const name = sheet.text(row, COL.depense, poste.libelle, 'label');
    sheet.text(row, COL.poste, hints[poste.code], 'hint');
    const only = formula`${DEPENSES.column('section')},${label},${DEPENSES.column('poste')},${fixedColumn(name)}`;
    sheet.formula(row, COL.montant, formula`ROUND(SUMIFS(${DEPENSES.column('montant')},${only}),2)`, 'euros', 'section.poste');
    sheet.formula(row, COL.realise, formula`ROUND(SUMIFS(${DEPENSES.column('realise')},${only}),2)`, 'euros', 'section.realise');
  });

  const complementaires = formula`ROUND(SUMIFS(${RESSOURCES.column('montant')},${RESSOURCES.column('section')},${label}),2)`;
  sheet.text(first, COL.ressource, isFonctionnement ? 'Assurance Maladie, ACI' : 'ACI, fonctionnement (volet fixe)', 'label');
  sheet.text(first, COL.financeur, 'Selon la taille', 'hint');
  sheet.formula(first, COL.recu, formula`${n(resultName('Fixe', section.nom))}`, 'euros');
  sheet.text(first + 1, COL.ressource, 'ACI, résultats (volet variable retenu)', 'label');
  sheet.text(first + 1, COL.financeur, 'Selon les résultats', 'hint');
  sheet.formula(first + 1, COL.recu, formula`${n(resultName('VariableRetenue', section.nom))}`, 'euros');
  sheet.text(first + 2, COL.ressource, 'Ressources complémentaires', 'label');
  sheet.text(first + 2, COL.financeur, 'Facultatif', 'hint');
  sheet.formula(first + 2, COL.recu, complementaires, 'euros');
  sheet.blank(first + 3, COL.ressource, 'label');
  sheet.blank(first + 3, COL.financeur, 'hint');
  sheet.blank(first + 3, COL.recu, 'euros');

  const total = first + POSTES.length;
  const sum = (column: number) => formula`ROUND(SUM(${rangeRef(cellRef(first, column), cellRef(total - 1, column))}),2)`;
  sheet.text(total, COL.depense, 'Total dépenses', 'labelTotal');
  sheet.blank(total, COL.poste, 'labelTotal');
  const depenses = sheet.name(sheet.formula(total, COL.montant, sum(COL.montant), 'eurosTotal'), sheetTotalName('Depenses', section.nom));
  sheet.formula(total, COL.realise, sum(COL.realise), 'eurosTotal');
  sheet.text(total, COL.ressource, 'Total ressources', 'labelTotal');
  sheet.blank(total, COL.financeur, 'labelTotal');
  const ressources = sheet.name(sheet.formula(total, COL.recu, sum(COL.recu), 'eurosTotal'), sheetTotalName('Ressources', section.nom));

  const vigilance = total + 1;
  const ecart = formula`ROUND(${ressources}-${depenses},2)`;
  sheet.text(vigilance, COL.depense, 'Point de vigilance : dépenses = ressources', 'vigilance');
  for (const column of [COL.poste, COL.montant, COL.realise, COL.financeur]) sheet.blank(vigilance, column, 'vigilance');
  sheet.formula(
    vigilance,
    COL.ressource,
    formula`IF(${ecart}=0,${'✔ Équilibré'},IF(${ecart}>0,${'▲ Excédent : les ressources dépassent les dépenses de'},${'▼ Déficit : les dépenses dépassent les ressources de'}))`,
    'vigilance',
  );
  sheet.formula(vigilance, COL.recu, formula`ABS(${ecart})`, 'vigilanceAmount');
  const words = { row: vigilance, column: COL.ressource, rows: 1, columns: 3 };
  const amount = fixedColumn(cellRef(vigilance, COL.recu));
  sheet.format(words, formula`${amount}=0`, 'good');
  sheet.format(words, formula`${amount}<>0`, 'bad');

  sheet.text(vigilance + 1, COL.ressource, 'Pour mémoire : volet variable à 100 %', 'note');
  sheet.formula(vigilance + 1, COL.recu, formula`${n(resultName('Variable', section.nom))}`, 'euros');
  sheet.text(vigilance + 2, COL.ressource, 'Pour mémoire : part comptée au budget', 'note');
  sheet.formula(vigilance + 2, COL.recu, formula`${n(INPUT.hypotheseVariable)}`, 'percent');
  const base = sheet.formula(vigilance + 1, COL.repere, formula`MATCH(${label},${n(LISTES.sections)},0)*${n(BAREME.pas)}`, 'key');

  writeDetail(sheet, section, dossier, vigilance + 4, base);
  for (const column of [COL.ligneDepense, COL.ligneRessource, COL.repere]) sheet.hide(column);
  sheet.printThrough(COL.recu);
  return sheet.build();
}

/** Σ of the totals that the sheets show, for the checks. */
export const sumOfSheets = (side: 'Depenses' | 'Ressources', sections: readonly Section[]) =>
  joined(
    '+',
    sections.map(({ nom }) => n(sheetTotalName(side, nom))),
  );
