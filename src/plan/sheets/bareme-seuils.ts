import { BAREMES } from '../../baremes';
import { DUREE_CONTRAT } from '../../domain/annee-contrat';
import { DELAIS_DEPLOIEMENT } from '../../domain/deploiement';
import { Decimal } from '../../domain/money';
import { SEUIL_COMMISSAIRE } from '../../domain/synthese';
import { SEUILS } from '../../domain/taille';
import { missionLabel } from '../labels';
import { BAREME, DELAIS } from '../names';
import type { SheetBuilder } from '../sheet-builder';
import { COL, writeSource } from './bareme-source';

/** What is no amount of the ACI: tiers, thresholds, deadlines. Returns the first free row. */
export function writeSeuils(sheet: SheetBuilder, top: number): number {
  const [seuil2, seuil3, seuil4] = SEUILS;
  const duree = new Decimal(DUREE_CONTRAT);
  // One threshold for every barème that has one: a law holds them to it.
  const membres = new Decimal(BAREMES.find(({ majoration }) => majoration !== null)?.majoration?.membresMinimum ?? 0);
  const guide = 'Guide URPS Occitanie, éd. mai 2021, Annexe 1 ; la place du seuil lui-même est une règle de ce classeur';
  const rows = [
    ['Taille 2 à partir de (habitants)', new Decimal(seuil2), BAREME.seuil2, guide],
    ['Taille 3 à partir de (habitants)', new Decimal(seuil3), BAREME.seuil3, guide],
    ['Taille 4 au-dessus de (habitants)', new Decimal(seuil4), BAREME.seuil4, guide],
    ['Majoration : à partir de (membres)', membres, BAREME.membresMajoration, 'FCPTS, séminaire de mai 2023, CPTS de taille 4'],
    ['Durée d’un contrat ACI (années)', duree, BAREME.duree, 'Guide URPS Occitanie, éd. mai 2021'],
    [
      'Commissaire aux comptes : alerte à partir de (euros de subventions publiques)',
      SEUIL_COMMISSAIRE,
      BAREME.seuilCommissaire,
      'FCPTS, séminaire de mai 2023 ; que l’ACI en fasse partie est débattu : à vérifier avec l’expert-comptable',
    ],
  ] as const;
  sheet.text(top, COL.ligne, 'Seuils et durées', 'heading');
  rows.forEach(([label, value, name, source], index) => {
    const row = top + 1 + index;
    sheet.text(row, COL.ligne, label, 'label');
    sheet.name(sheet.number(row, COL.montants, value, 'integer'), name);
    writeSource(sheet, row, source);
  });
  return writeDelais(sheet, top + 2 + rows.length);
}

/** Months after the signature. */
function writeDelais(sheet: SheetBuilder, top: number): number {
  sheet.text(top, COL.ligne, 'Calendrier de déploiement (mois après la signature du contrat)', 'heading');
  ['Mission socle', 'Démarrage', 'Déploiement'].forEach((text, column) => {
    sheet.text(top + 1, column, text, column === 0 ? 'header' : 'headerAmount');
  });
  const first = top + 2;
  DELAIS_DEPLOIEMENT.forEach(({ mission, demarrage, deploiement, source }, index) => {
    sheet.text(first + index, COL.ligne, missionLabel(mission), 'label');
    sheet.number(first + index, COL.montants, new Decimal(demarrage), 'integer');
    sheet.number(first + index, COL.montants + 1, new Decimal(deploiement), 'integer');
    writeSource(sheet, first + index, source);
  });
  [DELAIS.missions, DELAIS.demarrage, DELAIS.deploiement].forEach((name, column) => {
    sheet.nameArea(name, { row: first, column, rows: DELAIS_DEPLOIEMENT.length, columns: 1 });
  });
  return first + DELAIS_DEPLOIEMENT.length;
}
