import { children, type XmlNode } from './xml';

/** Whether something is chosen in it: without, it only shows its buttons. */
export const isFiltering = (filter: XmlNode | undefined): boolean =>
  children(filter, 'filterColumn').some((column) => column.children.some(({ name }) => name !== 'extLst'));
