/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { paste, wordsOf } from '../render-panel';
import { button, startSuivi } from './suivi';
import { suiviJson } from './suivi-json';

const row = (nom: string): string => wordsOf(within(screen.getByRole('table')).getByRole('rowheader', { name: nom }).closest('tr'));

it('shows what a value would bring, and writes nothing', async () => {
  const { classeur, user } = await startSuivi();
  const avant = classeur.dossier;
  await user.click(button(/^Et si.* MT1/));
  const curseur = screen.getByRole('slider');
  expect(curseur).toHaveValue('92.5');
  expect(curseur).toHaveAttribute('min', '86.5');
  expect(curseur).toHaveAttribute('max', '95.5');
  fireEvent.change(curseur, { target: { value: '93.4' } });
  await waitFor(() => {
    expect(row('Taux de l’indicateur')).toBe('Taux de l’indicateur75 %90 %');
  });
  expect(curseur).toHaveAttribute('aria-valuetext', '93,4\u202f%');
  expect(row('Part variable, Accès aux soins')).toBe('Part variable, Accès aux soins24 325,00 €25 900,00 €+ 1 575,00 €');
  // The budget counts 0 % of the variable part.
  expect(row('Ressources du budget')).toBe('Ressources du budget272 990,00 €272 990,00 €');
  expect(classeur.dossier).toBe(avant);
  await user.click(button('Abandonner'));
  expect(await screen.findByRole('button', { name: /^Et si.* MT1/ })).toHaveFocus();
  expect(classeur.dossier).toBe(avant);
});

it('moves the budget when the budget follows the indicators', async () => {
  const { user } = await startSuivi({ ...suiviJson(), hypothese: { variable: 'indicateurs' } });
  await user.click(button(/^Et si.* MT1/));
  await paste(user, screen.getByLabelText('Valeur essayée'), '94');
  await waitFor(() => {
    expect(row('Ressources du budget')).toContain('+ 2 625,00 €');
  });
  await user.selectOptions(screen.getByLabelText('Indicateur'), 'PAR1 · Patients en parcours');
  expect(screen.getByText(/Pas encore de taux.*départ à indiquer/)).toBeInTheDocument();
  expect(screen.getByLabelText('Valeur essayée')).toHaveValue('');
});

it('records the value once asked to, with its source', async () => {
  const { classeur, user } = await startSuivi();
  await user.click(button(/^Et si.* MT1/));
  await paste(user, screen.getByLabelText('Valeur essayée'), '93');
  await user.click(button('Enregistrer cette valeur'));
  expect(screen.getByLabelText('Source (facultatif)')).toHaveFocus();
  expect(classeur.dossier?.mesures).toHaveLength(4);
  await user.paste('ameli');
  await user.click(button('Enregistrer la mesure du 21/11/2026'));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(classeur.dossier?.mesures.at(-1)).toMatchObject({ indicateur: 'MT1', date: '2026-11-21', source: 'ameli' });
});
