/** A piece of a drawing, before it is one of SVG: what tests can measure. */
export interface Shape {
  readonly tag: 'svg' | 'g' | 'rect' | 'line' | 'polyline' | 'text' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly Shape[];
  readonly text: string;
}

export function shape(tag: Shape['tag'], attributes: Shape['attributes'], content: readonly Shape[] | string = []): Shape {
  return typeof content === 'string' ? { tag, attributes, children: [], text: content } : { tag, attributes, children: content, text: '' };
}

/** Pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';

export function toSvg({ tag, attributes, children, text }: Shape, document: Document): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((child) => toSvg(child, document)), text);
  return element;
}
