import type { EmbeddedHost } from '../../../src/host/install/host';
import { idle, onSheet, openWorkbook, switchTo } from '../open-workbook';

type Changes = Excel.WorksheetChangedEventArgs[];

/** Listens to every sheet; what comes is in the list. */
async function listen(): Promise<{ readonly heard: Changes; readonly stop: () => Promise<void> }> {
  const heard: Changes = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const stop = () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { heard, stop };
}

const summary = ({ address, changeType, source, triggerSource }: Excel.WorksheetChangedEventArgs) => [
  address,
  changeType,
  source,
  triggerSource,
];
const write = (address: string, value: unknown) =>
  onSheet((_context, sheet) => {
    sheet.getRange(address).values = [[value]];
  });

describe('onChanged', () => {
  test('tells what code wrote and what people typed, apart since ExcelApi 1.14', async () => {
    const host = openWorkbook({ excelApi: '1.14' });
    const { heard } = await listen();
    await write('B2', 1);
    await host.type('Feuil1', 'C3', [[2]]);
    await idle();
    expect(heard.map(summary)).toEqual([
      ['B2', 'RangeEdited', 'Local', 'ThisLocalAddin'],
      ['C3', 'RangeEdited', 'Local', 'Unknown'],
    ]);
  });

  test('in 1.12 nothing tells them apart', async () => {
    const host = openWorkbook();
    const { heard } = await listen();
    await write('B2', 1);
    await host.type('Feuil1', 'C3', [[2]]);
    await idle();
    expect(heard.map((event) => event.triggerSource)).toEqual([undefined, undefined]);
  });

  test('details what one cell was and became', async () => {
    openWorkbook();
    await write('A1', 'avant');
    const { heard } = await listen();
    await write('A1', 12);
    await idle();
    expect(heard.map(({ details }) => details)).toEqual([
      { valueBefore: 'avant', valueAfter: 12, valueTypeBefore: 'String', valueTypeAfter: 'Double' },
    ]);
  });

  test('the event leads to its range', async () => {
    openWorkbook();
    const { heard } = await listen();
    await write('D4', 5);
    await idle();
    const [event] = heard;
    const values = await Excel.run(async (context) => {
      const range = event?.getRange(context).load('values,address');
      await context.sync();
      return [range?.address, range?.values];
    });
    expect(values).toEqual(['Feuil1!D4', [[5]]]);
  });

  test('comes no more once the handler is removed, and the others still do', async () => {
    openWorkbook();
    const first = await listen();
    const second = await listen();
    await first.stop();
    await write('A1', 1);
    await idle();
    expect([first.heard.length, second.heard.length]).toEqual([0, 1]);
  });

  test('one sheet only, by its own onChanged', async () => {
    const host = openWorkbook();
    const heard: string[] = [];
    await onSheet((context, sheet) => {
      sheet.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      context.workbook.worksheets.add('Autre');
    });
    await host.type('Autre', 'A1', [[1]]);
    await host.type('Feuil1', 'B1', [[1]]);
    await idle();
    expect(heard).toEqual(['B1']);
  });

  test('of a table', async () => {
    const host = openWorkbook();
    const heard: string[] = [];
    await onSheet((_context, sheet) => {
      sheet.tables.add('A1:B3', true).onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
    });
    await host.type('Feuil1', 'D9', [[1]]);
    await host.type('Feuil1', 'B2:C2', [[1, 2]]);
    await idle();
    expect(heard).toEqual(['B2']);
  });

  test('a workbook that was left wakes nobody in the next', async () => {
    openWorkbook();
    const { heard } = await listen();
    const next: EmbeddedHost = openWorkbook();
    switchTo(next);
    await listen();
    await write('A1', 1);
    await idle();
    expect(heard).toEqual([]);
  });
});

describe('other events', () => {
  test('sheets added, shown, left, deleted', async () => {
    openWorkbook();
    const heard: string[] = [];
    const note = (word: string) => () => {
      heard.push(word);
      return Promise.resolve();
    };
    await onSheet(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note('added'));
      worksheets.onActivated.add(note('activated'));
      worksheets.onDeactivated.add(note('deactivated'));
      worksheets.onDeleted.add(note('deleted'));
      await context.sync();
      const sheet = worksheets.add('Autre');
      sheet.activate();
      sheet.delete();
    });
    await idle();
    expect(heard).toEqual(['added', 'deactivated', 'activated', 'deleted']);
  });

  test('selection, of the workbook and of its sheets', async () => {
    const host = openWorkbook();
    const heard: unknown[] = [];
    await onSheet((context) => {
      context.workbook.onSelectionChanged.add(() => {
        heard.push('workbook');
        return Promise.resolve();
      });
      context.workbook.worksheets.onSelectionChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
    });
    host.select('Feuil1', 'B2:C4');
    await idle();
    expect(heard.sort()).toEqual(['B2:C4', 'workbook']);
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [range.address, cell.address];
    });
    expect(selected).toEqual(['Feuil1!B2:C4', 'Feuil1!B2']);
  });
});
