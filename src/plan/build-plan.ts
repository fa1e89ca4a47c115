import type { Bareme } from '../domain/bareme';
import type { Dossier } from '../domain/dossier';
import { createContext, type PlanOptions } from './context';
import { formatDateFr } from '../domain/calendrier';
import { nomVersion } from '../domain/vote';
import type { Plan, SheetPlan } from './model';
import { footName } from './page-foot';
import type { Registre } from './registre/registre';
import type { BuiltSheet } from './sheet-builder';
import { buildBareme } from './sheets/bareme';
import { buildBudget } from './sheets/budget';
import { buildBudgetsVotes } from './sheets/budgets-votes';
import { buildControles } from './sheets/controles';
import { buildDepenses } from './sheets/depenses';
import { buildDepuisLeVote } from './sheets/depuis-le-vote';
import { buildIndicateurs } from './sheets/indicateurs';
import { buildJournal } from './sheets/journal';
import { buildMesures } from './sheets/mesures';
import { buildModeEmploi } from './sheets/mode-emploi';
import { buildParametres } from './sheets/parametres';
import { buildPartVariable } from './sheets/part-variable';
import { buildPreuves } from './sheets/preuves';
import { buildRessources } from './sheets/ressources';
import { buildSection } from './sheets/section';
import { buildSynthese } from './sheets/synthese';
import { buildVotes } from './sheets/votes';
import { zoneOf } from './sheets/zone';

/** The whole workbook that a dossier deserves, in the order of its tabs. */
export function buildPlan(dossier: Dossier, bareme: Bareme, options: Partial<PlanOptions> = {}): Plan {
  const { preuves = false, registre = null, journal = [] } = options;
  const context = createContext(dossier, bareme, registre);
  const before: readonly BuiltSheet[] = [
    buildParametres(context),
    buildDepenses(context),
    buildRessources(context),
    buildIndicateurs(context),
    buildMesures(dossier.mesures),
    buildBareme(context),
    ...context.retenues.map((section) => buildSection(section, context)),
    buildSynthese(context),
    ...(registre ? [buildDepuisLeVote(registre)] : []),
    buildBudget(context),
    buildPartVariable(context),
    ...(preuves ? buildPreuves(context) : []),
  ];
  const counted = before.flatMap(({ sheet }) => zoneOf(sheet) ?? []).filter(({ isCounted }) => isCounted);
  const sheets: readonly BuiltSheet[] = [
    ...before,
    buildControles(context, counted),
    ...(registre ? [buildVotes(registre), buildBudgetsVotes(registre.copies)] : []),
    buildJournal(journal),
  ];
  const modeEmploi = buildModeEmploi(sheets.map(({ sheet }) => sheet));
  const all = [modeEmploi, ...sheets];
  const footer = `${footName(dossier.cpts.nom)} — ${describeVersion(registre)}`;
  const names = [...all.flatMap((built) => built.names), ...all.flatMap(({ sheet }) => zoneOf(sheet) ?? [])];
  return { sheets: all.map(({ sheet }) => withFooter(sheet, footer)), names };
}

/** The name of the CPTS, and which version of the budget this is. */
const withFooter = (sheet: SheetPlan, footer: string): SheetPlan => ({ ...sheet, print: { ...sheet.print, footer } });

/** A page tells the last act: whether its figures moved since, only the workbook can tell. */
function describeVersion(registre: Registre | null): string {
  const acte = registre?.actes.at(-1);
  if (!acte) return 'Brouillon';
  const version = nomVersion(acte.version);
  if (acte.nature === 'retire') return `${version}, brouillon`;
  return `${acte.nature === 'vote' ? 'dernier vote' : 'dernière soumission au CA'} : ${version}, le ${formatDateFr(acte.date)}`;
}
