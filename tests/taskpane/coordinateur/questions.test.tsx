/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { wordsOf } from '../render-panel';
import { button, saysInStatus, startSuivi } from './suivi';
import { suiviJson } from './suivi-json';

/** 72 % typed in the sheet: MT1 goes from 88 to 94. */
async function startWithPart() {
  const json = suiviJson();
  const [premiere] = json.mesures;
  if (premiere === undefined) throw new Error('A measure was expected');
  return startSuivi({ ...json, mesures: [...json.mesures, { ...premiere, date: '2026-11-10', valeur: '0.93', commentaire: 'Relevé' }] });
}

const notice = (): HTMLElement => {
  const corps = screen.getByText('Une mesure à vérifier').parentElement;
  if (corps === null) throw new Error('The notice has a body');
  return corps;
};

it('asks about 93 % that became 0.93, corrects it in one click, and gives it back', async () => {
  const { classeur, user } = await startWithPart();
  expect(wordsOf(notice())).toContain('MT1, le 10/11/2026. À vérifier : 0,93 %, ou bien 93 % ?');
  await user.click(within(notice()).getByRole('button', { name: /^Corriger\s:\s93/u }));
  expect(await screen.findByRole('button', { name: 'Annuler' })).toBeInTheDocument();
  expect(classeur.dossier?.mesures.at(-1)?.valeur.toFixed()).toBe('93');
  expect(screen.queryByText('Une mesure à vérifier')).not.toBeInTheDocument();
  expect(saysInStatus('MT1 : 93 %, c’est enregistré.')).toBe(true);

  await user.click(button('Annuler'));
  await screen.findByText('Une mesure à vérifier');
  expect(classeur.dossier?.mesures.at(-1)?.valeur.toFixed()).toBe('0.93');
});

it('writes the answer in the comment, and asks no longer', async () => {
  const { classeur, user } = await startWithPart();
  await user.click(within(notice()).getByRole('button', { name: /^C’est juste/ }));
  await screen.findByRole('button', { name: 'Annuler' });
  expect(classeur.dossier?.mesures.at(-1)).toMatchObject({ commentaire: 'Relevé (vérifié)' });
  expect(screen.queryByText('Une mesure à vérifier')).not.toBeInTheDocument();
});
