import { scaleOf } from '../../../../../src/host/calc/grid/charts/scale';

const free = { minimum: null, maximum: null };

describe('the scale of an axis', () => {
  it.each([
    [[0.5, 0.8], { minimum: 0, maximum: 1 }, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[0.25, 0.6], free, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]],
    [[1234, 98_700], free, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
    [[-30, 20], free, [-30, -20, -10, 0, 10, 20]],
    [[-5, -1], free, [-5, -4, -3, -2, -1, 0]],
    [[7], { minimum: 5, maximum: null }, [5, 5.5, 6, 6.5, 7]],
    [[0.07], { minimum: null, maximum: 0.1 }, [0, 0.02, 0.04, 0.06, 0.08, 0.1]],
    [[], free, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[0, 0], free, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[3], { minimum: 0.15, maximum: 1.05 }, [0.2, 0.4, 0.6, 0.8, 1]],
  ])('of %j within %j is marked at %j', (values, ends, ticks) => {
    const scale = scaleOf(values, ends);
    expect(scale.ticks).toEqual(ticks);
    expect(scale.minimum).toBe(ends.minimum ?? ticks[0]);
    expect(scale.maximum).toBe(ends.maximum ?? ticks.at(-1));
  });
});
