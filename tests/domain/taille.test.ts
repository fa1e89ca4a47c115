import { computeTaille, isBoundary } from '../../src/domain/taille';

describe('computeTaille', () => {
  it.each([
    [1, 1],
    [39_999, 1],
    [40_000, 2],
    [40_001, 2],
    [79_999, 2],
    [80_000, 3],
    [80_001, 3],
    [101_500, 3],
    [174_999, 3],
    [175_000, 3],
    [175_001, 4],
    [1_000_000, 4],
  ])('%d inhabitants make a taille %d', (population, taille) => {
    expect(computeTaille(population)).toBe(taille);
  });
});

describe('isBoundary', () => {
  it.each([40_000, 80_000, 175_000])('%d is in two tiers at once', (population) => {
    expect(isBoundary(population)).toBe(true);
    expect(isBoundary(population - 1)).toBe(false);
    expect(isBoundary(population + 1)).toBe(false);
  });
});
