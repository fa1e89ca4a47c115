import { describePlages } from '../../src/texts/plages.fr';

it.each([
  [[31], '31'],
  [[32, 31], '31, 32'],
  [[63, 61, 31, 62], '31, 61 à 63'],
  [[1, 2, 3, 4], '1 à 4'],
  [[1, 3, 5, 7, 9, 11], '1, 3, 5, 7, 9, 11'],
  [[1, 3, 5, 7, 9, 11, 12, 14], '1 à 14 (8 en tout)'],
])('%j is told %s', (nombres, dits) => {
  expect(describePlages(nombres)).toBe(dits);
});
