import { Button, Text } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { TEXTS } from './texts.fr';
import type { OpenWorkbook } from './use-workbook';

/** Name of the page, what can be done with whole workbooks, and what just happened. */
export function Toolbar({ workbook }: { readonly workbook: OpenWorkbook }): ReactElement {
  const { session, message, hasChanged, openNew, openSample, openFile, save } = workbook;
  const picker = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState<(() => void) | null>(null);
  const busy = session === null;
  /** Asks first when something would be lost. */
  const replacing = (action: () => void) => (): void => {
    if (hasChanged) setPending(() => action);
    else action();
  };

  return (
    <header className="toolbar">
      <div className="toolbar-title">
        <Text as="h1" weight="semibold" size={400}>
          {TEXTS.title}
        </Text>
        <Text size={200}>{TEXTS.subtitle}</Text>
      </div>
      <div className="toolbar-actions">
        <Button disabled={busy} onClick={replacing(() => void openNew())}>
          {TEXTS.new}
        </Button>
        <Button disabled={busy} onClick={replacing(() => void openSample())}>
          {TEXTS.sample}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            if (hasChanged) setPending(() => () => picker.current?.click());
            else picker.current?.click();
          }}
        >
          {TEXTS.open}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={TEXTS.open}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file may be chosen twice in a row.
            event.target.value = '';
            if (file) void openFile(file);
          }}
        />
        <Button appearance="primary" disabled={busy} onClick={() => void save()}>
          {TEXTS.download}
        </Button>
      </div>
      <p className={`toolbar-message ${message.kind}`} role={message.kind === 'info' ? 'status' : 'alert'}>
        {message.text}
      </p>
      {pending ? (
        <div className="toolbar-question" role="alertdialog" aria-label={TEXTS.replaceYes}>
          <Text>{TEXTS.replace}</Text>
          <Button
            appearance="primary"
            onClick={() => {
              setPending(null);
              pending();
            }}
          >
            {TEXTS.replaceYes}
          </Button>
          <Button
            onClick={() => {
              setPending(null);
            }}
          >
            {TEXTS.replaceNo}
          </Button>
        </div>
      ) : null}
    </header>
  );
}
