import '../taskpane/styles/panneau.css';
import './preview.css';
import { createRoot } from 'react-dom/client';
import { parseDateIso } from '../domain/calendrier';
import { today } from '../taskpane/today';
import { Page } from './page';

/** The composition root of the page without Excel. */
void Office.onReady(() => {
  const root = document.getElementById('root');
  const aujourdhui = parseDateIso(today());
  if (!root || !aujourdhui) throw new Error('The page has no root, or the clock no day');
  createRoot(root).render(<Page aujourdhui={aujourdhui} />);
});
