import type { Explainer } from './explainer';

/** Fetched when a figure is first asked about: the panel opens without it. */
export function lazyExplainer(): Explainer {
  let loading: Promise<Explainer> | null = null;
  const explainer = async (): Promise<Explainer> => {
    loading ??= import('./explainer').then(({ createExplainer }) => createExplainer());
    try {
      return await loading;
    } catch (error) {
      // A fetch that failed is tried again by the next call.
      loading = null;
      throw error;
    }
  };
  return {
    explain: async () => (await explainer()).explain(),
    forget: () => {
      void loading?.then(
        ({ forget }) => {
          forget();
        },
        // What was never fetched knows nothing.
        () => undefined,
      );
    },
    watch: async (onSelect) => (await explainer()).watch(onSelect),
  };
}
