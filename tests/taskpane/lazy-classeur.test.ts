import { lazyClasseur } from '../../src/taskpane/lazy-classeur';
import { FakeClasseur } from './fake-classeur';

it('fetches the works once, at the first call', async () => {
  let fetched = 0;
  const classeur = lazyClasseur(() => {
    fetched += 1;
    return Promise.resolve(new FakeClasseur());
  });
  expect(fetched).toBe(0);
  expect(await Promise.all([classeur.read(), classeur.read()])).toEqual([{ kind: 'vierge' }, { kind: 'vierge' }]);
  expect(fetched).toBe(1);
});

it('tries again after a fetch that failed', async () => {
  const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve(new FakeClasseur())];
  const classeur = lazyClasseur(() => (answers.shift() ?? (() => Promise.reject(new Error('too many'))))());
  await expect(classeur.read()).rejects.toThrow('offline');
  expect(await classeur.read()).toEqual({ kind: 'vierge' });
});
