import { FluentProvider } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import type { DateIso } from '../domain/calendrier';
import { App } from '../taskpane/app';
import { THEME_CLAIR } from '../taskpane/theme';
import { TEXTS } from './texts.fr';
import { Toolbar } from './toolbar';
import { usePaneKey } from './use-pane-key';
import { useWorkbook } from './use-workbook';

/** The panel as it stands in Excel, beside a grid instead of Excel's. */
export function Page({ aujourdhui }: { readonly aujourdhui: DateIso }): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const workbook = useWorkbook(container);
  usePaneKey(panel, container);
  return (
    <FluentProvider theme={THEME_CLAIR} className="page">
      <Toolbar workbook={workbook} />
      <section className="workbook" aria-label={TEXTS.grid}>
        <div ref={container} className="grid" tabIndex={-1} />
      </section>
      <div ref={panel} className="panel">
        {workbook.session ? <App key={sessionKey(workbook.session)} classeur={workbook.session.classeur} aujourdhui={aujourdhui} /> : null}
      </div>
    </FluentProvider>
  );
}

const keys = new WeakMap<object, number>();
let last = 0;

/** Another workbook, another panel: nothing of the one before is kept. */
function sessionKey(session: object): number {
  const known = keys.get(session);
  if (known !== undefined) return known;
  last += 1;
  keys.set(session, last);
  return last;
}
