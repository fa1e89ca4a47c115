import { BAREMES } from '../../baremes';
import { hasMission, type BaremeDate } from '../../domain/bareme';
import { MISSIONS, type Mission } from '../../domain/mission';
import type { PlanContext } from '../context';
import { formula, joined, type Formula } from '../formula';
import { OUI, sectionLabel } from '../labels';
import { CONTROLES, DERIVED, ENVELOPPES, INPUT, MISSIONS_BLOCK, resultName, retenueName } from '../names';
import { cellRef, fixedColumn, nameRef as n, rangeRef } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { NATURES_CONTROLE, type Check } from './check';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES, type TableDefinition } from '../tables';
import type { NamePlan } from '../model';
import { listChecksIndicateurs } from './controles-indicateurs';
import { CHECKS_VOTES } from './controles-votes';
import { sumOfSheets } from './section';

const COL = { libelle: 0, statut: 1, ecart: 2, message: 3, id: 4, nature: 5 } as const;
const HEADER_ROW = 5;

export const OK = 'OK';
const A_VERIFIER = 'À vérifier';

/** Which mission each text does not pay for; a barème of a CPTS's own is refused with them before it is written. */
const INCONNUES = BAREMES.flatMap((bareme) =>
  MISSIONS.filter(({ code }) => !hasMission(bareme, code)).map((mission) => ({ bareme, mission })),
);

const keptUnder = ({ code }: BaremeDate, mission: Mission): Formula =>
  formula`IF(AND(${n(retenueName(mission.code))}=${OUI},${n(DERIVED.baremeCode)}=${code}),1,0)`;

function describeInconnue({ bareme, mission }: (typeof INCONNUES)[number]): string {
  const autre = BAREMES.find((one) => hasMission(one, mission.code));
  const choix = autre ? `choisissez ${autre.nom} ou ne la retenez pas` : 'ne la retenez pas';
  return `${bareme.nom.charAt(0).toUpperCase()}${bareme.nom.slice(1)} ne connaît pas la mission « ${mission.libelle} » : ${choix}.`;
}

/** Every check with its status; the flag that all sheets show sums them up. */
export function buildControles(context: PlanContext, zones: readonly NamePlan[]): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'controles',
    title: 'Contrôles',
    kind: 'restitution',
    orientation: 'Landscape',
    widths: [62, 14, 16, 88, 24, 12],
  });
  sheet.head('Contrôles du classeur');
  sheet.text(
    3,
    COL.libelle,
    'Chaque contrôle compare deux façons d’obtenir le même chiffre, ou compte ce qui manque ; zéro est le bon résultat.',
    'note',
  );
  ['Contrôle', 'Statut', 'Écart ou nombre', 'Que faire', 'Pour les programmes', 'Nature'].forEach((text, column) => {
    sheet.text(HEADER_ROW, column, text, column === COL.ecart ? 'headerAmount' : column === COL.statut ? 'headerCenter' : 'header');
  });
  const all = listChecks(context, zones);
  const checks = NATURES_CONTROLE.flatMap((nature) => all.filter((check) => check.nature === nature));
  const first = HEADER_ROW + 1;
  checks.forEach(({ id, nature, libelle, ecart, unit, message }, index) => {
    const row = first + index;
    const value = fixedColumn(cellRef(row, COL.ecart));
    sheet.text(row, COL.libelle, libelle, 'label');
    const statut = sheet.formula(row, COL.statut, formula`IF(IFERROR(${value},1)=0,${OK},${A_VERIFIER})`, 'status', 'controles.statut');
    sheet.formula(row, COL.ecart, ecart, unit);
    sheet.formula(row, COL.message, formula`IF(${fixedColumn(statut)}=${OK},"",${message})`, 'label');
    sheet.text(row, COL.id, id, 'key');
    sheet.text(row, COL.nature, nature, 'key');
  });
  const statuts = { row: first, column: COL.statut, rows: checks.length, columns: 1 };
  sheet.nameArea(CONTROLES.ids, { ...statuts, column: COL.id });
  sheet.nameArea(CONTROLES.natures, { ...statuts, column: COL.nature });
  sheet.nameArea(CONTROLES.statuts, statuts);
  sheet.nameArea(CONTROLES.messages, { ...statuts, column: COL.message });
  const every = rangeRef(cellRef(first, COL.statut), cellRef(first + checks.length - 1, COL.statut));
  const after = first + checks.length;
  sheet.text(after, COL.libelle, 'Tous les contrôles sont en ordre', 'labelTotal');
  sheet.formula(after, COL.statut, formula`IF(${n(CONTROLES.ok)},${OK},${A_VERIFIER})`, 'statusTotal');
  // What formulas and programs read is no word to read on a page.
  sheet.name(
    sheet.formula(after, COL.id, formula`COUNTIF(${every},${OK})=ROWS(${every})`, 'key'),
    CONTROLES.ok,
    'VRAI quand tous les contrôles sont en ordre',
  );
  sheet.name(sheet.formula(after, COL.ecart, formula`COUNTIF(${every},${A_VERIFIER})`, 'integer'), CONTROLES.nombre);
  sheet.text(after, COL.message, 'Nombre de points à vérifier', 'label');
  const status = fixedColumn(cellRef(first, COL.statut));
  sheet.format(statuts, formula`${status}=${OK}`, 'good');
  sheet.format(statuts, formula`${status}<>${OK}`, 'bad');
  sheet.freezeThrough(HEADER_ROW);
  sheet.printThrough(COL.message);
  return sheet.build();
}

/** Of every sheet of results and of every column of the tables, whatever people lengthen or move. */
function countErrors(zones: readonly NamePlan[]): Formula {
  const columnsOf = <Key extends string>({ keys, column }: TableDefinition<Key>) => keys.map(column);
  const columns = [...columnsOf(DEPENSES), ...columnsOf(RESSOURCES), ...columnsOf(INDICATEURS), ...columnsOf(MESURES)];
  const cells = [...zones.map(({ name }) => n(name)), ...columns];
  return joined(
    '+',
    cells.map((some) => formula`SUMPRODUCT(--ISERROR(${some}))`),
  );
}

function listChecks(context: PlanContext, zones: readonly NamePlan[]): readonly Check[] {
  const { retenues } = context;
  const total = (result: 'Dep' | 'Res' | 'Fixe' | 'VariableRetenue') => n(resultName(result, 'Total'));
  const countText = (column: 'quantite' | 'coutUnitaire' | 'realise'): Formula => formula`SUMPRODUCT(--ISTEXT(${DEPENSES.column(column)}))`;
  const quantite = DEPENSES.column('quantite');
  const coutUnitaire = DEPENSES.column('coutUnitaire');
  const montant = DEPENSES.column('montant');
  return [
    ...retenues.map((section): Check => ({
      id: `equilibre-${section.code}`,
      nature: 'equilibre',
      libelle: `Équilibre : ${sectionLabel(section)}`,
      ecart: formula`${n(resultName('Ecart', section.nom))}`,
      unit: 'ecart',
      message: `${sectionLabel(section)} : dépenses et ressources doivent être égales (point de vigilance de l’Annexe 2).`,
    })),
    {
      id: 'equilibre-total',
      nature: 'equilibre',
      libelle: 'Équilibre : budget global',
      ecart: formula`${n(resultName('Ecart', 'Total'))}`,
      unit: 'ecart',
      message: 'Le total des dépenses doit être égal au total des ressources.',
    },
    {
      id: 'lignes-depenses',
      nature: 'saisie',
      libelle: 'Toutes les dépenses ont une section et un poste',
      ecart: formula`ROUND(SUM(${DEPENSES.column('montant')})-${total('Dep')},2)`,
      unit: 'ecart',
      message: 'Des lignes de Dépenses n’ont pas de section ou de poste de la liste : complétez-les.',
    },
    {
      id: 'montants-depenses',
      nature: 'integrite',
      libelle: 'Chaque montant de Dépenses est quantité × coût unitaire',
      // What is typed as text is another check's: it must not hide here what is wrong on the other lines.
      ecart: formula`IFERROR(SUMPRODUCT(--(ROUND(ROUND(${quantite}*${coutUnitaire},2)-${montant},2)<>0)),0)+SUMPRODUCT(--ISTEXT(${montant}))`,
      unit: 'integer',
      message:
        'Des lignes de Dépenses ont perdu la formule de leur montant : mettez à jour avec le complément, ou recopiez celle d’une autre ligne.',
    },
    {
      id: 'lignes-ressources',
      nature: 'saisie',
      libelle: 'Toutes les ressources complémentaires ont une section',
      ecart: formula`ROUND(SUM(${RESSOURCES.column('montant')})-(${total('Res')}-${total('Fixe')}-${total('VariableRetenue')}),2)`,
      unit: 'ecart',
      message: 'Des lignes de Ressources n’ont pas de section de la liste : complétez-les.',
    },
    {
      id: 'somme-depenses',
      nature: 'integrite',
      libelle: 'Somme des feuilles = budget global (dépenses)',
      ecart: formula`ROUND(${sumOfSheets('Depenses', retenues)}-${total('Dep')},2)`,
      unit: 'ecart',
      message: 'Des dépenses portent sur une mission non retenue : retenez-la puis mettez à jour, ou déplacez-les.',
    },
    {
      id: 'somme-ressources',
      nature: 'integrite',
      libelle: 'Somme des feuilles = budget global (ressources)',
      ecart: formula`ROUND(${sumOfSheets('Ressources', retenues)}-${total('Res')},2)`,
      unit: 'ecart',
      message: 'Des ressources portent sur une mission non retenue : retenez-la puis mettez à jour, ou déplacez-les.',
    },
    {
      id: 'parametres',
      nature: 'saisie',
      libelle: 'Paramètres renseignés',
      ecart: formula`IF(${n(INPUT.nom)}="",1,0)+IF(N(${n(INPUT.population)})>=1,0,1)+IF(N(${n(INPUT.dateSignature)})>0,0,1)+IF(N(${n(INPUT.anneeContrat)})>=1,0,1)`,
      unit: 'integer',
      message: 'Le nom, la population, la date de signature et l’année du contrat sont nécessaires (feuille Paramètres).',
    },
    {
      id: 'missions-debut',
      nature: 'saisie',
      libelle: 'Chaque mission retenue a une date de début',
      ecart: formula`SUMPRODUCT((${n(MISSIONS_BLOCK.retenue)}=${OUI})*(${n(MISSIONS_BLOCK.debut)}=""))`,
      unit: 'integer',
      message: 'Indiquez la date de début des missions retenues (feuille Paramètres).',
    },
    {
      id: 'missions-dates',
      nature: 'saisie',
      libelle: 'Aucune mission ne commence après la fin du contrat',
      ecart: formula`SUMPRODUCT((${n(MISSIONS_BLOCK.retenue)}=${OUI})*ISNUMBER(${n(MISSIONS_BLOCK.debut)})*(${n(MISSIONS_BLOCK.debut)}>=${n(DERIVED.contratFin)}))`,
      unit: 'integer',
      message: 'Vérifiez les dates de début des missions : le contrat dure cinq ans.',
    },
    {
      id: 'mission-bareme',
      nature: 'saisie',
      libelle: 'Les missions retenues existent dans le barème',
      ecart: joined(
        '+',
        INCONNUES.map(({ bareme, mission }) => keptUnder(bareme, mission)),
      ),
      unit: 'integer',
      message: INCONNUES.map(describeInconnue).join(' '),
    },
    {
      id: 'derogations-motif',
      nature: 'saisie',
      libelle: 'Chaque dérogation au barème a son motif',
      ecart: formula`SUMPRODUCT((${n(ENVELOPPES.derogation)}<>"")*(${n(ENVELOPPES.motif)}=""))`,
      unit: 'integer',
      message: 'Écrivez le motif des dérogations (feuille Paramètres).',
    },
    ...listChecksIndicateurs(context),
    {
      id: 'nombres-texte',
      nature: 'integrite',
      libelle: 'Aucun nombre n’est saisi comme du texte',
      ecart: formula`${countText('quantite')}+${countText('coutUnitaire')}+${countText('realise')}+SUMPRODUCT(--ISTEXT(${RESSOURCES.column('montant')}))`,
      unit: 'integer',
      message: 'Des quantités ou des montants sont du texte et ne sont pas comptés : ressaisissez-les.',
    },
    {
      id: 'erreurs',
      nature: 'integrite',
      libelle: 'Aucune valeur d’erreur',
      ecart: countErrors(zones),
      unit: 'integer',
      message: 'Une cellule affiche une erreur (#VALEUR!, #N/A…) : corrigez la saisie qui en est la cause.',
    },
    ...(context.registre ? CHECKS_VOTES : []),
  ];
}
