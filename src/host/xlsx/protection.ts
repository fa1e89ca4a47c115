import type { Protection } from '../model/workbook';
import { element, flag, type Attributes, type Xml, type XmlNode } from './xml';

/** In a file the flags say what is forbidden, the opposite of Office.js. `carried`: what else the file said of a protected sheet. */
export function writeProtection(
  { enabled, allowFormatColumns, allowFormatRows, allowAutoFilter, allowSort }: Protection,
  carried: Attributes,
): Xml {
  if (!enabled) return '';
  const allowed = (isAllowed: boolean) => (isAllowed ? false : undefined);
  return element('sheetProtection', {
    // Drawings and scenarios are locked with the rest, as Excel's own dialog does.
    ...(Object.keys(carried).length > 0 ? carried : { objects: true, scenarios: true }),
    sheet: true,
    formatColumns: allowed(allowFormatColumns),
    formatRows: allowed(allowFormatRows),
    sort: allowed(allowSort),
    autoFilter: allowed(allowAutoFilter),
  });
}

export function readProtection(node: XmlNode | undefined): Protection {
  const enabled = flag(node, 'sheet');
  const isAllowed = (name: string) => enabled && !flag(node, name, true);
  return {
    enabled,
    allowFormatColumns: isAllowed('formatColumns'),
    allowFormatRows: isAllowed('formatRows'),
    allowAutoFilter: isAllowed('autoFilter'),
    allowSort: isAllowed('sort'),
  };
}
