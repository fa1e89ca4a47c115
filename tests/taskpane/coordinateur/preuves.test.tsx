/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { ErreurClasseur } from '../../../src/taskpane/ports';
import { button, startSuivi } from './suivi';

it('makes the sheets of evidence and shows the first', async () => {
  const { user, classeur } = await startSuivi();
  await user.click(button('Préparer le dossier de preuves'));
  expect(await screen.findByText('Le dossier de preuves est prêt : une feuille par mission.')).toBeInTheDocument();
  expect(classeur.preuves).toBe(1);
  expect(classeur.visites).toEqual([{ kind: 'preuves', mission: 'acces' }]);
});

it('says what kept it from being made, and can be asked again', async () => {
  const { user, classeur } = await startSuivi();
  classeur.refuseNext('generatePreuves', new ErreurClasseur('protege', 'AccessDenied'));
  await user.click(button('Préparer le dossier de preuves'));
  expect(await screen.findByText('Le dossier de preuves n’a pas pu être préparé.')).toBeInTheDocument();
  expect(classeur.visites).toEqual([]);
  await user.click(button('Préparer le dossier de preuves'));
  expect(await screen.findByText('Le dossier de preuves est prêt : une feuille par mission.')).toBeInTheDocument();
});
