import { runCompiled } from '../../scripts/compiled-script.mjs';
import { createClasseur } from '../excel';
import type { Classeur } from '../excel/classeur';
import { createNodeEngine } from '../host/calc/node-engine';
import { createHost, type EmbeddedHost } from '../host/install/host';
import { installInNode, type OfficeInNode } from '../host/install/node';
import { Book } from '../host/model/book';
import { createBook } from '../host/model/create';
import { openXlsx, saveXlsx } from '../host/xlsx';

/** A workbook in this process, under Microsoft's own Office.js client. */
export interface OpenWorkbook {
  readonly classeur: Classeur;
  readonly host: EmbeddedHost;
  readonly save: () => Promise<Uint8Array>;
}

/** How the journal of the workbook calls the command line. */
const COMMANDS = { now: () => new Date(), nom: () => 'Ligne de commande' };

/** Loads Microsoft's client into this process; it takes a second, so that only who opens a workbook asks for it. */
export type LoadOffice = () => OfficeInNode;

/** Opens the file, or a new workbook. Throws `XlsxError` for what is no workbook. */
export async function openWorkbook(bytes: Uint8Array | null, loadOffice: LoadOffice = loadCompiled): Promise<OpenWorkbook> {
  const book = bytes ? new Book(await openXlsx(bytes)) : createBook();
  const host = createHost({ book, engine: createNodeEngine });
  loadOffice().use(host);
  await host.settle();
  return { classeur: createClasseur(COMMANDS), host, save: () => saveXlsx(book) };
}

/** This program's own file changes its name with the packages it was bundled from, Microsoft's client among them. */
const loadCompiled: LoadOffice = () =>
  installInNode((source) => runCompiled(source, { filename: 'office.js', codeFile: `${__filename}.client` }));
