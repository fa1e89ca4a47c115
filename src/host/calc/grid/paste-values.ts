import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from '@univerjs/preset-sheets-core';

import type { UniverGrid } from './univer-grid';

const HTML = 'text/html';
const TEXT = 'text/plain';

/** What is copied elsewhere brings its values only: the cells it comes into keep their look, their format and their lock. */
export function pasteOnlyValues(grid: UniverGrid): void {
  const clipboard = grid.injector.get(ISheetClipboardService);
  const paste = clipboard.paste.bind(clipboard);
  const pasteLegacy = clipboard.legacyPaste.bind(clipboard);
  const pasteHtml = (html: string): Promise<boolean> =>
    paste(new ClipboardItem({ [HTML]: new Blob([html], { type: HTML }) }), PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE);
  const pasteForeign = (html: string, text: string): Promise<boolean> | undefined => {
    if (isOurs(html)) return undefined;
    if (html !== '') return pasteHtml(html);
    return text === '' ? undefined : pasteHtml(tableOf(text));
  };

  clipboard.paste = async (item, type) => {
    const read = async (mime: string): Promise<string> => (item.types.includes(mime) ? (await item.getType(mime)).text() : '');
    const foreign = type === undefined ? pasteForeign(await read(HTML), await read(TEXT)) : undefined;
    return foreign ?? paste(item, type);
  };
  clipboard.legacyPaste = (html, text, files) => {
    const foreign = pasteForeign(html ?? '', text ?? '');
    return foreign ?? pasteLegacy(html, text, files);
  };
}

/** Copied in the grid itself: looks and formulas come along. */
function isOurs(html: string): boolean {
  return html.includes('data-copy-id');
}

/** Tabs between cells, a line a row, as spreadsheets write text. */
function tableOf(text: string): string {
  const rows = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const cells = (row: string): string =>
    row
      .split('\t')
      .map((cell) => `<td>${escaped(cell)}</td>`)
      .join('');
  return `<table><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
