import type { Bareme } from '../domain/bareme';
import type { Dossier } from '../domain/dossier';
import { createContext, type PlanOptions } from './context';
import type { Plan } from './model';
import type { BuiltSheet } from './sheet-builder';
import { buildBareme } from './sheets/bareme';
import { buildBudget } from './sheets/budget';
import { buildControles } from './sheets/controles';
import { buildDepenses } from './sheets/depenses';
import { buildIndicateurs } from './sheets/indicateurs';
import { buildMesures } from './sheets/mesures';
import { buildModeEmploi } from './sheets/mode-emploi';
import { buildParametres } from './sheets/parametres';
import { buildPartVariable } from './sheets/part-variable';
import { buildPreuves } from './sheets/preuves';
import { buildRessources } from './sheets/ressources';
import { buildSection } from './sheets/section';
import { buildSynthese } from './sheets/synthese';

/** The whole workbook that a dossier deserves, in the order of its tabs. */
export function buildPlan(dossier: Dossier, bareme: Bareme, { preuves }: PlanOptions = { preuves: false }): Plan {
  const context = createContext(dossier, bareme);
  const sheets: readonly BuiltSheet[] = [
    buildParametres(context),
    buildDepenses(context),
    buildRessources(context),
    buildIndicateurs(context),
    buildMesures(dossier.mesures),
    buildBareme(context),
    ...context.retenues.map((section) => buildSection(section, context)),
    buildSynthese(),
    buildBudget(context),
    buildPartVariable(context),
    ...(preuves ? buildPreuves(context) : []),
    buildControles(context),
  ];
  const modeEmploi = buildModeEmploi(sheets.map(({ sheet }) => sheet));
  const all = [modeEmploi, ...sheets];
  return { sheets: all.map(({ sheet }) => sheet), names: all.flatMap(({ names }) => names) };
}
