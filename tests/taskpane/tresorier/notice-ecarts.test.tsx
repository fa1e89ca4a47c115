/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dossierToJson } from '../../../src/domain/dossier-json';
import type { Anomalie } from '../../../src/plan/audit/anomalie';
import { readExample } from '../../examples';
import { FakeClasseur } from '../fake-classeur';
import { renderPanel, wordsOf } from '../render-panel';

const MAL_ECRITE: Anomalie = {
  genre: 'saisie-mal-ecrite',
  feuille: 'depenses',
  cellule: 'Dépenses!A6',
  objet: '',
  attendu: '3 Prévention',
  trouve: 'Prévention',
  reparation: { kind: 'cellule', title: 'Dépenses', row: 5, column: 0, contenu: '3 Prévention' },
};
const CIRCULAIRE: Anomalie = {
  ...MAL_ECRITE,
  genre: 'saisie-circulaire',
  cellule: 'Dépenses!H7',
  attendu: '',
  trouve: '=H7',
  reparation: null,
};
const TITRE = 'Des chiffres du classeur ne sont pas ceux de vos saisies';

function open(...ecarts: readonly Anomalie[]): FakeClasseur {
  const classeur = new FakeClasseur(dossierToJson(readExample('centre-alsace')));
  classeur.ecarts = ecarts;
  renderPanel(classeur);
  return classeur;
}

it('says nothing while the figures are those of the inputs', async () => {
  open();
  await screen.findByRole('heading', { name: 'Équilibre du budget' });
  expect(screen.queryByText(TITRE)).not.toBeInTheDocument();
});

it('names each cell, leads to it, and corrects those that can be', async () => {
  const classeur = open(MAL_ECRITE, CIRCULAIRE);
  await screen.findByText(TITRE);
  const lignes = screen.getAllByRole('listitem').map(wordsOf);
  expect(lignes[0]).toMatch(/^Dépenses!A6« Prévention » se lit « 3 Prévention »/);
  expect(lignes[1]).toMatch(/^Dépenses!H7Cette formule dépend d’elle-même/);
  await userEvent.click(screen.getByRole('button', { name: 'Aller en Dépenses!A6' }));
  expect(classeur.visites).toEqual([{ kind: 'cellule', cellule: 'Dépenses!A6' }]);

  classeur.ecarts = [];
  await userEvent.click(screen.getByRole('button', { name: 'Corriger cette cellule' }));
  await waitFor(() => {
    expect(screen.queryByText(TITRE)).not.toBeInTheDocument();
  });
  expect(classeur.repares).toEqual([[MAL_ECRITE]]);
  expect(screen.getAllByText('Cellule corrigée.').length).toBeGreaterThan(0);
});

it('tells three at once and folds the others', async () => {
  open(...['A6', 'A7', 'A8', 'A9', 'A10'].map((cell) => ({ ...MAL_ECRITE, cellule: `Dépenses!${cell}` })));
  await screen.findByText(TITRE);
  expect(screen.getByRole('button', { name: 'Corriger ces 5 cellules' })).toBeEnabled();
  expect(screen.getByText('Et 2 autres')).toBeInTheDocument();
});

it('leads to the audit', async () => {
  const classeur = open(CIRCULAIRE);
  await screen.findByText(TITRE);
  expect(screen.queryByRole('button', { name: /^Corriger/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Voir toutes les anomalies' }));
  await screen.findByRole('heading', { name: 'Auditer le classeur' });
  expect(classeur.repares).toEqual([]);
});
