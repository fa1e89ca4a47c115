import { Book } from '../../../src/host/model/book';
import type { Chart } from '../../../src/host/model/chart';
import { newSheet } from '../../../src/host/model/create';
import type { Cell, CellKey, Sheet, Workbook } from '../../../src/host/model/workbook';

export function blankSheet(id: string, name: string, cells: Iterable<readonly [CellKey, Cell]> = []): Sheet {
  return { ...newSheet(name, id), cells: new Map(cells) };
}

const PLAIN_STOP = { style: 'Stop', title: '', text: '' } as const;

const missions: Chart = {
  id: 'c',
  name: 'Mon graphique',
  altText: 'Trois postes : les salaires pèsent le plus.',
  from: { row: 6, column: 1, down: 3, right: 4.5 },
  to: { row: 20, column: 6, down: 0, right: 0 },
  content: {
    kind: 'bar',
    title: 'Coût & quantité',
    legend: 'Bottom',
    values: { minimum: 0, maximum: null, numberFormat: '#,##0\\ "€"' },
    categories: { isReversed: true, isCrossedAtEnd: true },
    series: [
      {
        name: { sheet: 'd', row: 2, column: 2, rows: 1, columns: 1 },
        categories: { sheet: 'd', row: 3, column: 0, rows: 2, columns: 1 },
        values: { sheet: 'd', row: 3, column: 2, rows: 2, columns: 1 },
        color: '#155E63',
        labels: { numberFormat: '0.00' },
      },
      { name: 'Quantité', categories: null, values: { sheet: 'd', row: 3, column: 1, rows: 2, columns: 1 }, color: null, labels: null },
    ],
  },
};

/** Two sheets that use every aspect of the model at least once. */
function sampleWorkbook(): Workbook {
  const depenses = blankSheet('d', "Dépenses de l'année", [
    ['0,0', { value: 'Dépenses', style: { bold: true, fontSize: 16, fontColor: '#1F4E79' } }],
    ['2,0', { value: 'Libellé', style: { bold: true, fill: '#DDEBF7', wrap: true, horizontal: 'Center', vertical: 'Center' } }],
    ['2,1', { value: 'Quantité' }],
    ['2,2', { value: 'Coût unitaire' }],
    ['2,3', { value: 'Montant' }],
    ['3,0', { value: '=pas une formule', style: { locked: false } }],
    ['3,1', { value: 12, style: { locked: false, numberFormat: '#,##0.00' } }],
    ['3,2', { value: 4200.55, style: { locked: false, numberFormat: '#,##0.00\\ "€"' } }],
    [
      '3,3',
      {
        value: 50406.6,
        formula: '=ROUND(Depenses[[#This Row],[Quantité]]*Depenses[[#This Row],[Coût unitaire]],2)',
        style: { numberFormat: '#,##0.00\\ "€"' },
      },
    ],
    ['4,0', { value: '+33 6', style: { indent: 2 } }],
    ['4,1', { value: 0 }],
    ['4,2', { value: 1.5 }],
    ['4,3', { value: 0, formula: '=ROUND(Depenses[[#This Row],[Quantité]]*Depenses[[#This Row],[Coût unitaire]],2)' }],
    ['6,0', { value: '12 salariés', link: { target: "'Budget global'!A1", tip: 'Voir le budget' } }],
    ['7,0', { value: true }],
    ['7,1', { value: { error: '#N/A' } }],
    ['7,2', { value: { error: '#DIV/0!' }, formula: '=1/0' }],
    ['7,3', { value: 'texte', formula: '="te"&"xte"' }],
    ['8,0', { value: 46347, style: { numberFormat: 'dd/mm/yyyy', italic: true, underline: true, fontName: 'Arial' } }],
    [
      '8,1',
      {
        value: '',
        style: {
          borders: {
            EdgeTop: { style: 'Continuous', weight: 'Medium', color: '#FF0000' },
            EdgeBottom: { style: 'Double', weight: 'Thick', color: '#000000' },
          },
        },
      },
    ],
  ]);
  depenses.tabColor = '#70AD47';
  depenses.showGridlines = false;
  depenses.frozenRows = 3;
  depenses.frozenColumns = 1;
  depenses.columns.set(0, { width: 180 }).set(1, { width: 60 }).set(2, { width: 60 }).set(5, { hidden: true });
  depenses.rows.set(0, { height: 30 }).set(9, { hidden: true });
  depenses.merges = [{ row: 0, column: 0, rows: 1, columns: 4 }];
  depenses.validations = [
    {
      area: { row: 3, column: 0, rows: 2, columns: 1 },
      rule: { kind: 'list', source: { sheet: 'b', row: 0, column: 0, rows: 3, columns: 1 } },
      ignoreBlanks: true,
      error: PLAIN_STOP,
    },
    {
      area: { row: 3, column: 1, rows: 2, columns: 1 },
      rule: { kind: 'decimal', operator: 'GreaterThanOrEqualTo', formula1: 0 },
      ignoreBlanks: false,
      error: { style: 'Warning', title: 'Quantité', text: 'La quantité est positive.\nOu nulle.' },
      prompt: { title: 'Quantité', text: 'En unités' },
    },
    {
      area: { row: 8, column: 0, rows: 1, columns: 1 },
      rule: { kind: 'date', operator: 'Between', formula1: 45000, formula2: '=Total_D' },
      ignoreBlanks: true,
    },
    { area: { row: 6, column: 0, rows: 1, columns: 1 }, rule: { kind: 'list', source: 'oui,non' }, ignoreBlanks: true, error: PLAIN_STOP },
    {
      area: { row: 6, column: 1, rows: 1, columns: 1 },
      rule: { kind: 'custom', formula: '=ISNUMBER(B7)' },
      ignoreBlanks: true,
      error: { style: 'Stop', title: '', text: 'Un nombre' },
    },
  ];
  depenses.conditionalFormats = [
    {
      id: 'x',
      area: { row: 3, column: 3, rows: 2, columns: 1 },
      rule: { kind: 'custom', formula: '=D4<0', fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
    },
    { id: 'y', area: { row: 3, column: 3, rows: 2, columns: 1 }, rule: { kind: 'dataBar', color: '#5B9BD5' } },
  ];
  depenses.protection = { enabled: true, allowFormatColumns: true, allowFormatRows: false, allowAutoFilter: true, allowSort: false };
  depenses.page = {
    orientation: 'Landscape',
    paper: 'A4',
    fitWidth: 1,
    fitHeight: 0,
    titleRows: { first: 0, last: 2 },
    printArea: { row: 0, column: 0, rows: 10, columns: 4 },
    header: { left: '', center: 'Budget && suivi', right: '' },
    footer: { left: 'CPTS', center: '', right: 'Page &P / &N' },
    centerHorizontally: true,
    margins: { left: 36, right: 36, top: 54, bottom: 54 },
  };
  const budget = blankSheet('b', 'Budget global', [
    ['0,0', { value: 'salaires' }],
    ['1,0', { value: 'honoraires' }],
    ['2,0', { value: 'moyens' }],
    ['3,0', { value: 50406.6, formula: '=SUM(Depenses[Montant])' }],
    ['4,0', { value: 50406.6, formula: '=Total_D+0' }],
  ]);
  budget.charts = [missions];
  const hidden = blankSheet('h', 'Réserve');
  hidden.visibility = 'VeryHidden';
  return {
    sheets: [depenses, budget, hidden],
    active: 'b',
    tables: [
      {
        id: '1',
        name: 'Depenses',
        range: { sheet: 'd', row: 2, column: 0, rows: 3, columns: 4 },
        style: 'TableStyleLight9',
        showBandedRows: true,
        showFilterButton: true,
      },
    ],
    names: [
      { name: 'Total_D', range: { sheet: 'b', row: 3, column: 0, rows: 1, columns: 1 }, comment: 'Somme des dépenses', visible: true },
      { name: 'Postes', range: { sheet: 'b', row: 0, column: 0, rows: 3, columns: 1 }, comment: '', visible: true },
      {
        name: 'identite',
        scope: 'd',
        range: { sheet: 'd', row: 0, column: 0, rows: 1, columns: 1 },
        comment: 'saisie.depenses',
        visible: false,
      },
      { name: 'Perdu', range: null, comment: '', visible: true },
    ],
  };
}

export function sampleBook(): Book {
  return new Book(sampleWorkbook());
}
