import { utf8Length } from '../../../src/host/protocol/wire-stats';

test.each(['', 'abc', 'é', '€', 'Ω≈', '😀', 'a😀é€', '\u07ff\u0800', '« 1 234,50 € »'])('counts the bytes of %j as UTF-8 does', (text) => {
  expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
});
