/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { FakeClasseur } from '../fake-classeur';
import { renderPanel, wordsOf } from '../render-panel';
import { button, itemOf, startSuivi } from './suivi';
import { suiviJson } from './suivi-json';

const carte = (mission: string): HTMLElement => screen.getByRole('region', { name: mission });

it('is a view of its own, beside the treasurer’s', async () => {
  const classeur = new FakeClasseur(suiviJson());
  const { user } = renderPanel(classeur);
  await user.click(await screen.findByRole('button', { name: 'Indicateurs' }));
  expect(await screen.findByRole('heading', { name: 'Part variable de l’année' })).toBeInTheDocument();
  expect(button('Indicateurs')).toHaveAttribute('aria-current', 'page');
  expect(button('Équilibre')).not.toHaveAttribute('aria-current');
  await user.click(button('Équilibre'));
  expect(await screen.findByRole('heading', { name: 'Équilibre du budget' })).toBeInTheDocument();
});

it('tells of each indicator its value, its target, its rate and its euros', async () => {
  await startSuivi();
  const patientele = wordsOf(itemOf('MT1 · Patientèle'));
  expect(patientele).toContain('92,5 % le 30/09/2026, il y a 52 jours');
  expect(patientele).toContain('cible 94 % · départ 88 % · poids 30 %');
  expect(patientele).toContain('75 % de l’objectif');
  expect(patientele).toContain('7 875,00 € sur 10 500,00 €');
  expect(within(itemOf('MT1 · Patientèle')).getByRole('img')).toHaveAccessibleName(
    /90.% le 30\/06\/2025, 92,5.% le 30\/09\/2026.*cible 94.%/,
  );
});

it('keeps both rates when the CPAM has validated one', async () => {
  await startSuivi();
  expect(wordsOf(itemOf('MT2 · Sans médecin'))).toContain('80 % validé par la CPAM (calculé : 72,5 %)11 200,00 € sur 14 000,00 €');
});

it('marks what is old and what is missing', async () => {
  await startSuivi();
  expect(wordsOf(itemOf('SNP3 · Consultations'))).toContain('Mesure d’une année antérieure');
  const manques = within(itemOf('PAR1 · Patients en parcours')).getAllByRole('listitem').map(wordsOf);
  expect(manques).toEqual(['Départ à indiquer', 'Cible à indiquer', 'À mesurer']);
});

it('asks for nothing to compute with where nothing is computed', async () => {
  const json = suiviJson();
  const indicateurs = json.indicateurs.map((indicateur) => (indicateur.id === 'PAR1' ? { ...indicateur, poids: '0' } : indicateur));
  await startSuivi({ ...json, indicateurs });
  const suivi = itemOf('PAR1 · Patients en parcours');
  expect(wordsOf(suivi)).toContain('Suivi seulement : ne compte pas dans le montant.');
  expect(within(suivi).getAllByRole('listitem').map(wordsOf)).toEqual(['À mesurer']);
});

it('gives each mission its envelope and its range', async () => {
  await startSuivi();
  // 7 875 + 11 200 + half of 10 500.
  expect(wordsOf(carte('Accès aux soins'))).toContain('Acquis24 325,00 €Si le reste atteint24 325,00 €Au mieux35 000,00 €');
  expect(wordsOf(carte('Parcours pluriprofessionnels'))).toContain('Acquis0,00 €Si le reste atteint45 000,00 €Au mieux45 000,00 €');
  expect(wordsOf(carte('Crises sanitaires'))).toContain('Mission sans part variable');
});

it('says why a mission whose weights do not make 100 % is not computed, and computes the others', async () => {
  await startSuivi();
  expect(wordsOf(carte('Prévention'))).toContain('Les poids font 90 % : il manque 10 %.');
  expect(wordsOf(carte('Prévention'))).toContain('Acquis0,00 €');
  expect(wordsOf(carte('Accès aux soins'))).toContain('Total des poids : 100 %');
});

it('says that the budget counts nothing of it, when the budget counts what the indicators earn', async () => {
  await startSuivi({ ...suiviJson(), hypothese: { variable: 'indicateurs' } });
  const dit = 'Le budget, qui compte selon les indicateurs, n’en reçoit donc rien.';
  expect(wordsOf(carte('Prévention'))).toContain(dit);
  expect(screen.getAllByText(dit)).toHaveLength(1);
});

it('says nothing of the budget when it takes a share of the envelopes', async () => {
  await startSuivi();
  expect(screen.queryByText(/Le budget, qui compte/)).not.toBeInTheDocument();
});

it('tells what is doubtful in an indicator on its own card', async () => {
  const json = suiviJson();
  const changes: Readonly<Record<string, object>> = { MT1: { sens: 'decroissant' }, MT2: { poids: '70' }, SNP3: { poids: null } };
  await startSuivi({ ...json, indicateurs: json.indicateurs.map((one) => ({ ...one, ...changes[one.id] })) });
  expect(wordsOf(itemOf('MT1 · Patientèle'))).toContain('MT1 : le sens est décroissant, mais la cible (94) est au-dessus du départ (88).');
  expect(wordsOf(itemOf('SNP3 · Consultations'))).toContain('SNP3 : sans poids indiqué');
  // It is no mere follow-up, and is not said to be.
  expect(wordsOf(itemOf('SNP3 · Consultations'))).not.toContain('Suivi seulement');
  expect(wordsOf(itemOf('MT2 · Sans médecin'))).not.toMatch(/MT2 :/);
});

it('offers the catalogue where there is nothing, and sets aside what earns nothing', async () => {
  await startSuivi();
  const missions = screen.getAllByRole('heading', { level: 3 }).map(wordsOf);
  expect(missions).toEqual([
    'Accès aux soins',
    'Parcours pluriprofessionnels',
    'Prévention',
    'Crises sanitaires',
    'Accompagnement des professionnels',
    'Qualité et pertinence des soins',
  ]);
  expect(wordsOf(carte('Accompagnement des professionnels'))).toContain('Aucun indicateur pour cette mission.');
  expect(button('Partir du catalogue pour la mission Accompagnement des professionnels')).toBeInTheDocument();
  expect(wordsOf(carte('Missions non retenues'))).toContain('leur mission n’est pas retenue au contrat');
  expect(wordsOf(itemOf('QUA1 · Thématiques'))).not.toContain('€');
});

it('says once that the calculation is a convention', async () => {
  await startSuivi();
  expect(screen.getAllByText(/convention de calcul, à vérifier au contrat/)).toHaveLength(1);
});

it('shows the sheets it stands on', async () => {
  const { classeur, user } = await startSuivi();
  await user.click(button('Ouvrir la feuille Mesures'));
  await user.click(button('Ouvrir la feuille Part variable'));
  expect(classeur.visites).toEqual([
    { kind: 'feuille', feuille: 'mesures' },
    { kind: 'feuille', feuille: 'part-variable' },
  ]);
});

it('opens quick entry on what is still to be measured for the next review', async () => {
  const { user } = await startSuivi();
  const revue = carte('Prochaine revue');
  expect(wordsOf(revue)).toContain('15/12/2026, dans 24 jours');
  expect(wordsOf(revue)).toContain('5 indicateurs à mesurer depuis le 14/06/2026');
  await user.click(button('Saisir ces 5 valeurs'));
  expect(screen.getByLabelText('SNP3 · Consultations')).toHaveFocus();
  expect(screen.queryByLabelText('MT1 · Patientèle')).not.toBeInTheDocument();
  await user.click(button('Montrer tous les indicateurs'));
  expect(screen.getByLabelText('MT1 · Patientèle')).toBeInTheDocument();
});

it('begins with the catalogue when nothing is followed', async () => {
  await startSuivi({ ...suiviJson(), indicateurs: [], mesures: [] });
  expect(screen.queryByRole('button', { name: 'Saisir des valeurs' })).not.toBeInTheDocument();
  expect(screen.getByText(/Aucun indicateur n’est encore suivi/)).toBeInTheDocument();
});
