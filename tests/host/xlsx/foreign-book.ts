import { openXlsx } from '../../../src/host/xlsx';
import { packParts } from '../../../src/host/xlsx/zip';
import type { Workbook } from '../../../src/host/model/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Pieces of a workbook another program could have written; whatever is left out is as small as can be. */
export interface ForeignPieces {
  /** What stands inside `<worksheet>`, one for each sheet. */
  readonly sheets: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly theme?: string;
  /** After `<sheets>` in the workbook. */
  readonly workbook?: string;
  /** Before `<sheets>`. */
  readonly properties?: string;
  /** Relations of the first sheet. */
  readonly relations?: string;
  readonly others?: ReadonlyMap<string, string>;
}

export async function openForeign(pieces: ForeignPieces): Promise<Workbook> {
  const {
    sheets,
    strings = '',
    styles = '',
    theme = '',
    workbook = '',
    properties = '',
    relations = '',
    others = new Map<string, string>(),
  } = pieces;
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const bytes = await packParts(
    new Map([
      ['_rels/.rels', `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships>${sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)).join('')}${relation('a', 'sharedStrings', 'sharedStrings.xml')}${relation('b', 'styles', 'styles.xml')}${relation('c', 'theme', 'theme/theme1.xml')}</Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${properties}<sheets>${sheets.map((_, index) => `<sheet name="Feuil${index + 1}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')}</sheets>${workbook}</workbook>`,
      ],
      ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`],
      ['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
      [
        'xl/theme/theme1.xml',
        `<a:theme xmlns:a="http://a"><a:themeElements><a:clrScheme>${theme}</a:clrScheme></a:themeElements></a:theme>`,
      ],
      ['xl/worksheets/_rels/sheet0.xml.rels', `<Relationships>${relations}</Relationships>`],
      ...sheets.map(
        (xml, index) => [`xl/worksheets/sheet${index}.xml`, `<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">${xml}</worksheet>`] as const,
      ),
      ...others,
    ]),
  );
  return openXlsx(bytes);
}
