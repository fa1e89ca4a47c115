import { PERSONNALISE } from '../../domain/bareme';
import { BAREMES, CHOIX_BAREMES, ERRATA, getDated, libelleBareme } from '../../baremes';
import { ANNEES_CONTRAT } from '../../domain/annee-contrat';
import type { Bareme } from '../../domain/bareme';
import type { Dossier } from '../../domain/dossier';
import { DESCRIPTION_LIGNES, LIGNES_BAREME, type LigneBareme } from '../../domain/ligne-bareme';
import { Decimal, ZERO } from '../../domain/money';
import { MISSIONS } from '../../domain/mission';
import { POSTES } from '../../domain/poste';
import { SECTIONS } from '../../domain/section';
import { TAILLES } from '../../domain/taille';
import type { PlanContext } from '../context';
import { METHODE_LABELS, NON, OUI, SELON_INDICATEURS, SENS_LABELS, STATUT_LABELS, TYPE_LABELS, sectionLabel } from '../labels';
import { BAREME, LISTES } from '../names';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { COL, SOURCE_WIDTH, writeSource } from './bareme-source';
import { writeSeuils } from './bareme-seuils';

const HEADERS = ['Ligne (euros par an)', 'Taille 1', 'Taille 2', 'Taille 3', 'Taille 4', 'Source', 'Clé'] as const;
/** The step between two sections' rows in the column Repère: more rows than a sheet of expenses will ever have. */
const PAS = new Decimal(100_000);

/** What the budget may count of the variable part: the usual hypotheses; any other share can be typed. */
const PARTS_VARIABLES = [ZERO, new Decimal('0.5'), new Decimal('0.75'), new Decimal(1)];

/** Every amount with its source; the tables that the rest of the workbook looks its amounts up in. */
export function buildBareme({ dossier, bareme }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'bareme',
    title: 'Barème',
    kind: 'referentiel',
    orientation: 'Portrait',
    widths: [66, 15, 15, 15, 15, SOURCE_WIDTH, 30, 3, 34, 20, 10, 10, 20, 20, 34, 16],
  });
  sheet.head('Barème : chaque montant et sa source');
  const first = 4;
  let row = first;
  for (const dated of BAREMES) row = writeBareme(sheet, dated, row, false) + 1;
  if (dossier.baremePersonnalise) row = writePersonnalise(sheet, dossier, bareme, row) + 1;
  sheet.nameArea(BAREME.cles, { row: first, column: COL.cle, rows: row - first, columns: 1 });
  sheet.nameArea(BAREME.montants, { row: first, column: COL.montants, rows: row - first, columns: 4 });
  row = writeSeuils(sheet, row);
  writeErrata(sheet, row + 1);
  writeListes(sheet, dossier);
  sheet.printThrough(COL.source);
  return sheet.build();
}

/** Returns the first row after the block. */
function writeBareme(sheet: SheetBuilder, bareme: Bareme, top: number, isEditable: boolean): number {
  sheet.text(top, COL.ligne, bareme.libelle, 'heading');
  sheet.text(top, COL.montants, bareme.source, 'note');
  HEADERS.forEach((text, column) => void sheet.text(top + 1, column, text, column >= 1 && column <= 4 ? 'headerAmount' : 'header'));
  const first = top + 2;
  LIGNES_BAREME.forEach((code, index) => {
    const row = first + index;
    const ligne = bareme.lignes[code];
    sheet.text(row, COL.ligne, DESCRIPTION_LIGNES[code].libelle, 'label');
    TAILLES.forEach((_taille, column) => {
      const montant = ligne?.montants[column];
      if (montant === undefined) sheet.blank(row, COL.montants + column, 'euros');
      else if (isEditable) sheet.input(row, COL.montants + column, montant, 'inputEuros');
      else sheet.number(row, COL.montants + column, montant, 'euros');
    });
    writeSource(sheet, row, ligne ? [...errataOf(code, bareme), ligne.source].join(' — ') : 'Non prévu par ce barème');
    sheet.text(row, COL.cle, `${bareme.code}|${code}`, 'key');
  });
  const majoration = first + LIGNES_BAREME.length;
  sheet.text(majoration, COL.ligne, 'Majoration des missions (à partir du nombre de membres indiqué plus bas)', 'label');
  TAILLES.forEach((taille, column) => {
    sheet.number(majoration, COL.montants + column, bareme.majoration?.taille === taille ? bareme.majoration.taux : ZERO, 'percent');
  });
  writeSource(
    sheet,
    majoration,
    bareme.majoration ? `${bareme.source} : +10 % sur les missions, hors fonctionnement` : 'Non prévue par ce barème',
  );
  sheet.text(majoration, COL.cle, `${bareme.code}|majoration`, 'key');
  const repartition = majoration + 1;
  sheet.text(repartition, COL.ligne, 'Partage du volet accès entre 1A et 1B', 'label');
  const byKey = bareme.repartitionAcces === 'cle';
  TAILLES.forEach((_taille, column) => void sheet.number(repartition, COL.montants + column, byKey ? new Decimal(1) : ZERO, 'repartition'));
  writeSource(
    sheet,
    repartition,
    byKey ? 'Clé saisie dans Paramètres (règle de ce classeur)' : 'Les lignes SNP vont à 1B, les autres à 1A',
  );
  sheet.text(repartition, COL.cle, `${bareme.code}|repartition`, 'key');
  return repartition + 1;
}

/** What a source misprints about this very line, told beside it; the figures that a CPTS typed are its own. */
function errataOf(code: LigneBareme, { errata }: Bareme): readonly string[] {
  return errata.filter(({ ligne }) => ligne === code).map(({ id, imprime, retenu }) => `${id} : imprimé ${imprime}, retenu ${retenu}`);
}

function writePersonnalise(sheet: SheetBuilder, { baremePersonnalise }: Dossier, current: Bareme, top: number): number {
  if (!baremePersonnalise) return top;
  const base = getDated(baremePersonnalise.base);
  const edited: Bareme = current.code === PERSONNALISE ? current : { ...base, lignes: typed(baremePersonnalise.montants) };
  const end = writeBareme(
    sheet,
    { ...edited, code: PERSONNALISE, libelle: libelleBareme(PERSONNALISE), source: 'Montants saisis par la CPTS', errata: [] },
    top,
    true,
  );
  sheet.nameArea(BAREME.personnaliseMontants, { row: top + 2, column: COL.montants, rows: LIGNES_BAREME.length, columns: 4 });
  sheet.validate(
    { row: top + 2, column: COL.montants, rows: LIGNES_BAREME.length, columns: 4 },
    { kind: 'decimal', min: 0, max: 1e11 },
    'Barème personnalisé',
    'Un montant en euros, positif.',
  );
  sheet.text(end, COL.ligne, 'Barème de départ (ses lignes et ses règles restent)', 'label');
  sheet.name(sheet.text(end, COL.montants, libelleBareme(baremePersonnalise.base), 'label'), BAREME.personnaliseBase);
  return end + 1;
}

function typed(montants: NonNullable<Dossier['baremePersonnalise']>['montants']): Bareme['lignes'] {
  return Object.fromEntries(
    Object.entries(montants).map(([ligne, values]) => [ligne, { montants: values, source: 'Barème personnalisé, montant saisi' }]),
  );
}

function writeErrata(sheet: SheetBuilder, top: number): void {
  sheet.text(top, COL.ligne, 'Errata des sources, et ce que le classeur retient', 'heading');
  ERRATA.forEach(({ id, ou, imprime, retenu }, index) => {
    const row = top + 1 + index;
    sheet.text(row, COL.ligne, `${id} : ${ou}`, 'note');
    writeSource(sheet, row, `Imprimé : ${imprime}. Retenu : ${retenu}.`);
  });
}

/** The choices of the drop-down lists, beside the printed part. */
function writeListes(sheet: SheetBuilder, dossier: Dossier): void {
  const top = 4;
  sheet.text(top, COL.listes, 'Listes de choix', 'heading');
  const baremes = CHOIX_BAREMES.filter(({ code }) => code !== PERSONNALISE || dossier.baremePersonnalise !== null);
  const lists: readonly (readonly [string, string, readonly (string | Decimal)[]])[] = [
    ['Barèmes', LISTES.baremes, baremes.map(({ libelle }) => libelle)],
    ['Codes', LISTES.baremeCodes, baremes.map(({ code }) => code)],
    ['Tailles', LISTES.tailles, TAILLES.map((taille) => new Decimal(taille))],
    ['Années', LISTES.annees, ANNEES_CONTRAT.map((annee) => new Decimal(annee))],
    ['Oui ou Non', LISTES.ouiNon, [OUI, NON]],
    ['Statuts', LISTES.statuts, Object.values(STATUT_LABELS)],
    ['Sections', LISTES.sections, SECTIONS.map(sectionLabel)],
  ];
  lists.forEach(([title, name, values], index) => {
    writeListe(sheet, top + 1, COL.listes + index, title, name, values);
  });
  writeListe(
    sheet,
    top + 12,
    COL.listes,
    'Postes',
    LISTES.postes,
    POSTES.map(({ libelle }) => libelle),
  );
  const more: readonly (readonly [string, string, readonly (string | Decimal)[]])[] = [
    ['Missions', LISTES.missions, MISSIONS.map(({ libelle }) => libelle)],
    ['Types d’indicateur', LISTES.types, Object.values(TYPE_LABELS)],
    ['Sens', LISTES.sens, Object.values(SENS_LABELS)],
    ['Méthodes', LISTES.methodes, Object.values(METHODE_LABELS)],
    ['Part du variable', LISTES.hypotheses, [...PARTS_VARIABLES, SELON_INDICATEURS]],
  ];
  more.forEach(([title, name, values], index) => {
    writeListe(sheet, top + 20, COL.listes + index, title, name, values, 'percent');
  });
  sheet.text(top + 12, COL.listes + 1, 'Pas du repère', 'header');
  sheet.name(sheet.number(top + 13, COL.listes + 1, PAS, 'integer'), BAREME.pas);
}

function writeListe(
  sheet: SheetBuilder,
  top: number,
  column: number,
  title: string,
  name: string,
  values: readonly (string | Decimal)[],
  numbers: 'integer' | 'percent' = 'integer',
): void {
  sheet.text(top, column, title, 'header');
  values.forEach((value, index) => {
    if (typeof value === 'string') sheet.text(top + 1 + index, column, value, 'label');
    else sheet.number(top + 1 + index, column, value, numbers);
  });
  sheet.nameArea(name, { row: top + 1, column, rows: values.length, columns: 1 });
}
