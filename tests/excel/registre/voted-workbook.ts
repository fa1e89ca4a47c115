import { dateIso } from '../../../src/domain/calendrier';
import { createClasseur } from '../../../src/excel';
import type { Classeur } from '../../../src/excel/classeur';
import type { Auteur } from '../../../src/excel/registre/registres';
import type { HostOptions } from '../../../src/host/install/host';
import type { Book } from '../../../src/host/model/book';
import { budgetOf, openExample } from '../base-workbooks';
import { close, openClasseur, type OpenClasseur } from '../open-classeur';
import { copyBook } from '../picture';

export const SOUMIS = { nature: 'soumis', date: dateIso('2026-11-18'), nom: 'Anne Muller' } as const;
export const VOTE = { nature: 'vote', date: dateIso('2026-11-20'), nom: 'Paul Weber' } as const;
export const RETIRE = { nature: 'retire', date: dateIso('2026-11-20'), nom: 'Anne Muller' } as const;

export const asPerson = (nom: string): Auteur => ({ now: () => new Date(2026, 10, 21, 9, 30, 15), nom: () => nom });

/** Submits and votes the budget as it is. */
export async function voteBudget(classeur: Classeur, submittedOn = SOUMIS.date): Promise<void> {
  const { actes } = budgetOf(await classeur.read());
  const submitted = budgetOf(await classeur.recordActe({ ...SOUMIS, date: submittedOn }, actes));
  await classeur.recordActe(VOTE, submitted.actes);
}

const made = new Map<string, Promise<Book>>();

/** A workbook of an example whose budget was voted, made once in a test file and copied for each test. */
export async function openVoted(name: string, options: HostOptions = {}, nom = 'Léa Kieffer'): Promise<OpenClasseur> {
  let book = made.get(name);
  if (!book) made.set(name, (book = make(name)));
  const opened = openClasseur({ excelApi: '1.13', ...options, book: copyBook(await book) });
  return { ...opened, classeur: createClasseur(asPerson(nom)) };
}

async function make(name: string): Promise<Book> {
  const opened = await openExample(name, { excelApi: '1.13' });
  await voteBudget(createClasseur(asPerson('Anne Muller')));
  await close(opened);
  return opened.host.book;
}
