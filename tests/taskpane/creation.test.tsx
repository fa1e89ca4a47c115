/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { ErreurClasseur } from '../../src/taskpane/ports';
import { FakeClasseur } from './fake-classeur';
import { paste, renderPanel, wordsOf } from './render-panel';

async function fill(user: UserEvent): Promise<void> {
  await paste(user, await screen.findByLabelText('Nom de la CPTS'), 'CPTS Centre Alsace');
  await paste(user, screen.getByLabelText('Population du territoire'), '101500');
  await paste(user, screen.getByLabelText('Nombre de membres'), '250');
  await paste(user, screen.getByLabelText('Date de signature'), '15/6/22');
}

const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const enveloppes = (): string => wordsOf(screen.getByRole('table', { name: /Enveloppes/ }));

it('leads somebody from an empty workbook to a budget', async () => {
  const classeur = new FakeClasseur();
  const { user } = renderPanel(classeur);
  await fill(user);
  await user.click(screen.getByLabelText('Accompagnement des professionnels'));
  await user.click(button(/Générer le budget/));

  expect(await screen.findByRole('heading', { name: 'Équilibre du budget' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('CPTS Centre Alsace');
  expect(wordsOf(screen.getByRole('banner'))).toContain('Année 5 du contrat, du 15/06/2026 au 14/06/2027');
  expect(screen.getByRole('main')).toHaveFocus();
  expect(classeur.dossier).toMatchObject({
    cpts: { nom: 'CPTS Centre Alsace', population: 101_500, membres: 250, taille: null },
    contrat: { bareme: 'avenant-2', dateSignature: '2022-06-15', fonctionnementAdditionnel: false },
    exercice: { anneeContrat: 5 },
    missions: { accompagnement: { debut: '2022-06-15' } },
  });
  expect(classeur.dossier?.missions.qualite).toBeUndefined();
});

it('shows the tier and the envelopes while the population is typed, before anything is written', async () => {
  const classeur = new FakeClasseur();
  const { user } = renderPanel(classeur);
  const population = await screen.findByLabelText('Population du territoire');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();

  await user.type(population, '39999');
  expect(population).toHaveValue('39\u202f999');
  expect(screen.getByText(/Taille 1 : moins de 40 000 habitants/)).toBeInTheDocument();
  await waitFor(() => {
    expect(enveloppes()).toContain('Total165 000,00 €');
  });
  expect(screen.getByText(/en attendant la date de signature/)).toBeInTheDocument();

  await user.clear(population);
  await user.type(population, '40000');
  expect(screen.getByText(/Taille 2 : de 40 000 à 80 000 habitants/)).toBeInTheDocument();
  expect(screen.getByText(/à la limite de deux tailles/)).toBeInTheDocument();

  await user.click(screen.getByLabelText('Le contrat indique une autre taille'));
  await user.selectOptions(screen.getByLabelText('Taille écrite au contrat'), 'Taille 1\u202f: moins de 40\u202f000 habitants');
  expect(screen.getByText(/celle du contrat est retenue/)).toBeInTheDocument();
  await waitFor(() => {
    expect(enveloppes()).toContain('Total165 000,00 €');
  });
  expect(classeur.generes).toEqual([]);
});

it('keeps the caret behind the digit that was typed', async () => {
  const { user } = renderPanel(new FakeClasseur());
  const population = await screen.findByLabelText<HTMLInputElement>('Population du territoire');
  await user.type(population, '101500');
  await user.type(population, '9', { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect(population).toHaveValue('1\u202f901\u202f500');
  expect(population.selectionStart).toBe(3);
});

it('counts the majoration of a taille 4 from its hundredth member', async () => {
  const { user } = renderPanel(new FakeClasseur());
  await user.type(await screen.findByLabelText('Population du territoire'), '200000');
  const membres = screen.getByLabelText('Nombre de membres');
  await user.type(membres, '99');
  expect(membres).toHaveAccessibleDescription(/à partir de 100 membres/);
  await user.clear(membres);
  await user.type(membres, '100');
  expect(membres).toHaveAccessibleDescription(/elle s’applique/);
  await user.click(button(/2 Parcours/));
  expect(screen.getAllByText(/Majoration de 10 %/)[0]).toBeInTheDocument();
});

it('tells every fault, and takes the person to the first', async () => {
  const classeur = new FakeClasseur();
  const { user } = renderPanel(classeur);
  await user.type(await screen.findByLabelText('Population du territoire'), '12,5');
  await user.type(screen.getByLabelText('Date de signature'), '31/02/2022{Enter}');

  const nom = screen.getByLabelText('Nom de la CPTS');
  expect(nom).toHaveFocus();
  expect(nom).toBeInvalid();
  expect(nom).toHaveAccessibleDescription(/Indiquez le nom/);
  expect(screen.getByLabelText('Population du territoire')).toHaveAccessibleDescription(/nombre entier/);
  expect(screen.getByLabelText('Date de signature')).toHaveAccessibleDescription(/n’existe pas/);
  expect(screen.getByText('4 champs à corriger')).toBeInTheDocument();
  expect(classeur.generes).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Date de signature' }));
  expect(screen.getByLabelText('Date de signature')).toHaveFocus();
  await user.type(nom, 'CPTS');
  expect(nom).toBeValid();
  expect(screen.getByText('3 champs à corriger')).toBeInTheDocument();
});

it('reproaches nothing before a field is left', async () => {
  const { user } = renderPanel(new FakeClasseur());
  const date = await screen.findByLabelText('Date de signature');
  await user.type(date, '15/0');
  expect(date).toBeValid();
  await user.tab();
  expect(date).toBeInvalid();
  await user.clear(date);
  expect(date).toBeValid();
});

it('understands a date as it is typed in France and shows the years of the contract', async () => {
  const { user } = renderPanel(new FakeClasseur());
  const date = await screen.findByLabelText('Date de signature');
  const annee = screen.getByLabelText('Année du budget');
  expect(within(annee).getAllByRole('option')).toHaveLength(5);
  await user.type(date, '15 juin 2022');
  await user.tab();
  expect(date).toHaveValue('15/06/2022');
  expect(annee).toHaveDisplayValue('Année 5, du 15/06/2026 au 14/06/2027');
  expect(annee).toHaveAccessibleDescription('C’est l’année en cours.');
  await user.selectOptions(annee, '1');
  expect(annee).toHaveAccessibleDescription('Cette année du contrat est terminée.');
});

it('starts the missions with the contract until another day is typed', async () => {
  const { user } = renderPanel(new FakeClasseur());
  const date = await screen.findByLabelText('Date de signature');
  const debut = screen.getByLabelText('Début de la mission Prévention');
  await user.type(date, '15/06/2022');
  expect(debut).toHaveValue('15/06/2022');
  await user.clear(debut);
  await user.type(debut, '1/1/23');
  await user.tab();
  await user.clear(date);
  await user.type(date, '16/06/2022');
  expect(debut).toHaveValue('01/01/2023');
  expect(screen.getByLabelText('Début de la mission Accès aux soins')).toHaveValue('16/06/2022');
  await user.clear(debut);
  await user.tab();
  expect(debut).toHaveValue('16/06/2022');
});

it('says why a mission cannot be kept', async () => {
  const { user } = renderPanel(new FakeClasseur());
  await user.selectOptions(await screen.findByLabelText('Barème'), 'ACI 2019');
  const crise = screen.getByLabelText('Crises sanitaires');
  expect(crise).toHaveAttribute('aria-disabled', 'true');
  expect(crise).toHaveAccessibleDescription(/n’existe pas dans le barème ACI 2019/);
  await user.click(crise);
  expect(crise).not.toBeChecked();
  expect(screen.getByLabelText(/Supplément traitement et orientation/)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Barème'), 'Avenant 2 (2022)');
  expect(crise).toBeChecked();
});

it('takes derogations, and gives the focus to what comes next', async () => {
  const classeur = new FakeClasseur();
  const { user } = renderPanel(classeur);
  await fill(user);
  await user.click(screen.getByText('Dérogations au barème'));
  await user.click(button(/Ajouter une dérogation/));
  const premiere = within(screen.getByRole('group', { name: 'Dérogation 1' }));
  expect(premiere.getByLabelText('Ligne du barème')).toHaveFocus();
  await user.selectOptions(premiere.getByLabelText('Ligne du barème'), 'Parcours, volet fixe');
  await user.type(premiere.getByLabelText('Montant de l’année'), '40000');
  await user.tab();
  expect(premiere.getByLabelText('Montant de l’année')).toHaveValue('40\u202f000');
  await user.click(button(/Générer/));
  expect(premiere.getByLabelText('Motif')).toHaveFocus();

  await user.click(button(/Ajouter une dérogation/));
  await user.click(button(/Retirer la dérogation 2/));
  expect(button(/Ajouter une dérogation/)).toHaveFocus();
  await user.type(premiere.getByLabelText('Motif'), 'avenant local{Enter}');
  await screen.findByRole('heading', { name: 'Équilibre du budget' });
  expect(classeur.dossier?.derogations.map(({ ligne, montant, motif }) => [ligne, montant.toFixed(), motif])).toEqual([
    ['parcours.fixe', '40000', 'avenant local'],
  ]);
});

it('unfolds what hides a fault', async () => {
  const { user } = renderPanel(new FakeClasseur());
  await fill(user);
  await user.click(screen.getByText('Options'));
  const variable = screen.getByLabelText('Part variable comptée au budget');
  await user.clear(variable);
  await user.type(variable, '150');
  const options = variable.closest('details');
  if (options === null) throw new Error('The options are folded');
  options.open = false;
  await user.click(button(/Générer/));
  expect(options.open).toBe(true);
  expect(variable).toHaveFocus();
});

it('opens a section on the lines of the barème, with their source', async () => {
  const { user } = renderPanel(new FakeClasseur());
  await fill(user);
  const section = button(/3 Prévention/);
  expect(section).toHaveAttribute('aria-expanded', 'false');
  await user.click(section);
  expect(section).toHaveAttribute('aria-expanded', 'true');
  expect(enveloppes()).toContain('Barème, taille 317 500,00 €');
  expect(enveloppes()).toContain('Source : Avenant 2 à l’ACI');
});

it('tells how far the writing is, and writes once however often it is asked', async () => {
  const classeur = new FakeClasseur();
  const release = classeur.holdNext('generate');
  const { user } = renderPanel(classeur);
  await fill(user);
  await user.click(button(/Générer/));
  expect(await screen.findByRole('progressbar', { name: 'Avancement' })).toHaveAttribute('value', '0.5');
  expect(screen.getByText('Écriture des feuilles…')).toBeInTheDocument();
  await user.click(button(/En cours/));
  release();
  await screen.findByRole('heading', { name: 'Équilibre du budget' });
  expect(classeur.generes).toHaveLength(1);
  expect(screen.getAllByRole('status').map(wordsOf)).toContain('Le classeur est à jour. Voici l’équilibre du budget.');
});

it('loses nothing when the writing fails', async () => {
  const classeur = new FakeClasseur();
  classeur.refuseNext('generate', new ErreurClasseur('cellule-en-edition', 'InvalidOperationInCellEditMode'));
  const { user } = renderPanel(classeur);
  await fill(user);
  await user.click(button(/Générer/));
  const alerte = await screen.findByRole('alert');
  expect(alerte).toHaveTextContent('Une cellule est en cours de saisie dans Excel');
  expect(alerte).toHaveTextContent('Votre saisie est gardée');
  expect(alerte).not.toHaveTextContent('InvalidOperation');
  expect(screen.getByLabelText('Nom de la CPTS')).toHaveValue('CPTS Centre Alsace');
  await user.click(button(/Générer/));
  expect(await screen.findByRole('heading', { name: 'Équilibre du budget' })).toBeInTheDocument();
});
