/** @jest-environment jsdom */
import { readAuteur, rememberAuteur } from '../../src/taskpane/auteur';

it('remembers a name from one time to the next, without the spaces around it', () => {
  expect(readAuteur()).toBe('');
  rememberAuteur(' Marie Keller ');
  expect(readAuteur()).toBe('Marie Keller');
});

it('remembers for the session where a storage refuses', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  rememberAuteur('Paul Meyer');
  expect(readAuteur()).toBe('Paul Meyer');
  jest.restoreAllMocks();
});
