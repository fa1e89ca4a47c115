import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { dossierToJson } from '../../../src/domain/dossier-json';
import { frenchSpaces } from '../../../src/taskpane/typographie';
import { readExample } from '../../examples';
import type { FakeClasseur } from '../fake-classeur';
import { renderPanel } from '../render-panel';

export const json = (): ReturnType<typeof dossierToJson> => dossierToJson(readExample('centre-alsace'));

/** By its words, typed with ordinary spaces. */
export const button = (name: string): HTMLElement => screen.getByRole('button', { name: frenchSpaces(name) });
export const region = (name: string): HTMLElement => screen.getByRole('region', { name: frenchSpaces(name) });

/** The panel open on the review of the board. */
export async function openReview(classeur: FakeClasseur): Promise<UserEvent> {
  const { user } = renderPanel(classeur, 'ca');
  await screen.findByRole('heading', { name: 'Revue du conseil d’administration' });
  return user;
}
