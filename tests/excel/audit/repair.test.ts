import type { Anomalie } from '../../../src/plan/audit/anomalie';
import { cellKey } from '../../../src/host/model/geometry';
import { stillEngine } from '../../host/open-workbook';
import { budgetOf, namedCell, openExample, sheetOf } from '../base-workbooks';
import { close } from '../open-classeur';
import { besideJournal } from '../picture';
import { DAMAGES, type Damage } from './damages';
import { inShort } from './findings';

jest.setTimeout(120_000);

const damage = (nom: string): Damage => {
  const found = DAMAGES.find((one) => one.nom === nom);
  if (!found) throw new Error(`No damage ${nom}`);
  return found;
};

/** Only a person can tell what should stand there. */
const BY_HAND: readonly string[] = ['saisie-invalide', 'erreur', 'chiffre-different'];
/** A row of the parameters held inputs and names: what was there nobody knows any more. */
const isByHand = (anomalies: readonly Anomalie[]): boolean => anomalies.every(({ reparation }) => reparation === null);
/** Nothing is calculated in these workbooks: a formula that is back keeps the value typed over it. */
const isCause = ({ genre }: Anomalie): boolean => genre !== 'chiffre-different' && genre !== 'erreur';
const isExact = ({ reparation }: Anomalie): boolean =>
  reparation !== null && reparation.kind !== 'mise-a-jour' && reparation.kind !== 'table-neuve';

const isCell = ({ genre }: Damage): boolean => /^(?:formule|texte|nombre-modifie)/.test(genre);

/** Damages to single cells, several in a workbook, none twice to one cell; each of the others in a workbook of its own. */
const BATCHES = 8;
const cells = DAMAGES.filter(isCell);
const CASES: readonly (readonly [string, readonly Damage[]])[] = [
  ...Array.from({ length: BATCHES }, (_batch, batch) => cells.filter((_damage, index) => index % BATCHES === batch)),
  ...DAMAGES.filter((one) => !isCell(one)).map((one) => [one]),
].map((damages) => [damages.map(({ nom }) => nom).join(', '), damages]);

describe.each(CASES)('%s', (_noms, damages) => {
  it('put right exactly, then put back', async () => {
    const opened = await openExample('centre-alsace', { engine: stillEngine });
    for (const { inject } of damages) inject(opened);
    const damaged = besideJournal(opened.host.book);
    const { anomalies } = await opened.classeur.audit();
    expect(anomalies).toHaveLength(damages.length);
    if (!anomalies.every(isExact)) {
      expect(
        isByHand(anomalies) || anomalies.some(({ reparation }) => reparation?.kind === 'mise-a-jour' || reparation?.kind === 'table-neuve'),
      ).toBe(true);
      if (damages.some(({ genre }) => BY_HAND.includes(genre))) expect(isByHand(anomalies)).toBe(true);
    } else {
      const { audit, undo } = await opened.classeur.repair(anomalies);
      expect(audit.anomalies.filter(isCause).map(inShort)).toEqual([]);
      if (!undo) throw new Error('An exact repair that cannot be undone');
      const again = await undo();
      expect(again.anomalies.map(({ genre: kind, cellule }) => [kind, cellule])).toEqual(
        anomalies.map(({ genre: kind, cellule }) => [kind, cellule]),
      );
      // A name that led nowhere is of no use to anybody: it is taken out again.
      if (!anomalies.some(({ trouve }) => trouve.includes('=#REF!'))) expect(besideJournal(opened.host.book)).toEqual(damaged);
    }
    await close(opened);
  });
});

it('computes the right figures again once it is put right', async () => {
  const opened = await openExample('centre-alsace');
  const before = budgetOf(await opened.classeur.read()).noms;
  damage('a total typed over').inject(opened);
  damage('a row that looks at its neighbour').inject(opened);
  damage('a wrong right of the year').inject(opened);
  await opened.host.settle();
  const { anomalies, consequences } = await opened.classeur.audit();
  expect(anomalies.map(({ genre }) => genre).sort()).toEqual(['formule-modifiee', 'formule-remplacee', 'formule-remplacee']);
  expect(consequences.map(({ objet }) => objet)).toContain('Dep_Total');
  const { audit } = await opened.classeur.repair(anomalies);
  expect(audit).toEqual({ anomalies: [], consequences: [] });
  expect(budgetOf(await opened.classeur.read()).noms).toEqual(before);
  await close(opened);
});

it.each([
  'a sheet of results deleted',
  'the sheet of a section deleted',
  'a row of the budget deleted',
  'a column of the budget deleted',
  'a column of a table deleted',
])('writes anew after %s, and says that it cannot be undone', async (nom) => {
  const opened = await openExample('centre-alsace');
  damage(nom).inject(opened);
  const { anomalies } = await opened.classeur.audit();
  const { audit, undo } = await opened.classeur.repair(anomalies);
  expect(audit).toEqual({ anomalies: [], consequences: [] });
  expect(undo).toBeNull();
  await close(opened);
});

it('makes a table of cells that were one', async () => {
  const opened = await openExample('centre-alsace');
  damage('a table turned into plain cells').inject(opened);
  const { audit } = await opened.classeur.repair((await opened.classeur.audit()).anomalies);
  expect(audit.anomalies.map(inShort)).toEqual([]);
  await close(opened);
});

it('writes nothing when a cell has changed since the audit', async () => {
  const opened = await openExample('centre-alsace', { engine: stillEngine });
  damage('a total typed over').inject(opened);
  damage('a gap erased').inject(opened);
  const { anomalies } = await opened.classeur.audit();
  const { sheet, key } = namedCell(opened, 'Dep_Total');
  opened.host.book.setCell(sheet, key, { value: 777 });
  const before = besideJournal(opened.host.book);
  await expect(opened.classeur.repair(anomalies)).rejects.toMatchObject({ code: 'modifie-entre-temps' });
  expect(besideJournal(opened.host.book)).toEqual(before);
  await close(opened);
});

it('undoes nothing when a cell has changed since the repair', async () => {
  const opened = await openExample('centre-alsace', { engine: stillEngine });
  damage('a total typed over').inject(opened);
  const { undo } = await opened.classeur.repair((await opened.classeur.audit()).anomalies);
  const { sheet, key } = namedCell(opened, 'Dep_Total');
  opened.host.book.setCell(sheet, key, { value: 777 });
  await expect(undo?.()).rejects.toMatchObject({ code: 'modifie-entre-temps' });
  expect(sheet.cells.get(key)?.value).toBe(777);
  await close(opened);
});

it('makes a number of a text in a cell of texts', async () => {
  const opened = await openExample('centre-alsace', { engine: stillEngine });
  const { sheet, key, cell } = namedCell(opened, 'Population');
  opened.host.book.setCell(sheet, key, { value: '101 500', style: { ...cell?.style, numberFormat: '@' } });
  const { audit, undo } = await opened.classeur.repair((await opened.classeur.audit()).anomalies);
  expect(audit.anomalies.map(inShort)).toEqual([]);
  expect(sheet.cells.get(key)?.value).toBe(101_500);
  await undo?.();
  expect(sheet.cells.get(key)).toMatchObject({ value: '101 500', style: { numberFormat: '@' } });
  await close(opened);
});

it('leaves the sheets protected as they were', async () => {
  const opened = await openExample('centre-alsace', { engine: stillEngine });
  damage('a total typed over').inject(opened);
  const { protection } = sheetOf(opened, 'budget');
  await opened.classeur.repair((await opened.classeur.audit()).anomalies);
  expect(sheetOf(opened, 'budget').protection).toEqual(protection);
  expect(sheetOf(opened, 'budget').cells.get(cellKey(2, 0))?.formula).toContain('Controles_OK');
  await close(opened);
});
