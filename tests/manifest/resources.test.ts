/** @jest-environment jsdom */
import { attribute, ELEMENTS, named, textOf } from './manifest';

const RESOURCES = ['Image', 'Url', 'String'].flatMap(named).filter((element) => element.hasAttribute('id'));
const USES = ELEMENTS.filter((element) => element.hasAttribute('resid'));

it('defines every resource once and uses each', () => {
  const defined = RESOURCES.map((resource) => attribute(resource, 'id'));
  const used = new Set(USES.map((use) => attribute(use, 'resid')));

  expect(new Set(defined).size).toBe(defined.length);
  expect([...used].sort()).toEqual([...defined].sort());
});

it('keeps resource ids within the 32 characters Excel reads', () => {
  expect(RESOURCES.map((resource) => attribute(resource, 'id')).filter((id) => id.length > 32)).toEqual([]);
});

/** What kind of resource an element may refer to. */
const KINDS: Readonly<Record<string, string>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

it('finds each resource among those of its kind', () => {
  const kinds = new Map(RESOURCES.map((resource) => [attribute(resource, 'id'), resource.parentElement?.localName]));
  for (const use of USES) expect([use.localName, kinds.get(attribute(use, 'resid'))]).toEqual([use.localName, KINDS[use.localName]]);
});

const isText = (element: Element): boolean =>
  ['DisplayName', 'String'].includes(element.localName) || (element.localName === 'Description' && element.hasAttribute('DefaultValue'));
const TEXTS = ELEMENTS.filter(isText);

it.each(TEXTS.map((text) => [attribute(text, 'DefaultValue'), text] as const))(
  'says « %s » in English too, within the limits',
  (french, text) => {
    const isShort = text.localName === 'DisplayName' || text.parentElement?.localName === 'ShortStrings';
    const limit = isShort ? 125 : 250;
    const [english, ...others] = [...text.children];

    expect(others).toEqual([]);
    expect(english && attribute(english, 'Locale')).toBe('en-US');
    for (const value of [french, english?.getAttribute('Value') ?? '']) {
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(limit);
    }
  },
);

it('is named, described and provided', () => {
  expect(TEXTS).toHaveLength(9);
  expect(textOf('ProviderName')).toBe('Budget CPTS');
  expect(textOf('ProviderName').length).toBeLessThanOrEqual(125);
});
