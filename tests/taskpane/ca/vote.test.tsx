/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { dateIso } from '../../../src/domain/calendrier';
import { ErreurClasseur } from '../../../src/taskpane/ports';
import { FakeClasseur } from '../fake-classeur';
import { paste, wordsOf } from '../render-panel';
import { button, json, openReview, region } from './board';

const TITLE = 'Soumettre et voter le budget';
const acts = ({ actes }: FakeClasseur): readonly unknown[] => actes.map(({ nature, date, nom, version }) => [nature, date, nom, version]);

beforeEach(() => {
  localStorage.clear();
});

async function openVote(classeur: FakeClasseur): Promise<UserEvent> {
  const user = await openReview(classeur);
  await user.click(button('Soumettre ou voter'));
  await screen.findByRole('heading', { name: TITLE });
  return user;
}

/** A workbook whose budget was submitted on 18 November 2026. */
async function submitted(content: unknown = json()): Promise<FakeClasseur> {
  const classeur = new FakeClasseur(content);
  await classeur.recordActe({ nature: 'soumis', date: dateIso('2026-11-18'), nom: 'Marie Keller' }, []);
  return classeur;
}

it('submits the budget today, in the name that is typed, which is not that of who acts on this device', async () => {
  const classeur = new FakeClasseur(json());
  const user = await openVote(classeur);
  expect(screen.getByLabelText('Date de la soumission')).toHaveValue('21/11/2026');
  await user.click(button('Soumettre au CA'));
  expect(screen.getByText(/^Indiquez un nom/)).toBeInTheDocument();
  expect(screen.getByLabelText('Soumis par')).toHaveFocus();
  await paste(user, screen.getByLabelText('Soumis par'), ' Marie Keller ');
  await user.click(button('Soumettre au CA'));
  expect((await screen.findAllByText('Budget initial soumis au CA le 21/11/2026.')).length).toBeGreaterThan(0);
  expect(acts(classeur)).toEqual([['soumis', '2026-11-21', 'Marie Keller', 1]]);
  expect(localStorage.getItem('budget-cpts.auteur')).toBeNull();
  expect(wordsOf(region(TITLE))).toContain('Budget initial : soumis au CA le 21/11/2026 par Marie Keller');
  expect(screen.getByLabelText('Vote enregistré par')).toHaveValue('');
});

it('says all that is wrong at once, each at its place, and writes nothing', async () => {
  const classeur = await submitted();
  const user = await openVote(classeur);
  await paste(user, screen.getByLabelText('Date du vote'), '17/11/2026');
  await user.click(button('Enregistrer le vote'));
  expect(screen.getByLabelText('Date du vote')).toHaveAccessibleDescription(/L’acte précédent est du 18\/11\/2026/);
  expect(screen.getByLabelText('Vote enregistré par')).toHaveAccessibleDescription(/Indiquez un nom/);
  await paste(user, screen.getByLabelText('Date du vote'), '22/11/2026');
  expect(screen.getByLabelText('Date du vote')).toHaveAccessibleDescription(/à venir.*nous sommes le 21\/11\/2026/);
  await paste(user, screen.getByLabelText('Date du vote'), '31/02/2026');
  expect(screen.getByLabelText('Date du vote')).toHaveAccessibleDescription(/n’existe pas dans le calendrier/);
  expect(classeur.actes).toHaveLength(1);
});

it('refuses a day long before the contract', async () => {
  const classeur = new FakeClasseur(json());
  const user = await openVote(classeur);
  await paste(user, screen.getByLabelText('Date de la soumission'), '01/01/1999');
  await paste(user, screen.getByLabelText('Soumis par'), 'Marie Keller');
  await user.click(button('Soumettre au CA'));
  expect(screen.getByLabelText('Date de la soumission')).toHaveAccessibleDescription(/^Le contrat est signé du 15\/06\/2022/);
  expect(classeur.actes).toEqual([]);
});

it('asks twice for a vote, saying that a copy is frozen; Escape votes nothing', async () => {
  const classeur = await submitted();
  const user = await openVote(classeur);
  await paste(user, screen.getByLabelText('Date du vote'), '20 novembre 2026');
  await paste(user, screen.getByLabelText('Vote enregistré par'), 'Paul Meyer');
  await user.click(button('Enregistrer le vote'));
  expect(wordsOf(screen.getByRole('alertdialog'))).toContain(
    'Enregistrer le vote du 20/11/2026 ? Budget initial sera figé : une copie de tous ses chiffres reste dans le classeur',
  );
  expect(button('Ne pas voter')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(button('Enregistrer le vote')).toHaveFocus();
  expect(classeur.actes).toHaveLength(1);
  await user.keyboard('{Enter}');
  await user.click(button('Confirmer le vote'));
  expect((await screen.findAllByText(/^Budget initial voté le 20\/11\/2026/)).length).toBeGreaterThan(0);
  expect(acts(classeur)[1]).toEqual(['vote', '2026-11-20', 'Paul Meyer', 1]);
  expect(within(region('Budgets votés')).getAllByRole('listitem').map(wordsOf)).toEqual([
    'Budget initial : voté le 20/11/2026, enregistré par Paul MeyerDépenses 272 990,00 € · ressources 272 990,00 €',
  ]);
  // What follows a vote is an amended budget.
  await paste(user, screen.getByLabelText('Soumis par'), 'Paul Meyer');
  await user.click(button('Soumettre au CA'));
  expect((await screen.findAllByText('Budget rectificatif n° 1 soumis au CA le 21/11/2026.')).length).toBeGreaterThan(0);
  expect(acts(classeur)[2]).toEqual(['soumis', '2026-11-21', 'Paul Meyer', 2]);
});

it('tells what a board should know before it votes, and lets it vote', async () => {
  const { depenses, ...others } = json();
  const classeur = await submitted({ ...others, depenses: depenses.filter(({ section }) => section !== 'prevention') });
  const user = await openVote(classeur);
  const words = wordsOf(region(TITLE));
  expect(words).toContain('Le budget n’est pas équilibré : excédent de 27 500,00 €.');
  expect(words).toContain('Une section n’est pas équilibrée.');
  expect(words).toContain('Un contrôle du classeur est à vérifier.');
  await paste(user, screen.getByLabelText('Vote enregistré par'), 'Paul Meyer');
  await user.click(button('Enregistrer le vote'));
  await user.click(button('Confirmer le vote'));
  await waitFor(() => {
    expect(classeur.actes).toHaveLength(2);
  });
});

it('takes a submitted budget back', async () => {
  const classeur = await submitted();
  const user = await openVote(classeur);
  await user.selectOptions(screen.getByLabelText(/^Que voulez-vous enregistrer/), 'Retour au brouillon');
  await paste(user, screen.getByLabelText('Repris par'), 'Marie Keller');
  await user.click(button('Reprendre le budget'));
  expect((await screen.findAllByText(/de nouveau un brouillon/)).length).toBeGreaterThan(0);
  expect(acts(classeur)[1]).toEqual(['retire', '2026-11-21', 'Marie Keller', 1]);
  expect(button('Soumettre au CA')).toBeInTheDocument();
});

it.each([
  ['modifie-entre-temps', /a été modifié entre-temps/],
  ['protege', /protégé par un mot de passe/],
  ['cellule-en-edition', /Une cellule est en cours de saisie/],
] as const)('keeps what was typed when the workbook refuses: %s', async (code, why) => {
  const classeur = new FakeClasseur(json());
  const user = await openVote(classeur);
  await paste(user, screen.getByLabelText('Soumis par'), 'Marie Keller');
  await paste(user, screen.getByLabelText('Date de la soumission'), '19/11/2026');
  classeur.refuseNext('recordActe', new ErreurClasseur(code, ''));
  await user.click(button('Soumettre au CA'));
  expect(await screen.findByText('L’acte n’a pas été enregistré')).toBeInTheDocument();
  expect(screen.getByText(why)).toBeInTheDocument();
  expect(screen.getByLabelText('Soumis par')).toHaveValue('Marie Keller');
  expect(screen.getByLabelText('Date de la soumission')).toHaveValue('19/11/2026');
  await user.click(button('Soumettre au CA'));
  await waitFor(() => {
    expect(acts(classeur)).toEqual([['soumis', '2026-11-19', 'Marie Keller', 1]]);
  });
});

it('keeps what was typed while another view is looked at, and comes back to the button that opened it', async () => {
  const user = await openVote(new FakeClasseur(json()));
  await paste(user, screen.getByLabelText('Soumis par'), 'Marie');
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { name: 'Revue du conseil d’administration' })).toBeInTheDocument();
  expect(button('Soumettre ou voter')).toHaveFocus();
  await user.click(button('Soumettre ou voter'));
  expect(await screen.findByLabelText('Soumis par')).toHaveValue('Marie');
});

it('offers the name of who acts on this device, said in the shell, to who submits', async () => {
  const user = await openVote(new FakeClasseur(json()));
  await user.click(await screen.findByRole('button', { name: 'modifier le nom sous lequel vous agissez' }));
  await paste(user, screen.getByLabelText('Votre nom, pour le journal'), 'Paul Meyer');
  await user.click(button('Garder ce nom'));
  expect(localStorage.getItem('budget-cpts.auteur')).toBe('Paul Meyer');
  expect(screen.getByText('Paul Meyer')).toBeInTheDocument();
});
