import { stillEngine } from '../../host/open-workbook';
import { openExample } from '../base-workbooks';
import { close } from '../open-classeur';
import { DAMAGES } from './damages';
import { findings, inShort } from './findings';

jest.setTimeout(120_000);

it('finds nothing in a workbook that was just made', async () => {
  const opened = await openExample('centre-alsace');
  expect(await findings(opened)).toEqual([]);
  await close(opened);
});

describe.each(DAMAGES)('$nom', ({ inject, genre }) => {
  it('is found at its cell, and nothing else is', async () => {
    const opened = await openExample('centre-alsace', { engine: stillEngine });
    const cellule = inject(opened);
    const { anomalies } = await opened.classeur.audit();
    expect(anomalies.map(inShort)).toEqual([expect.stringMatching(new RegExp(`^${genre} · `))]);
    expect(anomalies.map((anomalie) => anomalie.cellule)).toEqual([cellule]);
    await close(opened);
  });
});
