/**
 * `npm run tools`: what the tests need beyond npm's packages, a browser to show the page and LibreOffice to recalculate the workbooks.
 * On Debian, as root, what is missing is installed; elsewhere one line says what to install.
 * CHROMIUM_PATH, SOFFICE and SOFFICE_PYTHON name other places.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {readonly string[]} packages of Debian
 * @property {() => boolean} isThere
 */

const APT_GET = '/usr/bin/apt-get';
const FONT_FINDER = 'fc-match';
const soffice = process.env['SOFFICE'] ?? 'soffice';
/** The system's own, for it alone has the `uno` module; another would hide it. */
const python = process.env['SOFFICE_PYTHON'] ?? '/usr/bin/python3';

/** @type {readonly Tool[]} */
const TOOLS = [
  { name: 'Chromium, Chrome ou Edge', packages: ['chromium'], isThere: hasBrowser },
  { name: 'LibreOffice Calc', packages: ['libreoffice-calc-nogui'], isThere: () => isProgram(soffice) },
  { name: 'python3-uno', packages: ['python3-uno'], isThere: () => succeeds(python, ['-c', 'import uno']) },
  { name: 'poppler (pdftoppm)', packages: ['poppler-utils'], isThere: () => isProgram('pdftoppm') },
  // Same widths as Calibri and Arial: without them columns overflow that do not in Excel.
  { name: 'la police Carlito', packages: ['fontconfig', 'fonts-crosextra-carlito'], isThere: () => standsIn('Calibri', /Carlito|Calibri/) },
  { name: 'les polices Liberation', packages: ['fontconfig', 'fonts-liberation'], isThere: () => standsIn('Arial', /Liberation|Arial/) },
];

function hasBrowser() {
  try {
    findBrowser();
    return true;
  } catch {
    // It says where it looked; here what to install matters.
    return false;
  }
}

/** @param {string} program path, or name looked for in PATH */
function isProgram(program) {
  const folders =
    program.includes('/') || program.includes('\\') ? [''] : (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const endings = process.platform === 'win32' ? ['.exe', '.com', ''] : [''];
  return folders.some((folder) =>
    endings.some((ending) => isExecutable(folder === '' ? program + ending : `${folder}/${program}${ending}`)),
  );
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Absent or not ours to run: the same to us.
    return false;
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Windows and macOS come with fonts of their own.
 * @param {string} font
 * @param {RegExp} wanted
 */
function standsIn(font, wanted) {
  if (process.platform !== 'linux') return true;
  const { stdout, status } = spawnSync(FONT_FINDER, [font], { encoding: 'utf8' });
  return status === 0 && wanted.test(stdout);
}

const missing = () => TOOLS.filter(({ isThere }) => !isThere());

let absent = missing();
if (absent.length > 0 && existsSync(APT_GET) && process.getuid?.() === 0) {
  const packages = [...new Set(absent.flatMap((tool) => tool.packages))];
  console.log(`apt-get install ${packages.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
  execFileSync(APT_GET, ['update', '-q'], options);
  execFileSync(APT_GET, ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  absent = missing();
}
if (absent.length > 0) {
  const names = absent.map(({ name }) => name).join(', ');
  const packages = [...new Set(absent.flatMap((tool) => tool.packages))].join(' ');
  console.error(
    `Il manque : ${names}. Debian, Ubuntu : sudo apt-get install ${packages}. Ailleurs : installez Chrome et LibreOffice, puis CHROMIUM_PATH, SOFFICE, SOFFICE_PYTHON.`,
  );
  process.exitCode = 1;
}
