import { COLUMNS } from '../model/geometry';
import type { PageSetup } from '../model/workbook';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType, type Property } from '../protocol/host-object';
import { isRecord } from '../protocol/json';
import { fixed } from './fixed';
import { headersFootersType } from './headers-footers';
import { setPage } from './page-setting';
import { rangeArgument } from './references';
import { AreasRef, RangeRef, type SheetRef } from './session';
import { asFlag, asNumber, asOneOf } from './values';

type Margin = keyof NonNullable<PageSetup['margins']>;

/** Points: Excel's “normal” margins. */
const NORMAL_MARGINS: NonNullable<PageSetup['margins']> = { left: 50.4, right: 50.4, top: 54, bottom: 54 };
const PAPERS: readonly NonNullable<PageSetup['paper']>[] = ['A4', 'A3', 'Letter'];

function margin(side: Margin): Property<SheetRef> {
  return {
    get: ({ sheet }) => (sheet.page.margins ?? NORMAL_MARGINS)[side],
    set: (ref, value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument();
      setPage(ref, { ...ref.sheet.page, margins: { ...(ref.sheet.page.margins ?? NORMAL_MARGINS), [side]: points } });
    },
  };
}

/** Either a number of pages across and down (absent: as many as needed), or a scale, of which only 100 % is known here. */
const zoom: Property<SheetRef> = {
  get: ({ sheet: { page } }) => {
    if (page.fitWidth === undefined && page.fitHeight === undefined) return { scale: 100 };
    return { horizontalFitToPages: page.fitWidth ?? 0, verticalFitToPages: page.fitHeight ?? 0 };
  },
  set: (ref, value) => {
    if (!isRecord(value)) throw invalidArgument();
    const scale = value['scale'] ?? 100;
    if (scale !== 100) throw new NotImplemented(`PageLayout.zoom.scale = ${JSON.stringify(scale)}`);
    const across = value['horizontalFitToPages'];
    const down = value['verticalFitToPages'];
    const isFit = typeof across === 'number' || typeof down === 'number';
    setPage(ref, fitted(ref.sheet.page, isFit ? { fitWidth: asNumber(across ?? 0), fitHeight: asNumber(down ?? 0) } : {}));
  },
};

type Fit = Pick<PageSetup, 'fitWidth' | 'fitHeight'>;

/** The page with this fit instead of the one it had. */
function fitted(page: PageSetup, fit: Fit): PageSetup {
  const others = Object.entries(page).filter(([name]) => name !== 'fitWidth' && name !== 'fitHeight');
  return { orientation: page.orientation, ...Object.fromEntries(others), ...fit };
}

const orientation: Property<SheetRef> = {
  get: ({ sheet }) => sheet.page.orientation,
  set: (ref, value) => {
    setPage(ref, { ...ref.sheet.page, orientation: asOneOf(value, ['Portrait', 'Landscape']) });
  },
};

const paperSize: Property<SheetRef> = {
  get: ({ sheet }) => sheet.page.paper ?? null,
  set: (ref, value) => {
    const paper = PAPERS.find((known) => known === value);
    if (!paper) throw new NotImplemented(`PageLayout.paperSize = ${JSON.stringify(value)}`);
    setPage(ref, { ...ref.sheet.page, paper });
  },
};

const centerHorizontally: Property<SheetRef> = {
  get: ({ sheet }) => sheet.page.centerHorizontally ?? false,
  set: (ref, value) => {
    setPage(ref, { ...ref.sheet.page, centerHorizontally: asFlag(value) });
  },
};

function printArea({ session, sheet }: SheetRef): HostObject | null {
  return sheet.page.printArea ? session.make.areas(new AreasRef(session, sheet, [sheet.page.printArea])) : null;
}

function titleRows({ session, sheet }: SheetRef): HostObject | null {
  const rows = sheet.page.titleRows;
  if (!rows) return null;
  return session.make.range(
    new RangeRef(session, sheet, { row: rows.first, column: 0, rows: rows.last - rows.first + 1, columns: COLUMNS }),
  );
}

function setTitleRows(ref: SheetRef, value: unknown): void {
  const range = rangeArgument(ref.session, value, ref.sheet);
  if (range.sheet !== ref.sheet) throw invalidArgument();
  setPage(ref, { ...ref.sheet.page, titleRows: { first: range.rect.row, last: range.rect.row + range.rect.rows - 1 } });
}

function setPrintArea(ref: SheetRef, value: unknown): void {
  const range = rangeArgument(ref.session, value, ref.sheet);
  if (range.sheet !== ref.sheet) throw invalidArgument();
  setPage(ref, { ...ref.sheet.page, printArea: range.rect });
}

export const pageLayoutType: HostType<SheetRef> = {
  name: 'PageLayout',
  isAlive: ({ session, sheet }) => session.isOpen(sheet),
  properties: {
    orientation,
    paperSize,
    zoom,
    centerHorizontally,
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    centerVertically: fixed('PageLayout.centerVertically', false),
    printGridlines: fixed('PageLayout.printGridlines', false),
    printHeadings: fixed('PageLayout.printHeadings', false),
    blackAndWhite: fixed('PageLayout.blackAndWhite', false),
  },
  navigation: { headersFooters: (ref) => hostObject(headersFootersType, ref) },
  methods: {
    setPrintArea: (ref, args) => {
      setPrintArea(ref, args.at(0));
    },
    getPrintAreaOrNullObject: printArea,
    setPrintTitleRows: (ref, args) => {
      setTitleRows(ref, args.at(0));
    },
    getPrintTitleRowsOrNullObject: titleRows,
  },
};
