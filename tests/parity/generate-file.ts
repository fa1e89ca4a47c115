import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook, type OpenWorkbook } from '../../src/cli/open-workbook';
import type { Dossier } from '../../src/domain/dossier';
import type { Workbook } from '../../src/host/model/workbook';
import { openXlsx } from '../../src/host/xlsx';
import { findings } from '../excel/audit/findings';
import { voteBudget } from '../excel/registre/voted-workbook';
import { idle } from '../excel/open-classeur';
import { disagreements, wrongDossier, wrongNoms } from './agreement';

/** A workbook written through Office.js and saved. */
export interface GeneratedFile {
  readonly file: string;
  /** What the file holds: viewers and protected view show the results stored beside the formulas. */
  readonly stored: Workbook;
  /** In what the workbook is not what its dossier and the decimal engine say. */
  readonly wrong: readonly string[];
}

/** What `generer` makes of the dossier. */
export async function generateFile(dossier: Dossier, file: string): Promise<GeneratedFile> {
  const workbook = await openWorkbook(null);
  return await generate(workbook, dossier, file);
}

/** A workbook whose budget was voted, then changed in every way that the sheet of differences tells. */
export async function voteFile(dossier: Dossier, file: string): Promise<Workbook> {
  const workbook = await openWorkbook(null);
  const { classeur, host, save } = workbook;
  await classeur.generate(dossier, () => undefined);
  await voteBudget(classeur);
  const [first, ...others] = dossier.depenses;
  if (!first) throw new Error('The dossier has no expense');
  const depenses = [...others.slice(1), { ...first, quantite: first.quantite.plus(1) }, { ...first, libelle: 'Une ligne de plus' }];
  const changed = { ...dossier, cpts: { ...dossier.cpts, population: 39_000 }, depenses, ressources: dossier.ressources.slice(1) };
  await classeur.generate(changed, () => undefined);
  const bytes = await save();
  writeFileSync(file, bytes);
  await idle();
  await host.dispose();
  return openXlsx(bytes);
}

/** What `lire` then `regenerer` make of a file that somebody else saved. */
export async function regenerateFile(dossier: Dossier, input: string, file: string): Promise<GeneratedFile> {
  const workbook = await openWorkbook(readFileSync(input));
  const etat = await workbook.classeur.read();
  if (etat.kind !== 'budget') throw new Error(`${input} reads as ${JSON.stringify(etat)}`);
  const asRead = [...wrongDossier(dossier, etat.dossier), ...wrongNoms(dossier, etat.noms), ...(await findings(workbook))];
  const { wrong, ...generated } = await generate(workbook, etat.dossier, file);
  return { ...generated, wrong: [...asRead, ...wrong] };
}

async function generate({ classeur, host, save }: OpenWorkbook, dossier: Dossier, file: string): Promise<GeneratedFile> {
  const etat = await classeur.generate(dossier, () => undefined);
  const wrong = disagreements(dossier, etat, host.book);
  const bytes = await save();
  writeFileSync(file, bytes);
  await idle();
  await host.dispose();
  return { file, stored: await openXlsx(bytes), wrong };
}
