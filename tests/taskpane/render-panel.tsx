import '@testing-library/jest-dom';
import { configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { parseDateIso } from '../../src/domain/calendrier';
import { App } from '../../src/taskpane/app';
import type { Vue } from '../../src/taskpane/etat/panneau';
import type { FakeClasseur } from './fake-classeur';

// Whole journeys through a whole panel, in a page made of JavaScript.
// Asking jsdom whether each element is visible costs most of the time; nothing of the panel is in the page and hidden.
// And on a busy machine a view may take its time: what is waited for is waited for longer, and no less looked at.
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });

/** The panel beside a workbook, on 21 November 2026, and somebody in front of it. */
export function renderPanel(
  classeur: FakeClasseur,
  vueInitiale: Vue = 'bilan',
): { readonly user: UserEvent; readonly unmount: () => void } {
  const aujourdhui = parseDateIso('2026-11-21');
  if (aujourdhui === null) throw new Error('A real day');
  const { unmount } = render(<App classeur={classeur} aujourdhui={aujourdhui} vueInitiale={vueInitiale} />);
  return { user: userEvent.setup({ delay: null }), unmount };
}

/** Fills a field at once, as somebody who pastes. */
export async function paste(user: UserEvent, champ: Element, texte: string): Promise<void> {
  await user.clear(champ);
  await user.click(champ);
  await user.paste(texte);
}

/** The words of an element, every kind of space made an ordinary one. */
export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
