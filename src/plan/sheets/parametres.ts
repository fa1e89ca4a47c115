import { libelleBareme } from '../../baremes';
import { NON, OUI, SELON_INDICATEURS } from '../labels';
import type { PlanContext } from '../context';
import type { Formula } from '../formula';
import { formula } from '../formula';
import { Decimal } from '../../domain/money';
import { FIRST_DATE, LAST_DATE, monthsAfter } from '../dates';
import { BAREME, DERIVED, INPUT, LISTES } from '../names';
import { nameRef } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { writeEnveloppes } from './parametres-enveloppes';
import { writeMissions } from './parametres-missions';

const n = nameRef;
const LABEL = 0;
const VALUE = 1;
const NOTE = 2;
/** What the share of 1A is until the CPTS sets it. */
const HALF = new Decimal('0.5');

/** Everything the treasurer types once a year, and under it how each envelope follows from it. */
export function buildParametres({ dossier }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'parametres',
    title: 'Paramètres',
    kind: 'saisie',
    orientation: 'Landscape',
    widths: [56, 36, 14, 16, 16, 16, 34, 16, 12, 16, 16, 26, 24],
  });
  sheet.head('Paramètres de la CPTS et de son contrat');
  const afterCpts = writeCpts(sheet, dossier);
  const afterMissions = writeMissions(sheet, dossier, afterCpts + 1);
  writeEnveloppes(sheet, dossier, afterMissions + 1);
  sheet.printThrough(11);
  return sheet.build();
}

type Dossier = PlanContext['dossier'];

function writeCpts(sheet: SheetBuilder, { cpts, contrat, exercice, hypothese, missions }: Dossier): number {
  let row = 4;
  const one = { rows: 1, columns: 1, column: VALUE };
  const label = (text: string): void => {
    sheet.text(row, LABEL, text, 'label');
  };
  const note = (text: string | Formula): void => {
    if (typeof text === 'string') sheet.text(row, NOTE, text, 'note');
    else sheet.formula(row, NOTE, text, 'note');
  };
  const derived = (
    text: string,
    name: string,
    value: Formula,
    style: 'integer' | 'date' | 'percent' | 'label' | 'key',
    comment: string,
  ): void => {
    label(text);
    sheet.name(sheet.formula(row, VALUE, value, style), name, comment);
    row += 1;
  };

  sheet.text(row, LABEL, 'La CPTS', 'heading');
  row += 1;

  label('Nom de la CPTS');
  sheet.name(sheet.input(row, VALUE, cpts.nom, 'inputText'), INPUT.nom);
  row += 1;

  label('Population du territoire (habitants)');
  sheet.name(sheet.input(row, VALUE, new Decimal(cpts.population), 'inputInteger'), INPUT.population);
  sheet.validate({ row, ...one }, { kind: 'wholeNumber', min: 1, max: 1e8 }, 'Population', 'Un nombre entier d’habitants, à partir de 1.');
  note(
    formula`IF(OR(${n(INPUT.population)}=${n(BAREME.seuil2)},${n(INPUT.population)}=${n(BAREME.seuil3)},${n(INPUT.population)}=${n(BAREME.seuil4)}),${'⚠ Exactement sur un seuil : vérifiez la taille écrite au contrat.'},"")`,
  );
  row += 1;

  label('Membres (professionnels de santé et structures)');
  sheet.name(sheet.input(row, VALUE, new Decimal(cpts.membres), 'inputInteger'), INPUT.membres);
  sheet.validate({ row, ...one }, { kind: 'wholeNumber', min: 0, max: 1e6 }, 'Membres', 'Un nombre entier, à partir de 0.');
  note('Compte pour la majoration des CPTS de taille 4.');
  row += 1;

  label('Taille écrite au contrat (vide : celle de la population)');
  sheet.name(sheet.input(row, VALUE, cpts.taille === null ? null : new Decimal(cpts.taille), 'inputInteger'), INPUT.tailleContrat);
  sheet.validate(
    { row, ...one },
    { kind: 'list', name: LISTES.tailles },
    'Taille au contrat',
    '1, 2, 3 ou 4 ; laissez vide pour la taille calculée.',
  );
  note('La taille écrite au contrat prévaut.');
  row += 1;

  derived(
    'Taille calculée d’après la population',
    DERIVED.tailleCalculee,
    formula`1+(${n(INPUT.population)}>=${n(BAREME.seuil2)})+(${n(INPUT.population)}>=${n(BAREME.seuil3)})+(${n(INPUT.population)}>${n(BAREME.seuil4)})`,
    'integer',
    'Seuils : feuille Barème',
  );
  derived(
    'Taille retenue',
    DERIVED.taille,
    formula`IF(${n(INPUT.tailleContrat)}="",${n(DERIVED.tailleCalculee)},${n(INPUT.tailleContrat)})`,
    'integer',
    'Taille de la CPTS, 1 à 4',
  );

  row += 1;
  sheet.text(row, LABEL, 'Le contrat (ACI) et l’année du budget', 'heading');
  row += 1;

  label('Barème');
  sheet.name(sheet.input(row, VALUE, libelleBareme(contrat.bareme), 'inputChoice'), INPUT.bareme);
  sheet.validate({ row, ...one }, { kind: 'list', name: LISTES.baremes }, 'Barème', 'Choisissez un barème dans la liste.');
  row += 1;
  derived(
    'Code du barème',
    DERIVED.baremeCode,
    formula`INDEX(${n(LISTES.baremeCodes)},MATCH(${n(INPUT.bareme)},${n(LISTES.baremes)},0))`,
    'label',
    '',
  );

  label('Date de signature de l’ACI');
  sheet.name(sheet.input(row, VALUE, { date: contrat.dateSignature }, 'inputDate'), INPUT.dateSignature);
  sheet.validate(
    { row, ...one },
    { kind: 'date', min: FIRST_DATE, max: LAST_DATE },
    'Date de signature',
    'Une date, par exemple 15/06/2022.',
  );
  row += 1;

  label('Année du contrat (1 à 5)');
  sheet.name(sheet.input(row, VALUE, new Decimal(exercice.anneeContrat), 'inputInteger'), INPUT.anneeContrat);
  sheet.validate({ row, ...one }, { kind: 'list', name: LISTES.annees }, 'Année du contrat', '1, 2, 3, 4 ou 5.');
  row += 1;

  const months = formula`12*(${n(INPUT.anneeContrat)}-1)`;
  derived('Début de l’année du contrat', DERIVED.anneeDebut, anniversary(months), 'date', '');
  derived('Anniversaire suivant (fin de l’année, exclue)', DERIVED.anneeFin, anniversary(formula`12*${n(INPUT.anneeContrat)}`), 'date', '');
  derived('Jours de l’année du contrat', DERIVED.joursAnnee, formula`${n(DERIVED.anneeFin)}-${n(DERIVED.anneeDebut)}`, 'integer', '');
  derived('Fin du contrat (exclue)', DERIVED.contratFin, anniversary(formula`12*${n(BAREME.duree)}`), 'date', '');

  label('Financement additionnel du fonctionnement compté cette année');
  sheet.name(sheet.input(row, VALUE, contrat.fonctionnementAdditionnel ? OUI : NON, 'inputChoice'), INPUT.fonctionnementAdditionnel);
  sheet.validate({ row, ...one }, { kind: 'list', name: LISTES.ouiNon }, 'Oui ou Non', 'Choisissez Oui ou Non.');
  note('Une seule fois, pour un ACI signé avant le 30/09/2022 (avenant 2).');
  row += 1;

  label('Part des volets variables comptée au budget');
  const variable = hypothese.variable === 'indicateurs' ? SELON_INDICATEURS : hypothese.variable;
  sheet.name(sheet.input(row, VALUE, variable, 'inputPercent'), INPUT.hypotheseVariable);
  sheet.suggest({ row, ...one }, LISTES.hypotheses, 'Part du variable', `Un pourcentage, de 0 % à 100 %, ou « ${SELON_INDICATEURS} ».`);
  note(`0 % par prudence : le variable dépend des résultats. « ${SELON_INDICATEURS} » compte ce qu’ils ont acquis.`);
  row += 1;

  label('Part du volet accès qui va à 1A Médecin traitant');
  const part = missions.acces
    ? sheet.input(row, VALUE, missions.acces.partMedecinTraitant, 'inputPercent')
    : sheet.silentInput(row, VALUE, HALF, 'inputPercent');
  sheet.name(part, INPUT.partMedecinTraitant);
  sheet.validate({ row, ...one }, { kind: 'decimal', min: 0, max: 1 }, 'Part de 1A', 'Un pourcentage, de 0 % à 100 %.');
  note('Le reste va à 1B Soins non programmés. Sans effet sous l’ACI 2019, dont les lignes SNP vont à 1B.');
  row += 1;
  derived(
    'Part de 1A appliquée',
    DERIVED.partEffective,
    formula`IF(${lookup('repartition')}=1,${n(INPUT.partMedecinTraitant)},1)`,
    'percent',
    '',
  );

  label('Supplément traitement et orientation SNP (ACI 2019)');
  const orientation = missions.acces
    ? sheet.input(row, VALUE, missions.acces.orientationSnp ? OUI : NON, 'inputChoice')
    : sheet.silentInput(row, VALUE, NON, 'inputChoice');
  sheet.name(orientation, INPUT.orientationSnp);
  sheet.validate({ row, ...one }, { kind: 'list', name: LISTES.ouiNon }, 'Oui ou Non', 'Choisissez Oui ou Non.');
  row += 1;

  label('Crise sanitaire survenue cette année');
  const survenue = missions.crise
    ? sheet.input(row, VALUE, missions.crise.survenue ? OUI : NON, 'inputChoice')
    : sheet.silentInput(row, VALUE, NON, 'inputChoice');
  sheet.name(survenue, INPUT.criseSurvenue);
  sheet.validate({ row, ...one }, { kind: 'list', name: LISTES.ouiNon }, 'Oui ou Non', 'Choisissez Oui ou Non.');
  row += 1;

  derived(
    'Majoration des missions appliquée',
    DERIVED.tauxMajoration,
    formula`IF(${n(INPUT.membres)}>=${n(BAREME.membresMajoration)},${lookup('majoration')},0)`,
    'percent',
    'Taille 4 et au moins 100 membres, avenant 2',
  );
  return row;
}

/** The amount of a line of the barème chosen, at the tier retained. */
const lookup = (key: string): Formula =>
  formula`INDEX(${n(BAREME.montants)},MATCH(${n(DERIVED.baremeCode)}&${`|${key}`},${n(BAREME.cles)},0),${n(DERIVED.taille)})`;

const anniversary = (months: Formula): Formula => monthsAfter(n(INPUT.dateSignature), months);
