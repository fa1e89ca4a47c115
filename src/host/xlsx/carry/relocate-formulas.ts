import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { element, plainText, type Xml } from '../xml';

type Relocate = (formula: string) => string;

/** `<c:f>` of a chart, `<xm:f>` of an extension, `<formula>` of a rule. */
const FORMULA = /(<((?:[\w.-]+:)?(?:f|formula\d?))(?:\s[^>]*)?>)([^<]*)(<\/\2\s*>)/g;

/** Puts every formula of a piece of XML where the cells it names are now. */
export function relocateFormulas(xml: Xml, relocate: Relocate): Xml {
  return xml.replace(FORMULA, (all: string, open: string, _name: string, text: string, close: string) => {
    const formula = xmlDecode(text);
    const now = relocate(formula);
    return now === formula ? all : open + plainText(now) + close;
  });
}

/** The same for attributes that hold a formula: the text of a shape, the cell of a control. */
export function relocateAttributes(xml: Xml, names: readonly string[], relocate: Relocate): Xml {
  const attribute = new RegExp(`(\\s(?:${names.join('|')})=)(?:"([^"]*)"|'([^']*)')`, 'g');
  return xml.replace(attribute, (all: string, start: string, double?: string, single?: string) => {
    const formula = xmlDecode(double ?? single ?? '');
    const now = relocate(formula);
    return now === formula ? all : start + quoted(now);
  });
}

function quoted(value: string): string {
  return element('a', { a: value }).slice('<a a='.length, -'/>'.length);
}
