import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
// Loaded by the panel when first asked for: here they are at hand, so that no test waits for them.
import '../../../src/taskpane/coordinateur/coordinateur';
import '../../../src/taskpane/coordinateur/releve/importation';
import { FakeClasseur } from '../fake-classeur';
import { renderPanel, wordsOf } from '../render-panel';
import { suiviJson } from './suivi-json';

/** The coordinator's view of that workbook. */
export async function startSuivi(json: unknown = suiviJson()): Promise<{ readonly classeur: FakeClasseur; readonly user: UserEvent }> {
  const classeur = new FakeClasseur(json);
  const { user } = renderPanel(classeur, 'indicateurs');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  return { classeur, user };
}

export const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

/** What is said to those who do not see the panel. */
export const saysInStatus = (texte: string): boolean => screen.getAllByRole('status').some((region) => wordsOf(region) === texte);

/** The item of the list that holds an indicator. */
export function itemOf(nom: string): HTMLElement {
  const item = screen.getByRole('heading', { name: nom }).closest('li');
  if (item === null) throw new Error(`${nom} is in the list`);
  return item;
}
