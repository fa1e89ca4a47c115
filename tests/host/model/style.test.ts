import { facet, internStyle, withBorder, withFacet } from '../../../src/host/model/style';

test('equal looks are one object, whatever the order of their members', () => {
  expect(internStyle({ bold: true, fill: '#FFFFFF' })).toBe(internStyle({ fill: '#FFFFFF', bold: true }));
  expect(internStyle({ bold: true })).not.toBe(internStyle({ italic: true }));
});

test('the default look is no style', () => {
  expect(internStyle({})).toBeUndefined();
  expect(internStyle({ bold: false, numberFormat: 'General', locked: true, borders: {} })).toBeUndefined();
  expect(withFacet(internStyle({ bold: true }), 'bold', false)).toBeUndefined();
});

test('a facet is read with its default', () => {
  const style = internStyle({ fontSize: 14 });
  expect([facet(style, 'fontSize'), facet(style, 'fontName'), facet(undefined, 'locked')]).toEqual([14, 'Calibri', true]);
});

test('a border is one among four', () => {
  const border = { style: 'Continuous', weight: 'Thin', color: '#000000' } as const;
  const top = withBorder(undefined, 'EdgeTop', border);
  const both = withBorder(top, 'EdgeLeft', border);
  expect(both?.borders).toEqual({ EdgeTop: border, EdgeLeft: border });
  expect(withBorder(both, 'EdgeLeft', undefined)).toBe(top);
  expect(withBorder(top, 'EdgeTop', undefined)).toBeUndefined();
});
