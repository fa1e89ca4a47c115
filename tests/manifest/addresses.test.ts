/** @jest-environment jsdom */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEV_ORIGIN, manifestAt } from '../../scripts/manifest-origin.cjs';
import { elementsOf, MANIFEST_TEXT, ROOT } from './manifest';

const NAMESPACES = /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//;

/** Every address a manifest gives Excel, in attributes or in text; namespaces are not addresses. */
const addressesOf = (text: string): readonly string[] =>
  elementsOf(text)
    .flatMap((element) => [...[...element.attributes].map(({ value }) => value), element.children.length === 0 ? element.textContent : ''])
    .filter((value) => /^[a-z]+:\/\//.test(value) && !NAMESPACES.test(value));

it('speaks of the development server only', () => {
  const addresses = addressesOf(MANIFEST_TEXT);
  expect(addresses.length).toBeGreaterThan(14);
  expect(addresses.filter((address) => !`${address}/`.startsWith(`${DEV_ORIGIN}/`))).toEqual([]);
});

it('points at files the build really makes', () => {
  const pages = addressesOf(MANIFEST_TEXT).map((address) => new URL(address).pathname);
  const others = pages.filter((path) => !path.startsWith('/assets/'));
  expect([...new Set(others)].sort()).toEqual(['/', '/aide.html', '/taskpane.html']);
  for (const page of ['aide.html', 'taskpane.html']) expect(existsSync(join(ROOT, 'src', 'taskpane', page))).toBe(true);
});

it('moves whole to the place of deployment, folder included, with the domain alone as AppDomain', () => {
  const moved = manifestAt(MANIFEST_TEXT, 'https://example.org/budget-cpts/');
  const addresses = addressesOf(moved);

  expect(addresses).toHaveLength(addressesOf(MANIFEST_TEXT).length);
  expect(addresses).toContain('https://example.org/budget-cpts/aide.html');
  expect(addresses).toContain('https://example.org/budget-cpts/assets/icon-32.png');
  expect(addresses.filter((address) => !address.startsWith('https://example.org/budget-cpts/'))).toEqual(['https://example.org']);
  expect(moved).not.toContain('localhost');
});

it('stays as it is for the development server', () => {
  expect(manifestAt(MANIFEST_TEXT, DEV_ORIGIN)).toBe(MANIFEST_TEXT);
});

it.each([
  ['not https', 'http://example.org'],
  ['a query', 'https://example.org/?a=1'],
  ['no address at all', 'example.org'],
])('refuses a place of deployment that is %s', (_title, address) => {
  expect(() => manifestAt(MANIFEST_TEXT, address)).toThrow();
});

it('refuses to leave an address behind on the developer’s machine', () => {
  const stray = MANIFEST_TEXT.replace('</AppDomains>', '<AppDomain>http://127.0.0.1:8080</AppDomain></AppDomains>');
  expect(() => manifestAt(stray, 'https://example.org')).toThrow('127.0.0.1:8080');
});
