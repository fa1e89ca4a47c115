import { BAREMES } from '../baremes';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import sample from '../../examples/centre-alsace.json';
import { parseDossier } from '../domain/parse-dossier';
import { Book } from '../host/model/book';
import { createBook } from '../host/model/create';
import { describeExcess } from '../host/limits.fr';
import { XlsxError } from '../host/xlsx/xlsx-error';
import { download } from './download';
import { openSession, type Session } from './session';
import { TEXTS } from './texts.fr';

export interface Message {
  readonly kind: 'info' | 'warning' | 'error';
  readonly text: string;
}

export interface OpenWorkbook {
  /** null while a workbook is being opened. */
  readonly session: Session | null;
  readonly message: Message;
  /** What was done since the last download, opening or new workbook would be lost. */
  readonly hasChanged: boolean;
  readonly openNew: () => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
}

interface Shown {
  /** What the file asks for that it cannot have: it is shown as it was saved, and not calculated. */
  readonly excess?: string;
}

/** The file asks for too much, in a sentence; anything else is thrown on. */
function excessOf(error: unknown): string {
  const excess = describeExcess(error);
  if (excess === undefined) throw error;
  return excess;
}

/** Why a file was not opened; `undefined` when it is not for the file's sake. */
function refusalOf(error: unknown, name: string): string | undefined {
  if (error instanceof XlsxError) return TEXTS.xlsx[error.code](name);
  const excess = describeExcess(error);
  return excess === undefined ? undefined : TEXTS.tooLarge(name, excess);
}

/** The workbook of the page, one at a time; a file that cannot be opened leaves the present one in place. */
export function useWorkbook(container: RefObject<HTMLDivElement | null>): OpenWorkbook {
  const [session, setSession] = useState<Session | null>(null);
  const [message, setMessage] = useState<Message>({ kind: 'info', text: TEXTS.preparing });
  const [hasChanged, setChanged] = useState(false);
  const current = useRef<Session | null>(null);
  const fileName = useRef<string>(TEXTS.fileName);
  const info = (text: string): void => {
    setMessage({ kind: 'info', text });
  };

  const show = useCallback(
    async (book: Book | null, prepare: (opened: Session) => Promise<void>, name: string = TEXTS.fileName): Promise<Shown> => {
      if (!container.current) return {};
      current.current?.close();
      setSession(null);
      const opened = openSession(book, container.current, () => {
        setChanged(true);
        setMessage({ kind: 'info', text: TEXTS.changed });
      });
      current.current = opened;
      const excess = await opened.settle().then(() => undefined, excessOf);
      await prepare(opened);
      fileName.current = name;
      setSession(opened);
      setChanged(false);
      return excess === undefined ? {} : { excess };
    },
    [container],
  );

  const attempt = useCallback(async (start: string, action: () => Promise<string | Message>, name = ''): Promise<void> => {
    setMessage({ kind: 'info', text: start });
    try {
      const done = await action();
      setMessage(typeof done === 'string' ? { kind: 'info', text: done } : done);
    } catch (error) {
      setSession(current.current);
      const told = refusalOf(error, name);
      setMessage({ kind: 'error', text: told ?? TEXTS.failed });
      if (told === undefined) reportError(error);
    }
  }, []);

  const openSample = useCallback(
    (book: Book | null = createBook()) =>
      attempt(TEXTS.preparing, async () => {
        await show(book, async ({ classeur }) => {
          const read = parseDossier(sample, BAREMES);
          if (!read.ok) throw new Error('The sample is no dossier');
          await classeur.generate(read.dossier, () => undefined);
        });
        return TEXTS.sampleReady;
      }),
    [attempt, show],
  );

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    // Office.js already holds a new workbook: the sample goes into that one.
    void openSample(null);
  }, [openSample]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    if (hasChanged) window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [hasChanged]);

  return {
    session,
    message,
    hasChanged,
    openSample: () => openSample(),
    openNew: () =>
      attempt(TEXTS.preparing, async () => {
        await show(createBook(), () => Promise.resolve());
        return TEXTS.newReady;
      }),
    openFile: (file) =>
      attempt(
        TEXTS.opening(file.name),
        async () => {
          const { lossesOf, openXlsx } = await import('../host/xlsx');
          const data = await openXlsx(new Uint8Array(await file.arrayBuffer()));
          const { excess } = await show(new Book(data), () => Promise.resolve(), file.name);
          if (excess !== undefined) return { kind: 'warning' as const, text: TEXTS.uncalculated(file.name, excess) };
          const losses = lossesOf(data);
          return losses.length === 0
            ? TEXTS.opened(file.name)
            : { kind: 'warning' as const, text: TEXTS.openedWithLosses(file.name, losses) };
        },
        file.name,
      ),
    save: async () => {
      if (!session) return;
      info(TEXTS.saving);
      await attempt(TEXTS.saving, async () => {
        const { saveXlsx } = await import('../host/xlsx');
        await session.settle();
        download(await saveXlsx(session.book), fileName.current);
        setChanged(false);
        return TEXTS.downloaded(fileName.current);
      });
    },
  };
}
