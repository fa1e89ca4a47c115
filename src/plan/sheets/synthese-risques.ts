import type { LigneBareme } from '../../domain/ligne-bareme';
import { DELAIS_DEPLOIEMENT } from '../../domain/deploiement';
import { Decimal } from '../../domain/money';
import { monthsAfter } from '../dates';
import { formula, type Formula } from '../formula';
import { OUI, missionLabel } from '../labels';
import { BAREME, DELAIS, DERIVED, INPUT, SYNTHESE, debutName, resultName, retenueName } from '../names';
import { cellRef, fixedColumn, nameRef as n } from '../refs';
import type { SheetBuilder } from '../sheet-builder';
import type { StyleId } from '../styles';
import { INDICATEURS } from '../tables';
import { COL } from './synthese-columns';

/** Indicators shown: those that leave most of the envelopes unearned. */
const ENJEUX = 5;
/** Points: a label may take two lines. */
const ROW_HEIGHT = 30;

const ENJEU_HEADERS: readonly (readonly [string, StyleId])[] = [
  ['Indicateur', 'header'],
  ['Valeur', 'headerAmount'],
  ['Cible', 'headerAmount'],
  ['Taux retenu', 'headerAmount'],
  ['État', 'header'],
  ['Pas acquis', 'headerAmount'],
  ['Rang', 'headerAmount'],
];

/** The indicators that leave most unearned. Returns the first free row. */
export function writeEnjeux(sheet: SheetBuilder, top: number): number {
  sheet.text(top, COL.libelle, '3. Qu’est-ce qui est à risque ?', 'heading');
  const header = top + 1;
  ENJEU_HEADERS.forEach(([text, style], column) => void sheet.text(header, column, text, style));
  const first = header + 1;
  for (let row = first; row < first + ENJEUX; row += 1) {
    sheet.height(row, ROW_HEIGHT);
    const rang = sheet.number(row, COL.consomme, new Decimal(row - first + 1), 'preuveRang');
    const ligne = fixedColumn(
      sheet.formula(
        row,
        COL.rang,
        formula`IFERROR(MATCH(${fixedColumn(rang)},${INDICATEURS.column('rangEnjeu')},0),0)`,
        'key',
        'enjeux.ligne',
      ),
    );
    const at = (key: Parameters<typeof INDICATEURS.column>[0]): Formula => formula`INDEX(${INDICATEURS.column(key)},${ligne})`;
    const shown = (value: Formula): Formula => formula`IF(${ligne}=0,"",${value})`;
    sheet.formula(row, COL.libelle, shown(formula`${at('id')}&${' · '}&${at('libelle')}`), 'preuveTexte', 'enjeux.nom');
    sheet.formula(row, COL.depenses, shown(at('valeur')), 'preuveValeur', 'enjeux.valeur');
    sheet.formula(row, COL.ressources, shown(at('cibleRetenue')), 'preuveValeur', 'enjeux.cible');
    sheet.formula(row, COL.ecart, shown(at('taux')), 'preuveTaux', 'enjeux.taux');
    sheet.formula(row, COL.constat, shown(at('etat')), 'preuveTexte', 'enjeux.etat');
    sheet.formula(row, COL.realise, shown(at('enjeu')), 'preuveEuros', 'enjeux.montant');
  }
  const column = (of: number) => ({ row: first, column: of, rows: ENJEUX, columns: 1 });
  sheet.nameArea(SYNTHESE.indicateurs, column(COL.rang));
  sheet.nameArea(SYNTHESE.enjeux, column(COL.realise));
  return first + ENJEUX;
}

/** Nothing under a barème that does not have this line, nor beside a sheet Barème made before it told this delay. */
function labelIfKnown(label: string, ligne: LigneBareme): Formula {
  const montants = formula`INDEX(${n(BAREME.montants)},MATCH(${n(DERIVED.baremeCode)}&${`|${ligne}`},${n(BAREME.cles)},0),0)`;
  return formula`IF(COUNT(${montants})*COUNTIF(${n(DELAIS.missions)},${label})>0,${label},"")`;
}

/** What the contract, or the law, expects by a date or from an amount on. Returns the first free row. */
export function writeAlertes(sheet: SheetBuilder, top: number): number {
  const header = (row: number, ...texts: readonly string[]): void => {
    [COL.libelle, COL.depenses, COL.ressources, COL.ecart, COL.constat, COL.realise, COL.consomme].forEach((column, index) => {
      sheet.text(row, column, texts[index] ?? '', column === COL.libelle || column >= COL.constat ? 'header' : 'headerAmount');
    });
  };
  header(top, 'Calendrier de déploiement', 'Démarrer avant le', 'Déployer avant le', 'Début prévu', 'Constat');
  const first = top + 1;
  DELAIS_DEPLOIEMENT.forEach(({ mission, ligne }, index) => {
    const row = first + index;
    const label = fixedColumn(
      ligne === null
        ? sheet.text(row, COL.libelle, missionLabel(mission), 'label')
        : sheet.formula(row, COL.libelle, labelIfKnown(missionLabel(mission), ligne), 'label'),
    );
    const shown = (value: Formula): Formula => formula`IF(${label}="","",${value})`;
    const limit = (months: string): Formula =>
      shown(monthsAfter(n(INPUT.dateSignature), formula`INDEX(${n(months)},MATCH(${label},${n(DELAIS.missions)},0))`));
    const isKept = formula`(${n(retenueName(mission))}=${OUI})`;
    const demarrage = fixedColumn(sheet.formula(row, COL.depenses, limit(DELAIS.demarrage), 'date', 'alertes.demarrage'));
    sheet.formula(row, COL.ressources, limit(DELAIS.deploiement), 'date', 'alertes.deploiement');
    const debut = n(debutName(mission));
    sheet.formula(row, COL.ecart, shown(formula`IF(AND(${isKept},N(${debut})>0),${debut},"")`), 'date');
    const isDated = formula`(N(${debut})>0)`;
    const etat = formula`1+(1-${isKept}*${isDated}*(N(${debut})<=${demarrage}))+(1-${isKept}*${isDated})+(1-${isKept})`;
    const rang = fixedColumn(sheet.formula(row, COL.rang, shown(etat), 'key'));
    const words = formula`CHOOSE(${rang},${'✔ Démarrage dans les délais'},${'⚠ Démarrage après l’échéance'},${'⚠ Date de début à indiquer'},${'⚠ Mission socle non retenue'})`;
    sheet.formula(row, COL.constat, shown(words), 'label', 'alertes.constat');
    for (const column of [COL.realise, COL.consomme]) sheet.blank(row, column, 'label');
  });
  sheet.nameArea(SYNTHESE.demarrages, { row: first, column: COL.rang, rows: DELAIS_DEPLOIEMENT.length, columns: 1 });
  const commissaire = first + DELAIS_DEPLOIEMENT.length + 1;
  header(commissaire, 'Commissaire aux comptes : une alerte à vérifier', 'Ressources', 'Seuil', '', 'Constat');
  const row = commissaire + 1;
  sheet.text(row, COL.libelle, 'Ressources de l’année, si toutes sont des subventions', 'label');
  const ressources = sheet.formula(row, COL.depenses, formula`${n(resultName('Res', 'Total'))}`, 'euros');
  const seuil = sheet.formula(row, COL.ressources, formula`${n(BAREME.seuilCommissaire)}`, 'euros');
  sheet.blank(row, COL.ecart, 'label');
  const rang = sheet.name(sheet.formula(row, COL.rang, formula`1+(${ressources}>=${seuil})`, 'key'), SYNTHESE.commissaire);
  const words = formula`CHOOSE(${rang},${'✔ Sous le seuil'},${'⚠ Seuil atteint : à vérifier avec l’expert-comptable'})`;
  sheet.formula(row, COL.constat, words, 'label');
  for (const column of [COL.realise, COL.consomme]) sheet.blank(row, column, 'label');
  const constats = { row: first, column: COL.constat, rows: row - first + 1, columns: 1 + COL.consomme - COL.constat };
  const etat = fixedColumn(cellRef(first, COL.rang));
  sheet.format(constats, formula`N(${etat})>1`, 'warn');
  sheet.format(constats, formula`N(${etat})=1`, 'good');
  return row + 1;
}
