/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { dossierToJson } from '../../src/domain/dossier-json';
import { readExample } from '../examples';
import { FakeClasseur } from './fake-classeur';
import { paste, renderPanel } from './render-panel';
import { Bilan } from '../../src/taskpane/tresorier/bilan/bilan';

jest.mock('../../src/taskpane/tresorier/bilan/bilan', () => {
  const original: object = jest.requireActual('../../src/taskpane/tresorier/bilan/bilan');
  return { ...original, Bilan: jest.fn() };
});

it('an error that nobody foresaw leaves what was typed', async () => {
  const bilan = jest.mocked(Bilan);
  bilan.mockReturnValue(<p>Le bilan</p>);
  // React repeats what it could not render on the console.
  const console_ = jest.spyOn(console, 'error').mockReturnValue();
  const { user } = renderPanel(new FakeClasseur(dossierToJson(readExample('centre-alsace'))));
  await user.click(await screen.findByRole('button', { name: 'Paramètres' }));
  await paste(user, screen.getByLabelText('Nombre de membres'), '260');

  bilan.mockImplementation(() => {
    throw new RangeError('out of the budget');
  });
  await user.click(screen.getByRole('button', { name: 'Équilibre' }));
  expect(screen.getByRole('alert')).toHaveTextContent('erreur imprévue');
  expect(screen.getByRole('alert')).toHaveTextContent('RangeError: out of the budget');

  bilan.mockReturnValue(<p>Le bilan</p>);
  await user.click(screen.getByRole('button', { name: 'Reprendre' }));
  await user.click(screen.getByRole('button', { name: /Paramètres/ }));
  expect(screen.getByLabelText('Nombre de membres')).toHaveValue('260');
  console_.mockRestore();
});
