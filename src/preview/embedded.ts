import { installInBrowser, type EmbeddedHost } from '../host/install';
import type { Book } from '../host/model/book';

/** The host that Office.js found when it booted; its workbook waits for a grid. */
export const firstHost: EmbeddedHost = installInBrowser(window);

/** Puts another workbook under Office.js. */
export const hostFor = (book: Book): EmbeddedHost => installInBrowser(window, { book });
