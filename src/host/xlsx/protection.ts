import type { Protection } from '../model/workbook';
import { element, flag, type Xml, type XmlNode } from './xml';

/** In a file the flags say what is forbidden, the opposite of Office.js. */
export function writeProtection({ enabled, allowFormatColumns, allowFormatRows, allowAutoFilter, allowSort }: Protection): Xml {
  if (!enabled) return '';
  const allowed = (isAllowed: boolean) => (isAllowed ? false : undefined);
  return element('sheetProtection', {
    sheet: true,
    // Drawings and scenarios are locked with the rest, as Excel's own dialog does.
    objects: true,
    scenarios: true,
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
