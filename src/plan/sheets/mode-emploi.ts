import { BAREMES } from '../../baremes';
import { Decimal } from '../../domain/money';
import type { SheetId, SheetKind } from '../model';
import { VERSION, VERSION_NAME } from '../names';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';

interface Entry {
  readonly id: SheetId;
  readonly title: string;
  readonly kind: SheetKind;
}

const PURPOSE: Partial<Readonly<Record<SheetId, string>>> = {
  parametres: 'La CPTS, son contrat, les missions retenues ; les enveloppes de l’année s’y calculent',
  depenses: 'Une ligne par dépense prévue, et ce qui est réalisé',
  ressources: 'Les ressources hors ACI',
  indicateurs: 'Les indicateurs du contrat, leurs cibles et leurs poids ; le taux de chacun s’y calcule',
  mesures: 'Le journal des mesures : une ligne par valeur, avec sa source et sa preuve',
  bareme: 'Chaque montant de l’ACI avec sa source, et les errata suivis',
  synthese: 'La page du conseil d’administration : équilibre, part variable, risques, confiance',
  'depuis-le-vote': 'Ce qui n’est plus ce que le conseil d’administration a voté, section par section, ligne par ligne',
  votes: 'Ce qui a été soumis au conseil d’administration et ce qu’il a voté',
  'budgets-votes': 'La copie de chaque chiffre, vote par vote',
  journal: 'Ce que le complément a fait, dans l’ordre ; il n’est pas scellé',
  budget: 'Annexe 2, partie 3 : toutes les sections, les deux côtés',
  'part-variable': 'Ce que les indicateurs rapportent, mission par mission, et les scénarios',
  controles: 'Ce qui est en ordre, ce qui reste à vérifier',
};

const purposeOf = (id: SheetId): string =>
  PURPOSE[id] ??
  (id.startsWith('preuves-')
    ? 'Pour le dialogue de gestion : chaque valeur avec sa date, sa source et sa preuve'
    : 'Annexe 2 : dépenses et ressources de la section, puis ses lignes');

const KINDS: Readonly<Record<SheetKind, string>> = {
  saisie: 'Saisie',
  restitution: 'Restitution',
  referentiel: 'Référentiel',
  registre: 'Registre',
};

const RULES = [
  'On écrit dans les cellules jaunes ; tout le reste est formule et se recalcule, avec ou sans le complément, dans Excel comme dans LibreOffice.',
  'Les feuilles de restitution sont protégées sans mot de passe : Révision, Ôter la protection, si vous devez les retoucher.',
  'Pour ajouter une dépense, remplissez la première ligne vide de la feuille Dépenses, ou passez par le panneau.',
  'Après avoir retenu ou retiré une mission, demandez « Mettre à jour le classeur » dans le panneau : ce que vous avez tapé reste.',
  'Le volet fixe d’une mission commencée en cours d’année est compté au prorata des jours ; le volet variable l’est en entier.',
  'Le volet variable compte pour 0 % au budget tant que vous ne changez pas cette part : il dépend de résultats à venir.',
  'Pour un indicateur, ajoutez une ligne à Mesures à chaque nouvelle valeur : la plus récente compte, les anciennes restent comme preuves.',
  'Le Journal et les votes ne sont pas scellés : l’audit montre un accident, pas une fraude ; le procès-verbal fait foi.',
  'Les droits sont ceux de l’année du contrat, d’anniversaire en anniversaire de la signature, et non de l’année civile.',
] as const;

/** What this workbook is, where things are, what it relies on. */
export function buildModeEmploi(entries: readonly Entry[]): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'mode-emploi',
    title: 'Mode d’emploi',
    kind: 'referentiel',
    orientation: 'Portrait',
    widths: [40, 16, 78],
  });
  sheet.head('Budget de la CPTS : mode d’emploi');
  let row = 4;
  const heading = (text: string): void => {
    sheet.text(row, 0, text, 'heading');
    row += 1;
  };
  heading('Les feuilles');
  ['Feuille', 'Nature', 'Ce qu’on y trouve'].forEach((text, column) => void sheet.text(row, column, text, 'header'));
  row += 1;
  for (const { id, title, kind } of entries) {
    sheet.text(row, 0, title, 'link', { sheet: id, tip: `Aller à la feuille ${title}` });
    sheet.text(row, 1, KINDS[kind], 'label');
    sheet.text(row, 2, purposeOf(id), 'label');
    row += 1;
  }
  row += 1;
  heading('Les couleurs');
  sheet.text(row, 0, 'Cellule à remplir', 'inputSample');
  sheet.text(row, 2, 'Saisie : vous y écrivez', 'label');
  sheet.text(row + 1, 0, 'Résultat', 'label');
  sheet.text(row + 1, 2, 'Formule : ne pas y écrire', 'label');
  sheet.text(row + 2, 0, 'Total', 'labelTotal');
  sheet.text(row + 2, 2, 'Total ou droit de l’année', 'label');
  row += 4;
  heading('Comment s’en servir');
  for (const rule of RULES) {
    sheet.text(row, 0, `• ${rule}`, 'note');
    row += 1;
  }
  row += 1;
  heading('Les sources');
  for (const { libelle, source } of BAREMES) {
    sheet.text(row, 0, libelle, 'label');
    sheet.text(row, 2, source, 'label');
    row += 1;
  }
  sheet.text(row, 0, 'Annexe 2', 'label');
  sheet.text(row, 2, 'Guide URPS Occitanie, éd. mai 2021, Annexe 2', 'label');
  row += 1;
  sheet.text(row, 0, 'Version du classeur', 'label');
  sheet.name(sheet.number(row, 2, new Decimal(VERSION), 'integer'), VERSION_NAME);
  return sheet.build();
}
