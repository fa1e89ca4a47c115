/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { suiviJson } from './coordinateur/suivi-json';
import { FakeClasseur } from './fake-classeur';
import { renderPanel, wordsOf } from './render-panel';

/** The parameters of a workbook, and all the warnings that they show. */
async function start(json: unknown = suiviJson()): Promise<UserEvent> {
  const { user } = renderPanel(new FakeClasseur(json), 'parametres');
  await screen.findByRole('checkbox', { name: 'Prévention' });
  return user;
}
const avis = (): readonly string[] =>
  screen
    .getAllByRole('status')
    .map(wordsOf)
    .filter((mots) => / : .*\.$/.test(mots));
const box = (nom: string): HTMLElement => screen.getByRole('checkbox', { name: nom });

it('tells of the indicators of a mission as soon as it is no longer kept', async () => {
  const user = await start();
  const qualite = 'Qualité et pertinence des soins : la mission n’est pas retenue. Son indicateur ne compte pas dans la part variable.';
  expect(avis()).toEqual([qualite]);
  await user.click(box('Accès aux soins'));
  // Its lines are told at the same place, section by section: nothing takes the place of anything.
  const [acces, ...others] = avis();
  expect(acces).toMatch(
    /^1A Médecin traitant : .* 1B Soins non programmés : .* Ses 3 indicateurs ne comptent pas dans la part variable\.$/,
  );
  expect(others).toEqual([qualite]);
  await user.click(box('Accès aux soins'));
  await user.click(box('Qualité et pertinence des soins'));
  expect(avis()).toEqual([]);
});

it('tells what the budget does not count as soon as it is to count what the indicators earn', async () => {
  const json = suiviJson();
  const user = await start({ ...json, missions: { ...json.missions, qualite: { debut: '2022-06-15' } } });
  expect(avis()).toEqual([]);
  await user.click(box('Compter ce que les indicateurs ont acquis'));
  expect(avis()).toEqual([
    'Prévention : les poids des indicateurs font 90 % au lieu de 100 %. Le budget ne compte rien des 17 500,00 € de sa part variable.',
  ]);
  await user.click(box('Compter ce que les indicateurs ont acquis'));
  expect(avis()).toEqual([]);
});
