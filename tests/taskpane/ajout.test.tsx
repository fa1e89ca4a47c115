/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { dossierToJson } from '../../src/domain/dossier-json';
import { ErreurClasseur } from '../../src/taskpane/ports';
import { readExample } from '../examples';
import { FakeClasseur } from './fake-classeur';
import { paste, renderPanel, wordsOf } from './render-panel';

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

async function start(vers: RegExp | string): Promise<{ readonly classeur: FakeClasseur; readonly user: UserEvent }> {
  const classeur = new FakeClasseur(dossierToJson(readExample('centre-alsace')));
  const { user } = renderPanel(classeur);
  await user.click(await screen.findByRole('button', { name: vers }));
  await screen.findByRole('heading', { name: /^Ajouter une/ });
  return { classeur, user };
}

const montant = (): string => wordsOf(screen.getByText('Montant', { selector: 'dt' }).closest('dl'));

it('an expense is added, then the next one', async () => {
  const { classeur, user } = await start('Ajouter une dépense');
  expect(screen.getByLabelText('Section')).toHaveFocus();
  await user.selectOptions(screen.getByLabelText('Section'), '3 Prévention');
  await user.selectOptions(screen.getByLabelText('Poste'), 'Salaires');
  await paste(user, screen.getByLabelText('Libellé'), 'Chargée de prévention');
  await paste(user, screen.getByLabelText('Quantité'), '12,5');
  await paste(user, screen.getByLabelText('Coût unitaire'), '1 234,56');
  expect(montant()).toBe('Montant15 432,00 €Section après cet ajoutdéficit de 15 432,00 €');
  await user.keyboard('{Enter}');

  await waitFor(() => {
    expect(screen.getByLabelText('Libellé')).toHaveFocus();
  });
  const ajoutee = classeur.dossier?.depenses.at(-1);
  expect([ajoutee?.section, ajoutee?.poste, ajoutee?.libelle]).toEqual(['prevention', 'salaires', 'Chargée de prévention']);
  expect([ajoutee?.quantite.toFixed(), ajoutee?.coutUnitaire.toFixed(), ajoutee?.realise.toFixed()]).toEqual(['12.5', '1234.56', '0']);
  expect(screen.getAllByRole('status').map(wordsOf)).toContain('Ajouté à 3 Prévention : Chargée de prévention, 15 432,00 €.');
  expect(screen.getByLabelText('Section')).toHaveValue('prevention');
  expect(screen.getByLabelText('Poste')).toHaveValue('salaires');
  expect(screen.getByLabelText('Libellé')).toHaveValue('');
  expect(screen.getByLabelText('Libellé')).toBeValid();

  await user.click(button('Terminer'));
  await screen.findByRole('heading', { name: 'Équilibre du budget' });
  expect(button('Ajouter une dépense')).toHaveFocus();
  expect(screen.getAllByText(/déficit de 15 432,00 €/)).toHaveLength(2);
});

it('an expense begins in the section it was asked from, and proposes what is already there', async () => {
  await start('Ajouter une dépense dans 2 Parcours pluriprofessionnels');
  expect(screen.getByLabelText('Section')).toHaveValue('parcours');
  expect(screen.getByLabelText('Libellé')).toHaveFocus();
  const fiches = document.getElementById(screen.getByLabelText(/Fiche action/).getAttribute('list') ?? '');
  const attendues = new Set(
    readExample('centre-alsace')
      .depenses.filter(({ section, fiche }) => section === 'parcours' && fiche !== '')
      .map(({ fiche }) => fiche),
  );
  expect([...(fiches?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual([...attendues].sort());
});

it('the missions kept come first', async () => {
  await start('Ajouter une dépense');
  const groupes = within(screen.getByLabelText('Section')).getAllByRole('group');
  expect(groupes.map((groupe) => groupe.getAttribute('label'))).toEqual(['Missions retenues', 'Missions non retenues']);
  expect(groupes[1]).toHaveTextContent('5 Qualité et pertinence');
});

it('faults stand at their fields, and nothing is written', async () => {
  const { classeur, user } = await start('Ajouter une dépense');
  const avant = classeur.dossier;
  await paste(user, screen.getByLabelText('Coût unitaire'), 'cher');
  await user.keyboard('{Enter}');
  expect(screen.getByLabelText('Section')).toHaveFocus();
  expect(screen.getByLabelText('Section')).toHaveAccessibleDescription('Choisissez la section.');
  expect(screen.getByLabelText('Poste')).toHaveAccessibleDescription('Choisissez le poste.');
  expect(screen.getByLabelText('Libellé')).toHaveAccessibleDescription(/Décrivez la dépense/);
  expect(screen.getByLabelText('Coût unitaire')).toHaveAccessibleDescription(/n’est pas un nombre/);
  expect(screen.getByLabelText('Quantité')).toBeValid();
  expect(classeur.dossier).toBe(avant);
});

it('a line that could not be written stays in its form', async () => {
  const { classeur, user } = await start('Ajouter une ressource');
  classeur.refuseNext('addRessource', new ErreurClasseur('sous-tableau-occupe', ''));
  await user.selectOptions(screen.getByLabelText('Section'), '4 Crises sanitaires');
  await paste(user, screen.getByLabelText('Libellé'), 'FIR');
  await paste(user, screen.getByLabelText(/Financeur/), 'ARS');
  await paste(user, screen.getByLabelText('Montant'), '10000');
  await user.selectOptions(screen.getByLabelText('Statut'), 'Notifiée');
  expect(montant()).toBe('Montant10 000,00 €Section après cet ajoutexcédent de 10 000,00 €');
  await user.click(button('Ajouter'));
  expect(await screen.findByRole('alert')).toHaveTextContent('La ressource n’a pas été ajoutée');
  expect(screen.getByLabelText('Libellé')).toHaveValue('FIR');

  await user.click(button('Ajouter'));
  await waitFor(() => {
    expect(screen.getByLabelText('Libellé')).toHaveValue('');
  });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  const ajoutee = classeur.dossier?.ressources.at(-1);
  expect(ajoutee).toMatchObject({ section: 'crise', libelle: 'FIR', financeur: 'ARS', statut: 'notifiee' });
  expect(ajoutee?.montant.toFixed()).toBe('10000');
});

it('Escape leaves the form and gives the keyboard back to the button it came from', async () => {
  const { classeur, user } = await start('Ajouter une ressource');
  const avant = classeur.dossier;
  await user.keyboard('{Escape}');
  expect(button('Ajouter une ressource')).toHaveFocus();
  expect(classeur.dossier).toBe(avant);
});

describe('what is typed and not added is never lost without a word', () => {
  const typed = 'Loyer du local';

  it.each([
    ['Escape', (user: UserEvent) => user.keyboard('{Escape}')],
    ['« Annuler »', (user: UserEvent) => user.click(button('Annuler'))],
  ])('%s asks first, and everything is still there for who goes on', async (_, leave) => {
    const { user } = await start('Ajouter une dépense');
    await paste(user, screen.getByLabelText('Libellé'), typed);
    await leave(user);
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName('Cette dépense n’est pas ajoutée.');
    expect(button('Continuer la saisie')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Libellé')).toHaveValue(typed);

    await leave(user);
    await user.click(button('Abandonner la saisie'));
    await user.click(button('Ajouter une dépense'));
    expect(await screen.findByLabelText('Libellé')).toHaveValue('');
  });

  it.each([
    ['dépense', 'Une dépense saisie n’est pas ajoutée.'],
    ['ressource', 'Une ressource saisie n’est pas ajoutée.'],
  ])('another view keeps the %s, and the first one says that it waits', async (nom, dit) => {
    const { user } = await start(`Ajouter une ${nom}`);
    await user.selectOptions(screen.getByLabelText('Section'), '4 Crises sanitaires');
    await paste(user, screen.getByLabelText('Libellé'), typed);
    await user.click(button('Paramètres'));
    await user.click(button(/^Équilibre ?, modifications à enregistrer$/));
    expect(await screen.findByText(dit)).toBeInTheDocument();

    await user.click(button(`Reprendre la ${nom}`));
    expect(await screen.findByLabelText('Libellé')).toHaveValue(typed);
    await user.click(button(/^Équilibre/));
    await user.click(button(`Ajouter une ${nom}`));
    expect(await screen.findByLabelText('Libellé')).toHaveValue(typed);
    expect(screen.getByLabelText('Section')).toHaveValue('crise');
  });

  it('asked again from a section, it goes to that section', async () => {
    const { user } = await start('Ajouter une dépense');
    await paste(user, screen.getByLabelText('Libellé'), typed);
    await user.click(button(/^Équilibre ?, modifications à enregistrer$/));
    await user.click(button('Ajouter une dépense dans 2 Parcours pluriprofessionnels'));
    expect(await screen.findByLabelText('Libellé')).toHaveValue(typed);
    expect(screen.getByLabelText('Section')).toHaveValue('parcours');
  });

  it('an expense given up leaves the resource that waits', async () => {
    const { user } = await start('Ajouter une ressource');
    await paste(user, screen.getByLabelText('Libellé'), typed);
    await user.click(button(/^Équilibre/));
    await user.click(button('Ajouter une dépense'));
    await screen.findByRole('heading', { name: 'Ajouter une dépense' });
    await user.click(button('Annuler'));
    expect(await screen.findByText('Une ressource saisie n’est pas ajoutée.')).toBeInTheDocument();
  });
});

describe('the button of the ribbon', () => {
  it('opens the form of an expense in the budget of the workbook', async () => {
    const classeur = new FakeClasseur(dossierToJson(readExample('centre-alsace')));
    renderPanel(classeur, 'depense');
    expect(await screen.findByRole('heading', { name: 'Ajouter une dépense' })).toBeInTheDocument();
  });

  it('proposes to create the budget where there is none', async () => {
    renderPanel(new FakeClasseur(), 'depense');
    expect(await screen.findByLabelText('Nom de la CPTS')).toBeInTheDocument();
  });
});
