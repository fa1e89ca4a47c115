import type { PlanContext } from '../context';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { INDICATEURS, MESURES } from '../tables';
import { widthsOf, writeTable } from './table-sheet';
import type { StyleId } from '../styles';

const HEADER_ROW = 4;

const INDICATEUR_STYLES = {
  id: 'inputText',
  mission: 'inputText',
  libelle: 'inputText',
  type: 'inputText',
  sens: 'inputText',
  unite: 'inputText',
  depart: 'inputNumber',
  cible: 'inputNumber',
  poids: 'inputNumber',
  methode: 'inputText',
  tauxCpam: 'inputNumber',
} as const satisfies Record<(typeof INDICATEURS.keys)[number], StyleId>;

const MESURE_STYLES = {
  indicateur: 'inputText',
  date: 'inputDate',
  valeur: 'inputNumber',
  source: 'inputText',
  piece: 'inputText',
  commentaire: 'inputText',
} as const satisfies Record<(typeof MESURES.keys)[number], StyleId>;

/** The indicators of the contract, kept as they were given. */
export function buildIndicateurs({ dossier }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'indicateurs',
    title: 'Indicateurs',
    kind: 'saisie',
    orientation: 'Landscape',
    widths: widthsOf(INDICATEURS),
  });
  sheet.head('Indicateurs du contrat');
  writeTable({
    sheet,
    table: INDICATEURS,
    headerRow: HEADER_ROW,
    lines: dossier.indicateurs.length,
    headerStyle: (key) => (INDICATEUR_STYLES[key] === 'inputNumber' ? 'headerAmount' : 'header'),
    cell: (row, column, key, index) => void sheet.input(row, column, dossier.indicateurs[index]?.[key] ?? null, INDICATEUR_STYLES[key]),
  });
  return sheet.build();
}

/** The journal of measures, one row a measure, in the order they were entered. */
export function buildMesures({ dossier }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({ id: 'mesures', title: 'Mesures', kind: 'saisie', orientation: 'Landscape', widths: widthsOf(MESURES) });
  sheet.head('Mesures des indicateurs');
  writeTable({
    sheet,
    table: MESURES,
    headerRow: HEADER_ROW,
    lines: dossier.mesures.length,
    headerStyle: (key) => (key === 'valeur' || key === 'date' ? 'headerAmount' : 'header'),
    cell: (row, column, key, index) => {
      const mesure = dossier.mesures[index];
      if (!mesure) sheet.input(row, column, null, MESURE_STYLES[key]);
      else sheet.input(row, column, key === 'date' ? { date: mesure.date } : mesure[key], MESURE_STYLES[key]);
    },
  });
  return sheet.build();
}
