import { startPages, type GridUser } from './grid-page';
import type { PlainSheet } from './page';

const pages = startPages();
let user: GridUser;

/** Enough formulas for a calculation to last while several keys are pressed. */
const SLOW: PlainSheet = {
  cells: Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`${'ABCDE'.charAt(index % 5)}${Math.floor(index / 5) + 1}`, `=SUM(Feuil!A1:D4)+${index}`]),
  ),
};

const LIST: PlainSheet['with'] = {
  validations: [
    {
      area: { row: 0, column: 0, rows: 20, columns: 1 },
      rule: { kind: 'list', source: 'Salaires,Honoraires' },
      ignoreBlanks: true,
    },
    {
      area: { row: 0, column: 2, rows: 20, columns: 1 },
      rule: { kind: 'decimal', operator: 'GreaterThanOrEqualTo', formula1: 0 },
      ignoreBlanks: true,
    },
  ],
};

test('nothing typed is lost while the workbook is being calculated', async () => {
  user = await pages.open({ sheets: { Feuil: { with: LIST }, Calculs: SLOW } });
  await user.goTo('Feuil', 'A1');
  const lines = [
    ['Salaires', 'Coordinatrice', '12', 'mois'],
    ['Honoraires', 'Consultante', '4200,55', 'forfait'],
  ];
  for (const line of lines) {
    for (const text of line) {
      await user.page.keyboard.type(text, { delay: 25 });
      await user.page.keyboard.press('Tab');
    }
    await user.page.keyboard.press('Enter');
  }
  await user.settled();
  const kept = await Promise.all(
    lines.map((line, row) => Promise.all(line.map((_, column) => user.value('Feuil', `${'ABCD'.charAt(column)}${row + 1}`)))),
  );
  expect(kept).toEqual([
    ['Salaires', 'Coordinatrice', 12, 'mois'],
    ['Honoraires', 'Consultante', 4200.55, 'forfait'],
  ]);
  expect(await user.value('Calculs', 'A1')).toBe(4212.55);
});

test('what is typed beside the grid stays there, though a workbook has just come', async () => {
  user = await pages.open({ sheets: { Feuil: {} } });
  await user.page.evaluate(() => {
    const field = document.createElement('textarea');
    field.style.cssText = 'position:fixed;right:0;top:0;z-index:9999';
    document.body.append(field);
    field.focus();
    window.grid.engine.dispose();
    window.openGrid({ sheets: { Feuil: { cells: { A1: 'Anne' } } } });
  });
  const field = user.page.locator('textarea');
  await user.page.keyboard.type('tout ce qui est tapé à côté de la grille y reste', { delay: 30 });
  expect(await field.inputValue()).toBe('tout ce qui est tapé à côté de la grille y reste');
  expect(await user.value('Feuil', 'A1')).toBe('Anne');

  // A click in the grid takes the keyboard, one in the field takes it back.
  await user.takeKeyboard();
  await user.type('Feuil', 'B2', '12');
  await field.click();
  await user.page.keyboard.press('Control+End');
  await user.page.keyboard.type(' !');
  expect([await user.value('Feuil', 'B2'), (await field.inputValue()).endsWith(' !')]).toEqual([12, true]);
  await user.page.evaluate(() => document.querySelector('textarea')?.remove());
});
