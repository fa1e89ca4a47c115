import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Where Chromium, Chrome or Edge is usually installed; the first that exists is used. */
const USUAL_PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LocalAppData']].flatMap((folder) =>
    folder === undefined
      ? []
      : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'), join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')],
  ),
};

/**
 * @returns {string} path of a browser; CHROMIUM_PATH names another
 * @throws {Error} when there is none
 */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  const places =
    named === undefined ? (Object.entries(USUAL_PLACES).find(([platform]) => platform === process.platform)?.[1] ?? []) : [named];
  const found = places.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`No Chromium, Chrome or Edge in ${places.join(', ')}. Install one, or set CHROMIUM_PATH.`);
  return found;
}

/** @type {import('playwright-core').LaunchOptions} */
const OPTIONS = { headless: true, chromiumSandbox: false, args: ['--disable-gpu', '--force-color-profile=srgb'] };

export const launchBrowser = () => chromium.launch({ ...OPTIONS, executablePath: findBrowser() });
