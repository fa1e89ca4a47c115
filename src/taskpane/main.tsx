import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { parseDateIso } from '../domain/calendrier';
import { isDark } from '../excel/is-dark';
import { App } from './app';
import { readAuteur } from './auteur';
import { lazyClasseur } from './lazy-classeur';
import './styles/panneau.css';
import { today } from './today';

/** The composition root: the one place where the panel meets Excel and the clock. */
void Office.onReady(() => {
  const root = document.getElementById('root');
  const aujourdhui = parseDateIso(today());
  if (!root || !aujourdhui) throw new Error('The page has no root, or the clock no day');
  // A button of the ribbon may ask for its own view.
  const demandee = new URLSearchParams(location.search).get('vue');
  const vue = demandee === 'depense' || demandee === 'ca' ? demandee : 'bilan';
  // The panel shows itself while the Excel room is on its way.
  const classeur = lazyClasseur(async () =>
    (await import(/* webpackChunkName: 'excel' */ '../excel')).createClasseur({ now: () => new Date(), nom: readAuteur }),
  );
  createRoot(root).render(
    <StrictMode>
      <App classeur={classeur} aujourdhui={aujourdhui} vueInitiale={vue} sombre={isDark()} />
    </StrictMode>,
  );
});
