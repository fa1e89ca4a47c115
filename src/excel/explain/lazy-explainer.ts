import type { Explainer } from './explainer';

/** Fetched when a figure is first asked about: the panel opens without it. A fetch that failed is tried again by the next call. */
export function lazyExplainer(): Explainer {
  let known: Explainer | null = null;
  const explainer = async (): Promise<Explainer> => {
    const { createExplainer } = await import('./explainer');
    return (known ??= createExplainer());
  };
  return {
    explain: async () => (await explainer()).explain(),
    // What was never fetched knows nothing.
    forget: () => known?.forget(),
    watch: async (onSelect) => (await explainer()).watch(onSelect),
  };
}
