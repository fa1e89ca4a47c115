/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { FakeClasseur } from '../fake-classeur';
import { paste, wordsOf } from '../render-panel';
import { button, startSuivi } from './suivi';

async function start(): Promise<{ readonly classeur: FakeClasseur; readonly user: UserEvent }> {
  const suivi = await startSuivi();
  await suivi.user.click(button('Importer des mesures'));
  await screen.findByLabelText('Lignes à importer');
  return suivi;
}

const texte = (): HTMLElement => screen.getByLabelText('Lignes à importer');
// The page made of JavaScript has none of its own.
Object.assign(globalThis, { TextDecoder });

const TITRES = 'Indicateur;Date;Valeur;Source';

it('takes nothing as long as a line is refused, then all of it, and gives it back', async () => {
  const { classeur, user } = await start();
  expect(texte()).toHaveFocus();
  await user.paste(`${TITRES}\nMT1;15/11/2026;93,2;CPAM\nMT2;31/10/2026;9,1;CPAM\nXX9;15/11/2026;12;CPAM`);
  const refusees = await screen.findByRole('region', { name: 'Lignes refusées' });
  expect(wordsOf(refusees)).toContain('Ligne 4XX9;15/11/2026;12;CPAM');
  expect(wordsOf(refusees)).toContain('n’est pas un indicateur du classeur');
  expect(wordsOf(screen.getByRole('region', { name: 'Mesures à importer' }))).toContain('MT1 : 93,2 % le 15/11/2026');
  expect(screen.getByText('Déjà enregistrées')).toBeInTheDocument();
  // The titles are no line left aside.
  expect(screen.getByText(/^Une mesure à importer/)).toHaveTextContent('Une mesure à importer, une ligne refusée, une déjà enregistrée.');
  expect(screen.queryByText('Laissées de côté')).not.toBeInTheDocument();
  expect(button('Importer')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('Importer'));
  expect(classeur.dossier?.mesures).toHaveLength(4);

  await paste(user, texte(), `${TITRES}\nMT1;15/11/2026;93,2;CPAM\nMT2;31/10/2026;9,1;CPAM\nPRE3;15/11/2026;81;CPAM`);
  await user.click(await screen.findByRole('button', { name: 'Importer 2 mesures' }));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(classeur.dossier?.mesures.slice(4).map(({ indicateur, valeur }) => [indicateur, valeur.toFixed()])).toEqual([
    ['MT1', '93.2'],
    ['PRE3', '81'],
  ]);
  await user.click(button('Annuler l’import'));
  await waitFor(() => {
    expect(classeur.dossier?.mesures).toHaveLength(4);
  });
});

it('takes cells pasted anywhere in the view, with a date and a source of their own', async () => {
  const { user } = await start();
  await user.click(screen.getByText('Si le relevé ne les donne pas'));
  await paste(user, screen.getByLabelText('Date de ces mesures'), '30/10/2026');
  await user.tab();
  fireEvent.paste(document.body, { clipboardData: { getData: () => 'Indicateur\tValeur\nMT1\t93,2' } });
  expect(texte()).toHaveValue('Indicateur\tValeur\nMT1\t93,2');
  expect(wordsOf(await screen.findByRole('region', { name: 'Mesures à importer' }))).toContain('MT1 : 93,2 % le 30/10/2026');
});

async function choose(user: UserEvent, octets: string): Promise<void> {
  const fichier = new File([], 'mesures.csv', { type: 'text/csv' });
  Object.defineProperty(fichier, 'arrayBuffer', { value: () => Promise.resolve(Uint8Array.from(Buffer.from(octets, 'latin1')).buffer) });
  await user.upload(screen.getByLabelText('Choisir un fichier', { selector: 'input' }), fichier);
}

it('reads a file as Excel saves it in France', async () => {
  const { user } = await start();
  await choose(user, 'Indicateur;Date;Valeur;Source\nMT1;15/11/2026;93;Assur\xE9');
  await waitFor(() => {
    expect(texte()).toHaveValue('Indicateur;Date;Valeur;Source\nMT1;15/11/2026;93;Assuré');
  });
  expect(await screen.findByRole('button', { name: 'Importer une mesure' })).toBeInTheDocument();
});

it('says that a file is read as those of a Mac, and asks by a line of it when nothing tells how it is written', async () => {
  const { user } = await start();
  await choose(user, 'Indicateur;Date;Valeur;Source\nMT1;15/11/2026;93;Assur\x8E');
  await waitFor(() => {
    expect(texte()).toHaveValue('Indicateur;Date;Valeur;Source\nMT1;15/11/2026;93;Assuré');
  });
  expect(screen.getByText('Fichier lu comme ceux d’un ancien Mac.')).toBeInTheDocument();
  await choose(user, 'Indicateur;Date;Valeur;Source\nMT1;15/11/2026;93;voil\x85');
  expect(await screen.findByText(/Quelle ligne se lit bien/)).toBeInTheDocument();
  // Nothing is taken meanwhile.
  expect(texte()).toHaveValue('Indicateur;Date;Valeur;Source\nMT1;15/11/2026;93;Assuré');
  await user.click(button('MT1;15/11/2026;93;voilà'));
  expect(texte()).toHaveValue('Indicateur;Date;Valeur;Source\nMT1;15/11/2026;93;voilà');
  expect(screen.queryByText(/Quelle ligne se lit bien/)).not.toBeInTheDocument();
});

it('says when a file cannot be read, or holds no measures', async () => {
  const { user } = await start();
  const fichier = new File([], 'mesures.csv', { type: 'text/csv' });
  Object.defineProperty(fichier, 'arrayBuffer', { value: () => Promise.reject(new Error('NotReadableError')) });
  await user.upload(screen.getByLabelText('Choisir un fichier', { selector: 'input' }), fichier);
  expect(await screen.findByRole('alert')).toHaveTextContent('Le fichier n’a pas pu être lu');
  await paste(user, texte(), 'une;phrase\nsans;mesure');
  expect(await screen.findByText(/Titres trouvés/)).toBeInTheDocument();
});

it('keeps what was pasted until the person gives it up', async () => {
  const { user } = await start();
  await user.paste(`${TITRES}\nMT1;15/11/2026;93,2;CPAM`);
  await user.keyboard('{Escape}');
  expect(button('Continuer')).toHaveFocus();
  await user.click(button('Équilibre'));
  await user.click(button(/^Indicateurs/));
  await user.click(await screen.findByRole('button', { name: 'Reprendre l’import' }));
  expect(texte()).toHaveValue(`${TITRES}\nMT1;15/11/2026;93,2;CPAM`);
  await user.keyboard('{Escape}');
  await user.click(button('Abandonner le relevé'));
  await user.click(await screen.findByRole('button', { name: 'Importer des mesures' }));
  expect(texte()).toHaveValue('');
});

it('asks once in which order the days are, and takes none meanwhile', async () => {
  const { classeur, user } = await start();
  await user.paste('Indicateur,Date,Valeur\nMT1,11/10/2026,93.2\nPRE3,11/10/2026,81');
  expect(await screen.findByText(/^Quel jour est «.11\/10\/2026.».\?$/u)).toBeInTheDocument();
  expect(button(/^Importer/)).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('11 octobre 2026 (jour, mois, année)'));
  expect(wordsOf(await screen.findByRole('region', { name: 'Mesures à importer' }))).toContain('MT1 : 93,2 % le 11/10/2026');
  expect(button('11 octobre 2026 (jour, mois, année)')).toHaveAttribute('aria-pressed', 'true');
  await user.click(await screen.findByRole('button', { name: 'Importer 2 mesures' }));
  await waitFor(() => {
    expect(classeur.dossier?.mesures.slice(4).map(({ date }) => date)).toEqual(['2026-10-11', '2026-10-11']);
  });
});

it('takes days of before the contract only when told that they are meant', async () => {
  const { user } = await start();
  await user.paste(`${TITRES}\nMT1;15/11/2020;93,2;CPAM`);
  const voulu = await screen.findByRole('checkbox', { name: /^Une mesure date d’avant la signature du contrat \(/ });
  expect(button(/^Importer/)).toHaveAttribute('aria-disabled', 'true');
  await user.click(voulu);
  expect(await screen.findByRole('button', { name: 'Importer une mesure' })).toBeInTheDocument();
  expect(wordsOf(screen.getByRole('region', { name: 'Mesures à importer' }))).toContain('antérieure à la signature du contrat');
  // Said of those lines, and of no others.
  fireEvent.paste(document.body, { clipboardData: { getData: () => `${TITRES}\nPRE3;15/11/2020;81;CPAM` } });
  expect(await screen.findByText(/^Colonne «.Date.».: «.15\/11\/2020.» est lu 15\/11\/2020, avant la signature/u)).toBeInTheDocument();
});
