/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { dossierToJson } from '../../../src/domain/dossier-json';
import type { Anomalie } from '../../../src/plan/audit/anomalie';
import { ErreurClasseur } from '../../../src/taskpane/ports';
import { readExample } from '../../examples';
import { FakeClasseur } from '../fake-classeur';
import { renderPanel, wordsOf } from '../render-panel';

const BASE = { feuille: 'budget', objet: '', attendu: '', trouve: '', reparation: null } as const;

const TYPED_OVER: Anomalie = {
  ...BASE,
  genre: 'formule-remplacee',
  cellule: "'Budget global'!F15",
  attendu: '=ROUND(SUM(F7:F14),2)',
  trouve: '12345',
  reparation: { kind: 'cellule', title: 'Budget global', row: 14, column: 5, contenu: '=ROUND(SUM(F7:F14),2)' },
};
const AS_TEXT: Anomalie = {
  ...BASE,
  genre: 'nombre-en-texte',
  feuille: 'depenses',
  cellule: 'Dépenses!F7',
  objet: 'depenses[1].quantite',
  attendu: '12.5',
  trouve: '12,5',
  reparation: { kind: 'cellule', title: 'Dépenses', row: 6, column: 5, contenu: 12.5 },
};
const BY_HAND: Anomalie = { ...BASE, genre: 'erreur', cellule: 'Dépenses!F9', trouve: '#N/A' };
const GONE: Anomalie = { ...BASE, genre: 'feuille-absente', cellule: null, objet: '3 Prévention', reparation: { kind: 'mise-a-jour' } };
const FIGURE: Anomalie = {
  ...BASE,
  genre: 'chiffre-different',
  cellule: "'Budget global'!K15",
  objet: 'Ecart_Total',
  attendu: '0',
  trouve: '260645',
};

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });
const checkbox = (name: RegExp | string): HTMLElement => screen.getByRole('checkbox', { name });

async function openAudit(classeur: FakeClasseur): Promise<UserEvent> {
  const { user } = renderPanel(classeur);
  await user.click(await screen.findByRole('button', { name: 'Auditer le classeur' }));
  await screen.findByRole('heading', { name: 'Auditer le classeur' });
  return user;
}

function workbook(...anomalies: readonly Anomalie[]): FakeClasseur {
  const classeur = new FakeClasseur(dossierToJson(readExample('centre-alsace')));
  classeur.constat = { anomalies, consequences: anomalies.length > 0 ? [FIGURE] : [] };
  return classeur;
}

it('says while it looks that it does, then that all is well', async () => {
  const classeur = workbook();
  const release = classeur.holdNext('audit');
  await openAudit(classeur);
  expect(await screen.findByText('Audit en cours…')).toBeInTheDocument();
  release();
  expect(await screen.findByText(/^Aucune anomalie/)).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(classeur.repares).toEqual([]);
});

it('tells each anomaly in words, one click from its cell, and the figures apart', async () => {
  const classeur = workbook(TYPED_OVER, BY_HAND, GONE);
  const user = await openAudit(classeur);
  expect(await screen.findByText('3 anomalies')).toBeInTheDocument();
  const told = screen.getAllByRole('listitem').map(wordsOf);
  expect(told[0]).toContain('La formule a été remplacée par « 12345 ».');
  expect(told[1]).toContain('La cellule affiche l’erreur #N/A : corrigez-la.');
  expect(told[1]).toContain('À corriger dans le classeur');
  expect(told[2]).toContain('La feuille « 3 Prévention » a été supprimée.');
  expect(wordsOf(screen.getByRole('group'))).toContain('Ecart_Total vaut 260 645 ; le calcul exact donne 0.');
  await user.click(button('Aller en Budget global!F15'));
  expect(classeur.visites).toEqual([{ kind: 'cellule', cellule: "'Budget global'!F15" }]);
});

it('shows each cell before and after, repairs, and undoes', async () => {
  const classeur = workbook(TYPED_OVER, BY_HAND);
  const user = await openAudit(classeur);
  await user.click(await screen.findByRole('button', { name: 'Voir la réparation' }));
  const [line] = screen.getAllByRole('listitem').map(wordsOf);
  expect(line).toBe('Budget global!F15Aujourd’hui : 12 345Après : =ARRONDI(SOMME(F7:F14);2)');
  expect(classeur.repares).toEqual([]);
  await user.click(button('Réparer'));
  expect(await screen.findByText('Une anomalie')).toBeInTheDocument();
  expect(classeur.repares).toEqual([[TYPED_OVER]]);
  await user.click(button('Annuler la réparation'));
  expect(await screen.findByText('2 anomalies')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Annuler la réparation' })).not.toBeInTheDocument();
});

it('converts what people typed only when they tick it', async () => {
  const classeur = workbook(TYPED_OVER, AS_TEXT);
  const user = await openAudit(classeur);
  await screen.findByText('2 anomalies');
  expect(checkbox('Réparer Budget global!F15')).toBeChecked();
  expect(checkbox('Réparer Dépenses!F7')).not.toBeChecked();
  await user.click(checkbox('Réparer Dépenses!F7'));
  await user.click(button('Voir les 2 réparations'));
  expect(screen.getAllByRole('listitem').map(wordsOf)).toContain('Dépenses!F7Aujourd’hui : 12,5 (du texte)Après : 12,5');
  await user.click(button('Réparer'));
  await waitFor(() => {
    expect(classeur.repares).toEqual([[TYPED_OVER, AS_TEXT]]);
  });
});

it('warns before what cannot be undone', async () => {
  const classeur = workbook(GONE);
  const user = await openAudit(classeur);
  await user.click(await screen.findByRole('button', { name: 'Voir la réparation' }));
  expect(screen.getByText(/elle ne pourra pas être annulée/)).toBeInTheDocument();
  await user.click(button('Revenir à la liste'));
  await user.click(button('Voir la réparation'));
  await user.click(button('Réparer'));
  expect(await screen.findAllByText('Une réparation faite.')).not.toEqual([]);
  expect(screen.queryByRole('button', { name: 'Annuler la réparation' })).not.toBeInTheDocument();
});

it('says what could not be done, and tries again', async () => {
  const classeur = workbook(TYPED_OVER);
  classeur.refuseNext('audit', new ErreurClasseur('cellule-en-edition', ''));
  const user = await openAudit(classeur);
  expect(await screen.findByRole('alert')).toHaveTextContent('Le classeur n’a pas pu être audité');
  await user.click(button('Auditer de nouveau'));
  await user.click(await screen.findByRole('button', { name: 'Voir la réparation' }));
  classeur.refuseNext('repair', new ErreurClasseur('modifie-entre-temps', ''));
  await user.click(button('Réparer'));
  expect(await screen.findByText('Le classeur n’a pas été réparé')).toBeInTheDocument();
  expect(classeur.repares).toEqual([]);
});

it('gives the keyboard back to its button', async () => {
  const user = await openAudit(workbook());
  await screen.findByText(/^Aucune anomalie/);
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(button('Auditer le classeur')).toHaveFocus();
  });
});

it('is there when the workbook cannot be read', async () => {
  const classeur = workbook(AS_TEXT);
  classeur.breakWith([{ chemin: 'depenses[1].quantite', cellule: 'Dépenses!F7', message: 'Un nombre est attendu.' }]);
  await openAudit(classeur);
  const heading = await screen.findByRole('heading', { name: 'Auditer le classeur' });
  const view = heading.closest('section');
  if (!view) throw new Error('A heading without its section');
  expect(await within(view).findByText(/est saisi comme du texte/)).toBeInTheDocument();
});

it('names the act that the journal tells and the register lost', async () => {
  const gone: Anomalie = {
    ...BASE,
    genre: 'acte-absent',
    feuille: 'journal',
    cellule: 'Journal!D12',
    objet: 'Budget rectificatif n° 1',
    attendu: 'Vote du CA',
  };
  await openAudit(workbook(gone));
  const told = (await screen.findByText(/Le journal raconte/)).closest('li');
  expect(told && wordsOf(told)).toContain('un acte que le registre des votes n’a plus : Vote du CA, Budget rectificatif n° 1.');
  expect(button('Aller en Journal!D12')).toBeInTheDocument();
});

it('dates what it found, and says to audit again once somebody has changed the workbook', async () => {
  const classeur = workbook(BY_HAND);
  const user = await openAudit(classeur);
  expect(await screen.findByText(/^Audit du \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/)).toBeInTheDocument();
  expect(screen.getByText(/ils n’arrêtent pas qui veut les falsifier/)).toBeInTheDocument();
  expect(screen.queryByText('Audit à refaire')).not.toBeInTheDocument();
  act(() => {
    // Something is typed that leaves every input what it was.
    classeur.change((json) => json);
  });
  expect(await screen.findByText('Audit à refaire')).toBeInTheDocument();
  await user.click(button('Auditer de nouveau'));
  await waitFor(() => {
    expect(screen.queryByText('Audit à refaire')).not.toBeInTheDocument();
  });
  expect(await screen.findByText(/^Audit du /)).toBeInTheDocument();
});
