import { createHost, type EmbeddedHost, type HostOptions } from './host';
import { findClient } from './office-client';
import { win32Shell } from './win32-shell';

/**
 * Puts the embedded workbook under a page. Call it before the page loads `office.js`, which then boots as in Excel for Windows;
 * called again afterwards, it only changes the workbook.
 */
export function installInBrowser(page: Window, options: HostOptions & { readonly locale?: string } = {}): EmbeddedHost {
  const host = createHost(options);
  const client = findClient(page);
  if (client) {
    client.forgetListeners();
    client.initBridge(host.bridge);
    return host;
  }
  // Once the script that takes the bridge has run to its end.
  host.bridge.onTaken = () => {
    queueMicrotask(() => findClient(page)?.enforceRequirementSets());
  };
  const shell = win32Shell(host.requirements, options.locale ?? 'fr-fr');
  Object.defineProperty(page, 'external', { value: shell, configurable: true, writable: true });
  Object.defineProperty(page, '_richApiNativeBridge', { value: host.bridge, configurable: true, writable: true });
  return host;
}
