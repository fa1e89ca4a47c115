/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
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

it('asks for something to be ticked', async () => {
  const { user } = await startSuivi();
  await user.click(button('Partir du catalogue'));
  await user.click(button('Ajouter'));
  expect(screen.getByText('Cochez au moins un indicateur.')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('button', { name: 'Partir du catalogue' })).toHaveFocus();
});
