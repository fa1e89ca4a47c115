import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
export const MANIFEST_TEXT = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

/** Every element of a manifest in document order, the root first; its text must be well-formed XML. */
export function elementsOf(text: string): readonly Element[] {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const error = document.querySelector('parsererror');
  if (error !== null) throw new Error(error.textContent);
  return [...document.querySelectorAll('*')];
}

export const ELEMENTS = elementsOf(MANIFEST_TEXT);

export const named = (name: string): readonly Element[] => ELEMENTS.filter((element) => element.localName === name);

/** The value of an attribute the element must have. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.localName}> has no ${name}`);
  return value;
}

/** The text of the only element of that name. */
export function textOf(name: string): string {
  const [only, ...others] = named(name);
  if (only === undefined || others.length > 0) throw new Error(`one <${name}> expected`);
  return only.textContent;
}
