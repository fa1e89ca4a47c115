import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { parseDateIso } from '../domain/calendrier';
import { createClasseur } from '../excel';
import { App } from './app';
import { today } from './today';

/** The composition root: the one place where the panel meets Excel and the clock. */
void Office.onReady(() => {
  const root = document.getElementById('root');
  const aujourdhui = parseDateIso(today());
  if (!root || !aujourdhui) throw new Error('The page has no root, or the clock no day');
  createRoot(root).render(
    <StrictMode>
      <App classeur={createClasseur()} aujourdhui={aujourdhui} />
    </StrictMode>,
  );
});
