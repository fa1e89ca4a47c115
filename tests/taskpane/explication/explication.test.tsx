/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { dossierToJson } from '../../../src/domain/dossier-json';
import type { Explication, Piece } from '../../../src/plan/explain/explication';
import { ErreurClasseur, type Selection } from '../../../src/taskpane/ports';
import { readExample } from '../../examples';
import { FakeClasseur } from '../fake-classeur';
import { renderPanel, wordsOf } from '../render-panel';

const SPOT = { sheet: 'depenses', row: 5, column: 8 } as const;

const piece = (libelle: string, cellule: string, brute: number): Piece => ({
  nature: 'resultat',
  libelle,
  feuille: 'Dépenses',
  valeur: `${brute} €`,
  brute,
  spot: SPOT,
  cellule,
  remarques: [],
});

const TOTAL: Explication = {
  kind: 'formule',
  titre: '2 Parcours — Salaires',
  feuille: 'Budget global',
  rubrique: 'Dépenses',
  cellule: "'Budget global'!C10",
  valeur: '300 €',
  phrase: 'Résultat calculé par le classeur.',
  avertissement: null,
  formule: [
    { text: 'Si « Section » est vide : rien', depth: 0 },
    { text: 'Sinon :', depth: 0 },
    { text: 'Somme des « Montant »', depth: 1 },
  ],
  groupes: [
    {
      genre: 'somme',
      titre: 'somme des « Montant »',
      lignes: [piece('Infirmière', 'Dépenses!I17', 100), piece('Secrétaire', 'Dépenses!I18', 200)],
      total: 300,
      totalMontre: '300 €',
    },
  ],
  pieces: [piece('Taille retenue', 'Paramètres!B11', 3), { ...piece('Montant', 'Dépenses!I6', 0), nature: 'plage', brute: null }],
  fondements: [{ genre: 'derogation', texte: 'Parcours : dérogation, motif « avenant local ».', cellule: 'Paramètres!F48' }],
};
const LINE: Explication = {
  ...TOTAL,
  titre: 'Infirmière — Montant',
  feuille: 'Dépenses',
  rubrique: '',
  cellule: 'Dépenses!I17',
  valeur: '100 €',
  groupes: [],
  pieces: [],
  fondements: [],
};
const shows = (explication: Explication): Selection => ({ kind: 'explication', explication });

let classeur: FakeClasseur;
let user: UserEvent;

beforeEach(() => {
  classeur = new FakeClasseur(dossierToJson(readExample('centre-alsace')));
  classeur.select(shows(TOTAL));
});

const opener = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Expliquer un chiffre' });
const view = (): HTMLElement => screen.getByRole('region', { name: 'Expliquer un chiffre' });
const title = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('heading', { name });

async function open(): Promise<void> {
  ({ user } = renderPanel(classeur));
  await user.click(await opener());
}

it('tells how the cell is made: in words, line by line, and on what it rests', async () => {
  await open();
  await title('2 Parcours — Salaires');
  expect(wordsOf(view())).toContain('Budget global · Dépenses · C10');
  const calcul = within(view()).getByRole('heading', { name: 'Le calcul, en mots' }).nextElementSibling;
  expect(wordsOf(calcul?.querySelector('li:nth-child(2) li') ?? null)).toBe('Somme des « Montant »');
  expect(screen.getByRole('heading', { name: /^2 lignes\s: 300\s€$/u })).toBeInTheDocument();
  expect(wordsOf(view())).toContain('Taille retenue3 €Dépenses · calculé');
  expect(wordsOf(view())).toContain('DérogationParcours : dérogation, motif « avenant local ».');
  expect(wordsOf(screen.getByRole('group'))).toContain('Colonnes consultées1');
});

it('follows the selection, says it once, and leaves the keyboard alone', async () => {
  await open();
  await title('2 Parcours — Salaires');
  const before = document.activeElement;
  act(() => {
    classeur.select(shows(LINE));
  });
  await title('Infirmière — Montant');
  expect(within(view()).getAllByRole('status').map(wordsOf)).toEqual(['Infirmière — Montant : 100 €']);
  expect(document.activeElement).toBe(before);
});

it('leads from a total to its lines, and back', async () => {
  await open();
  await title('2 Parcours — Salaires');
  classeur.goTo = async (target) => {
    classeur.visites.push(target);
    classeur.select(shows(target.kind === 'cellule' && target.cellule === LINE.cellule ? LINE : TOTAL));
    return Promise.resolve();
  };
  await user.click(screen.getByRole('button', { name: 'Infirmière, aller en Dépenses!I17' }));
  await waitFor(async () => {
    expect(await title('Infirmière — Montant')).toHaveFocus();
  });
  await user.click(screen.getByRole('button', { name: /^Retour à «\s2 Parcours — Salaires\s»$/u }));
  await waitFor(async () => {
    expect(await title('2 Parcours — Salaires')).toHaveFocus();
  });
  expect(classeur.visites).toEqual([
    { kind: 'cellule', cellule: 'Dépenses!I17' },
    { kind: 'cellule', cellule: "'Budget global'!C10" },
  ]);
  expect(screen.queryByRole('button', { name: /^Retour/ })).not.toBeInTheDocument();
});

it('says first what is wrong with the cell', async () => {
  classeur.select(shows({ ...TOTAL, avertissement: 'Cette cellule ne contient plus sa formule.' }));
  await open();
  expect(await screen.findByText('Cette cellule ne contient plus sa formule.')).toBeInTheDocument();
});

it.each<[Selection, string]>([
  [{ kind: 'vierge' }, 'Ce classeur n’a pas encore de budget.'],
  [
    { kind: 'hors-budget', cellule: "'Budget global'!Z40", feuille: 'Budget global', isOurs: true },
    "'Budget global'!Z40 ne fait pas partie du budget",
  ],
  [
    { kind: 'hors-budget', cellule: 'Notes!A1', feuille: 'Notes', isOurs: false },
    'La feuille « Notes » ne fait pas partie du budget : elle est à vous.',
  ],
])('says plainly what it cannot explain', async (selection, words) => {
  classeur.select(selection);
  await open();
  await waitFor(() => {
    expect(wordsOf(view())).toContain(words);
  });
});

it('says that the cell could not be read, and tries again', async () => {
  classeur.refuseNext('explain', new ErreurClasseur('cellule-en-edition', ''));
  await open();
  expect(await screen.findByText('La cellule choisie n’a pas pu être lue.')).toBeInTheDocument();
  expect(await screen.findByText('La cellule n’a pas pu être expliquée')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await title('2 Parcours — Salaires')).toBeInTheDocument();
});

it('reads next what is selected while it is reading', async () => {
  const release = classeur.holdNext('explain');
  await open();
  await screen.findByText('Lecture de la cellule…');
  act(() => {
    classeur.select(shows(LINE));
  });
  release();
  expect(await title('Infirmière — Montant')).toBeInTheDocument();
});

it('closes on Escape, gives the keyboard back, and follows no longer', async () => {
  await open();
  await title('2 Parcours — Salaires');
  expect(classeur.suiviesDeSelection).toBe(1);
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('region', { name: 'Expliquer un chiffre' })).not.toBeInTheDocument();
  });
  expect(await opener()).toHaveFocus();
  await waitFor(() => {
    expect(classeur.suiviesDeSelection).toBe(0);
  });
});

it('shows the first lines of a long total, and the others a click away', async () => {
  const lignes = Array.from({ length: 15 }, (_ligne, rang) => piece(`Ligne ${rang}`, `Dépenses!I${rang + 6}`, 1));
  classeur.select(shows({ ...TOTAL, groupes: [{ genre: 'somme', titre: 'somme', lignes, total: 15, totalMontre: '15 €' }] }));
  await open();
  await title(/^15 lignes\s: 15\s€$/u);
  expect(screen.getByText('3 autres lignes')).toBeInTheDocument();
});
