import type { SheetId } from '../../../src/plan/model';
import type { GenreAnomalie } from '../../../src/plan/audit/anomalie';
import { UNFINISHED_NAME, sheetName } from '../../../src/plan/names';
import { clearValidations, setValidation } from '../../../src/host/model/validations';
import { UNPROTECTED } from '../../../src/host/model/create';
import { rewriteFormulas } from '../../../src/host/model/book-formulas';
import { withTableRenamed } from '../../../src/host/model/formula-rewrite';
import { cellKey, positionOf } from '../../../src/host/model/geometry';
import { formatRect } from '../../../src/host/model/a1';
import { shiftBook } from '../../../src/host/calc/structure/shift-book';
import type { CellValue, DefinedName, Sheet } from '../../../src/host/model/workbook';
import { columnOf, sheetOf, tableOf } from '../base-workbooks';
import { deleteRows, remove } from '../gestures';
import type { OpenClasseur } from '../open-classeur';

/** Something that people do to a good workbook, and what an audit must say of it. */
export interface Damage {
  readonly nom: string;
  /** Does it, and tells the cell that the audit must name; null when nothing is left to point at. */
  readonly inject: (opened: OpenClasseur) => string | null;
  readonly genre: GenreAnomalie;
}

interface Spot {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const addressOf = ({ row, column }: Pick<Spot, 'row' | 'column'>): string => formatRect({ row, column, rows: 1, columns: 1 });

/** As people write it: `Dépenses!A1`, `'Budget global'!A1`. */
function cellule(spot: Spot): string {
  const title = spot.sheet.name;
  return `${/^\p{L}[\p{L}\p{N}_.]*$/u.test(title) ? title : `'${title}'`}!${addressOf(spot)}`;
}

function nameOf({ host }: OpenClasseur, name: string): DefinedName {
  const found = host.book.data.names.find((one) => one.name === name);
  if (!found) throw new Error(`No name ${name}`);
  return found;
}

/** The n-th cell of a name, down its first column. */
function named(opened: OpenClasseur, name: string, index = 0): Spot {
  const { range } = nameOf(opened, name);
  const sheet = range ? opened.host.book.sheet(range.sheet) : undefined;
  if (!range || !sheet) throw new Error(`${name} leads nowhere`);
  return { sheet, row: range.row + index, column: range.column };
}

/** The first cell of a sheet whose text is this one. */
function labelled(opened: OpenClasseur, id: SheetId, text: string): Spot {
  const sheet = sheetOf(opened, id);
  const [key] = [...sheet.cells].find(([, { value }]) => typeof value === 'string' && value.replace(/\s/g, ' ') === text) ?? [];
  if (key === undefined) throw new Error(`${sheet.name} has no cell « ${text} »`);
  return { sheet, ...positionOf(key) };
}

function inTable(opened: OpenClasseur, table: string, header: string, row: number): Spot {
  const { range } = tableOf(opened, table);
  const sheet = opened.host.book.sheet(range.sheet);
  if (!sheet) throw new Error('A table without a sheet');
  return { sheet, row: range.row + 1 + row, column: columnOf(opened, table, header) };
}

const beside = (spot: Spot, columns: number, rows = 0): Spot => ({ ...spot, row: spot.row + rows, column: spot.column + columns });

function put({ host }: OpenClasseur, spot: Spot, value: CellValue): string {
  const key = cellKey(spot.row, spot.column);
  const style = spot.sheet.cells.get(key)?.style;
  host.book.setCell(spot.sheet, key, { value, ...(style && { style }) });
  return cellule(spot);
}

function changeFormula({ host }: OpenClasseur, spot: Spot, change: (formula: string) => string): string {
  const key = cellKey(spot.row, spot.column);
  const cell = spot.sheet.cells.get(key);
  if (cell?.formula === undefined) throw new Error(`${cellule(spot)} holds no formula`);
  const formula = change(cell.formula);
  if (formula === cell.formula) throw new Error(`${formula} was not changed`);
  host.book.setCell(spot.sheet, key, { ...cell, formula });
  return cellule(spot);
}

function setName(opened: OpenClasseur, name: string, change: (range: NonNullable<DefinedName['range']>) => DefinedName['range']): string {
  const spot = named(opened, name);
  const found = nameOf(opened, name);
  if (found.range) found.range = change(found.range);
  return cellule(spot);
}

function dropName({ host }: OpenClasseur, name: string): void {
  host.book.data.names = host.book.data.names.filter((one) => one.name !== name);
}

const typedOver = (nom: string, spot: (opened: OpenClasseur) => Spot, value: CellValue): Damage => ({
  nom,
  genre: value === '' ? 'formule-effacee' : 'formule-remplacee',
  inject: (opened) => put(opened, spot(opened), value),
});
const changed = (nom: string, spot: (opened: OpenClasseur) => Spot, change: (formula: string) => string): Damage => ({
  nom,
  genre: 'formule-modifiee',
  inject: (opened) => changeFormula(opened, spot(opened), change),
});
const valued = (nom: string, genre: GenreAnomalie, spot: (opened: OpenClasseur) => Spot, value: CellValue): Damage => ({
  nom,
  genre,
  inject: (opened) => put(opened, spot(opened), value),
});

const name =
  (wanted: string, index = 0) =>
  (opened: OpenClasseur): Spot =>
    named(opened, wanted, index);
const table =
  (wanted: string, header: string, row = 0) =>
  (opened: OpenClasseur): Spot =>
    inTable(opened, wanted, header, row);
const label =
  (id: SheetId, text: string, columns = 0, rows = 0) =>
  (opened: OpenClasseur): Spot =>
    beside(labelled(opened, id, text), columns, rows);

const FORMULAS: readonly Damage[] = [
  typedOver('a total typed over', name('Dep_Total'), 12345),
  typedOver('a total replaced by a text', name('Res_Total'), 'à revoir'),
  typedOver('a gap erased', name('Ecart_Total'), ''),
  typedOver('an error pasted over a formula', name('Dep_Parcours'), { error: '#REF!' }),
  typedOver('the amount of a poste typed over in a section', label('section-parcours', 'Salaires', 2), 1),
  typedOver('the total of a section typed over', name('Feuille_Depenses_Parcours'), 1),
  typedOver('a picked line typed over', label('section-parcours', 'Fiche action · libellé', 0, 1), 'Ma ligne'),
  typedOver('a hidden position erased', label('section-parcours', 'Fiche action · libellé', 8, 2), ''),
  typedOver('the size typed', name('Taille_Calculee'), 4),
  typedOver('the first day of the year pasted as a value', name('Annee_Debut'), 46188),
  typedOver('a wrong right of the year', name('Enveloppes_Droit', 2), 100000),
  typedOver('a wrong amount of the barème in an envelope', (opened) => beside(named(opened, 'Enveloppes_Section', 3), 2), 90000),
  typedOver('the days of a mission typed', name('Jours_Parcours'), 365),
  typedOver('the amount of an expense typed over', table('Depenses', 'Montant', 2), 99),
  typedOver('the amount of an expense erased', table('Depenses', 'Montant', 3), ''),
  typedOver('the order of an expense typed over', table('Depenses', 'Repère', 1), 7),
  typedOver('the amount of a free row typed over', table('Depenses', 'Montant', 27), 500),
  typedOver('a rate retained typed over', table('Indicateurs', 'Taux retenu', 1), 1),
  typedOver('the order of a measure erased', table('Mesures', 'Repère', 4), ''),
  typedOver('a check forced to say all is well', name('Controles_Statuts', 1), 'OK'),
  typedOver('the flag of all checks forced', name('Controles_OK'), true),
  typedOver('the flag on a sheet typed over', (opened) => ({ sheet: sheetOf(opened, 'budget'), row: 2, column: 0 }), '✔'),
  typedOver('a total of the variable part erased', name('Acquis_Parcours'), ''),
  changed('a range that stops one row early', name('Dep_Total'), (formula) =>
    formula.replace(/(\d+)\)/, (_, row: string) => `${Number(row) - 1})`),
  ),
  changed('a range shifted one column', name('Dep_Qualite'), (formula) => formula.replace('B', 'C')),
  changed('a euro more in a formula', name('Fixe_Fonctionnement'), (formula) => `${formula}+1`),
  changed('a row that looks at its neighbour', name('Enveloppes_Droit', 4), (formula) =>
    formula.replace(/H(\d+)/, (_, row: string) => `H${Number(row) + 1}`),
  ),
  changed('a rate that is no longer that of the size', name('Taux_Majoration'), (formula) => formula.replace('Membres', 'Population')),
  changed('another column summed', name('Realise_Parcours'), (formula) => formula.replace('[Réalisé]', '[Montant]')),
  changed('an amount that is not rounded', table('Depenses', 'Montant', 5), (formula) => formula.replace(',2)', ',0)')),
  changed('a name for another', name('Acquis_Prevention'), (formula) => formula.replace('[Points]', '[Points potentiels]')),
];

const WORDS_AND_NUMBERS: readonly Damage[] = [
  valued('the key of an envelope retyped', 'texte-modifie', name('Enveloppes_Lignes', 1), 'parcours.fixe2'),
  valued('an envelope given to another section', 'texte-modifie', name('Enveloppes_Section', 5), '4 Crise sanitaire'),
  valued('the key of a line of the barème erased', 'texte-modifie', name('Bareme_Cles', 4), ''),
  valued('a choice of a list retyped', 'texte-modifie', name('Liste_Postes', 1), 'Salaires chargés'),
  valued('the label of a row of the budget retyped', 'texte-modifie', label('budget', '2 Parcours pluriprofessionnels'), 'Parcours'),
  valued('an amount of the barème changed', 'nombre-modifie', name('Bareme_Montants', 3), 50001),
  valued('an amount of the barème turned into text', 'nombre-modifie', name('Bareme_Montants', 4), '75 000'),
  valued('a threshold of the sizes changed', 'nombre-modifie', name('Seuil_Taille_3'), 90000),
  valued('the share of a scenario changed', 'nombre-modifie', label('part-variable', 'Part des enveloppes comptée', 2), 0.6),
];

const STRUCTURE: readonly Damage[] = [
  {
    nom: 'a column of a table renamed',
    genre: 'colonne-renommee',
    inject: (opened) => put(opened, inTable(opened, 'Depenses', 'Coût unitaire', -1), 'Prix'),
  },
  {
    nom: 'a column of a table deleted',
    genre: 'colonne-absente',
    inject: (opened) => {
      const { sheet, row, column } = inTable(opened, 'Ressources', 'Statut', -1);
      shiftBook(opened.host.book, sheet, { sheet: sheet.id, axis: 'column', kind: 'delete', at: column, count: 1 });
      return cellule({ sheet, row, column: 0 });
    },
  },
  {
    nom: 'a table renamed',
    genre: 'table-renommee',
    inject: (opened) => {
      const found = tableOf(opened, 'Indicateurs');
      found.name = 'Tableau7';
      rewriteFormulas(opened.host.book, (formula) => withTableRenamed(formula, 'Indicateurs', 'Tableau7'));
      opened.host.book.touch('tables');
      return cellule(inTable(opened, 'Tableau7', 'Identifiant', -1));
    },
  },
  {
    nom: 'a table turned into plain cells',
    genre: 'table-absente',
    inject: (opened) => {
      const { book } = opened.host;
      const spot = inTable(opened, 'Mesures', 'Indicateur', -1);
      book.data.tables = book.data.tables.filter((one) => one.name !== 'Mesures');
      book.touch('tables');
      return cellule(spot);
    },
  },
  {
    nom: 'a name deleted',
    genre: 'nom-absent',
    inject: (opened) => {
      const spot = named(opened, 'Population');
      dropName(opened, 'Population');
      return cellule(spot);
    },
  },
  {
    nom: 'the identity of a sheet deleted',
    genre: 'nom-absent',
    inject: (opened) => {
      const spot = named(opened, sheetName('budget'));
      dropName(opened, sheetName('budget'));
      return cellule(spot);
    },
  },
  { nom: 'a name that lost its cell', genre: 'nom-absent', inject: (opened) => setName(opened, 'Ecart_Parcours', () => null) },
  {
    nom: 'a name moved one row down',
    genre: 'nom-deplace',
    inject: (opened) => setName(opened, 'Res_Crise', (range) => ({ ...range, row: range.row + 1 })),
  },
  {
    nom: 'a named column cut short',
    genre: 'nom-deplace',
    inject: (opened) => setName(opened, 'Enveloppes_Droit', (range) => ({ ...range, rows: range.rows - 2 })),
  },
  {
    nom: 'a sheet of results deleted',
    genre: 'feuille-absente',
    inject: (opened) => {
      remove(opened, sheetOf(opened, 'budget'));
      return null;
    },
  },
  {
    nom: 'the sheet of a section deleted',
    genre: 'feuille-absente',
    inject: (opened) => {
      remove(opened, sheetOf(opened, 'section-prevention'));
      return null;
    },
  },
  {
    nom: 'a row of the budget deleted',
    genre: 'ligne-supprimee',
    inject: (opened) => {
      const spot = labelled(opened, 'budget', '3 Prévention');
      deleteRows(opened, spot.sheet, spot.row);
      return cellule({ ...spot, column: 0 });
    },
  },
  {
    nom: 'a row of the parameters deleted',
    genre: 'ligne-supprimee',
    inject: (opened) => {
      const spot = labelled(opened, 'parametres', 'Taille calculée d’après la population');
      deleteRows(opened, spot.sheet, spot.row);
      return cellule({ ...spot, column: 0 });
    },
  },
  {
    nom: 'an envelope deleted',
    genre: 'ligne-supprimee',
    inject: (opened) => {
      const spot = named(opened, 'Enveloppes_Lignes', 4);
      deleteRows(opened, spot.sheet, spot.row);
      return cellule({ ...spot, column: 0 });
    },
  },
  {
    nom: 'a column of the budget deleted',
    genre: 'colonne-supprimee',
    inject: (opened) => {
      const spot = labelled(opened, 'budget', 'Écart');
      shiftBook(opened.host.book, spot.sheet, { sheet: spot.sheet.id, axis: 'column', kind: 'delete', at: spot.column, count: 1 });
      return cellule({ ...spot, row: 0 });
    },
  },
  {
    nom: 'the protection of a sheet lifted',
    genre: 'protection-retiree',
    inject: (opened) => {
      const sheet = sheetOf(opened, 'budget');
      sheet.protection = UNPROTECTED;
      return cellule({ sheet, row: 0, column: 0 });
    },
  },
  {
    nom: 'a sheet put out of sight',
    genre: 'onglet-masque',
    inject: (opened) => {
      sheetOf(opened, 'controles').visibility = 'Hidden';
      return null;
    },
  },
  {
    nom: 'rows put out of sight',
    genre: 'lignes-masquees',
    inject: (opened) => {
      const spot = inTable(opened, 'Depenses', 'Section', 2);
      for (const row of [2, 3, 5]) spot.sheet.rows.set(spot.row - 2 + row, { hidden: true });
      return cellule({ ...spot, column: 0 });
    },
  },
  {
    nom: 'the total of the budget put out of sight',
    genre: 'lignes-masquees',
    inject: (opened) => {
      const spot = named(opened, 'Dep_Total');
      spot.sheet.rows.set(spot.row, { hidden: true });
      return cellule({ ...spot, column: 0 });
    },
  },
  {
    nom: 'columns put out of sight',
    genre: 'colonnes-masquees',
    inject: (opened) => {
      const spot = labelled(opened, 'budget', 'Écart');
      for (const column of [spot.column, spot.column + 1]) spot.sheet.columns.set(column, { hidden: true });
      return cellule({ ...spot, row: 0 });
    },
  },
  {
    nom: 'the colours of a sheet cleared',
    genre: 'mise-en-forme-absente',
    inject: (opened) => {
      const sheet = sheetOf(opened, 'budget');
      sheet.conditionalFormats = [];
      return cellule({ sheet, row: 2, column: 0 });
    },
  },
  {
    nom: 'the colours of a column of a table cleared',
    genre: 'mise-en-forme-absente',
    inject: (opened) => {
      const sheet = sheetOf(opened, 'mesures');
      const spot = inTable(opened, 'Mesures', 'Valeur', 0);
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ area }) => area.row !== spot.row);
      return cellule(spot);
    },
  },
  {
    nom: 'a calculation that waits to be asked',
    genre: 'calcul-manuel',
    inject: ({ host }) => {
      host.session.calculationMode = 'Manual';
      return null;
    },
  },
  {
    nom: 'a list of choices cleared',
    genre: 'validation-absente',
    inject: (opened) => {
      const spot = inTable(opened, 'Depenses', 'Section', 0);
      clearValidations(spot.sheet, { row: spot.row, column: spot.column, rows: tableOf(opened, 'Depenses').range.rows - 1, columns: 1 });
      return cellule(spot);
    },
  },
  {
    nom: 'a date that may be any number',
    genre: 'validation-modifiee',
    inject: (opened) => {
      const spot = named(opened, 'Date_Signature');
      const area = { row: spot.row, column: spot.column, rows: 1, columns: 1 };
      setValidation(spot.sheet, { area, ignoreBlanks: true, rule: { kind: 'decimal', operator: 'GreaterThan', formula1: 0 } });
      return cellule(spot);
    },
  },
  {
    nom: 'an update that broke off',
    genre: 'mise-a-jour-interrompue',
    inject: ({ host: { book } }) => {
      const [sheet] = book.data.sheets;
      if (!sheet) throw new Error('No sheet');
      const range = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 };
      book.data.names.push({ name: UNFINISHED_NAME, range, comment: '', visible: false });
      return null;
    },
  },
];

const INPUTS: readonly Damage[] = [
  valued('a population in words', 'saisie-invalide', name('Population'), 'beaucoup'),
  valued('a population typed as text', 'nombre-en-texte', name('Population'), '101 500'),
  valued('a sixth year of the contract', 'saisie-invalide', name('Annee_Contrat'), 6),
  valued('a date of signature as text', 'saisie-invalide', name('Date_Signature'), 'juin 2022'),
  valued('a name of the CPTS erased', 'saisie-invalide', name('CPTS_Nom'), ''),
  valued('a mission neither kept nor not', 'saisie-invalide', name('Retenue_Parcours'), 'Peut-être'),
  valued('a quantity typed as text', 'nombre-en-texte', table('Depenses', 'Quantité', 1), '12,5'),
  valued('a negative cost', 'saisie-invalide', table('Depenses', 'Coût unitaire', 2), -4),
  valued('a section that is not one', 'saisie-invalide', table('Depenses', 'Section', 3), 'Fonction'),
  valued('an error pasted in a quantity', 'erreur', table('Depenses', 'Quantité', 4), { error: '#N/A' }),
  valued('an error pasted in a label', 'erreur', table('Depenses', 'Libellé', 4), { error: '#VALUE!' }),
  valued('an amount of resources with its unit', 'nombre-en-texte', table('Ressources', 'Montant', 0), '1 500,50 €'),
  valued('a weight beyond 100', 'saisie-invalide', table('Indicateurs', 'Poids', 0), 120),
  valued('a measure of an indicator that is not one', 'saisie-invalide', table('Mesures', 'Indicateur', 0), 'ZZ99'),
  valued('the day of a measure as text', 'saisie-invalide', table('Mesures', 'Date', 1), 'hier'),
  {
    nom: 'a mission kept without an update',
    genre: 'mission-sans-feuille',
    inject: (opened) => {
      put(opened, named(opened, 'Debut_Qualite'), 45000);
      return put(opened, named(opened, 'Retenue_Qualite'), 'Oui');
    },
  },
  {
    nom: 'a figure that was not computed again',
    genre: 'chiffre-different',
    inject: (opened) => {
      const spot = named(opened, 'Dep_Total');
      opened.host.book.setResult(spot.sheet, cellKey(spot.row, spot.column), 1);
      return cellule(spot);
    },
  },
];

export const DAMAGES: readonly Damage[] = [...FORMULAS, ...WORDS_AND_NUMBERS, ...STRUCTURE, ...INPUTS];
