/**
 * @jest-environment jsdom
 */
import { installInBrowser } from '../../../src/host/install/browser';
import { isRecord } from '../../../src/host/protocol/json';
import { stillEngine } from '../open-workbook';

/** A page where office.js was not loaded yet. */
function blankPage(): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (!frame.contentWindow) throw new Error('jsdom gave the frame no window');
  return frame.contentWindow;
}

/** Calls a method of the shell as office.js does. */
function ask(holder: unknown, name: string, ...args: unknown[]): unknown {
  const method: unknown = isRecord(holder) ? holder[name] : undefined;
  if (typeof method !== 'function') throw new Error(`No method ${name}`);
  return Reflect.apply(method, holder, args);
}

describe('a page before office.js is loaded', () => {
  test('gets the bridge, and the shell of Excel for Windows', () => {
    const page = blankPage();
    const host = installInBrowser(page, { engine: stillEngine, excelApi: '1.13', locale: 'fr-fr' });
    const shell: unknown = Reflect.get(page, 'external');
    expect(Reflect.get(page, '_richApiNativeBridge')).toBe(host.bridge);
    expect(ask(shell, 'GetHostInfo')).toBe('Excel|Win32|16.01|fr-fr');
    const matrix: unknown = JSON.parse(String(ask(ask(shell, 'GetContext'), 'GetSupportedMatrix')));
    expect(matrix).toMatchObject({ excelapi: '1.13', delayforcelledit: '1.1' });
  });

  test('has document settings that last as long as it', () => {
    const page = blankPage();
    installInBrowser(page, { engine: stillEngine });
    const context = ask(Reflect.get(page, 'external'), 'GetContext');
    ask(ask(context, 'GetSettings'), 'Write', ['clé', 'autre'], ['1', '2']);
    const keys: string[] = [];
    const values: string[] = [];
    ask(ask(context, 'GetSettings'), 'Read', keys, values);
    expect([keys, values]).toEqual([
      ['clé', 'autre'],
      ['1', '2'],
    ]);
  });

  test('sees its calls to the native side acknowledged', () => {
    const page = blankPage();
    installInBrowser(page, { engine: stillEngine });
    const shell: unknown = Reflect.get(page, 'external');
    const answers: unknown[] = [];
    const done = (result: unknown) => {
      answers.push(result);
    };
    ask(shell, 'Execute', 1, [], done);
    ask(shell, 'RegisterEvent', 1, '', () => undefined, done);
    ask(shell, 'UnregisterEvent', 1, '', done);
    expect(answers).toEqual([[0], [0], [0]]);
  });
});

describe('a client that takes the bridge', () => {
  /** As much of Microsoft's client as the seam touches. */
  function fakeClient(page: Window) {
    const taken: unknown[] = [];
    const CommonUtility = { _doApiNotSupportedCheck: false };
    const GenericEventRegistration: { readonly s_genericEventRegistrations: object } = { s_genericEventRegistrations: { old: true } };
    const HostBridge = {
      init: (bridge: unknown) => {
        taken.push(bridge);
      },
    };
    Reflect.set(page, 'OfficeExtension', { HostBridge, CommonUtility, GenericEventRegistration });
    return { taken, CommonUtility, GenericEventRegistration };
  }

  test('enforces the requirement sets from then on', async () => {
    const page = blankPage();
    const host = installInBrowser(page, { engine: stillEngine });
    const { CommonUtility } = fakeClient(page);
    expect(CommonUtility._doApiNotSupportedCheck).toBe(false);
    host.bridge.onMessageFromHost = () => undefined;
    await Promise.resolve();
    expect(CommonUtility._doApiNotSupportedCheck).toBe(true);
  });

  test('is given the next workbook, without the listeners of the one before', () => {
    const page = blankPage();
    const { taken, GenericEventRegistration } = fakeClient(page);
    const host = installInBrowser(page, { engine: stillEngine });
    expect([taken, GenericEventRegistration.s_genericEventRegistrations]).toEqual([[host.bridge], {}]);
    expect(Reflect.get(page, '_richApiNativeBridge')).toBeUndefined();
  });
});
