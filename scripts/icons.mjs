/** Draws the PNG files of assets/ from their SVG; run it after changing a drawing, and commit both. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from './browser.mjs';
import { inProject } from './project.mjs';

/** What is drawn large becomes specks at 24 pixels: the small drawings keep one sign alone, on whole pixels. */
const DRAWINGS = [
  { drawing: 'icon-small.svg', name: 'icon', sizes: [16, 20, 24] },
  { drawing: 'icon.svg', name: 'icon', sizes: [32, 40, 48, 64, 80, 128] },
  { drawing: 'depense-small.svg', name: 'depense', sizes: [16, 20, 24] },
  { drawing: 'depense.svg', name: 'depense', sizes: [32, 40, 48, 64, 80] },
];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const { drawing, name, sizes } of DRAWINGS) {
  const svg = readFileSync(inProject('assets', drawing), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(inProject('assets', `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
