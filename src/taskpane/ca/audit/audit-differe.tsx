import { lazy, Suspense, type ComponentProps, type ReactElement } from 'react';

// Loaded when first asked for: the panel opens without it.
const Differe = lazy(async () => ({ default: (await import('./audit')).Audit }));

/** The audit, wherever it is asked for. */
export function Audit(props: ComponentProps<typeof Differe>): ReactElement {
  return (
    <Suspense fallback={null}>
      <Differe {...props} />
    </Suspense>
  );
}
