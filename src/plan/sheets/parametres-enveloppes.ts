import type { Dossier } from '../../domain/dossier';
import { DESCRIPTION_LIGNES, LIGNES_BAREME, type LigneBareme } from '../../domain/ligne-bareme';
import { formula, type Formula } from '../formula';
import { FIXE, OUI, VARIABLE, sectionLabelOf } from '../labels';
import { BAREME, DERIVED, ENVELOPPES, INPUT, joursName } from '../names';
import { cellRef, fixedColumn, nameRef as n } from '../refs';
import type { SheetBuilder } from '../sheet-builder';

const MAX_AMOUNT = 1e11;

const COL = {
  ligne: 0,
  section: 1,
  volet: 2,
  bareme: 3,
  majoration: 4,
  derogation: 5,
  motif: 6,
  annuel: 7,
  jours: 8,
  droit: 9,
  cede: 10,
  beneficiaire: 11,
  cle: 12,
} as const;

/** One row a line of the barème, from the printed amount to the right of the year; each step in its own column. */
export function writeEnveloppes(sheet: SheetBuilder, { derogations }: Dossier, top: number): void {
  sheet.text(top, 0, 'Les enveloppes ACI de l’année du contrat', 'heading');
  sheet.text(top, COL.section, 'Une dérogation remplace le montant annuel, majoration comprise ; donnez toujours son motif.', 'note');
  const header = top + 1;
  const titles = [
    'Ligne',
    'Section',
    'Volet',
    'Barème',
    'Majoration',
    'Dérogation',
    'Motif de la dérogation',
    'Montant annuel',
    'Jours comptés',
    'Droit de l’année',
    'Part cédée',
    'Au profit de',
    'Clé',
  ];
  const amounts: readonly number[] = [COL.bareme, COL.majoration, COL.derogation, COL.annuel, COL.jours, COL.droit, COL.cede];
  titles.forEach((text, column) => void sheet.text(header, column, text, amounts.includes(column) ? 'headerAmount' : 'header'));
  sheet.height(header, 32);
  const first = header + 1;
  LIGNES_BAREME.forEach((ligne, index) => {
    const row = first + index;
    const at = (column: number) => fixedColumn(cellRef(row, column));
    const { libelle, section, beneficiaire, volet } = DESCRIPTION_LIGNES[ligne];
    const derogation = derogations.find((one) => one.ligne === ligne);
    sheet.text(row, COL.ligne, libelle, 'label');
    sheet.text(row, COL.section, sectionLabelOf(section), 'label');
    sheet.text(row, COL.volet, volet === 'variable' ? VARIABLE : FIXE, 'label');
    sheet.formula(
      row,
      COL.bareme,
      formula`INDEX(${n(BAREME.montants)},MATCH(${n(DERIVED.baremeCode)}&"|"&${at(COL.cle)},${n(BAREME.cles)},0),${n(DERIVED.taille)})`,
      'euros',
      'enveloppes.bareme',
    );
    if (isMajorable(ligne))
      sheet.formula(
        row,
        COL.majoration,
        formula`ROUND(${at(COL.bareme)}*${n(DERIVED.tauxMajoration)},2)`,
        'euros',
        'enveloppes.majoration',
      );
    else sheet.blank(row, COL.majoration, 'euros');
    sheet.input(row, COL.derogation, derogation?.montant ?? null, 'inputEuros');
    sheet.input(row, COL.motif, derogation?.motif ?? null, 'inputText');
    sheet.formula(
      row,
      COL.annuel,
      formula`IF(${at(COL.derogation)}="",${at(COL.bareme)}+${at(COL.majoration)},${at(COL.derogation)})`,
      'euros',
      'enveloppes.annuel',
    );
    sheet.formula(row, COL.jours, joursComptes(ligne), 'integer');
    sheet.formula(
      row,
      COL.droit,
      formula`ROUND(${at(COL.annuel)}*${at(COL.jours)}/${n(DERIVED.joursAnnee)},2)`,
      'eurosTotal',
      'enveloppes.droit',
    );
    if (beneficiaire) {
      sheet.formula(
        row,
        COL.cede,
        formula`${at(COL.droit)}-ROUND(${at(COL.droit)}*${n(DERIVED.partEffective)},2)`,
        'euros',
        'enveloppes.cede',
      );
      sheet.text(row, COL.beneficiaire, sectionLabelOf(beneficiaire), 'label');
    } else {
      sheet.blank(row, COL.cede, 'euros');
      sheet.blank(row, COL.beneficiaire, 'label');
    }
    sheet.text(row, COL.cle, ligne, 'key');
  });
  const rows = LIGNES_BAREME.length;
  sheet.validate(
    { row: first, column: COL.derogation, rows, columns: 1 },
    { kind: 'decimal', min: 0, max: MAX_AMOUNT },
    'Dérogation',
    'Un montant en euros, positif, ou rien.',
  );
  const blocks: readonly (readonly [string, number])[] = [
    [ENVELOPPES.lignes, COL.cle],
    [ENVELOPPES.section, COL.section],
    [ENVELOPPES.volet, COL.volet],
    [ENVELOPPES.derogation, COL.derogation],
    [ENVELOPPES.motif, COL.motif],
    [ENVELOPPES.droit, COL.droit],
    [ENVELOPPES.cede, COL.cede],
    [ENVELOPPES.beneficiaire, COL.beneficiaire],
  ];
  for (const [name, column] of blocks) sheet.nameArea(name, { row: first, column, rows, columns: 1 });
  const missing = { row: first, column: COL.motif, rows, columns: 1 };
  sheet.format(
    missing,
    formula`AND(${fixedColumn(cellRef(first, COL.derogation))}<>"",${fixedColumn(cellRef(first, COL.motif))}="")`,
    'bad',
  );
}

/** Whether the majoration of taille 4 applies: it is for the missions alone (avenant 2). */
const isMajorable = (ligne: LigneBareme): boolean => DESCRIPTION_LIGNES[ligne].mission !== null;

const annee = n(DERIVED.joursAnnee);
const premiere = n(DERIVED.premiereAnneeCrise);
const isOui = (name: string): Formula => formula`${n(name)}=${OUI}`;
const wholeIf = (condition: Formula): Formula => formula`IF(${condition},${annee},0)`;

/** Days of the year that a line is due for: by the days for the fixe, the whole year or nothing for the rest. */
function joursComptes(ligne: LigneBareme): Formula {
  const { mission, volet } = DESCRIPTION_LIGNES[ligne];
  if (mission === null) return volet === 'additionnel' ? wholeIf(isOui(INPUT.fonctionnementAdditionnel)) : formula`${annee}`;
  const jours = n(joursName(mission));
  switch (volet) {
    case 'fixe':
      return formula`${jours}`;
    case 'orientationSnp':
      return formula`IF(${isOui(INPUT.orientationSnp)},${jours},0)`;
    case 'fonctionnement':
    case 'additionnel':
    case 'variable':
      return wholeIf(formula`${jours}>0`);
    case 'crisePremiereAnnee':
      return wholeIf(formula`${premiere}=1`);
    case 'criseAnneesSuivantes':
      return wholeIf(formula`AND(${jours}>0,${premiere}=0)`);
    case 'criseSurvenue':
      return wholeIf(formula`AND(${jours}>0,${isOui(INPUT.criseSurvenue)})`);
  }
}
