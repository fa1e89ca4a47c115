import { budgetOf, openExample, sheetOf } from '../base-workbooks';
import { close, type OpenClasseur } from '../open-classeur';
import { openVoted, voteBudget } from './voted-workbook';

jest.setTimeout(120_000);

let opened: OpenClasseur;
afterEach(() => close(opened));

const feet = (): readonly (readonly [string, string | undefined])[] =>
  opened.host.book.data.sheets.map(({ name, page }) => [name, page.footer?.left]);

const all = (foot: string): readonly (readonly [string, string])[] => opened.host.book.data.sheets.map(({ name }) => [name, foot]);

const protections = (): readonly (readonly [string, boolean])[] =>
  opened.host.book.data.sheets.map(({ name, protection }) => [name, protection.enabled]);

const AT_FIRST = 'dernier vote : Budget initial, le 20/11/2026';

it('says on every page which version of the budget it is, those where people type included', async () => {
  opened = await openExample('taille-1', { excelApi: '1.13' });
  const { nom } = budgetOf(await opened.classeur.read()).dossier.cpts;
  expect(feet()).toEqual(all(`${nom} — Brouillon`));
  const before = protections();
  await voteBudget(opened.classeur);
  expect(feet()).toEqual(all(`${nom} — ${AT_FIRST}`));
  expect(before).toContainEqual(['Paramètres', true]);
  expect(protections()).toEqual(expect.arrayContaining([...before]));
});

it('follows the name of the CPTS, whatever signs are in it', async () => {
  opened = await openVoted('taille-1');
  const { dossier } = budgetOf(await opened.classeur.read());
  for (const nom of ['Santé & Cie', 'Maison — commune']) {
    await opened.classeur.generate({ ...dossier, cpts: { ...dossier.cpts, nom } }, () => undefined);
    expect(feet()).toEqual(all(`${nom.replace('&', '&&')} — ${AT_FIRST}`));
  }
});

it('leaves a foot that people wrote, or took away', async () => {
  opened = await openExample('taille-1', { excelApi: '1.13' });
  const write = (id: 'depenses' | 'ressources', left: string): void => {
    const sheet = sheetOf(opened, id);
    sheet.page = { ...sheet.page, footer: { left, center: '', right: '' } };
  };
  write('depenses', 'Document de travail');
  write('ressources', '');
  await voteBudget(opened.classeur);
  expect([sheetOf(opened, 'depenses').page.footer?.left, sheetOf(opened, 'ressources').page.footer?.left]).toEqual([
    'Document de travail',
    '',
  ]);
});

it('cuts a name that a foot has no room for, and still knows the foot as its own', async () => {
  opened = await openExample('taille-1', { excelApi: '1.13' });
  const { dossier } = budgetOf(await opened.classeur.read());
  const nom = 'Santé & Territoire '.repeat(11).slice(0, 200).trimEnd().padEnd(200, 's');
  await opened.classeur.generate({ ...dossier, cpts: { ...dossier.cpts, nom } }, () => undefined);
  const [[, draft] = []] = feet();
  expect(draft).toMatch(/^Santé && Territoire .*… — Brouillon$/);
  await voteBudget(opened.classeur);
  expect(feet()).toEqual(all((draft ?? '').replace('Brouillon', AT_FIRST)));
});
