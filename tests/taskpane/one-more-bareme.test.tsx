/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type * as OneMore from '../baremes/one-more';
import { FakeClasseur } from './fake-classeur';
import { paste, renderPanel, wordsOf } from './render-panel';

jest.mock('../../src/baremes/registre', () => jest.requireActual<typeof OneMore>('../baremes/one-more').registreWithOneMore());

it('offers a barème that the registry has one more, with its amounts', async () => {
  const { user } = renderPanel(new FakeClasseur());
  await paste(user, await screen.findByLabelText('Population du territoire'), '101500');
  const bareme = screen.getByLabelText('Barème');
  expect(within(bareme).getAllByRole('option').map(wordsOf)).toEqual(['Avenant 2 (2022)', 'ACI 2019', 'Avenant 3 (2031)', 'Personnalisé']);
  await user.selectOptions(bareme, 'avenant-3');
  const enveloppes = await screen.findByRole('table', { name: /Enveloppes/ });
  expect(wordsOf(enveloppes)).toContain('33 000,00 €');
  await user.selectOptions(bareme, 'personnalise');
  expect(
    within(screen.getByLabelText(/départ/))
      .getAllByRole('option')
      .map(wordsOf),
  ).toContain('Avenant 3 (2031)');
});
