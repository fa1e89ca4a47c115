/** `npm run pages`: prints the workbook of the Centre Alsace sample, as LibreOffice does, to docs/pages. */
import { BAREMES } from '../src/baremes';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../src/cli/open-workbook';
import { dateIso } from '../src/domain/calendrier';
import { Decimal } from '../src/domain/money';
import { parseDossier } from '../src/domain/parse-dossier';
import type { EtatClasseur } from '../src/excel/classeur';
import { inProject } from './project.mjs';

const PAGES = inProject('docs', 'pages');
/** Dots an inch: a page is read on a screen, not printed again. */
const RESOLUTION = '80';

/** Amounts and days as a treasurer reads them, wherever the pages are printed. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>
`;

/** A budget that was submitted, voted, then changed by two lines: every sheet that a workbook may have. */
async function makeWorkbook(): Promise<Uint8Array> {
  const input: unknown = JSON.parse(readFileSync(inProject('examples', 'centre-alsace.json'), 'utf8'));
  const result = parseDossier(input, BAREMES);
  if (!result.ok) throw new Error('The example is no dossier');
  const { classeur, host, save } = await openWorkbook(null);
  await classeur.generate(result.dossier, () => undefined);
  await classeur.generatePreuves(() => undefined);
  const submitted = budgetOf(await classeur.recordActe({ nature: 'soumis', date: dateIso('2026-11-02'), nom: 'La trésorière' }, []));
  await classeur.recordActe({ nature: 'vote', date: dateIso('2026-11-16'), nom: 'Le conseil d’administration' }, submitted.actes);
  await classeur.addDepense({
    section: 'prevention',
    poste: 'moyens',
    fiche: 'Action n°10 : Sport-Santé',
    libelle: 'Affiches et dépliants',
    profession: '',
    quantite: new Decimal(400),
    unite: 'exemplaires',
    coutUnitaire: new Decimal('0.85'),
    realise: new Decimal(0),
  });
  await classeur.addRessource({
    section: 'prevention',
    libelle: 'Participation de la commune aux affiches',
    financeur: 'Commune',
    montant: new Decimal(340),
    statut: 'notifiee',
  });
  await host.settle();
  return save();
}

function budgetOf(etat: EtatClasseur): Extract<EtatClasseur, { kind: 'budget' }> {
  if (etat.kind !== 'budget') throw new Error(`The workbook reads as « ${etat.kind} »`);
  return etat;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-pages-'));
  const file = join(folder, 'centre-alsace.xlsx');
  writeFileSync(file, await makeWorkbook());
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
  });
  for (const old of readdirSync(PAGES).filter((name) => name.endsWith('.png'))) rmSync(join(PAGES, old));
  execFileSync('pdftoppm', ['-r', RESOLUTION, '-png', join(folder, 'centre-alsace.pdf'), join(folder, 'page')]);
  const pages = readdirSync(folder).filter((name) => name.startsWith('page-'));
  for (const page of pages) renameSync(join(folder, page), join(PAGES, page));
  rmSync(folder, { recursive: true });
  process.stdout.write(`${String(pages.length)} pages in docs/pages\n`);
}

run().then(
  // The client leaves timers behind.
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
