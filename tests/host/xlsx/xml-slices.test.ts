import { attributesBeyond, sliceChild, sliceElement } from '../../../src/host/xlsx/xml-slices';

describe('an element cut into its children', () => {
  it('keeps each as it was written, whatever is inside', () => {
    const children = [
      '<x:a b="1 > 2" c=\'"\'/>',
      '<a><a>x</a><a/></a>',
      '<c><![CDATA[</c>]]></c>',
      '<d><!-- </d> --></d>',
      '<sheetData><row/></sheetData>',
      '<e />',
    ];
    const { name, children: found } = sliceElement(`<?xml version="1.0"?>\n<!-- <w/> --><x:w>${children.join('\n text ')}</x:w>`);
    expect(name).toBe('w');
    expect(found.map(({ xml }) => xml)).toEqual(children);
    expect(found.map((child) => child.name)).toEqual(['a', 'a', 'c', 'd', 'sheetData', 'e']);
  });

  it('has none when it is empty, or not there', () => {
    expect(sliceElement('<a b="1"/>').children).toEqual([]);
    expect(sliceElement('').children).toEqual([]);
    expect(sliceChild(sliceElement('<a/>'), 'b')).toBeUndefined();
  });

  it('gives attributes their full names and plain values', () => {
    const element = sliceElement('<a xmlns:r="u" r:id="rId1" b="&quot;x&quot; &amp; y" c=\'2\'><d/></a>');
    expect(element.attributes).toEqual({ 'xmlns:r': 'u', 'r:id': 'rId1', b: '"x" & y', c: '2' });
    expect(attributesBeyond(element, ['b', 'xmlns:r'])).toEqual({ 'r:id': 'rId1', c: '2' });
  });
});
