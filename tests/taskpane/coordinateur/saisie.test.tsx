/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { ErreurClasseur } from '../../../src/taskpane/ports';
import type { FakeClasseur } from '../fake-classeur';
import { paste, wordsOf } from '../render-panel';
import { button, itemOf, saysInStatus, startSuivi } from './suivi';

async function start(): Promise<{ readonly classeur: FakeClasseur; readonly user: UserEvent }> {
  const suivi = await startSuivi();
  await suivi.user.click(button('Saisir des valeurs'));
  await screen.findByRole('heading', { name: 'Saisir des valeurs' });
  return suivi;
}

const champ = (nom: string): HTMLElement => screen.getByLabelText(nom);
const effet = (): string => wordsOf(screen.getByText('Effet sur la part variable').parentElement);
const apres = (classeur: FakeClasseur): readonly (readonly string[])[] =>
  (classeur.dossier?.mesures ?? []).slice(4).map(({ indicateur, date, valeur, source }) => [indicateur, date, valeur.toFixed(), source]);

it('records several values with the keyboard alone', async () => {
  const { classeur, user } = await start();
  expect(champ('MT1 · Patientèle')).toHaveFocus();
  await user.keyboard('93,4 %{Enter}');
  expect(champ('MT2 · Sans médecin')).toHaveFocus();
  expect(champ('MT1 · Patientèle')).toHaveValue('93,4');
  await user.keyboard('{Tab}');
  expect(champ('SNP3 · Consultations')).toHaveFocus();
  await user.keyboard('3 000');
  // 93,4 %: 90 % of 10 500 rather than 75 %; 3 000 of 4 000 rather than 2 000.
  await waitFor(() => {
    expect(effet()).toBe('Effet sur la part variable+ 4 200,00 €');
  });
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
  expect(champ('MT2 · Sans médecin')).toHaveFocus();
  await user.keyboard('{Control>}{Enter}{/Control}');

  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(apres(classeur)).toEqual([
    ['MT1', '2026-11-21', '93.4', ''],
    ['SNP3', '2026-11-21', '3000', ''],
  ]);
  expect(saysInStatus('2 mesures enregistrées.')).toBe(true);
  expect(wordsOf(itemOf('MT1 · Patientèle'))).toContain('93,4 % le 21/11/2026, aujourd’hui');
});

it.each([
  ['150', '150'],
  ['-3', '-3'],
])('says that %s is no usual percentage, and records it only for who says so', async (texte, valeur) => {
  const { classeur, user } = await start();
  await paste(user, champ('MT1 · Patientèle'), texte);
  expect(champ('MT1 · Patientèle')).toHaveAccessibleDescription(/un pourcentage va d’ordinaire de 0 à 100/);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('alertdialog')).toHaveAccessibleName(/^Une valeur est à vérifier/);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(apres(classeur)).toEqual([]);
  await user.click(button('Corriger'));
  expect(champ('MT1 · Patientèle')).toHaveFocus();

  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.click(button('Enregistrer quand même'));
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(apres(classeur)).toEqual([['MT1', '2026-11-21', valeur, '']]);
});

it('says nothing of a number beyond 100 that is no percentage, nor of the bounds of a percentage', async () => {
  const { user } = await start();
  await paste(user, champ('SNP3 · Consultations'), '3 000');
  await paste(user, champ('MT1 · Patientèle'), '100');
  await paste(user, champ('MT2 · Sans médecin'), '0');
  await user.tab();
  expect(screen.queryByText(/d’ordinaire de 0 à 100/)).not.toBeInTheDocument();
});

it('gives the date and the source to all, and to a row its own', async () => {
  const { classeur, user } = await start();
  await paste(user, champ('Date des mesures'), '30/10/26');
  await paste(user, champ('Source (facultatif)'), 'CPAM');
  expect(champ('Date des mesures')).toHaveValue('30/10/2026');
  await user.keyboard('{Enter}');
  expect(champ('MT1 · Patientèle')).toHaveFocus();
  await user.keyboard('93{Alt>}{ArrowDown}{/Alt}');
  expect(champ('Date de cette mesure')).toHaveFocus();
  await user.paste('15/11/2026');
  await user.tab();
  await user.paste('Rapport');
  await user.tab();
  await user.paste('https://exemple.fr/rapport.pdf');
  await user.tab();
  await user.keyboard('Vu{Enter}oui');
  await paste(user, champ('PRE3 · Satisfaction'), '85');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(apres(classeur)).toEqual([
    ['MT1', '2026-11-15', '93', 'Rapport'],
    ['PRE3', '2026-10-30', '85', 'CPAM'],
  ]);
  expect(classeur.dossier?.mesures[4]).toMatchObject({ piece: 'https://exemple.fr/rapport.pdf', commentaire: 'Vu\noui' });
});

it('asks oui or non where that is the question', async () => {
  const { classeur, user } = await start();
  await user.type(champ('CRI1 · Plan rédigé'), 'peut-être');
  await user.keyboard('{Enter}');
  expect(champ('CRI1 · Plan rédigé')).toHaveAccessibleDescription(/Répondez par oui ou par non/);
  await user.clear(champ('CRI1 · Plan rédigé'));
  await user.type(champ('CRI1 · Plan rédigé'), 'Oui{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(apres(classeur)).toEqual([['CRI1', '2026-11-21', '1', '']]);
});

it('never guesses whether a point parts thousands: what was typed stays, with both ways to write it', async () => {
  const { classeur, user } = await start();
  await paste(user, champ('SNP3 · Consultations'), '1.234');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(champ('SNP3 · Consultations')).toHaveValue('1.234');
  expect(champ('SNP3 · Consultations')).toHaveAccessibleDescription(
    /peut se lire de deux façons\. Écrivez 1,2340 si ce sont des décimales, 1\u202f234 si ce sont des milliers\./,
  );
  expect(apres(classeur)).toEqual([]);
  await paste(user, champ('SNP3 · Consultations'), '1 234');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(apres(classeur).map(([, , valeur]) => valeur)).toEqual(['1234']);
});

it('tells all the faults at their places, and writes nothing', async () => {
  const { classeur, user } = await start();
  await user.paste('beaucoup');
  await user.keyboard('{Enter}9{Alt>}{ArrowDown}{/Alt}');
  await user.paste('30/11/2026');
  await paste(user, champ('SNP3 · Consultations'), '1,1234567');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(champ('MT1 · Patientèle')).toHaveFocus();
  expect(champ('MT1 · Patientèle')).toHaveAccessibleDescription(/beaucoup.+n’est pas un nombre/);
  expect(champ('Date de cette mesure')).toHaveAccessibleDescription(/Cette date est à venir/);
  expect(champ('SNP3 · Consultations')).toHaveAccessibleDescription(/trop de décimales.+6 au plus/);
  expect(screen.getByText('3 champs à corriger')).toBeInTheDocument();
  expect(apres(classeur)).toEqual([]);
});

it('opens the detail that hides a fault', async () => {
  const { user } = await start();
  await user.keyboard('93{Alt>}{ArrowDown}{/Alt}hier{Alt>}{ArrowUp}{/Alt}');
  expect(screen.queryByLabelText('Date de cette mesure')).not.toBeInTheDocument();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(champ('Date de cette mesure')).toHaveFocus();
});

it('says so when there is nothing to record', async () => {
  const { user } = await start();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByText('Saisissez au moins une valeur.')).toBeInTheDocument();
});

it('says when a value will not be the one that counts', async () => {
  const { user } = await start();
  await user.keyboard('91{Alt>}{ArrowDown}{/Alt}01/09/2026');
  expect(await screen.findByText(/une mesure plus récente \(30\/09\/2026\) continue de compter/)).toBeInTheDocument();
});

it('takes back what was just recorded', async () => {
  const { classeur, user } = await start();
  await user.keyboard('93,4{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(button('Annuler cet enregistrement').closest('[tabindex="-1"]')).toHaveFocus();
  });
  await user.tab();
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(apres(classeur)).toEqual([]);
  });
  expect(saysInStatus('C’est annulé : le classeur est comme avant.')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Annuler cet enregistrement' })).not.toBeInTheDocument();
});

it('cannot take back what somebody changed since', async () => {
  const { classeur, user } = await start();
  await user.keyboard('93,4{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: 'Annuler cet enregistrement' });
  classeur.change((json) => ({ ...json, mesures: json.mesures.map((mesure) => ({ ...mesure, source: 'ARS' })) }));
  await user.click(button('Annuler cet enregistrement'));
  expect(await screen.findByRole('alert')).toHaveTextContent('L’enregistrement n’a pas été annulé');
  expect(apres(classeur)).toHaveLength(1);
});

it('asks before Escape loses what was typed', async () => {
  const { classeur, user } = await start();
  await user.keyboard('93,4{Escape}');
  expect(screen.getByRole('alertdialog')).toHaveAccessibleName('Une ligne saisie n’est pas enregistrée.');
  expect(button('Continuer la saisie')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(champ('MT1 · Patientèle')).toHaveValue('93,4');
  await user.keyboard('{Escape}{Tab}{Enter}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(button('Saisir des valeurs')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByLabelText('MT1 · Patientèle')).toHaveValue('');
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { name: 'Part variable de l’année' })).toBeInTheDocument();
  expect(apres(classeur)).toEqual([]);
});

it('keeps what was typed through another view and a refusal', async () => {
  const { classeur, user } = await start();
  await user.keyboard('93,4');
  await user.click(button('Équilibre'));
  await user.click(button(/^Indicateurs/));
  await user.click(await screen.findByRole('button', { name: 'Reprendre la saisie des valeurs' }));
  expect(champ('MT1 · Patientèle')).toHaveValue('93,4');
  classeur.refuseNext('addMesures', new ErreurClasseur('cellule-en-edition', ''));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Les mesures n’ont pas été enregistrées');
  expect(champ('MT1 · Patientèle')).toHaveValue('93,4');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'Part variable de l’année' });
  expect(apres(classeur)).toHaveLength(1);
});

it('keeps a row typed while others are being written', async () => {
  const { classeur, user } = await start();
  const release = classeur.holdNext('addMesures');
  await user.keyboard('93,4{Control>}{Enter}{/Control}');
  await user.type(champ('SNP3 · Consultations'), '3000');
  release();
  await waitFor(() => {
    expect(champ('MT1 · Patientèle')).toHaveValue('');
  });
  expect(champ('SNP3 · Consultations')).toHaveValue('3000');
  expect(apres(classeur)).toHaveLength(1);
});

it('leaves alone the keys of a sheet in the same page', async () => {
  const { user } = await start();
  await user.keyboard('93');
  const cellule = document.body.appendChild(document.createElement('input'));
  await user.click(cellule);
  await user.keyboard('{Enter}');
  expect(cellule).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  cellule.remove();
});
