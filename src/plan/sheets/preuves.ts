import { MISSIONS, type Mission } from '../../domain/mission';
import type { PlanContext } from '../context';
import { formula, type Formula } from '../formula';
import { BAREME, DERIVED, INPUT, LISTES, PART_VARIABLE, acquisName } from '../names';
import { fixed, fixedColumn, nameRef as n, type CellRef } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import type { StyleId } from '../styles';
import { INDICATEURS, MESURES } from '../tables';
import { positionOf } from './part-variable-detail';

type Key = (typeof INDICATEURS.keys)[number];

const SPARE_ROWS = 1;
/** Points: two lines of a label, a source or a comment. */
const ROW_HEIGHT = 32;

const COL = {
  indicateur: 0,
  cible: 1,
  valeur: 2,
  date: 3,
  source: 4,
  piece: 5,
  commentaire: 6,
  taux: 7,
  poids: 8,
  montant: 9,
  ligne: 10,
  mesure: 11,
  rang: 12,
} as const;
const HEADERS: readonly (readonly [string, StyleId])[] = [
  ['Indicateur', 'header'],
  ['Cible', 'headerAmount'],
  ['Valeur', 'headerAmount'],
  ['Date', 'headerAmount'],
  ['Source', 'header'],
  ['Preuve', 'header'],
  ['Commentaire', 'header'],
  ['Taux retenu', 'headerAmount'],
  ['Poids', 'headerAmount'],
  ['Montant', 'headerAmount'],
];

const TITRES: Readonly<Record<Mission['code'], string>> = {
  acces: 'Preuves Accès',
  parcours: 'Preuves Parcours',
  prevention: 'Preuves Prévention',
  crise: 'Preuves Crise',
  qualite: 'Preuves Qualité',
  accompagnement: 'Preuves Accompagnement',
};

/** The evidence for the yearly dialogue de gestion: one page a mission that has indicators. */
export function buildPreuves({ dossier }: PlanContext): readonly BuiltSheet[] {
  return MISSIONS.flatMap((mission) => {
    const count = dossier.indicateurs.filter((indicateur) => indicateur.mission === mission.code).length;
    return count === 0 ? [] : [buildPreuve(mission, count)];
  });
}

function buildPreuve({ code, libelle }: Mission, count: number): BuiltSheet {
  const sheet = new SheetBuilder({
    id: `preuves-${code}`,
    title: TITRES[code],
    kind: 'restitution',
    orientation: 'Landscape',
    widths: [44, 11, 11, 12, 18, 34, 36, 11, 9, 15, 8, 8, 8],
  });
  sheet.head(`Dialogue de gestion : preuves des indicateurs, ${libelle}`);
  sheet.formula(3, 0, formula`${n(INPUT.nom)}&${' — année '}&${n(INPUT.anneeContrat)}&${' du contrat'}`, 'note');
  sheet.text(
    4,
    0,
    'Le montant est une convention de calcul, à vérifier au contrat ; un taux validé par la CPAM remplace le taux calculé.',
    'note',
  );
  sheet.text(5, COL.source, 'Année : du', 'note');
  sheet.formula(5, COL.piece, formula`${n(DERIVED.anneeDebut)}`, 'date');
  sheet.text(5, COL.taux, 'au (exclu)', 'note');
  sheet.formula(5, COL.montant, formula`${n(DERIVED.anneeFin)}`, 'date');
  const header = 6;
  HEADERS.forEach(([text, style], column) => void sheet.text(header, column, text, style));
  const base = fixed(sheet.formula(header, COL.mesure, formula`MATCH(${libelle},${n(LISTES.missions)},0)*${n(BAREME.pas)}`, 'key'));
  const first = header + 1;
  const rows = count + SPARE_ROWS;
  for (let row = first; row < first + rows; row += 1) writeIndicateur(sheet, { first, row, base, libelle });
  const total = first + rows;
  sheet.text(total, COL.indicateur, code === 'crise' ? 'Suivi sans enveloppe variable' : 'Acquis de la mission', 'labelTotal');
  for (let column: number = COL.cible; column < COL.montant; column += 1) sheet.blank(total, column, 'labelTotal');
  if (code === 'crise') sheet.blank(total, COL.montant, 'labelTotal');
  else {
    const enveloppe = formula`SUMIFS(${n(PART_VARIABLE.enveloppes)},${n(PART_VARIABLE.missions)},${libelle})`;
    sheet.formula(total, COL.montant, formula`${n(acquisName(code))}`, 'eurosTotal');
    sheet.text(total + 1, COL.indicateur, 'Pour mémoire : enveloppe variable à 100 %', 'note');
    sheet.formula(total + 1, COL.montant, enveloppe, 'euros');
  }
  for (const column of [COL.ligne, COL.mesure, COL.rang]) sheet.hide(column);
  sheet.freezeThrough(header);
  sheet.printThrough(COL.montant);
  return sheet.build();
}

interface Ligne {
  readonly first: number;
  readonly row: number;
  readonly base: CellRef;
  readonly libelle: string;
}

function writeIndicateur(sheet: SheetBuilder, { first, row, base, libelle }: Ligne): void {
  const ligne = fixedColumn(
    sheet.formula(row, COL.ligne, positionOf({ first, row, base, libelle, rang: COL.rang }), 'key', 'preuves.ligne'),
  );
  const at = (key: Key): Formula => formula`INDEX(${INDICATEURS.column(key)},${ligne})`;
  const picked = (value: Formula): Formula => formula`IF(${ligne}=0,"",${value})`;
  // The row of the journal that holds the measure that counts, 0 when there is none.
  const rangMesure = formula`IF(${ligne}=0,0,IFERROR(MATCH(${at('derniere')}/(${at('derniere')}>0),${MESURES.column('repere')},0),0))`;
  const mesure = fixedColumn(sheet.formula(row, COL.mesure, rangMesure, 'key', 'preuves.mesure'));
  const ofMesure = (key: 'source' | 'piece' | 'commentaire'): Formula =>
    formula`IF(${mesure}=0,"",INDEX(${MESURES.column(key)},${mesure})&"")`;
  const cells: readonly (readonly [number, Formula, StyleId])[] = [
    [COL.indicateur, picked(formula`${at('id')}&${' · '}&${at('libelle')}`), 'preuveTexte'],
    [COL.cible, picked(at('cibleRetenue')), 'preuveValeur'],
    [COL.valeur, picked(at('valeur')), 'preuveValeur'],
    [COL.date, picked(at('mesureeLe')), 'preuveDate'],
    [COL.source, ofMesure('source'), 'preuveTexte'],
    [COL.piece, ofMesure('piece'), 'preuveTexte'],
    [COL.commentaire, ofMesure('commentaire'), 'preuveTexte'],
    [COL.taux, picked(at('taux')), 'preuveTaux'],
    [COL.poids, picked(at('poidsRetenu')), 'preuvePoids'],
    [COL.montant, picked(at('montant')), 'preuveEuros'],
  ];
  for (const [column, content, style] of cells) sheet.formula(row, column, content, style, `preuves.${String(column)}`);
  sheet.height(row, ROW_HEIGHT);
}
