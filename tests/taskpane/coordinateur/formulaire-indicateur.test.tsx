/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { indicateurToJson } from '../../../src/domain/dossier-json';
import { ErreurClasseur } from '../../../src/taskpane/ports';
import type { FakeClasseur } from '../fake-classeur';
import { paste, wordsOf } from '../render-panel';
import { button, itemOf, saysInStatus, startSuivi } from './suivi';

async function start(vers: RegExp | string): Promise<{ readonly classeur: FakeClasseur; readonly user: UserEvent }> {
  const suivi = await startSuivi();
  await suivi.user.click(button(vers));
  await screen.findByLabelText('Méthode de calcul');
  return suivi;
}

const champ = (nom: string): HTMLElement => screen.getByLabelText(nom);
const inWorkbook = (classeur: FakeClasseur, id: string): ReturnType<typeof indicateurToJson> | undefined => {
  const indicateur = classeur.dossier?.indicateurs.find((candidat) => candidat.id === id);
  return indicateur && indicateurToJson(indicateur);
};
const poids = (): string => wordsOf(screen.getByText(/Total de la mission/));

it('fills in what an indicator lacks', async () => {
  const { classeur, user } = await start('Modifier PAR1 · Patients en parcours');
  expect(champ('Valeur de départ')).toHaveFocus();
  await paste(user, champ('Valeur de départ'), '10 %');
  await paste(user, champ('Cible'), '1 234,5');
  await user.click(screen.getByText('Cibles par année'));
  await paste(user, champ('Cible de l’année 5'), '40');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(inWorkbook(classeur, 'PAR1')).toMatchObject({ depart: '10', cible: '1234.5', cibles: [null, null, null, null, '40'] });
  expect(saysInStatus('Indicateur modifié : PAR1 · Patients en parcours.')).toBe(true);
  await user.click(button('Annuler cette modification'));
  await waitFor(() => {
    expect(inWorkbook(classeur, 'PAR1')).toMatchObject({ depart: null, cible: null });
  });
});

it('adds up the weights of the mission while they are typed', async () => {
  const { user } = await start('Modifier PRE3 · Satisfaction');
  expect(poids()).toBe('Total de la mission : 90 %, il manque 10 %');
  await paste(user, champ('Poids dans la mission'), '62,5');
  expect(poids()).toBe('Total de la mission : 112,5 %, 12,5 % de trop');
  await user.clear(champ('Poids dans la mission'));
  expect(poids()).toBe('Cet indicateur pèse 50 %. Total de la mission : 100 %, le compte est bon');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(wordsOf(screen.getByRole('region', { name: 'Prévention' }))).toContain('Si le reste atteint17 500,00 €');
});

it('tells what is doubtful at its field, at once, and records it all the same', async () => {
  const { classeur, user } = await start('Modifier MT1 · Patientèle');
  expect(champ('Sens')).not.toHaveAccessibleDescription(/vérifiez/);
  await paste(user, champ('Cible'), '80');
  expect(champ('Sens')).toHaveAccessibleDescription(/la cible .80. est en dessous du départ .88./);
  await user.selectOptions(champ('Sens'), 'Plus la valeur baisse, mieux c’est');
  expect(champ('Sens')).not.toHaveAccessibleDescription(/vérifiez/);
  await user.selectOptions(champ('Sens'), 'Plus la valeur monte, mieux c’est');
  await user.click(button('Enregistrer'));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(inWorkbook(classeur, 'MT1')).toMatchObject({ cible: '80', sens: 'croissant' });
});

it('tells at the weight left blank that the others leave nothing', async () => {
  const { user } = await start('Ajouter un indicateur à la mission Accès aux soins');
  await paste(user, champ('Code'), 'SNP9');
  expect(champ('Poids dans la mission')).toHaveAccessibleDescription(/SNP9.: sans poids indiqué/);
  await paste(user, champ('Poids dans la mission'), '0');
  expect(champ('Poids dans la mission')).not.toHaveAccessibleDescription(/sans poids indiqué/);
});

it('explains each method, and asks for thresholds only where they count', async () => {
  const { classeur, user } = await start('Modifier SNP3 · Consultations');
  expect(champ('Méthode de calcul')).toHaveAccessibleDescription(/La valeur rapportée à la cible/);
  await user.selectOptions(champ('Méthode de calcul'), 'Paliers');
  expect(champ('Méthode de calcul')).toHaveAccessibleDescription(/chaque seuil atteint donne son taux/);
  await user.click(button('Ajouter un palier'));
  expect(champ('Seuil du palier 1')).toHaveFocus();
  await paste(user, champ('Seuil du palier 1'), '2 000');
  await paste(user, champ('Taux du palier 1'), '50 %');
  await user.click(button('Ajouter un palier'));
  await user.click(button('Retirer le palier 2'));
  expect(button('Ajouter un palier')).toHaveFocus();
  await user.click(button('Enregistrer'));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(inWorkbook(classeur, 'SNP3')).toMatchObject({ methode: 'paliers', paliers: [{ seuil: '2000', taux: '0.5' }] });
  expect(wordsOf(itemOf('SNP3 · Consultations'))).toContain('5 250,00 € sur 10 500,00 €');
});

it('adds an indicator to a mission', async () => {
  const { classeur, user } = await start('Ajouter un indicateur à la mission Accompagnement des professionnels');
  expect(champ('Code')).toHaveFocus();
  expect(champ('Mission')).toHaveValue('accompagnement');
  await user.paste('ACC1');
  await paste(user, champ('Libellé'), 'Maîtres de stage');
  await user.selectOptions(champ('Sens'), 'Plus la valeur baisse, mieux c’est');
  await paste(user, champ('Taux validé par la CPAM pour l’année 5'), '75');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(inWorkbook(classeur, 'ACC1')).toMatchObject({
    mission: 'accompagnement',
    sens: 'decroissant',
    poids: null,
    tauxCpam: { '5': '0.75' },
  });
  expect(wordsOf(itemOf('ACC1 · Maîtres de stage'))).toContain('75 % validé par la CPAM7 500,00 € sur 10 000,00 €');
});

it('tells the faults of the rules in its own words, at their places', async () => {
  const { classeur, user } = await start('Ajouter un indicateur');
  await user.keyboard('{Enter}');
  expect(champ('Code')).toHaveAccessibleDescription(/Donnez un code/);
  await user.paste('mt1');
  await paste(user, champ('Valeur de départ'), '8');
  await paste(user, champ('Cible'), '8');
  await paste(user, champ('Poids dans la mission'), '130');
  await user.keyboard('{Enter}');
  expect(champ('Code')).toHaveFocus();
  expect(champ('Code')).toHaveAccessibleDescription(/déjà celui d’un autre indicateur/);
  expect(champ('Poids dans la mission')).toHaveAccessibleDescription(/entre 0 et 100/);
  await paste(user, champ('Code'), 'X1');
  await paste(user, champ('Poids dans la mission'), '0');
  expect(champ('Cible')).toHaveAccessibleDescription(/égale au départ/);
  expect(classeur.dossier?.indicateurs).toHaveLength(8);
});

it('keeps an indicator of which somebody records a measure just when it is removed, and counts it the next time', async () => {
  const { classeur, user } = await start('Modifier MT1 · Patientèle');
  await user.click(button('Retirer cet indicateur'));
  const release = classeur.holdNext('updateIndicateurs');
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Retirer' }));
  act(() => {
    classeur.change((json) => ({ ...json, mesures: [...json.mesures, { indicateur: 'MT1', date: '2026-11-20', valeur: '91' }] }));
  });
  release();
  expect(await screen.findByRole('alert')).toHaveTextContent('Une mesure a été enregistrée entre-temps');
  expect(classeur.dossier?.mesures).toHaveLength(5);
  await user.click(button('Retirer cet indicateur'));
  expect(wordsOf(screen.getByRole('alertdialog'))).toContain('Ses 3 mesures seront retirées avec lui.');
});

it('removes an indicator with its measures once confirmed, and brings both back', async () => {
  const { classeur, user } = await start('Modifier MT1 · Patientèle');
  await user.click(button('Retirer cet indicateur'));
  const question = screen.getByRole('alertdialog');
  expect(wordsOf(question)).toContain('Retirer MT1 · Patientèle ? Ses 2 mesures seront retirées avec lui.');
  expect(button('Garder')).toHaveFocus();
  await user.click(within(question).getByRole('button', { name: 'Retirer' }));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(inWorkbook(classeur, 'MT1')).toBeUndefined();
  expect(classeur.dossier?.mesures).toHaveLength(2);

  classeur.refuseNext('addMesures', new ErreurClasseur('cellule-en-edition', ''));
  await user.click(button('Annuler ce retrait'));
  expect(await screen.findByRole('alert')).toHaveTextContent('L’enregistrement n’a pas été annulé');
  expect(inWorkbook(classeur, 'MT1')).toMatchObject({ cible: '94' });
  await user.click(button('Annuler ce retrait'));
  await waitFor(() => {
    expect(classeur.dossier?.mesures).toHaveLength(4);
  });
  expect(classeur.dossier?.indicateurs).toHaveLength(8);
});

it('keeps the form when somebody changed the indicator meanwhile, and lets the person choose', async () => {
  const { classeur, user } = await start('Modifier MT1 · Patientèle');
  await paste(user, champ('Cible'), '96');
  classeur.change((json) => ({
    ...json,
    indicateurs: json.indicateurs.map((indicateur) => (indicateur.id === 'MT1' ? { ...indicateur, cible: '95' } : indicateur)),
  }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Cet indicateur a changé dans le classeur');
  await user.click(button('Enregistrer'));
  await waitFor(() => {
    expect(screen.getAllByRole('alert').map(wordsOf).join()).toContain('L’indicateur n’a pas été modifié');
  });
  expect(inWorkbook(classeur, 'MT1')).toMatchObject({ cible: '95' });
  expect(champ('Cible')).toHaveValue('96');
  await user.click(button('Garder ma saisie'));
  await user.click(button('Enregistrer'));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(inWorkbook(classeur, 'MT1')).toMatchObject({ cible: '96' });
});

it('takes the workbook’s own when asked to', async () => {
  const { classeur, user } = await start('Modifier MT1 · Patientèle');
  await paste(user, champ('Cible'), '96');
  classeur.change((json) => ({
    ...json,
    indicateurs: json.indicateurs.map((indicateur) => (indicateur.id === 'MT1' ? { ...indicateur, cible: '95' } : indicateur)),
  }));
  await user.click(await screen.findByRole('button', { name: 'Reprendre celui du classeur' }));
  expect(champ('Cible')).toHaveValue('95');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('asks before Escape loses what was typed, and keeps it through another view', async () => {
  const { user } = await start('Modifier MT1 · Patientèle');
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('button', { name: 'Modifier MT1 · Patientèle' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await paste(user, champ('Cible'), '96');
  await user.click(button('Équilibre'));
  await user.click(button(/^Indicateurs/));
  expect(wordsOf(screen.getByText(/Indicateur en cours de modification/))).toContain('MT1');
  await user.click(button('Reprendre l’indicateur'));
  expect(champ('Cible')).toHaveValue('96');
  await user.keyboard('{Escape}');
  await user.click(button('Abandonner les modifications'));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(wordsOf(itemOf('MT1 · Patientèle'))).toContain('cible 94 %');
});
