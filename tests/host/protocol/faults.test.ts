import { idle, onSheet, openWorkbook, readValues, refusal, refusalOf } from '../open-workbook';

describe('faults ordered by a test', () => {
  test('a refused batch does nothing at all, the next one works', async () => {
    const host = openWorkbook();
    host.faults.failBatch(1, { code: 'ConnectionFailure', message: 'lost', status: 503 });
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('ConnectionFailure');
    expect(await readValues('A1')).toEqual([['']]);
    await onSheet((_context, sheet) => {
      sheet.getRange('A1').values = [[2]];
    });
    expect(await readValues('A1')).toEqual([[2]]);
  });

  test('the n-th batch is counted from now', async () => {
    const host = openWorkbook();
    await readValues('A1');
    host.faults.failBatch(2, { code: 'ServiceNotAvailable', message: 'busy', status: 503 });
    await readValues('A1');
    await expect(readValues('A1')).rejects.toMatchObject({ code: 'ServiceNotAvailable' });
  });

  test('an action that fails leaves those before it done', async () => {
    const host = openWorkbook();
    // Each write is an instantiation and an assignment, after those of the workbook, the collection and the sheet.
    host.faults.failAction(12, 'GeneralException');
    const error = await refusalOf((_context, sheet) => {
      for (let row = 1; row <= 5; row += 1) sheet.getRange(`A${String(row)}`).values = [[row]];
    });
    expect(error.code).toBe('GeneralException');
    const [first, ...others] = await readValues('A1:A5');
    expect(first).toEqual([1]);
    expect(others.at(-1)).toEqual(['']);
  });

  test('cleared faults never come', async () => {
    const host = openWorkbook();
    host.faults.failBatch(1, { code: 'ConnectionFailure', message: 'lost', status: 503 });
    host.faults.failAction(1, 'GeneralException');
    host.faults.clear();
    expect(await readValues('A1')).toEqual([['']]);
  });

  test('a calculation that fails fails its batch, not the following ones', async () => {
    const results = [Promise.reject(new Error('engine broke')), Promise.resolve()];
    for (const result of results) result.catch(() => undefined);
    openWorkbook({ engine: () => ({ settle: () => results.shift() ?? Promise.resolve(), dispose: () => undefined }) });
    await expect(readValues('A1')).rejects.toMatchObject({
      code: 'GeneralException',
      message: 'The calculation failed: Error: engine broke',
    });
    expect(await readValues('A1')).toEqual([['']]);
  });
});

describe('payloads', () => {
  test('a request beyond the limit is refused', async () => {
    openWorkbook({ payloadLimit: 20_000 });
    const text = 'x'.repeat(30_000);
    expect(
      await refusal((_context, sheet) => {
        sheet.getRange('A1').values = [[text]];
      }),
    ).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('so is an answer, once the work is done', async () => {
    openWorkbook({ payloadLimit: 20_000 });
    const code = await refusal(async (context, sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(15_000)]];
      await context.sync();
      sheet.getRange('A1').load('values,formulas,text');
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('requests, actions and bytes are counted, in UTF-8, tidying included', async () => {
    const host = openWorkbook();
    await onSheet((_context, sheet) => {
      sheet.getRange('A1').values = [['é'.repeat(1000)]];
    });
    await idle();
    const { requests, actions, bytesSent, bytesReceived, largestRequest } = host.stats;
    expect(requests).toBe(2);
    expect(actions).toBeGreaterThan(5);
    expect([largestRequest > 2000, largestRequest < 4000, bytesSent > largestRequest, bytesReceived > 100]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    host.stats.reset();
    expect(host.stats.bytesSent).toBe(0);
  });
});
