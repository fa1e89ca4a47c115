/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { indicateurToJson } from '../../../src/domain/dossier-json';
import { wordsOf } from '../render-panel';
import { button, itemOf, startSuivi } from './suivi';

const caseOf = (nom: RegExp): HTMLElement => screen.getByRole('checkbox', { name: nom });

it('adds what is ticked, with equal weights and no figure invented', async () => {
  const { classeur, user } = await startSuivi();
  await user.click(button('Partir du catalogue'));
  expect(caseOf(/^MT3/)).toHaveFocus();
  expect(caseOf(/^MT1/)).toBeChecked();
  expect(caseOf(/^MT1/)).toHaveAttribute('aria-disabled', 'true');
  expect(caseOf(/^SNP1/)).toHaveAccessibleName(/valeur fournie par l’ARS et l’Assurance Maladie/);
  await user.click(caseOf(/^MT1/));
  await user.click(caseOf(/^ACC1/));
  await user.click(caseOf(/^ACC2/));
  await user.click(caseOf(/^ACC2/));
  await user.click(caseOf(/^ACC4/));
  await user.click(button('Ajouter 2 indicateurs'));

  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  const ajoutes = (classeur.dossier?.indicateurs ?? []).slice(8).map(indicateurToJson);
  expect(ajoutes.map(({ id, poids, depart, cible }) => [id, poids, depart, cible])).toEqual([
    ['ACC1', null, null, null],
    ['ACC4', null, null, null],
  ]);
  expect(wordsOf(itemOf('ACC1 · Maîtres de stage'))).toContain('poids 50 %');
  expect(wordsOf(itemOf('ACC1 · Maîtres de stage'))).toContain('Départ à indiquerCible à indiquerÀ mesurer');
  await user.click(button('Annuler cet ajout'));
  await waitFor(() => {
    expect(classeur.dossier?.indicateurs).toHaveLength(8);
  });
});

it.each([
  [1, 'Une mesure a été enregistrée entre-temps'],
  [2, '2 mesures ont été enregistrées entre-temps'],
])('keeps what was added once others recorded %i measures of it', async (count, words) => {
  const { classeur, user } = await startSuivi();
  await user.click(button('Partir du catalogue'));
  await user.click(caseOf(/^ACC1/));
  await user.click(button('Ajouter un indicateur'));
  await screen.findByRole('button', { name: 'Annuler cet ajout' });
  const theirs = Array.from({ length: count }, (_mesure, rang) => ({ indicateur: 'ACC1', date: '2026-11-20', valeur: String(rang) }));
  act(() => {
    classeur.change((json) => ({ ...json, mesures: [...json.mesures, ...theirs] }));
  });
  await user.click(button('Annuler cet ajout'));
  const refusal = await screen.findByRole('alert');
  expect(refusal).toHaveTextContent(`L’enregistrement n’a pas été annulé${words}`);
  expect(refusal).toHaveTextContent('« Retirer cet indicateur »');
  expect(classeur.dossier?.indicateurs.map(({ id }) => id)).toContain('ACC1');
  expect(classeur.dossier?.mesures).toHaveLength(4 + count);
});

it('asks for something to be ticked', async () => {
  const { user } = await startSuivi();
  await user.click(button('Partir du catalogue'));
  await user.click(button('Ajouter'));
  expect(screen.getByText('Cochez au moins un indicateur.')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('button', { name: 'Partir du catalogue' })).toHaveFocus();
});
