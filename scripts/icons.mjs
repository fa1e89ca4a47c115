/** Draws the PNG files of assets/ from their SVG; run it after changing a drawing, and commit both. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from './browser.mjs';
import { inProject } from './project.mjs';

const SMALL = [16, 20, 24];
const LARGE = [32, 40, 48, 64, 80];
/** What is drawn large becomes specks at 24 pixels: the small drawings keep less, on whole pixels. */
const ICONS = [
  { name: 'icon', drawing: 'icon-small.svg', sizes: SMALL },
  { name: 'icon', drawing: 'icon.svg', sizes: [...LARGE, 128] },
  { name: 'depense', drawing: 'depense-small.svg', sizes: SMALL },
  { name: 'depense', drawing: 'depense.svg', sizes: LARGE },
  { name: 'aide', drawing: 'aide.svg', sizes: [...SMALL, ...LARGE] },
];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const { name, drawing, sizes } of ICONS) {
  const svg = readFileSync(inProject('assets', drawing), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(inProject('assets', `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
