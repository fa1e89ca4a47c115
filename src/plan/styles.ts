/** How cells look; a style is also a number format and a lock. Colours pass 4.5:1 on their fill. */
export interface Style {
  readonly numberFormat: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center';
  readonly wrap?: true;
  readonly indent?: number;
  readonly border?: 'thin' | 'total';
  readonly unlocked?: true;
}

export const COLORS = {
  muted: '#5B6770',
  primary: '#155E63',
  primarySoft: '#E3F0F0',
  line: '#C9D3D6',
  input: '#FFF8E1',
  white: '#FFFFFF',
  warn: '#7A4B00',
  warnSoft: '#FDF0D5',
  good: '#1E6B3A',
  goodSoft: '#E2F3E7',
  bad: '#9C1C1C',
  badSoft: '#FBE4E2',
} as const;

/** Bars and lines, in the order of their series: 3:1 on white, and apart for who confuses red and green. */
export const SERIES_COLORS = ['#155E63', '#C9761B', '#5B6770', '#7A3E9D'] as const;

export const TAB_COLORS = { saisie: '#E3A008', restitution: '#155E63', referentiel: '#8A949B', registre: '#7A3E9D' } as const;

const EUROS = '#,##0.00\\ "€"';
const ECART = '+#,##0.00\\ "€";-#,##0.00\\ "€";0.00\\ "€"';
/** A zero is left blank where an empty line of a table would show it. */
const EUROS_OR_BLANK = '#,##0.00\\ "€";-#,##0.00\\ "€";';
const PERCENT = '0.00\\ %';
const DATE = 'dd/mm/yyyy';
const INTEGER = '#,##0';
const TEXT = '@';
const GENERAL = 'General';

const input = { fill: COLORS.input, border: 'thin', unlocked: true } as const;
const total = { bold: true, fill: COLORS.primarySoft, border: 'total' } as const;
const header = { bold: true, fill: COLORS.primary, color: COLORS.white, vertical: 'Center', wrap: true } as const;

export const STYLES = {
  title: { numberFormat: GENERAL, bold: true, size: 16, color: COLORS.primary },
  subtitle: { numberFormat: GENERAL, italic: true, color: COLORS.muted },
  /** As when all is well; a conditional format says the contrary. */
  flag: { numberFormat: GENERAL, bold: true, color: COLORS.good, fill: COLORS.goodSoft },
  heading: { numberFormat: GENERAL, bold: true, size: 12, color: COLORS.primary },
  paragraph: { numberFormat: GENERAL, wrap: true, vertical: 'Top' },
  note: { numberFormat: GENERAL, italic: true, color: COLORS.muted, horizontal: 'Left', indent: 1 },
  source: { numberFormat: GENERAL, italic: true, color: COLORS.muted, wrap: true, horizontal: 'Left', indent: 1, vertical: 'Center' },
  header: { numberFormat: GENERAL, ...header, horizontal: 'Left', indent: 1 },
  headerCenter: { numberFormat: GENERAL, ...header, horizontal: 'Center' },
  headerAmount: { numberFormat: GENERAL, ...header, horizontal: 'Right' },
  /** What a line is for, in its row. */
  hint: { numberFormat: GENERAL, italic: true, color: COLORS.muted, border: 'thin', horizontal: 'Left', indent: 1 },
  label: { numberFormat: GENERAL, border: 'thin', horizontal: 'Left', indent: 1 },
  labelTotal: { numberFormat: GENERAL, ...total, horizontal: 'Left', indent: 1 },
  statusTotal: { numberFormat: GENERAL, ...total, horizontal: 'Center' },
  /** A line picked from an input table: nothing shows where there is none. From the top: what is too long shows how it begins. */
  detail: { numberFormat: GENERAL, horizontal: 'Left', indent: 1, wrap: true, vertical: 'Top' },
  detailEuros: { numberFormat: EUROS, vertical: 'Top' },
  detailEcart: { numberFormat: ECART, vertical: 'Top' },
  link: { numberFormat: GENERAL, color: COLORS.primary, border: 'thin', horizontal: 'Left', indent: 1 },
  key: { numberFormat: GENERAL, color: COLORS.muted, size: 8 },
  euros: { numberFormat: EUROS, border: 'thin' },
  eurosOrBlank: { numberFormat: EUROS_OR_BLANK, border: 'thin' },
  eurosTotal: { numberFormat: EUROS, ...total },
  ecart: { numberFormat: ECART, border: 'thin' },
  ecartTotal: { numberFormat: ECART, ...total },
  vigilance: { numberFormat: GENERAL, bold: true, border: 'total', horizontal: 'Left', indent: 1 },
  vigilanceAmount: { numberFormat: EUROS, bold: true, border: 'total' },
  percent: { numberFormat: PERCENT, border: 'thin' },
  integer: { numberFormat: INTEGER, border: 'thin', horizontal: 'Right' },
  date: { numberFormat: DATE, border: 'thin', horizontal: 'Right' },
  /** As a value beside its label. */
  dateGauche: { numberFormat: DATE, border: 'thin', horizontal: 'Left', indent: 1 },
  entierGauche: { numberFormat: INTEGER, border: 'thin', horizontal: 'Left', indent: 1 },
  percentGauche: { numberFormat: PERCENT, border: 'thin', horizontal: 'Left', indent: 1 },
  dateHeure: { numberFormat: 'dd/mm/yyyy hh:mm', border: 'thin', horizontal: 'Right' },
  /** A text that was written once, whatever it looks like. */
  texteFige: { numberFormat: TEXT, border: 'thin', horizontal: 'Left', indent: 1 },
  phraseFigee: { numberFormat: TEXT, border: 'thin', horizontal: 'Left', indent: 1, wrap: true },
  valeurFigee: { numberFormat: '#,##0.00', border: 'thin', horizontal: 'Right' },
  repartition: { numberFormat: '"clé";;"lignes"', border: 'thin', horizontal: 'Right' },
  /** A value in the indicator's own unit. */
  value: { numberFormat: GENERAL, border: 'thin', horizontal: 'Right' },
  poids: { numberFormat: '#,##0.00', border: 'thin', horizontal: 'Right' },
  percentTotal: { numberFormat: PERCENT, ...total },
  integerTotal: { numberFormat: INTEGER, ...total, horizontal: 'Right' },
  headerPercent: { numberFormat: PERCENT, ...header, horizontal: 'Right' },
  /** One line of the evidence, two lines of text high. */
  preuveTexte: { numberFormat: GENERAL, border: 'thin', horizontal: 'Left', indent: 1, wrap: true, vertical: 'Center' },
  preuveValeur: { numberFormat: GENERAL, border: 'thin', horizontal: 'Right', vertical: 'Center' },
  preuveRang: { numberFormat: INTEGER, border: 'thin', horizontal: 'Right', vertical: 'Center' },
  preuveDate: { numberFormat: DATE, border: 'thin', horizontal: 'Right', vertical: 'Center' },
  preuveTaux: { numberFormat: PERCENT, border: 'thin', horizontal: 'Right', vertical: 'Center' },
  preuvePoids: { numberFormat: '#,##0.00', border: 'thin', horizontal: 'Right', vertical: 'Center' },
  preuveEuros: { numberFormat: EUROS, border: 'thin', horizontal: 'Right', vertical: 'Center' },
  status: { numberFormat: GENERAL, bold: true, border: 'thin', horizontal: 'Center' },
  /** Looks like an input, on a page that only explains. */
  inputSample: { numberFormat: GENERAL, fill: COLORS.input, border: 'thin', horizontal: 'Left', indent: 1 },
  inputText: { numberFormat: TEXT, ...input, horizontal: 'Left', indent: 1 },
  /** A text that may be longer than its column is wide. */
  inputPhrase: { numberFormat: TEXT, ...input, horizontal: 'Left', indent: 1, wrap: true },
  inputChoice: { numberFormat: GENERAL, ...input, horizontal: 'Left', indent: 1 },
  inputInteger: { numberFormat: INTEGER, ...input, horizontal: 'Right' },
  inputDecimal: { numberFormat: '#,##0.00', ...input, horizontal: 'Right' },
  /** A value in the indicator's own unit: as many decimals as were typed. */
  inputNumber: { numberFormat: GENERAL, ...input, horizontal: 'Right' },
  inputEuros: { numberFormat: EUROS, ...input },
  inputPercent: { numberFormat: PERCENT, ...input },
  inputDate: { numberFormat: DATE, ...input, horizontal: 'Right' },
} as const satisfies Record<string, Style>;

export type StyleId = keyof typeof STYLES;
export const styleOf = (id: StyleId): Style => STYLES[id];
