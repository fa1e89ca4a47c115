import type { Mesure } from '../../domain/dossier';
import { VERIFIE } from '../../domain/verifie';
import { FIRST_DATE, LAST_DATE } from '../dates';
import { formula } from '../formula';
import { BAREME, DERIVED, ENTETES, LISTES } from '../names';
import { cellRef, fixedColumn, nameRef as n } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { INDICATEURS, MESURES, TITRES_SAISIES } from '../tables';
import { VALEUR_MAX } from './indicateurs';
import { widthsOf, writeTable } from './table-sheet';

const HEADER_ROW = 4;

const STYLES = {
  indicateur: 'inputText',
  date: 'inputDate',
  valeur: 'inputNumber',
  source: 'inputText',
  piece: 'inputText',
  commentaire: 'inputText',
} as const satisfies Record<Exclude<(typeof MESURES.keys)[number], 'repere' | 'question'>, string>;

/** The journal of measures, one row a measure, in the order they were entered. */
export function buildMesures(mesures: readonly Mesure[]): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'mesures',
    title: TITRES_SAISIES.mesures,
    kind: 'saisie',
    orientation: 'Landscape',
    widths: widthsOf(MESURES),
  });
  sheet.head('Mesures des indicateurs');
  sheet.text(
    3,
    0,
    'Un journal : ajoutez une ligne par mesure, ne réécrivez pas les anciennes. La plus récente compte, et la dernière saisie à date égale.',
    'note',
  );
  // Grows with the date, then with the row: the greatest is the measure that counts. 0 = does not count this year.
  const mesure = (key: 'indicateur' | 'date' | 'valeur' | 'commentaire') => MESURES.thisRow(key);
  const repere = formula`IF(AND(ISNUMBER(${mesure('date')}),ISNUMBER(${mesure('valeur')})),IF(${mesure('date')}<${n(DERIVED.anneeFin)},${mesure('date')}*${n(BAREME.pas)}+ROW()-ROW(${n(ENTETES.mesures)}),0),0)`;
  // 1 where 72 % may have become 0.72: the decimal engine's `questionValeur`. Only such a value is worth looking its indicator up.
  const isPart = formula`AND(ISNUMBER(${mesure('valeur')}),N(${mesure('valeur')})<>0,ABS(N(${mesure('valeur')}))<=1,COUNTIF(${mesure('commentaire')},${`*${VERIFIE}*`})=0)`;
  const question = formula`IF(${isPart},SUMPRODUCT((${INDICATEURS.column('id')}=${mesure('indicateur')})*${INDICATEURS.column('enPourcent')}),0)`;
  const area = writeTable({
    sheet,
    table: MESURES,
    headerRow: HEADER_ROW,
    lines: mesures.length,
    headerStyle: (key) => (key === 'valeur' || key === 'date' ? 'headerAmount' : 'header'),
    cell: (row, column, key, index) => {
      const ligne = mesures[index];
      if (key === 'repere') sheet.formula(row, column, repere, 'key', 'mesures.repere');
      else if (key === 'question') sheet.formula(row, column, question, 'key', 'mesures.question');
      else if (!ligne) sheet.input(row, column, null, STYLES[key]);
      else sheet.input(row, column, key === 'date' ? { date: ligne.date } : ligne[key], STYLES[key]);
    },
  });
  sheet.name(cellRef(HEADER_ROW, 0), ENTETES.mesures);
  sheet.hide(MESURES.indexOf('repere'));
  sheet.hide(MESURES.indexOf('question'));
  sheet.format(area('valeur'), formula`N(${fixedColumn(cellRef(HEADER_ROW + 1, MESURES.indexOf('question')))})>0`, 'warn');
  sheet.printThrough(MESURES.indexOf('commentaire'));
  sheet.suggest(area('indicateur'), LISTES.indicateurs, 'Indicateur', 'Un identifiant de la feuille Indicateurs.');
  sheet.validate(area('date'), { kind: 'date', min: FIRST_DATE, max: LAST_DATE }, 'Date', 'Une date, par exemple 30/06/2026.');
  sheet.validate(
    area('valeur'),
    { kind: 'decimal', min: -VALEUR_MAX, max: VALEUR_MAX },
    'Valeur',
    'Un nombre, dans l’unité de l’indicateur : 12,5.',
  );
  return sheet.build();
}
