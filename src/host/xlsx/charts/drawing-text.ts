import { sliceElement } from '../xml-slices';
import type { Xml } from '../xml';

/** The text of an element without some of its children, told by their order from 0; all else stays letter for letter. */
export function withoutChildren(xml: Xml, gone: readonly number[]): Xml {
  let left = '';
  let from = 0;
  for (const [index, child] of sliceElement(xml).children.entries()) {
    const start = xml.indexOf(child.xml, from);
    if (!gone.includes(index)) left += xml.slice(from, start + child.xml.length);
    else left += xml.slice(from, start);
    from = start + child.xml.length;
  }
  return left + xml.slice(from);
}
