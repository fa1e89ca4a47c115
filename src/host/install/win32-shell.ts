import type { Requirements } from './requirements';

/**
 * Stands where the native `window.external` of Excel for Windows stands, so that the ordinary `office.js` boots in a plain page:
 * `Office.onReady` answers host Excel, platform PC. Names in capitals are the native object's.
 */
export function win32Shell(requirements: Requirements, locale: string): object {
  const settings = new Map<string, string>();
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'embedded',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => 'Classeur1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'embedded',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.18000.20000',
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeTheme: () => '{}',
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => settingsStore(settings),
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => `Excel|Win32|16.01|${locale}`,
    GetLoggingAllowed: () => false,
    Execute: (_id: unknown, _args: unknown, done?: Done) => done?.([0]),
    RegisterEvent: (_id: unknown, _target: unknown, _handler: unknown, done?: Done) => done?.([0]),
    UnregisterEvent: (_id: unknown, _target: unknown, done?: Done) => done?.([0]),
  };
}

type Done = (result: readonly number[]) => void;

/** `Office.context.document.settings`, kept as long as the page. */
function settingsStore(settings: Map<string, string>): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      settings.clear();
      for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? '');
    },
  };
}
