import { LOCKED, startPages, type GridUser } from './grid-page';

const pages = startPages();
let user: GridUser;

test('numbers, amounts, dates and truths are typed as in France', async () => {
  user = await pages.open({
    sheets: { Feuil: { cells: { B1: { style: { numberFormat: '0.0%' } }, B2: { style: { numberFormat: '#,##0.00\\ "€"' } } } } },
  });
  const typed: readonly (readonly [address: string, text: string, value: unknown, format: string | undefined])[] = [
    ['A1', '12,5', 12.5, undefined],
    ['A2', '1 234,56', 1234.56, '#,##0.00'],
    ['A3', '5,5 %', 0.055, '0.00%'],
    ['A4', '15/03/2026', 46096, 'dd/mm/yyyy'],
    ['A5', '15/3/26', 46096, 'dd/mm/yyyy'],
    ['A6', '12 €', 12, '#,##0.00\\ "€"'],
    ['A7', 'VRAI', true, undefined],
    ['A8', 'bonjour', 'bonjour', undefined],
    ['B1', '12', 0.12, '0.0%'],
    ['B2', '1250,5', 1250.5, '#,##0.00\\ "€"'],
  ];
  for (const [address, text, value, format] of typed) {
    await user.type('Feuil', address, text);
    const cell = await user.cell('Feuil', address);
    expect([text, cell?.value, cell?.style?.numberFormat]).toEqual([text, value, format]);
  }
  expect(await user.changes()).toHaveLength(typed.length);
});

test('a text cell keeps what looks like a formula or a number as text', async () => {
  user = await pages.open({ sheets: { Feuil: { cells: { A1: { style: { numberFormat: '@' } }, B1: '=A1' } } } });
  for (const text of ['=1+1', '+33 6', '-x', '@nom', '0123']) {
    await user.type('Feuil', 'A1', text);
    expect(await user.cell('Feuil', 'A1')).toEqual({ value: text, style: { numberFormat: '@' } });
    expect(await user.value('Feuil', 'B1')).toBe(text);
  }
  await user.type('Feuil', 'A2', "'0123");
  expect(await user.value('Feuil', 'A2')).toBe('0123');
});

test('a formula is calculated, and what depends on it', async () => {
  user = await pages.open({ sheets: { Feuil: { cells: { A1: 2, A2: 3, B1: '=C1*2' } } } });
  await user.type('Feuil', 'C1', '=SUM(A1:A2)');
  expect(await user.cell('Feuil', 'C1')).toEqual({ value: 5, formula: '=SUM(A1:A2)' });
  expect(await user.value('Feuil', 'B1')).toBe(10);
  expect(await user.changes()).toEqual(['RangeEdited Feuil 0,2 1x1']);
});

test('a formula with a fault leaves the cell as it was, and says so', async () => {
  user = await pages.open({ sheets: { Feuil: { cells: { A1: 2 } } } });
  await user.type('Feuil', 'A1', '=SUM(A2;A3)');
  expect(await user.cell('Feuil', 'A1')).toEqual({ value: 2 });
  expect(await user.notice()).toContain('Cette formule contient une erreur');
});

test('a cell opened and left unchanged keeps its value', async () => {
  user = await pages.open({
    sheets: {
      Feuil: {
        cells: {
          A1: 1234.5,
          A2: { value: 46096, style: { numberFormat: 'mmm yy' } },
          A3: { value: 0.0525, style: { numberFormat: '0%' } },
          A4: true,
          A5: '0123',
        },
      },
    },
  });
  const before = await user.book();
  for (const address of ['A1', 'A2', 'A3', 'A4', 'A5']) {
    await user.goTo('Feuil', address);
    await user.press('F2');
    await user.press('Enter');
  }
  expect(await user.book()).toBe(before);
});

test('locked cells of a protected sheet refuse everything, unlocked ones accept', async () => {
  user = await pages.open({
    sheets: { Feuil: { with: { protection: LOCKED }, cells: { A1: 1, A2: '=B1*2', B1: { value: 5, style: { locked: false } } } } },
  });
  const before = await user.book();
  await user.type('Feuil', 'A1', '9');
  expect(await user.notice()).toContain('protégée');
  await user.press('Escape');
  await user.goTo('Feuil', 'A1:B1');
  await user.press('Delete');
  await user.paste('Feuil', 'A1', '1\t2');
  await user.goTo('Feuil', 'A1');
  await user.press('Control+b');
  await user.goTo('Feuil', 'A1:A5');
  await user.press('Control+d');
  expect(await user.book()).toBe(before);
  expect(await user.changes()).toEqual([]);
  await user.type('Feuil', 'B1', '8');
  expect(await user.cell('Feuil', 'B1')).toEqual({ value: 8, style: { locked: false } });
  expect(await user.value('Feuil', 'A2')).toBe(16);
});

test('lists and limits refuse what is not allowed, and say why', async () => {
  const stop = (text: string) => ({ title: 'Saisie refusée', text, style: 'Stop' as const });
  const area = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  user = await pages.open({
    sheets: {
      Feuil: {
        cells: { C1: 'acces', C2: 'crise', A3: { style: { numberFormat: 'dd/mm/yyyy' } } },
        with: {
          validations: [
            { area: area(0), rule: { kind: 'list', source: 'oui,non' }, ignoreBlanks: true, error: stop('Oui ou non') },
            {
              area: area(1),
              rule: { kind: 'decimal', operator: 'GreaterThanOrEqualTo', formula1: 0 },
              ignoreBlanks: true,
              error: stop('Un nombre positif'),
            },
            {
              area: area(2),
              rule: { kind: 'date', operator: 'Between', formula1: 45658, formula2: 46387 },
              ignoreBlanks: true,
              error: stop('Une date de 2025 ou 2026'),
            },
            { area: area(3), rule: { kind: 'list', source: '=Feuil!$C$1:$C$2' }, ignoreBlanks: true, error: stop('Une section') },
          ],
        },
      },
    },
  });
  const attempts: readonly (readonly [address: string, wrong: string, why: string, right: string, value: unknown])[] = [
    ['A1', 'peut-être', 'Oui ou non', 'non', 'non'],
    ['A2', '-5', 'Un nombre positif', '5,5', 5.5],
    ['A3', '25/12/2030', 'Une date de 2025 ou 2026', '25/12/2026', 46381],
    ['A4', 'autre', 'Une section', 'crise', 'crise'],
  ];
  for (const [address, wrong, why, right, value] of attempts) {
    await user.type('Feuil', address, wrong);
    await user.page.getByText(why).first().waitFor();
    await user.page.getByRole('button', { name: 'OK' }).click();
    await user.takeKeyboard();
    expect([address, await user.value('Feuil', address)]).toEqual([address, '']);
    expect(await user.changes()).toEqual([]);
    await user.type('Feuil', address, right);
    expect([address, await user.value('Feuil', address)]).toEqual([address, value]);
    expect(await user.changes()).toHaveLength(1);
  }
});

test('the keyboard is on the sheet whose tab was clicked', async () => {
  user = await pages.open({ sheets: { Feuil: { cells: { A1: 1 } }, Autre: {} } });
  await user.tab('Autre').click();
  await user.page.keyboard.press('ArrowDown');
  await user.page.keyboard.type('abc', { delay: 40 });
  await user.press('Enter');
  expect(await user.value('Autre', 'A2')).toBe('abc');
});
