/** @jest-environment jsdom */
import { completeFrench, nameInFrench } from '../../../../src/host/calc/grid/french-names';

const named = (name: string): HTMLElement => {
  const element = document.createElement('button');
  element.setAttribute('aria-label', name);
  return element;
};
const names = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));

/** Observers are told after what runs now. */
const observed = (): Promise<void> => Promise.resolve();

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

it('adds the words that the locale lacks, beside those that it has', () => {
  const locale = { ui: { ribbon: { start: 'Démarrer' }, font: 'Police' }, 'sheets-ui': { shortcut: { 'sheet-view': 'Sheet View' } } };
  expect(completeFrench(locale)).toEqual({
    ui: { ribbon: { start: 'Démarrer', menu: 'Menus de la grille' }, font: 'Police' },
    'sheets-ui': { shortcut: { 'sheet-view': 'Affichage de la feuille', 'sheet-edit': 'Modification de la feuille' } },
  });
  expect(locale.ui.ribbon).toEqual({ start: 'Démarrer' });
});

it('names what is there, and nothing that it does not know', () => {
  place.append(named('Close sidebar'), named('Démarrer'), named('close sidebar'));
  nameInFrench(place).dispose();
  expect(names()).toEqual(['Fermer le volet', 'Démarrer', 'close sidebar']);
});

it('names what comes later, however deep, and what gets another name', async () => {
  const naming = nameInFrench(place);
  const pane = document.createElement('section');
  const inside = named('Resize sidebar');
  pane.append('Raccourcis', inside);
  place.append(pane);
  await observed();
  expect(names()).toEqual(['Redimensionner le volet']);
  inside.setAttribute('aria-label', 'Next Month');
  await observed();
  expect(names()).toEqual(['Mois suivant']);
  naming.dispose();
  inside.setAttribute('aria-label', 'Next Month');
  await observed();
  expect(names()).toEqual(['Next Month']);
});

it('leaves what is beside alone', async () => {
  const naming = nameInFrench(place);
  document.body.append(named('Next'));
  await observed();
  expect(names()).toEqual(['Next']);
  naming.dispose();
});
