import type { Bareme } from './bareme';
import type { Depense, Dossier } from './dossier';
import { computeEnveloppes, type Enveloppes } from './enveloppe';
import { CODES_MISSION } from './mission';
import { roundToCents, shareToCents, sum, ZERO, type Decimal } from './money';
import { computePartVariable, type PartVariable } from './part-variable';
import { POSTES, type CodePoste } from './poste';
import { recordOf } from './record-of';
import { computeRepartition, type PartAci } from './repartition';
import { SECTIONS, type CodeMission, type CodeSection, type NomSection } from './section';

/** One sheet of Annexe 2, or their total. Euros. */
export interface BudgetSection {
  readonly depensesParPoste: Readonly<Record<CodePoste, Decimal>>;
  readonly dep: Decimal;
  readonly fixe: Decimal;
  /** The variable envelope at 100 %. */
  readonly variable: Decimal;
  /** What the indicators have earned of it so far. */
  readonly variableAcquise: Decimal;
  /** What the dossier counts on. */
  readonly variableRetenue: Decimal;
  readonly complementaires: Decimal;
  readonly res: Decimal;
  /** Resources − expenses: Annexe 2 wants zero. */
  readonly ecart: Decimal;
  readonly realise: Decimal;
}

export interface Budget extends Omit<Enveloppes, 'lignes'> {
  readonly enveloppes: Enveloppes['lignes'];
  /** The indicators of each mission and what they earn. */
  readonly partsVariables: Readonly<Record<CodeMission, PartVariable>>;
  readonly sections: Readonly<Record<CodeSection, BudgetSection>>;
  readonly total: BudgetSection;
}

/** The amounts that the workbook publishes under a name, `Dep_Parcours`, `Ecart_Total`…, and that scripts read. */
const MONTANTS_NOMMES = {
  Dep: 'dep',
  Res: 'res',
  Ecart: 'ecart',
  Fixe: 'fixe',
  Variable: 'variable',
  VariableAcquise: 'variableAcquise',
  VariableRetenue: 'variableRetenue',
  Realise: 'realise',
} as const satisfies Record<string, keyof BudgetSection>;

const CODES_SECTION: readonly CodeSection[] = SECTIONS.map(({ code }) => code);
const CODES_SECTION_PAR_MISSION = recordOf(CODES_MISSION, (mission) =>
  SECTIONS.filter((section) => section.mission === mission).map(({ code }) => code),
);
const CODES_POSTE: readonly CodePoste[] = POSTES.map(({ code }) => code);

/** The budget of the dossier's contract year, sheet by sheet (guide URPS Occitanie 2021, Annexe 2). */
export function computeBudget(dossier: Dossier, bareme: Bareme): Budget {
  const { lignes: enveloppes, ...annee } = computeEnveloppes(dossier, bareme);
  const repartition = computeRepartition(dossier, bareme, enveloppes);
  const partsVariables = recordOf(CODES_MISSION, (mission) => {
    const enveloppe = sum(CODES_SECTION_PAR_MISSION[mission].map((section) => repartition[section].variable));
    return computePartVariable(mission, enveloppe, dossier, annee.periode);
  });
  const sections = recordOf(CODES_SECTION, (section) =>
    computeSection(section, dossier, repartition[section], computeAcquise(section, repartition, partsVariables)),
  );
  return { ...annee, enveloppes, partsVariables, sections, total: computeTotal(Object.values(sections)) };
}

/** The value that each published name must have: the workbook's own formulas are compared with it. */
export function computeNoms({ sections, total, taille }: Budget): Readonly<Record<string, Decimal | number>> {
  const nommer = (nom: NomSection | 'Total', section: BudgetSection): readonly (readonly [string, Decimal])[] =>
    Object.entries(MONTANTS_NOMMES).map(([prefixe, montant]) => [`${prefixe}_${nom}`, section[montant]]);
  return Object.fromEntries<Decimal | number>([
    ...SECTIONS.flatMap(({ code, nom }) => nommer(nom, sections[code])),
    ...nommer('Total', total),
    ['Taille', taille],
  ]);
}

/** Euros, to the cent. */
export function montantDepense({ quantite, coutUnitaire }: Pick<Depense, 'quantite' | 'coutUnitaire'>): Decimal {
  return roundToCents(quantite.times(coutUnitaire));
}

/** A mission's amount, section by section; the last of its sections takes what the others leave, so that nothing is lost. */
function computeAcquise(
  code: CodeSection,
  repartition: Readonly<Record<CodeSection, PartAci>>,
  parts: Readonly<Record<CodeMission, PartVariable>>,
): Decimal {
  const mission = SECTIONS.find((section) => section.code === code)?.mission ?? null;
  if (mission === null) return ZERO;
  const { acquis, tauxAcquis } = parts[mission];
  const siennes = CODES_SECTION_PAR_MISSION[mission];
  const part = (section: CodeSection): Decimal => shareToCents(repartition[section].variable, tauxAcquis);
  return code === siennes.at(-1) ? acquis.minus(sum(siennes.slice(0, -1).map(part))) : part(code);
}

function computeSection(section: CodeSection, dossier: Dossier, { fixe, variable }: PartAci, variableAcquise: Decimal): BudgetSection {
  const depenses = dossier.depenses.filter((depense) => depense.section === section);
  const ressources = dossier.ressources.filter((ressource) => ressource.section === section);
  const hypothese = dossier.hypothese.variable;
  return withTotals({
    depensesParPoste: recordOf(CODES_POSTE, (poste) => sum(depenses.filter((depense) => depense.poste === poste).map(montantDepense))),
    fixe,
    variable,
    variableAcquise,
    variableRetenue: hypothese === 'indicateurs' ? variableAcquise : roundToCents(variable.times(hypothese)),
    complementaires: sum(ressources.map(({ montant }) => montant)),
    realise: sum(depenses.map(({ realise }) => realise)),
  });
}

function computeTotal(sections: readonly BudgetSection[]): BudgetSection {
  const total = (montant: (section: BudgetSection) => Decimal): Decimal => sum(sections.map(montant));
  return withTotals({
    depensesParPoste: recordOf(CODES_POSTE, (poste) => total(({ depensesParPoste }) => depensesParPoste[poste])),
    fixe: total(({ fixe }) => fixe),
    variable: total(({ variable }) => variable),
    variableAcquise: total(({ variableAcquise }) => variableAcquise),
    variableRetenue: total(({ variableRetenue }) => variableRetenue),
    complementaires: total(({ complementaires }) => complementaires),
    realise: total(({ realise }) => realise),
  });
}

function withTotals(section: Omit<BudgetSection, 'dep' | 'res' | 'ecart'>): BudgetSection {
  const dep = sum(Object.values(section.depensesParPoste));
  const res = sum([section.fixe, section.variableRetenue, section.complementaires]);
  return { ...section, dep, res, ecart: res.minus(dep) };
}
