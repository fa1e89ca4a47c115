import { element, XML_HEADER, type Xml } from './xml';

/** Office 2013–2022, the theme table styles take their colours from. */
const COLORS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The least the schema accepts: colours, fonts, and three plain looks of each kind. */
export function writeTheme(): Xml {
  const solid = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = element('a:ln', { w: 6350 }, solid);
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  const thrice = (name: string, look: Xml) => element(name, {}, [look, look, look]);
  const font = (name: string, latin: string) =>
    element(name, {}, [element('a:latin', { typeface: latin }), element('a:ea', { typeface: '' }), element('a:cs', { typeface: '' })]);
  return (
    XML_HEADER +
    element('a:theme', { 'xmlns:a': DRAWING, name: 'Office' }, [
      element('a:themeElements', {}, [
        element(
          'a:clrScheme',
          { name: 'Office' },
          Object.entries(COLORS).map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val }))),
        ),
        element('a:fontScheme', { name: 'Office' }, [font('a:majorFont', 'Calibri Light'), font('a:minorFont', 'Calibri')]),
        element('a:fmtScheme', { name: 'Office' }, [
          thrice('a:fillStyleLst', solid),
          thrice('a:lnStyleLst', line),
          thrice('a:effectStyleLst', effect),
          thrice('a:bgFillStyleLst', solid),
        ]),
      ]),
    ])
  );
}
