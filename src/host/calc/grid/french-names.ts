import type { IDisposable, ILanguagePack } from '@univerjs/core';

/** What the French locale of Univer lacks, or has in English. */
const MISSING_WORDS: ILanguagePack = {
  ui: { ribbon: { menu: 'Menus de la grille' } },
  'sheets-ui': { shortcut: { 'sheet-view': 'Affichage de la feuille', 'sheet-edit': 'Modification de la feuille' } },
};

/** The locale with all its words in French: added one by one, for Univer's own merging puts whole groups in place of others. */
export const completeFrench = (locale: ILanguagePack): ILanguagePack => addWords(locale, MISSING_WORDS);

function addWords(locale: ILanguagePack, words: ILanguagePack): ILanguagePack {
  const added = Object.entries(words).map(([key, word]) => {
    const known = locale[key];
    return [key, isGroup(known) && isGroup(word) ? addWords(known, word) : word] as const;
  });
  return { ...locale, ...Object.fromEntries(added) };
}

const isGroup = (word: ILanguagePack[string] | undefined): word is ILanguagePack => typeof word === 'object' && !Array.isArray(word);

/** Names that Univer gives to its controls in English whatever the locale, and that screen readers say. */
const FRENCH_NAMES: ReadonlyMap<string, string> = new Map([
  ['Sidebar panel', 'Volet de la grille'],
  ['Close sidebar', 'Fermer le volet'],
  ['Resize sidebar', 'Redimensionner le volet'],
  ['Sheet tabs', 'Onglets des feuilles'],
  ['Notifications alt+T', 'Notifications (Alt+T)'],
  ['Back', 'Retour'],
  ['Previous', 'Précédent'],
  ['Next', 'Suivant'],
  ['Previous Month', 'Mois précédent'],
  ['Next Month', 'Mois suivant'],
  ['Close badge', 'Retirer'],
  ['decrement', 'Diminuer'],
  ['increment', 'Augmenter'],
  ['Zoom in', 'Agrandir'],
  ['Zoom out', 'Réduire'],
  ['Reset zoom', 'Taille réelle'],
]);

const NAME = 'aria-label';

/** Names what is in `place`, and what comes there, in French. */
export function nameInFrench(place: HTMLElement): IDisposable {
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) if (node instanceof Element) translate(node);
  });
  observer.observe(place, { subtree: true, childList: true, attributes: true, attributeFilter: [NAME] });
  translate(place);
  return {
    dispose: () => {
      observer.disconnect();
    },
  };
}

function translate(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(`[${NAME}]`)]) {
    const french = FRENCH_NAMES.get(element.getAttribute(NAME) ?? '');
    if (french !== undefined) element.setAttribute(NAME, french);
  }
}
