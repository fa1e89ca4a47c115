/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { FakeClasseur } from '../fake-classeur';
import { paste, wordsOf } from '../render-panel';
import { button, json, openReview } from './board';
import { frenchSpaces } from '../../../src/taskpane/typographie';

async function openScenarios(classeur: FakeClasseur): Promise<UserEvent> {
  const user = await openReview(classeur);
  await user.click(button('Comparer des hypothèses'));
  await screen.findByRole('heading', { name: 'Comparer des hypothèses' });
  return user;
}

/** The rows of a section: each hypothesis with what it gives. */
function rowsOf(section: string): readonly (readonly string[])[] {
  const group = screen.getByRole('rowheader', { name: frenchSpaces(section) }).closest('tbody');
  if (!group) throw new Error(`No section ${section}`);
  const [, ...rows] = within(group).getAllByRole('row');
  return rows.map((row) => [within(row).getByRole('rowheader'), ...within(row).getAllByRole('cell')].map(wordsOf));
}

const hypotheses = (): readonly (string | undefined)[] => rowsOf('Ensemble du budget').map(([name]) => name);
const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name: frenchSpaces(name) });

it('compares the workbook’s own hypothesis with half and all of the variable part', async () => {
  await openScenarios(new FakeClasseur(json()));
  expect(hypotheses()).toEqual(['0 % (celle du classeur)', '50 %', '100 %']);
  // Expenses 272 990; variable envelopes 107 500.
  expect(rowsOf('Ensemble du budget')).toEqual([
    ['0 % (celle du classeur)', '272 990,00 €', 'équilibrééquilibré'],
    ['50 %', '326 740,00 €', 'excédent de 53 750,00 €+ 53 750,00 €'],
    ['100 %', '380 490,00 €', 'excédent de 107 500,00 €+ 107 500,00 €'],
  ]);
  expect(rowsOf('3 Prévention')[1]?.[2]).toContain('+ 8 750,00 €');
  expect(rowsOf('4 Crises sanitaires')[2]?.[2]).toContain('équilibré');
});

it('counts what the indicators have earned, and a percentage that is typed; writes nothing', async () => {
  const classeur = new FakeClasseur(json());
  const user = await openScenarios(classeur);
  await user.click(box('100 %'));
  await user.click(box('Selon les indicateurs'));
  await paste(user, screen.getByLabelText('Une autre part (facultatif)'), '12,5 %');
  expect(hypotheses()).toEqual(['0 % (celle du classeur)', '12,5 %', '50 %', 'Selon les indicateurs']);
  const [, eighth, , earned] = rowsOf('Ensemble du budget');
  expect(eighth?.[2]).toContain('+ 13 437,50 €');
  expect(earned?.[2]).toContain('+ 58 966,67 €');
  expect(classeur.generes).toEqual([]);
});

it('compares four at most, two at least, and says what is wrong with a percentage', async () => {
  const user = await openScenarios(new FakeClasseur(json()));
  await user.click(box('25 %'));
  expect(box('75 %')).toHaveAttribute('aria-disabled', 'true');
  await user.click(box('75 %'));
  expect(hypotheses()).toHaveLength(4);
  const other = screen.getByLabelText('Une autre part (facultatif)');
  await paste(user, other, '30');
  await user.tab();
  expect(other).toHaveAccessibleDescription(/Quatre hypothèses au plus/);
  expect(screen.getAllByText(/^Quatre hypothèses au plus/, { selector: ':not(label *)' })).toHaveLength(1);
  await user.click(box('25 %'));
  expect(hypotheses()).toContain('30 %');
  await paste(user, other, '130');
  expect(other).toHaveAccessibleDescription(/entre 0 et 100/);
  await paste(user, other, '50');
  expect(other).toHaveAccessibleDescription(/déjà cochée/);
  await user.clear(other);
  await user.click(box('50 %'));
  await user.click(box('100 %'));
  expect(screen.getByText('Choisissez au moins deux hypothèses.')).toBeInTheDocument();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

it('begins with the workbook’s own hypothesis, even when it is none of those proposed', async () => {
  await openScenarios(new FakeClasseur({ ...json(), hypothese: { variable: '0.3' } }));
  expect(hypotheses()).toEqual(['0 %', '30 % (celle du classeur)', '50 %', '100 %']);
  expect(screen.getByLabelText('Une autre part (facultatif)')).toHaveValue('30');
});

it('is left by Escape, back to its button, and keeps what was chosen', async () => {
  const user = await openScenarios(new FakeClasseur(json()));
  await user.click(box('25 %'));
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { name: 'Revue du conseil d’administration' });
  expect(button('Comparer des hypothèses')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('checkbox', { name: frenchSpaces('25 %') })).toBeChecked();
});
