import { BAREMES } from '../baremes';
import { dossierToJson } from '../domain/dossier-json';
import type { Dossier } from '../domain/dossier';
import type { Faute } from '../domain/faute';
import { mergeDossier } from '../domain/merge-dossier';
import { parseDossier, type ResultatDossier } from '../domain/parse-dossier';
import { mayBeOurs, RESULT_NAMES } from '../excel/snapshot';
import { describeExcess } from '../host/limits.fr';
import { lossesOf, readWorkbookNames, XlsxError } from '../host/xlsx';
import type { Anomalie } from '../plan/audit/anomalie';
import { describeAnomalie } from '../plan/audit/phrases.fr';
import { ErreurClasseur, type EtatClasseur, type FauteCellule, type Manque } from '../excel/classeur';
import { describeFaute } from '../texts/faults.fr';
import { parseArguments, type Demande } from './arguments';
import { checkOutput, readBytes, readJson, writeOutput } from './files';
import { openWorkbook, type LoadOffice, type OpenWorkbook } from './open-workbook';
import { Refusal, together } from './refusal';
import { findShadows } from './shadowing-names';
import { about, LOSSES, REFUSALS, TEXTS } from './texts.fr';

export interface Reponse {
  readonly code: 0 | 2;
  readonly stdout: string;
  /** The faults; or, when the work is done, what of a workbook could not be kept. */
  readonly stderr: string;
}

/** One run of the command line. What it throws is a bug; what people did wrong it says. */
export async function runCommand(args: readonly string[], loadOffice?: LoadOffice): Promise<Reponse> {
  try {
    const { stdout, notices } = await execute(parseArguments(args), loadOffice);
    return { code: 0, stdout, stderr: inLines(notices) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: 2, stdout: '', stderr: inLines(error.lines) };
  }
}

const inLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

interface Fait {
  readonly stdout: string;
  /** What to know although all went well. */
  readonly notices: readonly string[];
}

async function execute(demande: Demande, loadOffice?: LoadOffice): Promise<Fait> {
  switch (demande.commande) {
    case 'generer': {
      const { dossier: input, sortie } = demande;
      const [dossier] = await together([readDossier(input), checkOutput(sortie, input)]);
      await write(await openWorkbook(null, loadOffice), dossier, sortie, sortie);
      return { stdout: '', notices: [] };
    }
    case 'regenerer': {
      const { entree, sortie, patch } = demande;
      const [changes, { workbook, dossier, manques }] = await together([
        patch === null ? {} : readJson(patch),
        openToWrite(entree, loadOffice),
        checkOutput(sortie, patch),
      ]);
      await write(workbook, accept(mergeDossier(dossier, changes, BAREMES)), entree, sortie);
      const pertes = manques.flatMap(({ cellule, chemin, perte }) => (perte === null ? [] : [`${cellule ?? chemin} : ${perte}`]));
      return { stdout: '', notices: [...pertes, ...lossesOf(workbook.host.book.data).map((loss) => LOSSES[loss](entree))] };
    }
    case 'lire': {
      const { dossier, noms, controles, ecarts, manques = [] } = await openToRead(demande.entree, loadOffice);
      const isInError = RESULT_NAMES.some((name) => String(noms[name]).startsWith('#'));
      const missing = manques.filter(({ isHarmless }) => isInError || !isHarmless);
      if (missing.length > 0) throw new Refusal(missing.map(describeCellule));
      refuseEcarts(ecarts);
      const lost = RESULT_NAMES.filter((name) => !(name in noms));
      if (lost.length > 0) throw new Refusal([TEXTS.lostResults(demande.entree, lost)]);
      const said = controles.map(({ id, ok, message }) => ({ id, ok, message }));
      return { stdout: `${JSON.stringify({ dossier: dossierToJson(dossier), noms, controles: said }, null, 2)}\n`, notices: [] };
    }
    case 'aide':
      return { stdout: `${TEXTS.usage}\n`, notices: [] };
  }
}

async function readDossier(path: string): Promise<Dossier> {
  return accept(parseDossier(await readJson(path), BAREMES));
}

function accept(result: ResultatDossier): Dossier {
  if (!result.ok) throw new Refusal(result.fautes.map(describeLine));
  return result.dossier;
}

const describeLine = (faute: Faute): string => `${faute.chemin === '' ? 'dossier' : faute.chemin} : ${describeFaute(faute)}`;

/** Nothing is told or written of figures that are not those of the inputs. */
function refuseEcarts(ecarts: readonly Anomalie[]): void {
  if (ecarts.length > 0)
    throw new Refusal(ecarts.map((ecart) => `${ecart.cellule ?? (ecart.objet || 'Classeur')} : ${describeAnomalie(ecart)}`));
}

const describeCellule = ({ cellule, chemin, message }: FauteCellule): string => `${cellule ?? chemin} : ${message}`;

async function openToRead(path: string, loadOffice?: LoadOffice): Promise<Extract<EtatClasseur, { kind: 'budget' }>> {
  const { etat } = await openBudget(path, loadOffice);
  if (etat.kind === 'illisible') throw new Refusal(etat.fautes.map(describeCellule));
  return etat;
}

interface Openable {
  readonly workbook: OpenWorkbook;
  readonly dossier: Dossier;
  readonly manques: readonly Manque[];
}

/** What was deleted comes back: only what cannot be understood is refused. */
async function openToWrite(path: string, loadOffice?: LoadOffice): Promise<Openable> {
  const { workbook, etat } = await openBudget(path, loadOffice);
  const { manques = [] } = etat;
  if (etat.kind === 'budget') return { workbook, dossier: etat.dossier, manques };
  if (etat.sansFeuille) return { workbook, dossier: etat.sansFeuille, manques };
  throw new Refusal(etat.fautes.map(describeCellule));
}

async function openBudget(path: string, loadOffice?: LoadOffice) {
  const workbook = await openFile(path, loadOffice);
  const shadows = findShadows(workbook.host);
  if (shadows.length > 0) throw new Refusal(shadows.map(({ name, title }) => about(path, TEXTS.shadowed(name, title))));
  const etat = await workbook.classeur.read().catch(refuseWork(workbook, path));
  if (etat.kind === 'vierge') throw new Refusal([TEXTS.notOurs(path)]);
  return { workbook, etat };
}

async function openFile(path: string, loadOffice?: LoadOffice): Promise<OpenWorkbook> {
  const bytes = await readBytes(path);
  try {
    // What is not ours is said before anything of it is calculated.
    if (!mayBeOurs(await readWorkbookNames(bytes))) throw new Refusal([TEXTS.notOurs(path)]);
    return await openWorkbook(bytes, loadOffice);
  } catch (error) {
    if (error instanceof XlsxError) throw new Refusal([TEXTS.xlsx[error.code](path)]);
    const excess = describeExcess(error);
    throw excess === undefined ? error : new Refusal([about(path, excess)]);
  }
}

/** @param entree the workbook that is told of when it cannot be brought up to the dossier */
async function write(workbook: OpenWorkbook, dossier: Dossier, entree: string, sortie: string): Promise<void> {
  const etat = await workbook.classeur.generate(dossier, () => undefined).catch(refuseWork(workbook, entree));
  if (etat.kind !== 'budget') throw new Error(`The workbook just generated reads as « ${etat.kind} »`);
  refuseEcarts(etat.ecarts);
  await writeOutput(sortie, await workbook.save());
}

/** What of the workbook made the work fail, as a refusal; anything else is thrown on. */
function refuseWork({ host }: OpenWorkbook, path: string): (error: unknown) => never {
  return (error) => {
    const excess = describeExcess(host.calculationFault);
    const known = error instanceof ErreurClasseur ? REFUSALS[error.code]?.(path, error.detail) : undefined;
    const refusal = excess === undefined ? known : about(path, excess);
    throw refusal === undefined ? error : new Refusal([refusal]);
  };
}
