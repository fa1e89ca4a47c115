import type { Browser, Locator, Page } from 'playwright-core';
import { createGridReader, type GridReader } from './grid-reader';
import { openBrowser, openPreview, type PreviewPage } from './preview-page';

/** A review of the indicators as a coordinator makes it: values by keyboard, then a file from elsewhere, refused, corrected, taken back. */

/**
 * The sample, in year 5 of its contract; variable envelopes: accès 35 000, parcours 45 000, prévention 17 500, accompagnement 10 000.
 * Accès: MT1 (85,6 − 82) ÷ 6 = 60 %, MT2 (9,5 − 7,4) ÷ 3,5 = 60 %, SNP1 (58 − 55,2) ÷ 8 = 35 %, weights 35, 35, 30: 52,5 %.
 * Parcours: PAR1 12,5 ÷ 25 = 50 %, PAR2 3, second step of three = 50 %, equal weights: 50 %.
 * Prévention: PRE1 4 ÷ 6, PRE2 310 ÷ 400 = 77,5 %, PRE3 not measured, weights 40, 40, 20: 57,666… %.
 * Accompagnement: ACC1 12 ÷ 12, ACC2 9 ÷ 15 = 60 %, equal weights: 80 %.
 */
const SAMPLE = {
  acces: '18 375,00 €',
  parcours: '22 500,00 €',
  prevention: '10 091,67 €',
  accompagnement: '8 000,00 €',
  total: '58 966,67 €',
};

/**
 * MT1 (86,2 − 82) ÷ 6 = 70 %, MT2 (9,5 − 6,7) ÷ 3,5 = 80 %: accès 24,5 + 28 + 10,5 = 63 % of 35 000, 3 675 more.
 * PRE3 72 ÷ 80 = 90 %: prévention 26,666… + 31 + 18 = 75,666… % of 17 500, 3 150 more.
 */
const TYPED = { ...SAMPLE, acces: '22 050,00 €', prevention: '13 241,67 €', total: '65 791,67 €' };

/** 0,72 ÷ 80 = 0,9 %: prévention 26,666… + 31 + 0,18 of 17 500, 3 118,50 € less than 72 gives. */
const LOST = { prevention: '10 123,17 €' };

/**
 * PAR1 15,25 ÷ 25 = 61 %, PAR2 4, last step: parcours 80,5 % of 45 000, 13 725 more.
 * ACC2 12 ÷ 15 = 80 %: accompagnement 90 % of 10 000, 1 000 more.
 */
const IMPORTED = { ...TYPED, parcours: '36 225,00 €', accompagnement: '9 000,00 €', total: '80 516,67 €' };

/** All twelve indicators at once, in their order; CRI1 and ACC5 weigh nothing. */
const VALUES = {
  'MT1 · Patientèle avec médecin traitant / population couverte': '86,2',
  'MT2 · Patients en ALD, de plus de 70 ans ou C2S sans médecin traitant': '6,7',
  'SNP1 · Passages aux urgences non suivis d’hospitalisation': '54',
  'PAR1 · Patients ayant bénéficié d’un parcours / patients potentiels': '15,25',
  'PAR2 · Parcours identifiés': '4',
  'PRE1 · Actions de prévention ou de dépistage déployées': '6',
  'PRE2 · Patients bénéficiaires': '400',
  'PRE3 · Satisfaction des patients': '72',
  'CRI1 · Plan d’actions rédigé ou mis à jour': 'oui',
  'ACC1 · Maîtres de stage': '12',
  'ACC2 · Professionnels accueillis en stage': '12',
  'ACC5 · Consultations du site web': '4300',
};

/**
 * SNP1 (58 − 54) ÷ 8 = 50 %: accès 24,5 + 28 + 15 = 67,5 % of 35 000. PAR1 61 %, PAR2 last step: 80,5 % of 45 000.
 * PRE1 and PRE2 reached, PRE3 90 %: 40 + 40 + 18 = 98 % of 17 500. ACC1 reached, ACC2 80 %: 90 % of 10 000.
 */
const TWELVE = {
  acces: '23 625,00 €',
  parcours: '36 225,00 €',
  prevention: '17 150,00 €',
  accompagnement: '9 000,00 €',
  total: '86 000,00 €',
};

/** MT1 reached: accès 35 + 28 + 15 = 78 % of 35 000, 3 675 more. ACC2 reached: the whole of 10 000. */
const MORE = { ...TWELVE, acces: '27 300,00 €', accompagnement: '10 000,00 €', total: '90 675,00 €' };

type Amounts = typeof SAMPLE;

const MISSIONS = [
  ['acces', 'Accès aux soins', 'Acquis_Acces'],
  ['parcours', 'Parcours pluriprofessionnels', 'VariableAcquise_Parcours'],
  ['prevention', 'Prévention', 'VariableAcquise_Prevention'],
  ['accompagnement', 'Accompagnement des professionnels', 'VariableAcquise_Accompagnement'],
] as const;

/** A word instead of a number, and an indicator this workbook has not; in the alphabet Excel saves in on French machines. */
const FILE = [
  'Indicateur;Date;Valeur;Source;Pièce',
  'PAR1;18/11/2026;15,25;CPTS;Relevé de novembre',
  'PAR2;18/11/2026;quatre;CPTS;CR du bureau',
  'ACC3;18/11/2026;12;CPTS;Conventions',
].join('\n');
const CORRECTED = FILE.replace('quatre', '4').replace('ACC3', 'ACC2');

/** On the sheet Mesures, from its first measure to well below its last. */
const JOURNAL = 'A6:F60';

let browser: Browser;
let preview: PreviewPage;
let page: Page;
let panel: Locator;
let grid: GridReader;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPreview(browser);
  page = preview.page;
  panel = page.locator('.panel');
  grid = createGridReader(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await preview.close();
  await browser.close();
});

/** What the panel says is earned, whatever the width of its spaces. */
const acquired = (amount: string): RegExp => new RegExp(`^Acquis\\s*${amount.replaceAll(' ', '\\s')}$`, 'u');

async function showAmounts(amounts: Amounts): Promise<void> {
  for (const [mission, title, name] of MISSIONS) {
    const card = panel.getByRole('region', { name: title, exact: true });
    await card.getByText(acquired(amounts[mission])).waitFor();
    await grid.showsSoon(name, amounts[mission]);
  }
  await panel.getByRole('region', { name: 'Part variable de l’année' }).getByText(acquired(amounts.total)).waitFor();
  await grid.showsSoon('VariableAcquise_Total', amounts.total);
}

async function journal(): Promise<readonly string[]> {
  // An area is selected on the sheet that is shown: Mesures first.
  await grid.showsSoon('Entete_Mesures', 'Indicateur');
  return (await grid.shown(JOURNAL)).split('\n').map((row) => row.trim());
}

const isFocused = (element: Element): boolean => element === document.activeElement;

/** Tab, until what is looked for has the keyboard. */
async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 15 && !(await target.evaluate(isFocused)); presses += 1) await page.keyboard.press('Tab');
  expect(await target.evaluate(isFocused)).toBe(true);
}

/** Waits for the page itself to put the keyboard there. */
async function hasKeyboard(target: Locator): Promise<void> {
  await page.waitForFunction(isFocused, await target.elementHandle());
}

const field = (label: string): Locator => panel.getByLabel(label, { exact: true });
const button = (name: string): Locator => panel.getByRole('button', { name, exact: true });

it('shows what the indicators of the sample earn, in the panel as in the grid', async () => {
  await page.getByRole('button', { name: 'Exemple Centre Alsace' }).click();
  await page.getByText('Ses dépenses sont imaginées').waitFor();
  await panel.getByRole('button', { name: /^Indicateurs/u }).click();
  await showAmounts(SAMPLE);
  expect(await journal()).toHaveLength(15);
});

it('records three values typed without touching the mouse, and the amounts follow', async () => {
  const before = await journal();
  await panel.getByRole('button', { name: /^Indicateurs/u }).click();
  await tabTo(button('Saisir des valeurs'));
  await page.keyboard.press('Enter');
  await hasKeyboard(field('MT1 · Patientèle avec médecin traitant / population couverte'));

  // The date stands above the rows: what is measured today by other clocks changes nothing here.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await hasKeyboard(field('Date des mesures'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('15/11/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('CPAM');
  await page.keyboard.press('Tab');

  await page.keyboard.type('86,2');
  await page.keyboard.press('Enter');
  await hasKeyboard(field('MT2 · Patients en ALD, de plus de 70 ans ou C2S sans médecin traitant'));
  await page.keyboard.type('6,7 %');
  await tabTo(field('PRE3 · Satisfaction des patients'));
  await page.keyboard.type('72');
  await panel.getByText(/^\+\s6\s825,00\s€$/u).waitFor();
  await page.keyboard.press('Control+Enter');

  await panel.getByText('3 mesures enregistrées.', { exact: true }).first().waitFor();
  await page.getByText('pensez à télécharger').waitFor();
  await showAmounts(TYPED);
  expect(await journal()).toEqual([...before, 'MT1\t15/11/2026\t86,2\tCPAM', 'MT2\t15/11/2026\t6,7\tCPAM', 'PRE3\t15/11/2026\t72\tCPAM']);
});

it('refuses a file for two lines, takes it once they are corrected, and gives it back', async () => {
  const before = await journal();
  await button('Importer des mesures').click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Choisir un fichier').click()]);
  await chooser.setFiles({ name: 'mesures.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE, 'latin1') });

  const refused = panel.getByRole('region', { name: 'Lignes refusées' }).getByRole('listitem');
  const ofLine = (number: number): Locator => refused.filter({ hasText: `Ligne ${number}` });
  await ofLine(3)
    .getByText(/«\squatre\s» n’est pas un nombre/u)
    .waitFor();
  await ofLine(4)
    .getByText(/«\sACC3\s» n’est pas un indicateur du classeur/u)
    .waitFor();
  await panel.getByText('Une mesure à importer, 2 lignes refusées.', { exact: true }).waitFor();
  expect(await button('Importer').getAttribute('aria-disabled')).toBe('true');
  // Enter on the button, as people do who do not see that it is not available.
  await button('Importer').press('Enter');
  expect(await journal()).toEqual(before);

  const lines = field('Lignes à importer');
  expect(await lines.inputValue()).toBe(FILE);
  await lines.fill(CORRECTED);
  await button('Importer 3 mesures').click();
  await panel.getByText('3 mesures importées.', { exact: true }).first().waitFor();
  await showAmounts(IMPORTED);
  expect(await journal()).toEqual([
    ...before,
    'PAR1\t18/11/2026\t15,25\tCPTS\tRelevé de novembre',
    'PAR2\t18/11/2026\t4\tCPTS\tCR du bureau',
    'ACC2\t18/11/2026\t12\tCPTS\tConventions',
  ]);

  await button('Annuler l’import').click();
  await panel.getByText('C’est annulé').first().waitFor();
  await showAmounts(TYPED);
  expect(await journal()).toEqual(before);
});

it('asks about 72 % typed in the sheet, which is 0.72 there, and corrects it in one click', async () => {
  const rows = await journal();
  const row = 6 + rows.findIndex((line) => line.startsWith('PRE3\t15/11/2026'));
  await grid.goTo(`C${row}`);
  await page.keyboard.type('72%', { delay: 40 });
  await page.keyboard.press('Enter');
  await grid.showsSoon('VariableAcquise_Prevention', LOST.prevention);

  await panel.getByText('Une mesure à vérifier').waitFor();
  await panel.getByRole('button', { name: `Voir la cellule Mesures!C${row}`, exact: true }).waitFor();
  await panel.getByRole('button', { name: /^Corriger : 72/u }).click();
  await panel
    .getByText(/^PRE3\s: 72\s%, c’est enregistré\.$/u)
    .first()
    .waitFor();
  await showAmounts(TYPED);
});

it('records twelve measures at once, then thirteen more: the journal gets longer, nothing is lost, and the amounts follow', async () => {
  const before = await journal();
  const record = async (day: string, values: Readonly<Record<string, string>>, told: string): Promise<readonly string[]> => {
    await button('Saisir des valeurs').click();
    await field('Date des mesures').fill(day);
    for (const [label, value] of Object.entries(values)) await field(label).fill(value);
    await page.keyboard.press('Control+Enter');
    await panel.getByText(told, { exact: true }).first().waitFor();
    return Object.entries(values).map(([label, value]) => [label.split(' · ')[0], day, value === 'oui' ? '1' : value].join('\t'));
  };
  // Without the source, which the form keeps from one time to the next.
  const recorded = async (): Promise<readonly string[]> => (await journal()).map((row) => row.split('\t').slice(0, 3).join('\t'));
  const first = await record('16/11/2026', VALUES, '12 mesures enregistrées.');
  await showAmounts(TWELVE);
  const second = await record('17/11/2026', { ...VALUES, [Object.keys(VALUES)[10] ?? '']: '15' }, '12 mesures enregistrées.');
  const third = await record('18/11/2026', { [Object.keys(VALUES)[0] ?? '']: '88' }, 'Une mesure enregistrée.');
  await showAmounts(MORE);
  expect(await recorded()).toEqual([...before.map((row) => row.split('\t').slice(0, 3).join('\t')), ...first, ...second, ...third]);
});

it('goes through all that without an error, and asks nothing of any other server', () => {
  expect([preview.problems, preview.outside]).toEqual([[], []]);
});
