/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { dossierToJson } from '../../src/domain/dossier-json';
import { ErreurClasseur } from '../../src/taskpane/ports';
import { readExample } from '../examples';
import { FakeClasseur } from './fake-classeur';
import { paste, renderPanel, wordsOf } from './render-panel';

const centreAlsace = (): FakeClasseur => new FakeClasseur(dossierToJson(readExample('centre-alsace')));
const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });
const balance = (): Promise<HTMLElement> => screen.findByRole('heading', { name: 'Équilibre du budget' });

describe('the balance', () => {
  it('is shown at once when the workbook is recognised, without taking the keyboard', async () => {
    renderPanel(centreAlsace());
    await balance();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('CPTS Centre Alsace');
    expect(button('Équilibre')).toHaveAttribute('aria-current', 'page');
    expect(document.body).toHaveFocus();
  });

  it('says of each section whether it balances, in words', async () => {
    const classeur = centreAlsace();
    classeur.change((json) => ({
      ...json,
      ressources: [...json.ressources, { section: 'prevention', libelle: 'FIR', montant: '1250.50' }],
      depenses: [...json.depenses, { section: 'crise', poste: 'moyens', libelle: 'Tentes', quantite: '3', coutUnitaire: '33.335' }],
    }));
    renderPanel(classeur);
    await balance();
    const sections = screen.getAllByRole('listitem').map(wordsOf);
    expect(sections).toContain('3 PréventionDépenses27 500,00 €Ressources28 750,50 €excédent de 1 250,50 €');
    expect(sections).toContain('4 Crises sanitairesDépenses22 600,01 €Ressources22 500,00 €déficit de 100,01 €');
    expect(sections).toContain('0 FonctionnementDépenses77 990,00 €Ressources77 990,00 €équilibré');
    expect(screen.getByText(/^excédent de 1 150,49 €$/)).toBeInTheDocument();
    expect(screen.queryByText(/Qualité/)).not.toBeInTheDocument();
  });

  it('shows the expenses of a mission that is not kept', async () => {
    const classeur = centreAlsace();
    classeur.change((json) => ({
      ...json,
      depenses: [{ section: 'qualite', poste: 'moyens', libelle: 'Salle', quantite: '1', coutUnitaire: '80' }],
    }));
    renderPanel(classeur);
    await balance();
    const qualite = screen
      .getAllByRole('listitem')
      .map(wordsOf)
      .find((mots) => mots.startsWith('5 Qualité'));
    expect(qualite).toBe('5 Qualité et pertinenceMission non retenueDépenses80,00 €Ressources0,00 €déficit de 80,00 €');
  });

  it('is linked to the sheets', async () => {
    const classeur = centreAlsace();
    const { user } = renderPanel(classeur);
    await balance();
    await user.click(button('Ouvrir la feuille 3 Prévention'));
    await user.click(button('Voir le budget global'));
    await user.click(button('Vérifier dans la feuille Contrôles'));
    expect(classeur.visites).toEqual([
      { kind: 'section', section: 'prevention' },
      { kind: 'feuille', feuille: 'budget' },
      { kind: 'feuille', feuille: 'controles' },
    ]);
    classeur.refuseNext('goTo', new ErreurClasseur('cellule-en-edition', ''));
    await user.click(button('Voir le budget global'));
    expect(await screen.findByRole('alert')).toHaveTextContent('La feuille n’a pas pu être affichée');
    await user.click(button('Fermer'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tells the checks that fail', async () => {
    const classeur = centreAlsace();
    renderPanel(classeur);
    expect(await screen.findByText('Les 8 contrôles sont bons.')).toBeInTheDocument();
    act(() => {
      classeur.change((json) => ({ ...json, ressources: [...json.ressources, { section: 'crise', libelle: 'Don', montant: '5' }] }));
    });
    expect(await screen.findByText('Un contrôle à vérifier')).toBeInTheDocument();
    expect(screen.getByText(/Crises sanitaires.*5,00 €/)).toBeInTheDocument();
  });
});

it('folds the checks beyond the third', async () => {
  const classeur = centreAlsace();
  classeur.change((json) => ({ ...json, depenses: [] }));
  renderPanel(classeur);
  expect(await screen.findByText('7 contrôles à vérifier')).toBeInTheDocument();
  const autres = screen.getByText('et 4 autres').closest('details');
  expect(within(autres ?? document.body).getAllByRole('listitem')).toHaveLength(4);
  expect(autres).not.toHaveAttribute('open');
});

it('tells what makes figures wrong before what is out of balance, and folds none of it', async () => {
  const classeur = centreAlsace();
  classeur.change((json) => ({ ...json, depenses: [] }));
  const check = (id: string) => ({ id, ok: false, message: `Faute ${id}`, isEquilibre: false });
  classeur.integrite = ['a', 'b', 'c', 'd', 'e'].map(check);
  renderPanel(classeur);
  expect(await screen.findByText('12 contrôles à vérifier')).toBeInTheDocument();
  const [list, folded] = screen.getAllByRole('list').filter(({ className }) => className === 'controles');
  if (!list || !folded) throw new Error('No list of checks');
  const told = within(list).getAllByRole('listitem').map(wordsOf);
  expect(told.slice(0, 5)).toEqual(['Faute a', 'Faute b', 'Faute c', 'Faute d', 'Faute e']);
  expect(told).toHaveLength(8);
  expect(within(folded).getAllByRole('listitem')).toHaveLength(4);
});

describe('the parameters of a budget', () => {
  it('show what will change before it is written, and write it', async () => {
    const classeur = centreAlsace();
    const { user } = renderPanel(classeur);
    await balance();
    await user.click(button('Paramètres'));
    await paste(user, screen.getByLabelText('Population du territoire'), '180000');
    await user.click(screen.getByLabelText('Prévention'));
    const liste = within(await screen.findByRole('region', { name: '4 modifications à enregistrer' })).getAllByRole('listitem');
    expect(liste.map(wordsOf)).toEqual([
      'Population101 500 → , devient 180 000',
      'Taille3, d’après la population → , devient 4, d’après la population',
      'Mission Prévention retirée : sa feuille disparaît, les dépenses saisies restent.',
      'Enveloppes retenues260 000,00 € → , devient 310 000,00 €',
    ]);
    expect(screen.getByText(/la section a 27 500,00 € de dépenses/)).toBeInTheDocument();
    expect(button(/Paramètres ?, modifications à enregistrer/)).toBeInTheDocument();

    await user.click(button('Mettre à jour le classeur'));
    await balance();
    expect(classeur.dossier?.cpts.population).toBe(180_000);
    expect(classeur.dossier?.missions.prevention).toBeUndefined();
    expect(classeur.dossier?.depenses).toHaveLength(readExample('centre-alsace').depenses.length);
    expect(screen.getByText('Mission non retenue')).toBeInTheDocument();
  });

  it('can be given up', async () => {
    const { user } = renderPanel(centreAlsace());
    await balance();
    await user.click(button('Paramètres'));
    await paste(user, screen.getByLabelText('Nombre de membres'), '3');
    await user.click(await screen.findByRole('button', { name: 'Annuler les modifications' }));
    expect(screen.getByLabelText('Nombre de membres')).toHaveValue('250');
    expect(screen.queryByRole('region', { name: /à enregistrer/ })).not.toBeInTheDocument();
  });

  it('are kept while the balance is looked at', async () => {
    const { user } = renderPanel(centreAlsace());
    await balance();
    await user.click(button('Paramètres'));
    await paste(user, screen.getByLabelText('Nombre de membres'), '260');
    await user.click(button('Équilibre'));
    await user.click(button(/Paramètres/));
    expect(screen.getByLabelText('Nombre de membres')).toHaveValue('260');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('follow the workbook when somebody changes it there', async () => {
    const classeur = centreAlsace();
    const { user } = renderPanel(classeur);
    await balance();
    await user.click(button('Paramètres'));
    act(() => {
      classeur.change((json) => ({ ...json, cpts: { ...json.cpts, membres: 300 } }));
    });
    await waitFor(() => {
      expect(screen.getByLabelText('Nombre de membres')).toHaveValue('300');
    });
  });

  it.each([
    ['Garder ma saisie', '180\u202f000', '250'],
    ['Recharger ceux du classeur', '101\u202f500', '300'],
  ])('are never overwritten without asking: %s', async (choix, population, membres) => {
    const classeur = centreAlsace();
    const { user } = renderPanel(classeur);
    await balance();
    await user.click(button('Paramètres'));
    await paste(user, screen.getByLabelText('Population du territoire'), '180000');
    act(() => {
      classeur.change((json) => ({ ...json, cpts: { ...json.cpts, membres: 300 } }));
    });
    expect(await screen.findByText('Les paramètres du classeur ont changé')).toBeInTheDocument();
    await user.click(button(choix));
    expect(screen.getByLabelText('Population du territoire')).toHaveValue(population);
    expect(screen.getByLabelText('Nombre de membres')).toHaveValue(membres);
    expect(screen.queryByText('Les paramètres du classeur ont changé')).not.toBeInTheDocument();
  });
});

describe('a workbook that cannot be understood', () => {
  const FAUTES = [
    { chemin: 'cpts.population', cellule: 'Paramètres!C8', message: 'Un nombre entier est attendu.' },
    { chemin: 'missions', cellule: null, message: 'La mission n’existe pas.' },
  ];

  it('tells every fault, each one click from its cell, and is read again', async () => {
    const classeur = centreAlsace();
    classeur.breakWith(FAUTES);
    const { user } = renderPanel(classeur);
    expect(await screen.findByRole('heading', { name: 'Le classeur est à corriger' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map(wordsOf)).toEqual([
      'Paramètres!C8Un nombre entier est attendu.',
      'La mission n’existe pas.',
    ]);
    await user.click(button('Aller en Paramètres!C8'));
    expect(classeur.visites).toEqual([{ kind: 'cellule', cellule: 'Paramètres!C8' }]);
    await user.click(button('Relire le classeur'));
    act(() => {
      classeur.breakWith([]);
    });
    await balance();
  });

  it('keeps the balance in sight while a line is being typed, and says what is missing', async () => {
    const classeur = centreAlsace();
    const { user } = renderPanel(classeur);
    await balance();
    act(() => {
      classeur.breakWith(FAUTES);
    });
    expect(await screen.findByText('À compléter ou à corriger dans les feuilles')).toBeInTheDocument();
    await balance();
    await user.click(button('Aller en Paramètres!C8'));
    expect(classeur.visites).toEqual([{ kind: 'cellule', cellule: 'Paramètres!C8' }]);
    act(() => {
      classeur.breakWith([]);
    });
    await waitFor(() => {
      expect(screen.queryByText('À compléter ou à corriger dans les feuilles')).not.toBeInTheDocument();
    });
  });

  it('writes nothing in it, and keeps what was typed in the panel', async () => {
    const classeur = centreAlsace();
    const { user } = renderPanel(classeur);
    await balance();
    await user.click(button('Paramètres'));
    await paste(user, screen.getByLabelText('Nombre de membres'), '260');
    act(() => {
      classeur.breakWith(FAUTES);
    });
    await screen.findByText('À compléter ou à corriger dans les feuilles');
    await user.click(button('Mettre à jour le classeur'));
    expect(await screen.findByLabelText('Nombre de membres')).toHaveValue('260');
    expect(classeur.generes).toEqual([]);
    act(() => {
      classeur.breakWith([]);
    });
    await user.click(button('Mettre à jour le classeur'));
    await balance();
    expect(classeur.dossier?.cpts.membres).toBe(260);
  });
});

describe('when the workbook does not answer', () => {
  it('says why, and tries again when asked', async () => {
    const classeur = centreAlsace();
    classeur.refuseNext('read', new ErreurClasseur('classeur-ferme', 'InvalidRequestContext'));
    const { user } = renderPanel(classeur);
    expect(await screen.findByRole('alert')).toHaveTextContent('Le lien avec le classeur est rompu');
    await user.click(button('Réessayer'));
    await balance();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says that changes will not be seen when they cannot be followed', async () => {
    const classeur = centreAlsace();
    classeur.refuseNext('watch', new Error('no events'));
    renderPanel(classeur);
    await balance();
    expect(screen.getByRole('alert')).toHaveTextContent('Le panneau ne voit pas les changements du classeur');
    expect(screen.getByRole('alert')).toHaveTextContent('Error: no events');
  });

  it('waits, saying so', async () => {
    const classeur = centreAlsace();
    const release = classeur.holdNext('read');
    renderPanel(classeur);
    expect(screen.getByText('Lecture du classeur…')).toBeInTheDocument();
    release();
    await balance();
  });

  it('stops following it when the panel closes', async () => {
    const classeur = centreAlsace();
    const { unmount } = renderPanel(classeur);
    await balance();
    expect(classeur.suivis).toBe(1);
    unmount();
    await waitFor(() => {
      expect(classeur.suivis).toBe(0);
    });
  });
});
